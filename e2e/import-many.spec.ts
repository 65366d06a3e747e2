import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';

const FILES = 90;

function speech(index: number): string {
  const passages = Array.from({ length: 30 }, (_, at) => {
    return `（${at + 1}）抓好第${index}号片区第${at + 1}项工程。要倒排工期、挂图作战，一周一调度、一月一通报。`;
  });
  return [
    `在第${index}号片区建设推进会上的讲话`,
    '同志们：',
    '一、把任务抓到底',
    ...passages,
    '谢谢大家！',
  ].join('\n');
}

test('many files are imported in the background, paused, gone on with after a restart, and told of', async ({
  desk,
}) => {
  const folder = join(desk.dataDir, '历年讲话');
  mkdirSync(folder);
  const paths = Array.from({ length: FILES }, (_, index) => {
    const path = join(folder, `${String(index).padStart(3, '0')}.txt`);
    // The last one says what the first says.
    writeFileSync(path, speech(index === FILES - 1 ? 0 : index));
    return path;
  });
  const broken = join(folder, '打不开的.docx');
  writeFileSync(broken, 'PK\u0003\u0004 cut off');

  await new HomePage(desk.page).ready();
  const before = new ImportPage(desk.page);
  await before.open();
  await before.importAll([broken, ...paths]);
  await before.job.getByRole('button', { name: '暂停' }).click();
  await expect(before.job).toContainText('已暂停');

  await desk.restart();
  await new HomePage(desk.page).ready();
  const importing = new ImportPage(desk.page);
  await importing.open();
  await expect(importing.job).toContainText('已暂停');
  await importing.job.getByRole('button', { name: '继续' }).click();
  await expect(importing.job).toContainText(`已完成，共 ${FILES + 1} 个文件`);
  await expect(importing.job).toContainText(`入库 ${FILES - 1} 份`);
  await expect(importing.job).toContainText('1 份内容已在库，跳过');

  const failures = await importing.openFailures();
  await expect(failures).toContainText('打不开的.docx');
  const list = await desk.nextSavedFile('csv', () =>
    failures.getByRole('button', { name: '保存清单' }).click(),
  );
  expect(readFileSync(list, 'utf8')).toContain('打不开的.docx');
  await failures.getByRole('button', { name: '全部重试' }).click();
  await expect(importing.job).toContainText('1 份没有导入');

  // The same files again: everything is there already.
  await importing.importAll(paths);
  await expect(importing.job).toContainText(`${FILES} 份内容已在库，跳过`);
  await importing.job.getByRole('button', { name: '清除记录' }).click();
  await expect(importing.job).toContainText('1 份没有导入');
});
