import {
  BookOutlined,
  HomeOutlined,
  ImportOutlined,
  PartitionOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { fragmentOf, type Route } from './route.ts';

interface Item {
  readonly route: Route;
  readonly label: string;
  readonly icon: ReactNode;
}

const ITEMS: readonly Item[] = [
  { route: { page: 'home' }, label: '首页', icon: <HomeOutlined aria-hidden /> },
  { route: { page: 'import' }, label: '导入', icon: <ImportOutlined aria-hidden /> },
  { route: { page: 'library' }, label: '语料库', icon: <BookOutlined aria-hidden /> },
  {
    route: { page: 'skeletons', name: null },
    label: '骨架',
    icon: <PartitionOutlined aria-hidden />,
  },
  { route: { page: 'settings' }, label: '设置', icon: <SettingOutlined aria-hidden /> },
];

function sectionOf(route: Route): Route['page'] {
  switch (route.page) {
    case 'source':
    case 'trash':
    case 'duplicates':
    case 'overview':
    case 'style':
      return 'library';
    case 'draft':
    case 'returned':
      return 'home';
    case 'home':
    case 'import':
    case 'library':
    case 'settings':
    case 'skeletons':
      return route.page;
  }
}

/** The way between the pages. */
export function Rail({ route }: { readonly route: Route }): ReactNode {
  const here = sectionOf(route);
  return (
    <nav className="rail" aria-label="主导航">
      <a className="rail-seal" href={fragmentOf({ page: 'home' })} title="稿匠">
        稿
        <br />匠
      </a>
      {ITEMS.map((item) => (
        <a
          key={item.label}
          className="rail-item"
          href={fragmentOf(item.route)}
          {...(item.route.page === here ? { 'aria-current': 'page' as const } : {})}
        >
          {item.icon}
          <span>{item.label}</span>
        </a>
      ))}
    </nav>
  );
}
