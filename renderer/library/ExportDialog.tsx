import { useMutation } from '@tanstack/react-query';
import { App, Checkbox, Input, Modal, Radio } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count } from '../shell/format.ts';
import { useSaving } from '../shell/useSaving.ts';

/** What goes out: chosen blocks, or a whole library. */
export type Exported =
  | { readonly kind: 'blocks'; readonly ids: readonly number[] }
  | { readonly kind: 'library'; readonly name: string };

const FORMATS = [
  { value: 'gjpack', label: '语料包', about: '给另一台稿匠用，作用、标签、备注、出处全部带走' },
  { value: 'xlsx', label: 'Excel 表格', about: '一行一条，可在 Excel 或 WPS 里修改后再导回来' },
  { value: 'csv', label: 'CSV 表格', about: '同上，任何表格软件都能打开' },
  { value: 'docx', label: 'Word 文档', about: '按作用分段排好，适合打印传阅' },
  { value: 'txt', label: '纯文本', about: '同上，不带格式' },
] as const;
type Format = (typeof FORMATS)[number]['value'];

/** Asks in which form blocks go out and under what name, and saves the file. */
export function ExportDialog(props: { readonly what: Exported; readonly onClose: () => void }): ReactNode {
  const { what } = props;
  const { host } = useApp();
  const { message } = App.useApp();
  const save = useSaving();
  const id = useId();
  const [format, setFormat] = useState<Format>('gjpack');
  const [withTexts, setWithTexts] = useState(true);
  const [typed, setTyped] = useState(what.kind === 'library' ? what.name : '语料摘编');
  const title = typed.trim();
  const write = useMutation({
    mutationFn: async () => {
      if (format !== 'gjpack') {
        const content = what.kind === 'library' ? what : { kind: 'blocks' as const, ids: [...what.ids] };
        return save(await host.app.exchange.export({ content, format, title }));
      }
      const content =
        what.kind === 'library' ? what : { kind: 'blocks' as const, ids: [...what.ids], name: title };
      return save(await host.app.pack.export({ content, withTexts }));
    },
    onSuccess: (saved) => {
      if (saved) props.onClose();
    },
    onError: (error) => message.error(explain(error).message),
  });
  return (
    <Modal
      open
      title={what.kind === 'library' ? `导出“${what.name}”` : `导出 ${count(what.ids.length)} 条语块`}
      okText="导出"
      okButtonProps={{ disabled: title === '', loading: write.isPending }}
      onOk={() => write.mutate()}
      onCancel={props.onClose}
    >
      <Radio.Group
        className="export-formats"
        aria-label="格式"
        value={format}
        onChange={(event) =>
          setFormat(FORMATS.find(({ value }) => value === event.target.value)?.value ?? 'gjpack')
        }
      >
        {FORMATS.map(({ value, label, about }) => (
          <Radio key={value} value={value}>
            {label}
            <span className="export-about">{about}</span>
          </Radio>
        ))}
      </Radio.Group>
      {format === 'gjpack' && (
        <Checkbox checked={withTexts} onChange={(event) => setWithTexts(event.target.checked)}>
          附上范文原文
          <span className="export-about">不附时只带范文名称，对方看不到全文</span>
        </Checkbox>
      )}
      {(what.kind === 'blocks' || format !== 'gjpack') && (
        <div className="fact export-name">
          <label htmlFor={`${id}-name`}>名称</label>
          <Input
            id={`${id}-name`}
            maxLength={60}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
    </Modal>
  );
}
