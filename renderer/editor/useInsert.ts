import type { Editor } from '@tiptap/core';
import { App } from 'antd';
import { useCallback } from 'react';
import type { SearchHit } from '../../api/library.ts';
import { type InsertAs, insertMaterial } from './view/edits.ts';

/** A block as searches and the library give it. */
export type InsertableBlock = Pick<SearchHit, 'id' | 'text' | 'role' | 'sourceId' | 'source'>;

/** How to put a block into the open draft; tells the user where that is not possible. */
export function useInsert(editor: Editor | null): (block: InsertableBlock, as: InsertAs) => void {
  const { message } = App.useApp();
  return useCallback(
    (block, as) => {
      if (editor === null) return;
      const { id, text, role, sourceId, source } = block;
      const material = { blockId: id, sourceId, sourceName: source, text, role };
      const reason = insertMaterial(editor.view, material, as);
      if (reason !== null) message.info(reason);
      else message.success('已插入。');
      editor.view.focus();
      editor.view.dispatch(editor.state.tr.scrollIntoView());
    },
    [editor, message],
  );
}
