// Which folder may import which. Anything absent is forbidden: see docs/architecture.md.
const may = {
  core: [],
  api: ['core'],
  formats: ['core'],
  library: ['core'],
  app: ['core', 'api', 'formats', 'library'],
  server: ['api', 'app'],
  cli: ['api', 'app', 'server'],
  electron: ['api', 'app'],
  renderer: ['core', 'api'],
  e2e: ['api'],
};

const folders = Object.keys(may).join('|');
// Tests may reach for test tools and for what they test with: the rules are about what ships.
const notTests = '[.](test|testkit|spec)[.]tsx?$';

const direction = (from, allowed) => ({
  name: `${from}-imports`,
  comment: `${from}/ may import only: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: from === 'e2e' ? [] : [notTests] },
  to: { path: `^(${folders})/`, pathNot: `^(${[from, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      comment: 'core/ runs anywhere: no Node, no npm',
      severity: 'error',
      from: { path: '^core/', pathNot: [notTests] },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'sql-lives-in-library',
      comment: 'only library/ talks to SQLite',
      severity: 'error',
      from: { pathNot: ['^library/', '^bench/'] },
      to: { path: 'better-sqlite3' },
    },
    {
      name: 'preload-sees-only-api',
      comment: 'the preload is the page’s only door: it may know the contract and electron, nothing else',
      severity: 'error',
      from: { path: '^electron/preload[.]ts$' },
      to: { path: '^(?!api/|node_modules/electron/)' },
    },
    {
      name: 'shipped-code-needs-no-dev-packages',
      comment:
        'what runs on the user’s machine unbundled must be a dependency; the renderer is bundled, electron is the runtime',
      severity: 'error',
      from: {
        path: '^(api|formats|library|app|server|cli|electron)/',
        pathNot: [notTests, '[.]config[.]ts$'],
      },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/(electron|@types)/',
      },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(may).map(([from, allowed]) => direction(from, allowed)),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
