import { masks } from '../mask/mask.js';
import type { Lang } from '../model/text.js';
import type { AbsenceAnswer, WhoAnswer, WhoQuestion } from '../model/who.js';
import { openFiles } from '../node/files.js';
import { absenceText } from '../report/absence.js';
import type { Look } from '../report/look.js';
import { whoText } from '../report/who.js';
import { parseDate } from '../validate/dates.js';
import { parseMoment, printDatetime } from '../validate/moments.js';
import { isFault } from '../validate/reading.js';
import { whoAnswers, whoStandsIn, type AbsenceQuestion, type WhoOptions } from '../who.js';
import { lookOf } from './look.js';
import type { Outside } from './outside.js';
import { loadRules } from '../node/rule-base.js';
import { choice, usage } from '../usage.js';
import type { WhoFlags } from './who-options.js';

const formats = ['text', 'json'] as const;

/** Answers who is responsible at a moment, or who stands in for somebody; gives the exit code: 0, or 3 where a file was not read. */
export async function runWho(
  paths: readonly string[],
  flags: WhoFlags,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  const format = choice('--format', flags.format, formats);
  const mask = choice('--mask', flags.mask, masks);
  if (paths.includes('-')) throw usage('stdin');
  const question = questionOf(flags);
  const rules = await loadRules(flags.rules);
  const { files, unopened } = await openFiles(paths);
  const options = { rules, lang, today: outside.today, mask, unopened };
  const told = await tell(files, question, options, lookOf(flags, outside));
  for (const { file, message } of told.answer.refused) outside.stderr.write(`${file}: ${message}\n`);
  const { refused, inputs } = told.answer;
  // Of a school of which nothing was read, no answer is better than “nobody”.
  if (refused.length < inputs.length)
    outside.stdout.write(format === 'json' ? `${JSON.stringify(told.answer, null, 2)}\n` : told.text);
  return refused.length > 0 ? 3 : 0;
}

interface Told {
  readonly answer: WhoAnswer | AbsenceAnswer;
  readonly text: string;
}

async function tell(
  files: Parameters<typeof whoAnswers>[0],
  question: WhoQuestion | AbsenceQuestion,
  options: WhoOptions,
  look: Look,
): Promise<Told> {
  if ('absent' in question) {
    const answer = await whoStandsIn(files, question, options);
    return { answer, text: absenceText(answer, look) };
  }
  const answer = await whoAnswers(files, question, options);
  return { answer, text: whoText(answer, look) };
}

/** One of the two questions (rulings 31). */
function questionOf({ at, where, class: name, absent, on }: WhoFlags): WhoQuestion | AbsenceQuestion {
  if (at !== undefined && absent === undefined && on === undefined)
    return { at: momentIn(at), where: textOf(where), class: textOf(name) };
  const ofAbsence = absent !== undefined && on !== undefined && at === undefined;
  if (!ofAbsence || where !== undefined || name !== undefined) throw usage('whoQuestion');
  return { absent: absent.trim(), on: dateIn(on) };
}

function textOf(option: string | undefined): string | null {
  return option?.trim() || null;
}

/** Any form of date and time that a cell may have; both are needed. */
function momentIn(text: string): string {
  const reading = parseMoment(text);
  const { date, minutes } = isFault(reading) ? {} : reading.value;
  if (date === undefined || minutes === undefined) throw usage('moment', { found: text });
  return printDatetime(date, minutes);
}

function dateIn(text: string): string {
  const reading = parseDate(text);
  if (isFault(reading)) throw usage('date', { found: text });
  return reading.value;
}
