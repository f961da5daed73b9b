import { execFileSync } from 'node:child_process';
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs every ```sh block of the pages given, each command once, in the order in which they stand.
// `shuifuze` is the built command, as `npm link` or a global installation would give it.
const done = new Set();
const home = mkdtempSync(join(tmpdir(), 'readme-'));
const prelude = `set -e\nshuifuze() { node "$PWD/dist/node/bin.js" "$@"; }\n`;

for (const page of process.argv.slice(2)) {
  for (const [, block] of readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)) {
    const command = block.trim();
    if (done.has(command)) continue;
    done.add(command);
    process.stdout.write(`\n$ ${command.replaceAll('\n', '\n$ ')}\n`);
    execFileSync('bash', ['-c', prelude + command], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TMPDIR: home },
    });
  }
}
rmSync(home, { recursive: true, force: true });
