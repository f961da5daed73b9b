import type { check } from '../../src/check.js';
import type { reporters } from '../../src/formats.js';
import type { readInput } from '../../src/read/input.js';
import type { markWorkbook } from '../../src/report/marked/mark-workbook.js';

const load = (path: string): Promise<unknown> =>
  import(new URL(`../../dist/${path}`, import.meta.url).href) as Promise<unknown>;

/** The build, as users run it: what runs the sources names every function anew, which costs ours and not exceljs. */
export const built = {
  ...((await load('check.js')) as { check: typeof check }),
  ...((await load('read/input.js')) as { readInput: typeof readInput }),
  ...((await load('formats.js')) as { reporters: typeof reporters }),
  ...((await load('report/marked/mark-workbook.js')) as { markWorkbook: typeof markWorkbook }),
};
