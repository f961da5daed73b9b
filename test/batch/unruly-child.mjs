import { existsSync, writeFileSync } from 'node:fs';
import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import workerpool from 'workerpool';

/** A child that does what the name of its school says: hang, crash, throw, take all memory, or finish. */
async function checkSchool({ out, folder }) {
  if (folder === 'hang') for (;;);
  if (folder === 'crash') process.exit(7);
  if (folder === 'killed' && !existsSync(join(out, 'killed'))) {
    writeFileSync(join(out, 'killed'), '');
    process.kill(process.pid, 'SIGKILL');
  }
  if (folder === 'throw') throw new Error('no more');
  if (folder === 'heap') {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(folder));
  }
  const content = {
    json: '{"schools":[],"rules":[],"marks":[]}',
    shares: '{"copies":[],"people":[],"sheets":[]}',
  };
  for (const end of ['json', 'shares', 'jsonl', 'csv']) {
    const path = join(out, '.parts', `${folder}.${end}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content[end] ?? '');
  }
  const none = { critical: 0, major: 0, minor: 0 };
  // The test's files are not there, but that of `changed` was while it was read.
  const inputs = [{ file: `${folder}.xlsx`, sha256: folder === 'changed' ? 'before' : 'ENOENT' }];
  return { state: 'done', inputs, reasons: [], gaps: none, open: none, rules: 1, notRun: [], outputs: [] };
}

/** Rolls up nothing, or is lost where a school says so. */
function writeRollUp({ found }) {
  if (found.schools.some(({ folder }) => folder === 'no roll-up')) process.exit(7);
  return [];
}

workerpool.worker({ checkSchool, writeRollUp });
