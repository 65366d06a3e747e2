import { DownOutlined } from '@ant-design/icons';
import { ORPCError } from '@orpc/client';
import { App, Button, Dropdown, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { useSaving } from '../shell/useSaving.ts';
import type { Desk } from './openDesk.ts';
import { COPY_FORMATTED, useFormattedCopy } from './useFormattedCopy.ts';

interface Choice {
  readonly label: string;
  readonly format: 'docx' | 'txt' | 'md';
  readonly preset: 'gbt9704' | 'podium';
}

const CHOICES: readonly Choice[] = [
  { label: 'Word（公文格式）', format: 'docx', preset: 'gbt9704' },
  { label: 'Word（讲话大字版）', format: 'docx', preset: 'podium' },
  { label: '纯文本', format: 'txt', preset: 'gbt9704' },
  { label: 'Markdown', format: 'md', preset: 'gbt9704' },
];

interface Stopped {
  readonly choice: Choice;
  readonly slots: readonly string[];
}

/** Sends the draft out as a file or over the clipboard. In a file unfilled slots stop it until the user says what to do about them. */
export function ExportMenu(props: {
  readonly draftId: string;
  readonly desk: Desk;
  readonly onFill: () => void;
}): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const save = useSaving();
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState<Stopped | null>(null);

  const { autosave } = props.desk;
  const copyFormatted = useFormattedCopy(props.desk);

  const send = async (choice: Choice, unfilled: 'refuse' | 'highlight'): Promise<void> => {
    setBusy(true);
    try {
      await autosave.flush();
      const state = autosave.state();
      if (state.kind === 'failed') {
        message.error(`还没有导出：文稿没能保存。${explain(state.error).message}`);
        return;
      }
      const { format, preset } = choice;
      await save(await host.app.draft.export({ id: props.draftId, format, preset, unfilled }));
    } catch (error) {
      if (error instanceof ORPCError && hasSlots(error.data)) {
        setStopped({ choice, slots: error.data.slots });
      } else {
        message.error(explain(error).message);
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...CHOICES.map(({ label }) => ({ key: label, label })),
            { type: 'divider' },
            { key: COPY_FORMATTED, label: COPY_FORMATTED },
          ],
          onClick: ({ key }) => {
            if (key === COPY_FORMATTED) copyFormatted();
            const choice = CHOICES.find((each) => each.label === key);
            if (choice !== undefined) void send(choice, 'refuse');
          },
        }}
      >
        <Button type="primary" loading={busy} icon={<DownOutlined />} iconPlacement="end">
          导出
        </Button>
      </Dropdown>
      <Modal
        open={stopped !== null}
        title={`还有 ${stopped?.slots.length ?? 0} 个要素没有填`}
        onCancel={() => setStopped(null)}
        footer={[
          <Button
            key="highlight"
            onClick={() => {
              if (stopped !== null) void send(stopped.choice, 'highlight');
              setStopped(null);
            }}
          >
            高亮后导出
          </Button>,
          <Button
            key="fill"
            type="primary"
            onClick={() => {
              setStopped(null);
              props.onFill();
            }}
          >
            返回填写
          </Button>,
        ]}
      >
        <p>带着空格交出去容易出错。没填的是：</p>
        <p className="unfilled-list">
          {stopped?.slots.map((slot) => (
            <span key={slot} className="chip">
              {slot}
            </span>
          ))}
        </p>
      </Modal>
    </>
  );
}

function hasSlots(data: unknown): data is { readonly slots: readonly string[] } {
  return typeof data === 'object' && data !== null && 'slots' in data && Array.isArray(data.slots);
}
