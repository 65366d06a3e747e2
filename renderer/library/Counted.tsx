import type { ReactNode } from 'react';
import { count } from '../shell/format.ts';

/** Numbers side by side, each under its name. */
export function Counted(props: {
  readonly label: string;
  readonly numbers: readonly (readonly [name: string, number: number])[];
}): ReactNode {
  return (
    <dl className="counted" aria-label={props.label}>
      {props.numbers.map(([name, number]) => (
        <div key={name} data-zero={number === 0}>
          <dt>{name}</dt>
          <dd>{count(number)}</dd>
        </div>
      ))}
    </dl>
  );
}
