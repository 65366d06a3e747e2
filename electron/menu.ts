import type { MenuItemConstructorOptions } from 'electron';

/** The pages of the desk that a menu entry opens, as the page's address names them. */
export type MenuPage = 'home' | 'import' | 'library' | 'settings';

/** What the menu's own entries do; the rest are the system's roles. */
export interface MenuActions {
  readonly open: (page: MenuPage) => void;
  readonly openDataFolder: () => void;
  readonly about: () => void;
}

type Items = MenuItemConstructorOptions[];

const RULE: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu in Chinese, with the application entries where each system has them. */
export function menuTemplate(platform: NodeJS.Platform, developer: boolean, actions: MenuActions): Items {
  const mac = platform === 'darwin';
  const about: MenuItemConstructorOptions = { label: '关于稿匠', click: actions.about };
  const dataFolder: MenuItemConstructorOptions = { label: '打开数据文件夹', click: actions.openDataFolder };
  const page = (label: string, to: MenuPage, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => actions.open(to),
  });
  const settings = page('设置…', 'settings', 'CmdOrCtrl+,');
  const quit: MenuItemConstructorOptions = { label: '退出', role: 'quit' };
  const application: Items = [
    about,
    RULE,
    settings,
    RULE,
    { label: '隐藏稿匠', role: 'hide' },
    { label: '隐藏其他', role: 'hideOthers' },
    { label: '全部显示', role: 'unhide' },
    RULE,
    quit,
  ];
  const file: Items = [
    page('新建文稿', 'home', 'CmdOrCtrl+N'),
    page('导入旧稿…', 'import', 'CmdOrCtrl+O'),
    page('语料库', 'library', 'CmdOrCtrl+Shift+L'),
    RULE,
    ...(mac ? [] : [settings, RULE]),
    { label: '关闭窗口', role: 'close' },
    ...(mac ? [] : [quit]),
  ];
  const edit: Items = [
    { label: '撤销', role: 'undo' },
    { label: '重做', role: 'redo' },
    RULE,
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    { label: '只粘贴文字', role: 'pasteAndMatchStyle' },
    { label: '全选', role: 'selectAll' },
  ];
  const view: Items = [
    { label: '放大', role: 'zoomIn' },
    { label: '缩小', role: 'zoomOut' },
    { label: '实际大小', role: 'resetZoom' },
    RULE,
    { label: '全屏', role: 'togglefullscreen' },
    RULE,
    { label: '重新载入', role: 'reload' },
    ...(developer ? [{ label: '开发者工具', role: 'toggleDevTools' } as const] : []),
  ];
  return [
    ...(mac ? [{ label: '稿匠', submenu: application }] : []),
    { label: '文件', submenu: file },
    { label: '编辑', submenu: edit },
    { label: '视图', submenu: view },
    { label: '帮助', role: 'help', submenu: [dataFolder, ...(mac ? [] : [RULE, about])] },
  ];
}
