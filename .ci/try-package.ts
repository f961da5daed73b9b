import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { digests, laySchools } from '../test/batch/small-schools.js';

// Runs the executable for this machine and the command side by side: each must write the same bytes and say the same.
// The executable is alone, in a folder without a package, and finds no other Node.
const executable = [resolve('dist/package/shuifuze-linux-x64')];
const command = [process.execPath, resolve('dist/node/bin.js')];
const runs: readonly (readonly string[])[] = [
  ['template', '--with-example', '-o', 'example.xlsx', '--lang', 'zh'],
  ['check', 'example.xlsx', '-o', 'report', '--format', 'text,json,html,xlsx,docx,csv,annotated', '--lang', 'zh'],
  ['check', 'old.xls', '-o', 'old', '--lang', 'zh'],
  ['check', 'missing.xlsx', '--lang', 'en'],
  ['duties', 'example.xlsx', '-o', 'duties', '--person', '曾少华', '--lang', 'zh'],
  ['batch', 'schools', '--school-per', 'folder', '-o', 'district', '--lang', 'zh', '--no-progress'],
  ['page', '-o', 'page.html', '--lang', 'en'],
  ['rules', 'list', '--lang', 'en'],
]; // prettier-ignore

const root = await mkdtemp(join(tmpdir(), 'shuifuze-package-'));
try {
  const [one, other] = [await allOf(executable, 'executable', {}), await allOf(command, 'command', process.env)];
  for (const [i, args] of runs.entries())
    if (!isDeepStrictEqual(one.said[i], other.said[i]))
      throw new Error(`${args.join(' ')} differs: ${JSON.stringify([one.said[i], other.said[i]], null, 2)}`);
  const names = Object.keys({ ...one.files, ...other.files });
  const differing = names.filter((name) => one.files[name] !== other.files[name]);
  if (differing.length > 0) throw new Error(`the executable writes other bytes: ${differing.join(', ')}`);
  process.stdout.write(`${runs.length} runs, ${names.length} files, the same bytes\n`);
} finally {
  await rm(root, { recursive: true, force: true });
} // prettier-ignore

/** What all runs say, and the files that they leave. */
async function allOf([program = '', ...before]: readonly string[], name: string, env: NodeJS.ProcessEnv) {
  const cwd = join(root, name);
  await laySchools(join(cwd, 'schools'), 3);
  await copyFile('test/read/files/libreoffice.xls', join(cwd, 'old.xls'));
  const said = runs.map((args) => {
    const { status, stdout, stderr } = spawnSync(program, [...before, ...args], { cwd, env: { ...env, TZ: 'Asia/Shanghai' }, encoding: 'utf8' });
    return { status, stdout, stderr };
  });
  return { said, files: await digests(cwd) };
} // prettier-ignore
