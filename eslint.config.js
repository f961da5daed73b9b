import tseslint from 'typescript-eslint';

/** House rules that a machine can hold (docs/decisions.md): short functions, short files, no way around types. */
export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'coverage', 'src/report/html/client-source.ts'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name.' },
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'Order by code point (byCodePoint): the same on every machine.',
        },
        {
          selector: "MemberExpression[property.name='WorkbookReader']",
          message: "exceljs's stream reader loses cells.",
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/node/bin.ts',
      'src/node/executable.ts',
      'src/node/batch-child.ts',
      'src/node/memory-watch.ts',
      'src/node/old-workbook-child.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'process',
          message:
            'Only the files with which a process begins know it (src/node/bin.ts, and those of a child); the rest is handed what it needs.',
        },
      ],
    },
  },
  {
    files: ['src/model/tables/**', 'src/model/problem.ts', 'src/**/words.ts', 'src/model/*-words.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**', 'fixtures/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', complexity: 'off' },
  },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
);
