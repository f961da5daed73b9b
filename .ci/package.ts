import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inject } from 'postject';
import { byCodePoint } from '../src/model/text.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { nodeFor, platforms, unsigned, type Platform } from './node-binary.js';

// `tsx package.ts [PLATFORM …]` makes, of what was built, an executable for each platform: Node with the whole program
// in it. It must run on Linux, whose Node makes what is put in.
const out = 'dist/package';
const work = join(out, 'parts');
/** By this mark Node knows that something was put into it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const asked = process.argv.slice(2);
const all = Object.keys(platforms) as Platform[];
const unknown = asked.find((name) => !all.includes(name as Platform));
if (unknown !== undefined) throw new Error(`no platform is called ${unknown}: ${all.join(', ')}`);

await mkdir(work, { recursive: true });
const packages = await bundle('executable', join(work, 'program.cjs'));
await bundle('memory-watch', join(work, 'memory-watch.cjs'));
const linux = await nodeFor('linux-x64');
const blob = await makeBlob(join(linux, platforms['linux-x64'].node));
await writeFile(join(out, 'LICENSES.txt'), await licences([linux, ...packages]));
for (const platform of all.filter((name) => asked.length === 0 || asked.includes(name))) {
  const path = join(out, platforms[platform].executable);
  const node = join(await nodeFor(platform), platforms[platform].node);
  await writeFile(path, unsigned(await readFile(node)), { mode: 0o755 });
  await inject(path, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE });
  process.stdout.write(`${path}\n`);
}
await rm(work, { recursive: true });

/** Bundles a script that a process begins with; gives the folders of the packages that are in it. */
async function bundle(name: string, outfile: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [`src/node/${name}.ts`],
    bundle: true,
    outfile,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    metafile: true,
    // Where the executable looks for what it brings along it knows without (`own-files.ts`).
    logOverride: { 'empty-import-meta': 'silent' },
    // Of the reader that we do not use; and what is quicker in C cannot lie in one file.
    external: ['@aws-sdk/client-s3'],
    define: { 'process.env.MSGPACKR_NATIVE_ACCELERATION_DISABLED': '"true"' },
  });
  const folders = Object.keys(metafile.inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]); // prettier-ignore
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort(byCodePoint);
}

/** What is put into Node: the program, and what it reads of its own. */
async function makeBlob(node: string): Promise<Buffer> {
  const rules = (await readRuleFiles()).sort((a, b) => byCodePoint(a.path, b.path));
  await writeFile(join(work, 'rules.json'), JSON.stringify(rules));
  const config = {
    main: join(work, 'program.cjs'),
    output: join(work, 'blob'),
    disableExperimentalSEAWarning: true,
    assets: {
      rules: join(work, 'rules.json'),
      'dist/example.json': 'dist/example.json',
      'dist/shuifuze.html': 'dist/shuifuze.html',
      'dist/node/memory-watch.js': join(work, 'memory-watch.cjs'),
    },
  };
  await writeFile(join(work, 'config.json'), JSON.stringify(config));
  execFileSync(node, ['--experimental-sea-config', join(work, 'config.json')]);
  return readFile(config.output);
}

/** The licences of Node and of every package that is in the executable, as they want to be handed on. */
async function licences(folders: readonly string[]): Promise<string> {
  const texts = await Promise.all(folders.map(licenceIn));
  return texts.join(`\n${'='.repeat(80)}\n`);
}

async function licenceIn(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, string>; // prettier-ignore
  const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : await readFile(join(folder, file), 'utf8')}`;
}
