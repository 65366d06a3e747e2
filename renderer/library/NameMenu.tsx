import { Button, Input, Popover } from 'antd';
import { type ReactNode, useState } from 'react';

/** A button that asks for a name, one that is there or a new one: a tag to add, a collection to put into. */
export function NameMenu(props: {
  readonly label: string;
  /** What the name is of: 标签, 专辑. */
  readonly kind: string;
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const listed = props.names.filter((name) => name.includes(wanted)).slice(0, 12);
  const choose = (name: string): void => {
    setOpen(false);
    setTyped('');
    props.onChoose(name);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <div className="name-menu">
          <Input
            autoFocus
            size="small"
            maxLength={40}
            aria-label={`${props.kind}名`}
            placeholder={`输入${props.kind}名，回车确定`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing && wanted !== '') choose(wanted);
            }}
          />
          <ul aria-label={`已有${props.kind}`}>
            {listed.map((name) => (
              <li key={name}>
                <button type="button" className="name-choice" onClick={() => choose(name)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <Button size="small">{props.label}</Button>
    </Popover>
  );
}
