/**
 * Who may import whom: the rule and the map. What is not named is forbidden.
 *
 * A room is a folder, or a file where the room is one file. `uses` names rooms; everything in the core and the
 * worker may also use `contract` and `base`. `libraries` are the packages and node modules only this room knows.
 */
const ROOMS = [
  { name: 'contract', path: 'src/contract', uses: [] },

  { name: 'base', path: 'src/main/core/base', uses: [] },
  { name: 'book', path: 'src/main/core/book', uses: [], libraries: ['better-sqlite3', 'kysely'] },
  { name: 'workbook', path: 'src/main/core/workbook', uses: [], libraries: ['xlsx', 'wasm-xlsxwriter'] },
  { name: 'regions', path: 'src/main/core/regions', uses: ['book'] },
  { name: 'forms', path: 'src/main/core/forms', uses: ['regions', 'book'], libraries: ['zod'] },
  { name: 'indicators', path: 'src/main/core/indicators', uses: ['forms', 'book'], libraries: ['zod'] },
  { name: 'adjustments', path: 'src/main/core/adjustments', uses: ['forms', 'regions', 'book', 'privacy'] },
  {
    name: 'intake',
    path: 'src/main/core/intake',
    uses: ['adjustments', 'forms', 'regions', 'book', 'workbook', 'privacy'],
  },
  {
    name: 'rules',
    path: 'src/main/core/rules',
    uses: ['adjustments', 'standards', 'forms', 'regions', 'book', 'privacy', 'pinyin'],
    libraries: ['jsep', 'zod'],
  },
  { name: 'people', path: 'src/main/core/people', uses: ['book'] },
  {
    name: 'review',
    path: 'src/main/core/review',
    uses: ['rules', 'people', 'adjustments', 'intake', 'forms', 'regions', 'book', 'privacy'],
  },
  { name: 'privacy', path: 'src/main/core/privacy', uses: [] },
  { name: 'pinyin', path: 'src/main/core/pinyin', uses: [], libraries: ['pinyin-pro'] },
  { name: 'standards', path: 'src/main/core/standards', uses: ['book'], libraries: ['zod'] },
  {
    name: 'figures',
    path: 'src/main/core/figures',
    uses: ['indicators', 'standards', 'forms', 'regions', 'book', 'privacy', 'pinyin'],
    libraries: ['kysely'],
  },
  {
    name: 'reports',
    path: 'src/main/core/reports',
    uses: ['figures', 'rules', 'review', 'adjustments', 'intake', 'forms', 'regions', 'book', 'workbook'],
  },
  {
    name: 'core',
    path: 'src/main/core/(?:create|open)-[a-z-]+[.]ts$',
    uses: [
      'book',
      'people',
      'regions',
      'forms',
      'adjustments',
      'rules',
      'indicators',
      'intake',
      'review',
      'standards',
      'figures',
      'reports',
    ],
  },

  { name: 'sample', path: 'tools/make-sample', uses: ['workbook'] },
  {
    name: 'worker',
    path: 'src/main/worker',
    uses: ['core', 'figures', 'rules', 'people', 'adjustments', 'book', 'intake', 'reports', 'workbook', 'sample'],
    libraries: ['zod'],
  },
  { name: 'shell', path: 'src/main/shell', uses: ['worker'], libraries: ['electron', 'zod'] },
  {
    name: 'cli',
    path: 'src/main/cli',
    uses: [
      'core',
      'worker',
      'book',
      'people',
      'adjustments',
      'forms',
      'rules',
      'indicators',
      'intake',
      'figures',
      'reports',
      'sample',
    ],
  },
  { name: 'start', path: 'src/main/index[.]ts$', uses: ['shell', 'worker'], libraries: ['electron'] },
  { name: 'preload', path: 'src/preload', uses: [], libraries: ['electron'] },

  { name: 'api', path: 'src/renderer/src/api', uses: [], libraries: ['@tanstack/react-query', 'react'] },
  { name: 'charts', path: 'src/renderer/src/charts', uses: [], libraries: ['echarts'] },
  { name: 'words', path: 'src/renderer/src/words', uses: [], libraries: ['i18next', 'react-i18next', 'react'] },
  {
    name: 'parts',
    path: 'src/renderer/src/parts',
    uses: ['charts', 'words'],
    libraries: ['react', 'antd', '@ant-design/icons', 'ag-grid-community', 'ag-grid-react', 'echarts'],
  },
  {
    name: 'subjects',
    path: 'src/renderer/src/subjects',
    uses: ['api', 'parts', 'charts', 'words'],
    libraries: ['react', 'antd', '@ant-design/icons'],
  },
  {
    name: 'rule-text',
    path: 'src/renderer/src/rule-text',
    uses: ['words'],
    libraries: [
      'react',
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
    ],
  },
  {
    name: 'screens',
    path: 'src/renderer/src/screens',
    uses: ['api', 'parts', 'charts', 'words', 'subjects', 'rule-text'],
    libraries: ['react', 'antd', '@ant-design/icons', '@tanstack/react-query'],
  },
  {
    name: 'app',
    path: 'src/renderer/src/(?:app/.+|main[.]tsx)$',
    uses: ['api', 'parts', 'charts', 'words', 'screens'],
    libraries: [
      'react',
      'react-dom',
      'antd',
      '@ant-design/icons',
      '@tanstack/react-query',
      '@fontsource-variable/noto-sans-sc',
    ],
  },
]

/** Node's own modules, and the few rooms that may not have them all. */
const NODE_MODULES = {
  none: [
    'contract',
    'privacy',
    'pinyin',
    'api',
    'charts',
    'words',
    'parts',
    'subjects',
    'rule-text',
    'screens',
    'app',
    'preload',
  ],
  /** Talking to a network is for none of them. */
  forbidden: ['http', 'https', 'http2', 'net', 'dgram', 'tls', 'dns', 'inspector'],
}

module.exports = { ROOMS, NODE_MODULES }
