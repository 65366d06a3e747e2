import type { Editor } from '@tiptap/core';
import { type DragEvent as ReactDragEvent, type RefObject, useEffect } from 'react';
import { z } from 'zod';
import { role } from '../../api/words.ts';
import type { InsertableBlock, useInsert } from './useInsert.ts';
import { type DropPlace, dropPlaceUnder } from './view/dropPlace.ts';

/** What a dragged block is known by while it is over the page. */
const KIND = 'application/x-gaojiang-block';

const dragged: z.ZodType<InsertableBlock> = z.object({
  id: z.int(),
  text: z.string(),
  role,
  sourceId: z.int(),
  source: z.string(),
});

/** Takes a block up; let go in another program it is plain text. */
export function dragBlock(event: ReactDragEvent, block: InsertableBlock): void {
  event.dataTransfer.setData(KIND, JSON.stringify(dragged.parse(block)));
  event.dataTransfer.setData('text/plain', block.text);
  event.dataTransfer.effectAllowed = 'copy';
}

function showLine(line: HTMLElement, editor: Editor, place: DropPlace): void {
  const dom = editor.view.nodeDOM(place.textblock);
  const paper = line.offsetParent;
  line.hidden = !(dom instanceof HTMLElement) || paper === null;
  if (!(dom instanceof HTMLElement) || paper === null) return;
  const box = dom.getBoundingClientRect();
  const edge = place.edge === 'before' ? box.top : box.bottom;
  line.style.top = `${edge - paper.getBoundingClientRect().top}px`;
}

/** Lets blocks be dragged between two lines of the draft; a line on the paper shows where they would go in. */
export function useMaterialDrop(
  editor: Editor | null,
  paper: RefObject<HTMLElement | null>,
  insert: ReturnType<typeof useInsert>,
): void {
  useEffect(() => {
    const area = paper.current;
    if (editor === null || area === null) return;
    const line = document.createElement('div');
    line.className = 'drop-line';
    line.hidden = true;
    area.append(line);
    let place: DropPlace | null = null;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes(KIND) !== true) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      line.hidden = false;
      place = dropPlaceUnder(editor.view, event.clientX, event.clientY) ?? place;
      if (place === null) line.hidden = true;
      else showLine(line, editor, place);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget instanceof Node && area.contains(event.relatedTarget)) return;
      line.hidden = true;
      place = null;
    };
    const drop = (event: DragEvent): void => {
      const data = event.dataTransfer?.getData(KIND) ?? '';
      if (data === '') return;
      event.preventDefault();
      event.stopPropagation();
      const at = place;
      line.hidden = true;
      place = null;
      if (at !== null) insert(dragged.parse(JSON.parse(data)), 'paragraph', at.after);
    };
    // Before the editor, which would take the plain text of what is dragged.
    area.addEventListener('dragover', over, true);
    area.addEventListener('dragleave', leave, true);
    area.addEventListener('drop', drop, true);
    return () => {
      area.removeEventListener('dragover', over, true);
      area.removeEventListener('dragleave', leave, true);
      area.removeEventListener('drop', drop, true);
      line.remove();
    };
  }, [editor, paper, insert]);
}
