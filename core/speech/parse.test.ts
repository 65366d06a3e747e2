import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIds } from './ids.ts';
import { plainText } from './inlines.ts';
import { numbering } from './number.ts';
import { parse } from './parse.ts';
import { readDraft } from './readDraft.ts';
import { serialise } from './serialise.ts';
import { shapeOf, speeches } from './speech.testkit.ts';
import type { Speech } from './speech.ts';

const read = (text: string): Speech => parse(text, countIds()).value;

const leads = (speech: Speech): string[] => {
  const numbers = numbering(speech);
  return speech.body.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : block.points.map((point) => (numbers.get(point.id) ?? '') + plainText(point.lead)),
  );
};

describe('the laws of parse and serialise', () => {
  it('gives back every draft that was written out as text', () => {
    fc.assert(
      fc.property(speeches, (speech) => {
        const text = serialise(speech);
        expect(shapeOf(read(text))).toEqual(shapeOf(speech));
        expect(serialise(read(text))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('counts ids in reading order, the same for the same text', () => {
    fc.assert(
      fc.property(speeches, (speech) => {
        const again = read(serialise(speech));
        expect([...numbering(again).keys()]).toEqual([...numbering(speech).keys()]);
      }),
      { numRuns: 15 },
    );
  });

  it('neither loses nor invents a character of a text made of loose ends', () => {
    const scrap = fc.constantFrom(
      '一、',
      '三、',
      '（一）',
      '1.',
      '2.5',
      '一是',
      '二是',
      '首先，',
      '其次，',
      '最后，',
      '——',
      '会议指出，',
      '同志们：',
      '（2026年3月）',
      '{{单位}}',
      '{{',
      '统筹',
      '推进',
      '。',
      '；',
      '：',
      '，',
      '\n',
      '\n\n',
      '　',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        const text = scraps.join('');
        const written = serialise(readDraft(text, () => 'elaboration', countIds()));
        const bare = (each: string) => each.replace(/\s/g, '');
        expect(bare(written)).toBe(bare(text));
        expect(serialise(readDraft(written, () => 'elaboration', countIds()))).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});

describe('parse', () => {
  it('tells title, subtitle, speaker, date and salutation apart', () => {
    const speech = read(
      '锚定主业抓转型\n——在{{会议}}上的发言\n青禾县工信局　林某某\n（2026年3月12日）\n各位领导、同志们：\n根据安排，我作简要发言。',
    );
    expect(speech.title.map(plainText)).toEqual(['锚定主业抓转型', '——在{{会议}}上的发言']);
    expect(speech.byline.map(plainText)).toEqual(['青禾县工信局　林某某', '（2026年3月12日）']);
    expect(speech.salutation && plainText(speech.salutation)).toBe('各位领导、同志们：');
    expect(speech.body).toHaveLength(1);
  });

  it('keeps a lone 首先 and the saying 一是一、二是二 out of the outline', () => {
    const text = '关于务实作风的发言\n首先，我代表全体同志表个态。\n做工作要实，一是一、二是二，不绕弯子。';
    expect(read(text).body.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
    expect(serialise(read(text))).toBe(text);
  });

  it('counts the points inside a paragraph, and anew where a second run begins', () => {
    const speech = read(
      '关于防汛工作的发言\n一是查隐患；二是备物资；三是练队伍。再从长远看，一是修堤坝；二是建预警。',
    );
    const [block] = speech.body;
    const marks =
      block?.kind === 'paragraph' ? block.content.filter((inline) => inline.kind === 'ordinal') : [];
    expect(marks.map((mark) => mark.restart)).toEqual([false, false, false, true, false]);
  });

  it('reads 首先 … 最后 as one series whose last point says so', () => {
    const text = '发言提纲\n谈三点体会。\n首先，学在前面。\n其次，走在前面。\n最后，干在前面。';
    const speech = read(text);
    expect(speech.body[1]).toMatchObject({ kind: 'series', style: '首先…最后，' });
    expect(serialise(speech)).toBe(text);
  });

  it('takes 会议指出 and unnumbered headings for points of their own', () => {
    const text =
      '全县教育工作会召开\n3月5日，会议在县城召开。\n会议指出，过去一年成绩突出。\n会议要求，各校要抓好落实。';
    expect(leads(read(text))).toEqual(['会议指出', '会议要求']);
    expect(serialise(read(text))).toBe(text);
  });

  it('numbers a pasted speech anew where its ordinals skip, whatever their width', () => {
    const pasted =
      '在全县工作会上的讲话\r\n\r\n同志们:\r\n\r\n讲三点意见。\r\n\r\n一、抓项目\r\n\r\n要快。\r\n\r\n三、抓作风\r\n\r\n要实。\r\n';
    expect(leads(read(pasted))).toEqual(['一、抓项目', '二、抓作风']);
  });

  it('cuts a speech that was run into one line at its 一、 and （一）', () => {
    const glued =
      '在青禾镇学习会上的发言同志们:现将学习体会汇报如下。一、学深悟透强本领。要坚持学用结合。(一)学在日常。每日一读。(二)学在基层。每周一访。二、真抓实干见行动。要一件一件抓落实。';
    expect(leads(read(glued))).toEqual(['一、学深悟透强本领', '二、真抓实干见行动']);
  });

  it('keeps the words of a row whose markers cannot be counted', () => {
    const text =
      '关于学习的发言\r\n同志们：\r\n谈三点。\r\n一需学懂。要读原文。\r\n二需弄通。要悟原理。\r\n三需做实。要见行动。';
    expect(serialise(read(text)).replaceAll('\n', '')).toBe(text.replaceAll('\r\n', ''));
  });

  it('hands a text without any speech back as it stands and says so', () => {
    const { value, warnings } = parse(' \n ', countIds());
    expect(value).toEqual({ title: [], byline: [], salutation: null, body: [] });
    expect(warnings.map((warning) => warning.code)).toEqual(['no-speech-found']);
  });

  it('keeps a title that its second line says again', () => {
    for (const text of [
      '约25%群众\n——约25%群众\n统筹统筹。',
      '“双减”产业升级文旅融合统筹\n——产业升级文旅融合\n（2026年3月12日）\n统筹推进。',
    ]) {
      expect(serialise(read(text))).toBe(text);
    }
  });

  it('keeps a title that names the unit of the line below it', () => {
    const text =
      '在青禾县应急管理局上的讲话\n青禾县应急管理局\n（2026年3月12日）\n同志们：\n今天开会，部署汛期工作。';
    expect(serialise(read(text))).toBe(text);
  });

  it('takes a title that is the saying 一是一、二是二 for a title', () => {
    const { title } = read('一是一、二是二专题会召开\n今天召开专题会，部署工作。\n会上通报了情况。');
    expect(title.map((line) => plainText(line))).toEqual(['一是一、二是二专题会召开']);
  });
});
