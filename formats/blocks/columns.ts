import { GENRES } from '../../core/classify/genre.ts';
import { ROLE_NAMES } from '../../core/classify/role.ts';
import type { BlockRow } from './blockRow.ts';
import { type CellValue, genreIn, namesIn, roleIn, tickIn, yearIn } from './cellValues.ts';

/** One column of a table of blocks. */
interface Column {
  /** The heading it is written under. */
  readonly heading: string;
  /** Other headings it is known by. */
  readonly aliases: readonly string[];
  /** Its width in a spreadsheet, in characters. */
  readonly width: number;
  readonly write: (block: BlockRow) => string;
  /** What the cell adds to the block; undefined where it says nothing known. */
  readonly read: (cell: string) => CellValue<Partial<BlockRow>>;
  /** What to tell where it says nothing known. */
  readonly advice: string;
}

const list = (names: readonly string[]): string => names.join('、');

function field<Key extends keyof BlockRow>(
  key: Key,
  value: CellValue<BlockRow[Key]>,
): CellValue<Partial<BlockRow>> {
  return value === undefined ? undefined : { [key]: value };
}

/** The columns in the order in which they are written. */
export const COLUMNS: readonly Column[] = [
  {
    heading: '正文',
    aliases: ['内容', '文字', '文本', '语块', '语句', '段落', '原文'],
    width: 80,
    write: (block) => block.text,
    read: (cell) => ({ text: cell.trim() }),
    advice: '',
  },
  {
    heading: '作用',
    aliases: ['段落作用', '功能'],
    width: 12,
    write: ({ role }) => (role === null ? '' : ROLE_NAMES[role]),
    read: (cell) => field('role', roleIn(cell)),
    advice: `改由程序判断。可填：${list(Object.values(ROLE_NAMES))}`,
  },
  {
    heading: '文种',
    aliases: ['体裁', '稿件类型'],
    width: 12,
    write: ({ genre }) => genre ?? '',
    read: (cell) => field('genre', genreIn(cell)),
    advice: `改由程序判断。可填：${list(GENRES)}`,
  },
  {
    heading: '主题',
    aliases: ['话题', '领域'],
    width: 16,
    write: ({ topics }) => list(topics),
    read: (cell) => ({ topics: namesIn(cell) }),
    advice: '',
  },
  {
    heading: '标签',
    aliases: ['标记'],
    width: 16,
    write: ({ tags }) => list(tags),
    read: (cell) => ({ tags: namesIn(cell) }),
    advice: '',
  },
  {
    heading: '专辑',
    aliases: ['合集', '分组'],
    width: 16,
    write: ({ collections }) => list(collections),
    read: (cell) => ({ collections: namesIn(cell) }),
    advice: '',
  },
  {
    heading: '出处',
    aliases: ['来源', '范文', '文件', '文件名', '讲稿'],
    width: 36,
    write: ({ source }) => source,
    read: (cell) => ({ source: cell.trim() }),
    advice: '',
  },
  {
    heading: '年份',
    aliases: ['日期', '时间', '年度'],
    width: 8,
    write: ({ year }) => (year === null ? '' : String(year)),
    read: (cell) => field('year', yearIn(cell)),
    advice: '按没有年份处理。可填 2024 或 2024年3月8日',
  },
  {
    heading: '备注',
    aliases: ['说明', '批注'],
    width: 28,
    write: ({ note }) => note,
    read: (cell) => ({ note: cell.trim() }),
    advice: '',
  },
  {
    heading: '收藏',
    aliases: ['是否收藏', '星标'],
    width: 8,
    write: ({ favourite }) => (favourite ? '是' : ''),
    read: (cell) => field('favourite', tickIn(cell)),
    advice: '按未收藏处理。可填 是 或 否',
  },
];

/** The column under a heading, whatever its spaces, width, and remarks in brackets: "正 文（必填）". */
export function columnOf(heading: string): Column | undefined {
  const plain = heading
    .normalize('NFKC')
    .replace(/\(.*?\)|[\s*:]/g, '')
    .trim();
  return COLUMNS.find((column) => column.heading === plain || column.aliases.includes(plain));
}

/** The heading of the one column that no table can do without. */
export const TEXT_HEADING = '正文';
