import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { FactCard } from '../../core/slots/facts.ts';
import { withFact } from './facts.ts';

/** One slot as a form shows it. */
export interface FactField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  readonly required: boolean;
}

/** What stands in a field: the fact as typed, spaces and all; a list is shown in one line. */
function typed(facts: FactCard, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : (value ?? []).join('、');
}

function FieldInput(props: {
  readonly id: string;
  readonly field: FactField;
  readonly facts: FactCard;
  readonly onChange: (facts: FactCard) => void;
}): ReactNode {
  const { id, field, facts, onChange } = props;
  if (field.name === '上级') {
    const value = facts[field.name];
    const list = value === undefined ? [] : typeof value === 'string' ? [value] : [...value];
    return (
      <Select
        id={id}
        mode="tags"
        open={false}
        suffixIcon={null}
        value={list}
        placeholder={field.example}
        tokenSeparators={['、', '，', ',']}
        onChange={(next: string[]) => onChange(withFact(facts, field.name, next))}
      />
    );
  }
  return (
    <Input
      id={id}
      value={typed(facts, field.name)}
      placeholder={field.example === '' ? '' : `如：${field.example}`}
      aria-describedby={field.hint === '' ? undefined : `${id}-hint`}
      onChange={(event) => onChange(withFact(facts, field.name, event.target.value))}
    />
  );
}

/** The fact card 要素卡 as a form: label, field, hint, one row a slot. */
export function FactFields(props: {
  readonly fields: readonly FactField[];
  readonly facts: FactCard;
  readonly onChange: (facts: FactCard) => void;
  readonly aside?: (field: FactField) => ReactNode;
}): ReactNode {
  const prefix = useId();
  return (
    <div className="facts">
      {props.fields.map((field) => {
        const id = `${prefix}-${field.name}`;
        const empty = typed(props.facts, field.name) === '';
        return (
          <div key={field.name} className="fact" data-empty={empty}>
            <div className="fact-label">
              <label htmlFor={id}>{field.label}</label>
              {field.required && empty && <span className="fact-required">待填</span>}
              {props.aside?.(field)}
            </div>
            <FieldInput id={id} field={field} facts={props.facts} onChange={props.onChange} />
            {field.hint !== '' && (
              <p id={`${id}-hint`} className="fact-hint">
                {field.hint}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
