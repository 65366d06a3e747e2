import { gaojiang } from './cli.ts';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

/** What `decompose --json` says of the exported file. */
interface Read {
  readonly chars: number;
  readonly documents: readonly {
    readonly title: string | null;
    readonly nodes: readonly { readonly depth: number }[];
  }[];
}

test('a speech in a minute: from an empty desk to a finished file in twelve actions', async ({ desk }) => {
  // The first try to export is refused with a list of what is not filled in.
  desk.expectProblem(/422/);
  const home = new HomePage(desk.page);
  await home.ready();
  let actions = 0;
  const act = async (action: () => Promise<unknown>): Promise<void> => {
    actions += 1;
    await action();
  };

  await act(() => desk.page.getByRole('button', { name: '用“研讨发言”新建' }).click());
  const dialog = desk.page.getByRole('dialog', { name: '新建 · 研讨发言' });
  await act(() => dialog.getByLabel('会议名称').fill('全县重点项目建设推进会'));
  await act(() => dialog.getByLabel('发言人所在单位').fill('青禾县交通运输局'));
  await act(() => dialog.getByLabel('要点数').fill('6'));
  await act(() => dialog.getByLabel('时长（分钟）').fill('11'));
  await act(() => dialog.getByRole('button', { name: '新建文稿' }).click());
  const editor = new EditorPage(desk.page);
  await editor.ready();
  await expect(editor.outline.locator('[aria-level="1"]')).toHaveCount(6);
  await editor.saved();
  const file = await desk.nextSavedFile('docx', async () => {
    await act(() => desk.page.getByRole('button', { name: '导出' }).click());
    await act(() => desk.page.getByRole('menuitem', { name: 'Word（公文格式）' }).click());
    await act(() => desk.page.getByRole('button', { name: '高亮后导出' }).click());
  });
  expect(actions).toBeLessThanOrEqual(12);

  const read: Read = JSON.parse(JSON.stringify(await gaojiang(desk.dataDir, 'decompose', file)));
  expect(read.chars).toBeGreaterThanOrEqual(1_900);
  expect(read.chars).toBeLessThanOrEqual(2_600);
  const [speech] = read.documents;
  expect(speech?.title).toContain('全县重点项目建设推进会');
  expect(speech?.nodes.filter((node) => node.depth === 1)).toHaveLength(6);
});
