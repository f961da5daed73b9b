import { writeFile } from 'node:fs/promises';
import { comeOut, files, type CameOut } from './files.js';

// Writes down how every file of the list comes out now. What is written is to be read before it is committed: the
// test compares each outcome with the one that `items.ts` demands, and each digest with this list.
const all: Record<string, CameOut> = {};
for (const made of files) all[made.name] = (await comeOut(made)).cameOut;
await writeFile(new URL('expected.json', import.meta.url), `${JSON.stringify(all, null, 2)}\n`);
