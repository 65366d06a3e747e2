import type { Page } from '@playwright/test';

/**
 * Waits until nothing on the page moves or fades: text half faded is measured as too pale, and a picture taken
 * between two looks shows both. One animation may start another.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calm = 0; calm < 3; ) {
      await new Promise(requestAnimationFrame);
      const moving = document.getAnimations();
      await Promise.allSettled(moving.map((animation) => animation.finished));
      calm = moving.length === 0 ? calm + 1 : 0;
    }
  });
}
