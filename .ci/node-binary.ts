import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The Node that the executables are made of: the one that the tests run on. What is put into it fits no other version. */
const VERSION = '20.20.2';
const cache = 'node_modules/.cache/shuifuze';

/** Of each platform the program within its package on the registry, and what the package's bytes must come to. */
export const platforms = {
  'linux-x64': {
    node: 'bin/node',
    executable: 'shuifuze-linux-x64',
    integrity:
      'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  },
  'win-x64': {
    node: 'bin/node.exe',
    executable: 'shuifuze-win-x64.exe',
    integrity:
      'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
  },
} as const;
export type Platform = keyof typeof platforms;

/** Gets Node for a platform from the registry, once; gives the folder of its package. Throws where its bytes are others. */
export async function nodeFor(platform: Platform): Promise<string> {
  const name = `node-${platform}`;
  const file = join(cache, `${name}-${VERSION}.tgz`);
  await mkdir(join(cache, name), { recursive: true });
  if (!existsSync(file)) execFileSync('npm', ['pack', '--silent', '--pack-destination', cache, `${name}@${VERSION}`]);
  const found = `sha512-${createHash('sha512').update(await readFile(file)).digest('base64')}`;
  if (found !== platforms[platform].integrity) throw new Error(`${file} has other bytes than expected: ${found}`);
  execFileSync('tar', ['-xzf', file, '-C', join(cache, name)]);
  return join(cache, name, 'package');
} // prettier-ignore

/** Where the header of a program for Windows says where its signature lies, and how long it is. */
const PE_HEADER_AT = 0x3c;
const SIGNATURE_ENTRY = 24 + 112 + 4 * 8;

/**
 * A program for Windows without its signature: what is put into it would break it, and a broken one is worse than none
 * to whoever looks. Another program is given back as it is.
 */
export function unsigned(program: Buffer): Buffer {
  if (program.toString('latin1', 0, 2) !== 'MZ') return program;
  const entry = program.readUInt32LE(PE_HEADER_AT) + SIGNATURE_ENTRY;
  const at = program.readUInt32LE(entry);
  const end = at + program.readUInt32LE(entry + 4);
  if (at === 0) return program;
  if (end !== program.length) throw new Error('the signature does not stand at the end of the program');
  const bare = Buffer.from(program.subarray(0, at));
  bare.fill(0, entry, entry + 8);
  return bare;
}
