import { withHost } from '../host.ts';
import { say, sayJson } from '../output.ts';

/** `templates`: the skeletons to choose from, with their slots. */
export async function templates(options: { dataDir?: string; json?: boolean }): Promise<void> {
  await withHost(options.dataDir, 'read', async ({ app }) => {
    const list = await app.client.template.list({});
    if (options.json) {
      sayJson(list);
      return;
    }
    for (const template of list) {
      const slots = template.slots
        .map((slot) => (slot.required ? slot.name : `${slot.name}（可选）`))
        .join('、');
      say(
        `${template.name}（${template.genre}，约 ${template.minutes} 分钟）`,
        `  ${template.occasion}`,
        `  要素：${slots}`,
      );
    }
  });
}
