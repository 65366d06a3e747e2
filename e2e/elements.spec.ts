import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { HomePage } from './pages/HomePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { HARBOUR } from './texts.ts';

test('holes and names are underlined on request, and made slots they go into the library as slots', async ({
  desk,
}) => {
  const file = join(desk.dataDir, HARBOUR.name);
  writeFileSync(file, HARBOUR.text);
  await new HomePage(desk.page).ready();
  const importing = new ImportPage(desk.page);
  await importing.open();
  await importing.chooseFiles([file]);
  await importing.openReview(HARBOUR.name);
  await expect(importing.elements).toHaveCount(0);

  await importing.showElements();
  await expect(importing.element('×集团')).toHaveAttribute('title', '占位符（单位），建议槽位 {{单位}}');
  await expect(importing.element('洛阳市')).toHaveAttribute('title', '地名，建议槽位 {{地区}}');
  await importing.makeSlot('洛阳市', '外地');
  await expect(importing.element('洛阳市')).toHaveAttribute('data-slot', '外地');
  await importing.makeAllHolesSlots();
  await expect(importing.element('×局')).toHaveAttribute('data-slot', '单位');

  await importing.undo();
  await expect(importing.element('×局')).toHaveAttribute('data-state', 'hole');
  await importing.redo();
  await importing.restoreWords('洛阳市');
  await expect(importing.element('洛阳市')).toHaveAttribute('data-state', 'name');
  await expect(importing.review).toContainText(HARBOUR.sentence);
  await importing.storeAll([HARBOUR.name]);

  const library = new LibraryPage(desk.page);
  await library.open();
  await library.search(HARBOUR.sentence);
  await expect(library.hits.first()).toContainText('由单位牵头，把泊位一个一个修起来');
  await expect(library.hits.first()).not.toContainText('×');

  await importing.open();
  await expect(importing.page.getByRole('switch', { name: '标出要素' })).toBeChecked();
});
