import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { ASSISTANT_TABS } from './Assistant.tsx';

const KEYS_HELP: readonly (readonly [string, string])[] = [
  ['Ctrl + K', '命令面板：打几个字或拼音首字母，什么都能做'],
  ['Enter', '另起一段；在行内要点末尾则另起一个要点'],
  ['Ctrl + Enter', '加一个要点'],
  ['Tab / Shift + Tab', '要点降一级 / 升一级'],
  ['Alt + ↑ / ↓', '段落或要点上移 / 下移，下级跟着走'],
  ['Backspace', '在要点开头：要点变回段落'],
  ['空段落里 Enter', '离开这个要点，另起一个要点'],
  ['{{名称}}', '输入一个要素空格'],
  ['Ctrl + .', '折叠或展开光标所在的要点'],
  ['Ctrl + F / Ctrl + H', '查找 / 替换，支持正则表达式和要素'],
  ['Ctrl + Z / Ctrl + Y', '撤销 / 重做，要素也算在内'],
  ['Ctrl + S', '存一个有名字的版本'],
  ['Ctrl + Shift + V', '粘贴为纯文本'],
  [`Alt + 1 … ${ASSISTANT_TABS.length}`, '换助手的标签页'],
  ['Ctrl + = / Ctrl + -', '放大 / 缩小字号'],
  ['F8', '排练（提词）'],
  ['F9', '专注写作，收起两侧'],
];

/** The keys of the desk, under a button and F1. */
export function HelpButton(): ReactNode {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        type="text"
        size="small"
        aria-label="快捷键"
        icon={<QuestionCircleOutlined />}
        onClick={() => setOpen(true)}
      />
      <Modal open={open} centered title="快捷键" footer={null} onCancel={() => setOpen(false)}>
        <dl className="keys-help">
          {KEYS_HELP.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
