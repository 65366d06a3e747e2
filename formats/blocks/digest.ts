import { ROLE_NAMES, ROLES } from '../../core/classify/role.ts';
import { PAGE_STYLES } from '../../core/page/pageStyle.ts';
import { countIds } from '../../core/speech/ids.ts';
import { readSlots } from '../../core/speech/inlines.ts';
import type { NodeId, Paragraph, Point, Speech } from '../../core/speech/speech.ts';
import { writeDocx } from '../write/docx.ts';
import { writeTxt } from '../write/txt.ts';
import type { BlockRow } from './blockRow.ts';

/** Blocks to be read on paper 语块摘编, with the heading of the whole. */
export interface Digest {
  readonly title: string;
  readonly blocks: readonly BlockRow[];
}

/** A digest as a .docx on the official page, holes as 【名】. `now` is the date the document says it was made. */
export function writeDigestDocx(digest: Digest, now: Date): Promise<Uint8Array> {
  return writeDocx(digestSpeech(digest), { preset: PAGE_STYLES.gbt9704, unfilled: 'bracket', now });
}

/** A digest as a .txt, holes as 【名】. */
export function writeDigestTxt(digest: Digest): Uint8Array {
  return writeTxt(digestSpeech(digest), { unfilled: 'bracket' });
}

/** One section a role, in the order roles come in a speech; in it the blocks as given, each with where it is from. */
function digestSpeech({ title, blocks }: Digest): Speech {
  const newId = countIds();
  const sections = [...ROLES, null].flatMap((role) => {
    const own = blocks.filter((block) => block.role === role);
    if (own.length === 0) return [];
    const lead = role === null ? '未分作用' : ROLE_NAMES[role];
    const body = own.flatMap((block) => paragraphsOf(block, newId));
    return [{ ...EMPTY_POINT, id: newId(), role: role ?? 'point', lead: readSlots(lead), body }];
  });
  return {
    title: [readSlots(title)],
    byline: [],
    salutation: null,
    body: sections.length === 0 ? [] : [{ kind: 'series', id: newId(), style: '一、', points: sections }],
  };
}

const EMPTY_POINT: Omit<Point, 'id' | 'role' | 'lead' | 'body'> = {
  kind: 'point',
  leadEnd: '',
  content: [],
  origins: [],
};

function paragraphsOf(block: BlockRow, newId: () => NodeId): Paragraph[] {
  const from = [
    block.source === '' ? '' : `出自“${block.source}”`,
    block.year === null ? '' : `${block.year}年`,
  ];
  const origin = from.filter((part) => part !== '').join('，');
  const lines = block.text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  return [...lines, ...(origin === '' ? [] : [`（${origin}）`])].map((line) => ({
    kind: 'paragraph',
    id: newId(),
    role: block.role ?? 'elaboration',
    content: readSlots(line),
    origins: [],
  }));
}
