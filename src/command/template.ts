import type { Lang } from '../model/text.js';
import { readExample } from '../node/example.js';
import { exists } from '../node/files.js';
import { exampleSchema } from '../papers/example.js';
import { template } from '../papers/template.js';
import type { Outside } from './outside.js';
import { loadRules } from '../node/rule-base.js';
import type { TemplateFlags } from './template-options.js';
import { usage } from '../usage.js';
import { writeAndSay } from './written.js';

/** Written into the current folder where no file is named (rulings 29). */
const DEFAULT_FILE = 'shuifuze-template.xlsx';

/** Writes the workbook to be filled in, never over a file that is there; gives the exit code. */
export async function runTemplate(
  { out = DEFAULT_FILE, withExample }: TemplateFlags,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  if (await exists(out)) throw usage('exists', { found: out });
  const base = await loadRules(undefined);
  const example = withExample ? exampleSchema.parse(await readExample()) : undefined;
  await writeAndSay(out, await template(base, lang, example), lang, outside);
  return 0;
}
