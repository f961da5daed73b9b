import { join } from 'node:path';
import { dutiesOf } from '../duties.js';
import { masks } from '../mask/mask.js';
import { fill, type Lang } from '../model/text.js';
import { openFiles, readText } from '../node/files.js';
import { reasonOf } from '../node/reasons.js';
import { earlierLists, type EarlierLists } from '../papers/duties/changes.js';
import { isDate } from '../validate/conditions.js';
import { dutyFormats, dutyWorkbooks, filesOf, type DutyFormat } from '../duty-files.js';
import type { DutiesFlags } from './duties-options.js';
import type { Outside } from './outside.js';
import { chosen, loadRules } from '../node/rule-base.js';
import { choice, usage } from '../usage.js';
import { helpWords as words } from './words.js';
import { refuseOver, write } from './written.js';

/** Writes the lists of duties and the pledges of a school's staff; gives the exit code: 0, or 3 where a file was not read. */
export async function runDuties(
  paths: readonly string[],
  flags: DutiesFlags,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  const { stderr, today } = outside;
  const formats = formatsIn(flags.format);
  await refuseWrong(paths, flags);
  const earlier = flags.since === undefined ? undefined : await readEarlier(flags.since, lang);
  const rules = chosen(await loadRules(flags.rules), flags);
  const { files, unopened } = await openFiles(paths);
  const { asOf, region, person: persons, withFindings } = flags;
  const duties = await dutiesOf(files, {
    rules,
    lang,
    asOf,
    region,
    today,
    persons,
    earlier,
    withFindings,
    unopened,
  });
  const { people, refused } = duties.lists;
  for (const { file, message } of refused) stderr.write(`${file}: ${message}\n`);
  const beside = persons !== undefined && (await holdsWhole(flags.out));
  for await (const { path, content } of filesOf(duties, {
    formats,
    calendar: flags.calendar === true,
    beside,
  }))
    // prettier-ignore
    await write(join(flags.out, path), content, lang, outside);
  if (!flags.quiet)
    stderr.write(`${fill(words.dutiesDone[lang], { count: people.length, folder: flags.out })}\n`);
  return refused.length > 0 ? 3 : 0;
}

async function refuseWrong(paths: readonly string[], { mask, asOf, out }: DutiesFlags): Promise<void> {
  if (choice('--mask', mask, masks) === 'all') throw usage('maskedDuties');
  if (paths.includes('-')) throw usage('stdin');
  if (asOf !== undefined && !isDate(asOf)) throw usage('date', { found: asOf });
  const workbooks = dutyWorkbooks.map((name) => join(out, name));
  await refuseOver(paths, workbooks);
}

function formatsIn(list: string): DutyFormat[] {
  return list.split(',').map((name) => choice('--format', name.trim(), dutyFormats));
}

async function readEarlier(path: string, lang: Lang): Promise<EarlierLists> {
  const text = await readText(path).catch((error: unknown) => {
    throw usage('since', { found: path, reason: reasonOf(error) });
  });
  const earlier = earlierLists(parsed(text));
  if (!earlier) throw usage('since', { found: path, reason: 'schemaVersion 1, people[].entries' });
  if (earlier.lang !== lang) throw usage('sinceLanguage', { found: path });
  return earlier;
}

/** Whether the lists of the whole staff lie in a folder: a few people's do not take their place. */
async function holdsWhole(folder: string): Promise<boolean> {
  const text = await readText(join(folder, 'duties.json')).catch(() => '');
  return earlierLists(parsed(text))?.partial === false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
