import { RunError } from '../errors.js';
import { ownPlace, readOwn } from './own-files.js';
import { reasonOf } from './reasons.js';

/** Where the build puts the example school: in `dist`, beside `src`. */
const builtIn = ownPlace('dist/example.json');

/** Reads the fictional school as JSON (`papers/example.ts` says its shape). Throws a `RunError` (exit 3) where it is lost. */
export async function readExample(file: string = builtIn): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await readOwn(file)));
  } catch (error) {
    const words = {
      zh: `示例学校的数据读不出（${file}，${reasonOf(error)}）。请重新安装 shuifuze。`,
      en: `The data of the example school cannot be read (${file}, ${reasonOf(error)}). Install shuifuze again.`,
    };
    throw new RunError(words, 3);
  }
}
