import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// Runs every ```sh block of the pages given, each command once, in the order in which they stand.
// `shuifuze` is the built command, as `npm link` or a global installation would give it.
const done = new Set();
const home = mkdtempSync(join(tmpdir(), 'readme-'));
const programs = mkdtempSync(join(tmpdir(), 'programs-'));
const program = join(programs, 'shuifuze');
writeFileSync(program, `#!/bin/sh\nexec node "${process.cwd()}/dist/node/bin.js" "$@"\n`);
chmodSync(program, 0o755);
const path = `${programs}${delimiter}${process.env.PATH}`;

for (const page of process.argv.slice(2)) {
  for (const [, block] of readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)) {
    const command = block.trim();
    if (done.has(command)) continue;
    done.add(command);
    process.stdout.write(`\n$ ${command.replaceAll('\n', '\n$ ')}\n`);
    execFileSync('bash', ['-e', '-c', command], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: path, TMPDIR: home },
    });
  }
}
for (const folder of [home, programs]) rmSync(folder, { recursive: true, force: true });
