import type { Editor } from '@tiptap/core';
import { App } from 'antd';
import { useCallback } from 'react';
import type { SearchHit } from '../../api/library.ts';
import type { NodeId } from '../../core/speech/speech.ts';
import { type InsertAs, insertMaterial } from './view/edits.ts';

/** A block as searches and the library give it. */
export type InsertableBlock = Pick<SearchHit, 'id' | 'text' | 'role' | 'sourceId' | 'source'>;

/**
 * How to put a block into the open draft, at the caret or behind the part `after` (null: at the head of the body);
 * tells the user where that is not possible.
 */
export function useInsert(
  editor: Editor | null,
): (block: InsertableBlock, as: InsertAs, after?: NodeId | null) => void {
  const { message } = App.useApp();
  return useCallback(
    (block, as, after) => {
      if (editor === null) return;
      const { id, text, role, sourceId, source } = block;
      const material = { blockId: id, sourceId, sourceName: source, text, role };
      const reason = insertMaterial(editor.view, material, as, after);
      if (reason !== null) message.info(reason);
      else message.success('已插入。');
      editor.view.focus();
      editor.view.dispatch(editor.state.tr.scrollIntoView());
    },
    [editor, message],
  );
}
