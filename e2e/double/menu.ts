import type { MenuItemConstructorOptions } from 'electron';

let applicationMenu: DoubleMenu | null = null;

/** `Menu`: keeps the template, so that a test can choose an entry by the labels on the way to it. */
export class DoubleMenu {
  readonly template: readonly MenuItemConstructorOptions[];

  constructor(template: readonly MenuItemConstructorOptions[] = []) {
    this.template = template;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): DoubleMenu {
    return new DoubleMenu(template);
  }

  static setApplicationMenu(menu: DoubleMenu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): DoubleMenu | null {
    return applicationMenu;
  }

  /** Chooses the entry of the application menu under these labels; throws where there is none. */
  static choose(path: readonly string[]): void {
    let items = applicationMenu?.template ?? [];
    let chosen: MenuItemConstructorOptions | undefined;
    for (const label of path) {
      chosen = items.find((item) => item.label === label);
      if (!chosen) throw new Error(`no menu entry ${path.join(' › ')}`);
      items = Array.isArray(chosen.submenu) ? chosen.submenu : [];
    }
    if (!chosen?.click) throw new Error(`the menu entry ${path.join(' › ')} does nothing of its own`);
    Reflect.apply(chosen.click, chosen, []);
  }
}
