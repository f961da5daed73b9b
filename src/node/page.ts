import { RunError } from '../errors.js';
import { ownPlace, readOwn } from './own-files.js';
import { reasonOf } from './reasons.js';

/** Where the build puts the offline page: in `dist`, beside `src`. */
const builtIn = ownPlace('dist/shuifuze.html');

/** Reads the offline page. Throws a `RunError` (exit 3) where it is lost. */
export async function readPage(file: string = builtIn): Promise<Uint8Array> {
  try {
    return await readOwn(file);
  } catch (error) {
    const words = {
      zh: `离线页面读不出（${file}，${reasonOf(error)}）。请重新安装 shuifuze。`,
      en: `The offline page cannot be read (${file}, ${reasonOf(error)}). Install shuifuze again.`,
    };
    throw new RunError(words, 3);
  }
}
