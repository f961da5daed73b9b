/** The layers: data flows one way, and a room sees only the rooms before it. Each law says what to do instead. */
const room = (name) => `^src/${name}`;
const only = (from, allowed, comment) => ({
  name: `${from}-sees-only-its-own`,
  comment,
  severity: 'error',
  from: { path: room(`${from}/`) },
  to: { path: '^src/', pathNot: [from, ...allowed].map((name) => room(`${name}(/|\\.ts)`)) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or need a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('model', ['errors'], 'The nouns know no verb.'),
    only('read', ['model', 'errors'], 'Reading turns bytes into rows; it judges nothing.'),
    only('validate', ['model', 'errors'], 'Validation sees rows and rules, not workbooks or the school.'),
    only('relate', ['model'], 'Relating joins records; no law, no clock, no disk.'),
    only(
      'evaluate',
      ['model', 'errors'],
      'Judging sees a School and rules; what it needs more, put into the School.',
    ),
    {
      ...only(
        'report',
        ['model'],
        'A report is made from a Report alone; if you need more, put it into the Report.',
      ),
      from: { path: room('report/'), pathNot: room('report/marked/') },
    },
    only(
      'follow',
      ['model', 'errors', 'validate', 'evaluate'],
      'What became of earlier findings is told by reports and ids.',
    ),
    only(
      'report/marked',
      ['model', 'read', 'report'],
      "A marked copy is the school's own package, opened as the reader opens it, patched with what reports say.",
    ),
    only('mask', ['model', 'validate', 'evaluate'], 'Masking covers names; it knows no form and no file.'),
    only('district', ['model'], 'A roll-up is made from reports alone.'),
    only(
      'batch',
      [
        'check',
        'district',
        'errors',
        'formats',
        'mask',
        'model',
        'node',
        'own-workbook',
        'read-school',
        'report',
        'usage',
        'version',
      ],
      'A batch is the same check many times.',
    ),
    only(
      'queue',
      ['batch', 'errors', 'model', 'node', 'usage', 'version'],
      'A queue runs the same batch elsewhere: it moves names and hashes, and judges nothing.',
    ),
    {
      name: 'queue-only-when-asked-for',
      comment:
        'What a queue needs is loaded with --queue alone: import src/command/batch-queue.ts when it runs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(queue/|command/(batch-queue|worker)\\.ts$)' },
      to: { path: '^src/queue/' },
    },
    {
      name: 'one-door-to-the-queue',
      comment:
        'bullmq and ioredis are optional: loaded in src/queue/connection.ts alone, their types beside it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/queue/connection\\.ts$' },
      to: { path: 'node_modules/(bullmq|ioredis)/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'papers',
      ['model', 'report'],
      'A paper is made from a School and rules by words and drawers; what must be judged is judged before.',
    ),
    only(
      'rule-book',
      ['model', 'errors', 'validate', 'evaluate', 'report'],
      'Rules in Excel are rule files in words: written by a drawer, read from sheets that were opened before.',
    ),
    only(
      'node',
      ['model', 'errors', 'validate', 'command', 'read-school', 'batch', 'region', 'usage'],
      'The disk side opens and writes files; it knows no rule.',
    ),
    only(
      'page',
      [
        'check',
        'district',
        'duties',
        'duty-files',
        'errors',
        'formats',
        'model',
        'own-workbook',
        'papers',
        'read',
        'read-school',
        'repair',
        'report',
        'validate',
        'who',
      ],
      'The page shows what the core says: it judges nothing.',
    ),
    {
      ...only(
        'page',
        ['model', 'report/html', 'report/words'],
        'The side that is seen draws what the worker tells it.',
      ),
      name: 'page-client-sees-only-its-own',
      from: { path: '^src/page/client/' },
    },
    {
      name: 'nobody-needs-the-page',
      comment: 'The page is a last layer, like the command.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/page/' },
      to: { path: '^src/page/' },
    },
    {
      name: 'core-runs-in-a-browser',
      comment:
        'Only src/node, src/command, src/batch and src/queue may use node: modules; hand in bytes, streams and the clock.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(node|command|batch|queue)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-door-to-the-engine',
      comment: 'json-rules-engine is imported in src/evaluate/engine.ts alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/evaluate/engine\\.ts$' },
      to: { path: 'node_modules/json-rules-engine/' },
    },
    {
      name: 'one-door-to-exceljs',
      comment: 'exceljs writes, in src/report/workbook.ts alone; workbooks are read by src/read/workbook.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/workbook\\.ts$' },
      to: { path: 'node_modules/exceljs/' },
    },
    {
      name: 'one-door-to-docx',
      comment:
        'docx is imported in src/report/word.ts alone (its types beside it): say what you need as a block.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/word(-style)?\\.ts$' },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'one-door-to-sheetjs',
      comment:
        'SheetJS is imported in src/node/old-workbook-child.ts alone: a process that is trusted with nothing.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/node/old-workbook-child\\.ts$' },
      to: { path: 'node_modules/xlsx/' },
    },
    {
      name: 'source-stands-alone',
      comment: 'Nothing in src may come from tests, fixtures or development tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|fixtures|scripts)/' },
    },
    {
      name: 'no-dev-tools-in-source',
      severity: 'error',
      comment: 'What src imports must be a dependency.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
