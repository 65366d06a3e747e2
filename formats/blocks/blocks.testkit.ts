import fc from 'fast-check';
import { GENRES } from '../../core/classify/genre.ts';
import { ROLES } from '../../core/classify/role.ts';
import type { BlockRow } from './blockRow.ts';

/** Blocks as clerks keep them, some with what trips spreadsheets up. */
export const ROWS: readonly BlockRow[] = [
  {
    text: '要把坡地上的老果园改造成看得见收成的示范园，由{{单位}}牵头。',
    role: 'measure',
    genre: '领导讲话',
    topics: ['产业', '乡村'],
    tags: ['果园', '备用'],
    collections: ['春季会'],
    source: '在青禾县林果产业推进会上的讲话.txt',
    year: 2024,
    note: '县长喜欢这句\n开头可以换',
    favourite: true,
  },
  {
    text: '=HYPERLINK("http://example.invalid","点我")',
    role: null,
    genre: null,
    topics: [],
    tags: ['-减号开头', '@人'],
    collections: [],
    source: "'=已有撇号",
    year: null,
    note: '+1',
    favourite: false,
  },
  {
    text: '他说：“一级带着一级干，”逗号,分号;引号"都在\n第二行也在，生僻字𬒈和“𠮷”不能丢',
    role: 'quotation-lead',
    genre: '经验交流',
    topics: [],
    tags: [],
    collections: [],
    source: '',
    year: 1998,
    note: '',
    favourite: false,
  },
];

const word = fc
  .stringMatching(/^[=+@'"\-\p{Script=Han}a-z0-9，]{1,8}$/u)
  .map((text) => text.replace(/[，]/g, '') || '词');
const names = fc.uniqueArray(word, { maxLength: 3 });
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', ',', ';', '=', "'", '@', '-', '\t', '\n', '🌾', '_x0041_'),
      fc.stringMatching(/^[\p{Script=Han}，。]{1,6}$/u),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join('').trim());

/** Any block a table can hold. */
export const anyRow: fc.Arbitrary<BlockRow> = fc.record({
  text: line.map((text) => text || '一句话'),
  role: fc.option(fc.constantFrom(...ROLES)),
  genre: fc.option(fc.constantFrom(...GENRES)),
  topics: names,
  tags: names,
  collections: names,
  source: line,
  year: fc.option(fc.integer({ min: 1949, max: 2099 })),
  note: line,
  favourite: fc.boolean(),
});
