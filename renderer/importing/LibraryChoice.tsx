import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { type ReactNode, useId } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';

/** Which library the files go into: one of the user's own, or a new one by its name. */
export function LibraryChoice(props: {
  readonly value: string;
  readonly onChange: (library: string) => void;
}): ReactNode {
  const { host } = useApp();
  const id = useId();
  const libraries = useQuery({ queryKey: KEYS.libraries, queryFn: () => host.app.library.list({}) });
  const own = (libraries.data ?? []).filter((library) => library.kind !== 'built-in');
  return (
    <div className="library-choice">
      <label htmlFor={id}>存入</label>
      <AutoComplete
        id={id}
        value={props.value}
        options={own.map((library) => ({ value: library.name }))}
        onChange={(value: string) => props.onChange(value === '' ? '我的语料' : value)}
      />
    </div>
  );
}
