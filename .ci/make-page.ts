import { readFile, writeFile } from 'node:fs/promises';
import { makePage } from './page.js';

// `tsx make-page.ts EXAMPLE.json PAGE.html` writes the offline page.
const [example = 'dist/example.json', page = 'dist/shuifuze.html'] = process.argv.slice(2);
await writeFile(page, await makePage(await readFile(example, 'utf8')));
