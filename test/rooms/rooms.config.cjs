const { ROOMS, NODE_MODULES } = require('./table.cjs')

const ALWAYS = ['contract', 'base']
const RENDERER = new Set(['api', 'charts', 'words', 'parts', 'subjects', 'rule-text', 'screens', 'app'])
const pathOf = (name) => ROOMS.find((room) => room.name === name).path
const inside = (path) => (path.endsWith('$') ? `^${path}` : `^${path}(?:/|[.]ts$)`)
const packagePath = (library) => `(?:^|/)node_modules/${library.replace(/[/]/g, '[/]')}(?:/|$)`

/** A room may use itself, what the table names, `contract` and, outside the window, `base`. */
function roomRule({ name, path, uses }) {
  const free = name === 'contract' ? [] : RENDERER.has(name) || name === 'preload' ? ['contract'] : ALWAYS
  const allowed = [path, ...[...uses, ...free].map(pathOf)]
  const screen = name === 'screens'
  return [
    {
      name: `${name} uses only ${[...uses, ...free].join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: inside(path) },
      to: { path: '^(?:src|tools|test)/', pathNot: allowed.map(inside) },
    },
    ...(screen
      ? [
          {
            name: 'a screen never uses another screen',
            severity: 'error',
            from: { path: '^src/renderer/src/screens/([^/]+)/' },
            to: { path: '^src/renderer/src/screens/([^/]+)/', pathNot: '^src/renderer/src/screens/$1/' },
          },
        ]
      : []),
  ]
}

/** A package is known only to the rooms that name it. */
function libraryRule({ name, path, libraries = [] }) {
  return {
    name: `${name} knows only its own libraries`,
    severity: 'error',
    from: { path: inside(path) },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: libraries.map(packagePath) },
  }
}

module.exports = {
  forbidden: [
    ...ROOMS.flatMap(roomRule),
    ...ROOMS.map(libraryRule),
    {
      name: 'no node modules in the window, the contract and pure rooms',
      severity: 'error',
      from: { path: NODE_MODULES.none.map(pathOf).map(inside) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing in the program talks to a network',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'], path: `^(?:node:)?(?:${NODE_MODULES.forbidden.join('|')})(?:/|$)` },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: { path: '^(?:src|tools)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: ['[.]d[.]ts$'] }, to: {} },
    { name: 'everything is found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'every file of src is in a room',
      severity: 'error',
      from: { path: '^src/', pathNot: [...ROOMS.map(({ path }) => inside(path)), '^src/renderer/src/[^/]+[.]css$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.css'],
    },
    combinedDependencies: true,
  },
}
