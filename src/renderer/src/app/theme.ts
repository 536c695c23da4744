import { type ThemeConfig, theme } from 'antd'

/** Neutral greys, one accent, dense. The same greys stand in theme.css for what antd does not draw. */
export function antdTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(dark ? darkGreys : lightGreys),
      fontFamily: 'var(--font)',
      fontSize: 13,
      borderRadius: 4,
      wireframe: false,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Listy: { itemPaddingBlock: 0, itemPaddingInline: 0 },
      Menu: { itemHeight: 32, itemBorderRadius: 4, groupTitleFontSize: 11, itemSelectedBg: 'var(--chosen)' },
      Tabs: { horizontalMargin: '0', titleFontSizeSM: 13 },
      Table: { cellPaddingBlockSM: 4, cellPaddingInlineSM: 8 },
    },
  }
}

const lightGreys = {
  controlItemBgActive: '#e1f0f4',
  controlItemBgActiveHover: '#d3e8ee',
  colorPrimary: '#14748c',
  colorInfo: '#14748c',
  colorLink: '#14748c',
  colorBgLayout: '#f2f3f5',
  colorBorder: '#cfd4da',
  colorBorderSecondary: '#e6e8ec',
  colorTextBase: '#1f2328',
}

const darkGreys = {
  controlItemBgActive: '#17363f',
  controlItemBgActiveHover: '#1d434e',
  colorPrimary: '#3fa7bf',
  colorInfo: '#3fa7bf',
  colorLink: '#5cbdd3',
  colorBgBase: '#16181b',
  colorBgContainer: '#1e2124',
  colorBgElevated: '#262a2e',
  colorBgLayout: '#16181b',
  colorBorder: '#454c54',
  colorBorderSecondary: '#2d3237',
  colorTextBase: '#eceff2',
}
