import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RunError } from '../errors.js';
import { reasonOf } from './reasons.js';

/** Where the build puts the example school: in `dist`, beside `src`. */
const builtIn = fileURLToPath(new URL('../../dist/example.json', import.meta.url));

/** Reads the fictional school as JSON (`papers/example.ts` says its shape). Throws a `RunError` (exit 3) where it is lost. */
export async function readExample(file: string = builtIn): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const words = {
      zh: `示例学校的数据读不出（${file}，${reasonOf(error)}）。请重新安装 shuifuze。`,
      en: `The data of the example school cannot be read (${file}, ${reasonOf(error)}). Install shuifuze again.`,
    };
    throw new RunError(words, 3);
  }
}
