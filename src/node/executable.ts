// With this the executable of `npm run package` begins. What would be a process with a script of its own elsewhere is
// the executable once more, told by the name of that script.
const scripts: Readonly<Record<string, () => Promise<unknown>>> = {
  'dist/node/batch-child.js': () => import('./batch-child.js'),
  'dist/node/old-workbook-child.js': () => import('./old-workbook-child.js'),
};

const [, own = '', script = ''] = process.argv;
const child = process.send && scripts[script];
if (child) process.argv.splice(0, 2, own);
void (child ? child() : import('./bin.js'));
