import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from './fileName.ts';

const DATE = new Date(2026, 10, 2);

describe('the name of an exported file', () => {
  it('is title, drafting stage and date', () => {
    expect(exportFileName('在青禾县文旅工作会议上的讲话', { date: DATE, extension: 'docx' })).toBe(
      '在青禾县文旅工作会议上的讲话（送审稿20261102）.docx',
    );
  });

  it('takes another stage', () => {
    expect(exportFileName('表态发言', { stage: '初稿', date: DATE, extension: 'txt' })).toBe(
      '表态发言（初稿20261102）.txt',
    );
  });

  it('loses what Windows refuses in a name, and joins the lines of a title', () => {
    expect(exportFileName('守正创新\n谱写"新篇"：A/B<C>?', { date: DATE, extension: 'docx' })).toBe(
      '守正创新谱写新篇：ABC（送审稿20261102）.docx',
    );
  });

  it('names a speech that has no title', () => {
    expect(exportFileName(' . ', { date: DATE, extension: 'md' })).toBe('未命名讲稿（送审稿20261102）.md');
  });

  it('never names a device of Windows', () => {
    expect(exportFileName('CON', { date: DATE, extension: 'md' })).toBe('CON讲稿（送审稿20261102）.md');
  });

  it('fits every file system, whatever the title', () => {
    const title = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(title, title, (text, stage) => {
        const name = exportFileName(text, { stage, date: DATE, extension: 'docx' });
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^[ .]|[ .]$/u);
        expect(name).toMatch(/20261102）\.docx$/);
      }),
    );
  });
});
