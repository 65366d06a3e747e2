import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { FactCard } from '../../core/slots/facts.ts';

/** One slot as a form shows it. */
export interface FactField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  readonly required: boolean;
}

/** The text of a slot on a fact card; several values are shown one after another. */
export function factText(facts: FactCard, name: string): string {
  const value = facts[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : value.join('、');
}

/** The card with one slot set; an empty text takes the slot off the card. */
export function withFact(facts: FactCard, name: string, value: string | readonly string[]): FactCard {
  if (value.length > 0) return { ...facts, [name]: value };
  return Object.fromEntries(Object.entries(facts).filter(([slot]) => slot !== name));
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
      value={factText(facts, field.name)}
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
        const empty = factText(props.facts, field.name) === '';
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
