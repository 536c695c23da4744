import { type Theme, themeQuartz } from 'ag-grid-community'

/** Dense rows like a worksheet's, in the colours of the window: they change with it from light to dark. */
export const gridTheme: Theme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 600,
  rowHeight: 27,
  headerHeight: 30,
  cellHorizontalPadding: 8,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: { color: 'var(--line-soft)' },
  rowBorder: { color: 'var(--line-soft)' },
  headerColumnBorder: { color: 'var(--line)' },
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--surface-raised)',
  headerTextColor: 'var(--ink-soft)',
  borderColor: 'var(--line)',
  rowHoverColor: 'var(--hover)',
  oddRowBackgroundColor: 'var(--surface)',
  accentColor: 'var(--accent)',
})
