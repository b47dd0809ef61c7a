/** The rules of DESIGN section 2 that the compiler cannot state. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared' },
      to: { path: '^(renderer|electron|tests|build)' },
    },
    {
      name: 'shared-uses-no-node',
      severity: 'error',
      from: { path: '^shared' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-never-electron',
      severity: 'error',
      from: { path: '^renderer' },
      to: { path: '^(electron|node_modules/electron)' },
    },
    {
      name: 'renderer-uses-no-node',
      severity: 'error',
      from: { path: '^renderer' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-never-renderer',
      severity: 'error',
      from: { path: '^electron' },
      to: { path: '^renderer' },
    },
    {
      name: 'electron-value-only-in-two-files',
      comment:
        'The surface we rely on stays visible: electron-api.ts and the preload are the only value imports.',
      severity: 'error',
      from: { path: '^electron', pathNot: '^electron/(main/electron-api|preload/index)\\.ts$' },
      to: { path: '^(node_modules/electron($|/)|electron$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-stay-apart',
      comment:
        'A feature may import another only through its index.ts, and only types or a component made for it.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/([^/]+)/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'seams-never-import-features',
      severity: 'error',
      from: { path: '^renderer/(store|persistence|host|workers|ui|charts)/' },
      to: { path: '^renderer/(features|app)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
