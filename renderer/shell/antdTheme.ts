import { type ThemeConfig, theme } from 'antd';
import type { Appearance } from './appearance.ts';
import { DARK, LIGHT } from './palette.ts';

const UI_FONT = "'Noto Sans SC Variable', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/** antd dressed in our palette, so that its parts look cut from the same paper as ours. */
export function antdTheme(appearance: Appearance): ThemeConfig {
  const palette = appearance === 'light' ? LIGHT : DARK;
  return {
    algorithm: appearance === 'light' ? theme.defaultAlgorithm : theme.darkAlgorithm,
    token: {
      colorPrimary: palette.vermilion,
      colorInfo: palette.vermilion,
      colorLink: palette.vermilion,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      colorTextBase: palette.ink,
      colorBgBase: palette.paper,
      colorBgLayout: palette.desk,
      colorBgContainer: palette.paper,
      colorBgElevated: palette.paper,
      colorBorder: palette.hairline,
      colorBorderSecondary: palette.hairline,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      fontFamily: UI_FONT,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 34,
      wireframe: false,
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.2s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        fontWeight: 500,
        // The lightened red antd takes by itself is a shade too pale to read on paper.
        defaultHoverColor: palette.vermilion,
        // White on the lightened red of the night is too pale to read.
        primaryColor: appearance === 'light' ? '#ffffff' : palette.desk,
      },
      Modal: { contentBg: palette.sheet, headerBg: palette.sheet },
      Drawer: { colorBgElevated: palette.sheet },
      Tabs: { horizontalMargin: '0 0 14px 0', horizontalItemGutter: 16, titleFontSize: 14 },
      Segmented: { trackBg: palette.wash, itemSelectedBg: palette.paper },
    },
  };
}
