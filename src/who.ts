import { absenceView } from './evaluate/absence-view.js';
import { answerWho } from './evaluate/who.js';
import { coverFor, type Mask } from './mask/mask.js';
import { tellProblem } from './model/problem.js';
import type { RuleBase } from './model/rule-base.js';
import type { School } from './model/school.js';
import type { InputFile } from './model/sheet.js';
import type { Lang } from './model/text.js';
import type { AbsenceAnswer, RefusedFile, WhoAnswer, WhoQuestion } from './model/who.js';
import { personNamed } from './person-named.js';
import { readSchool, type ReadSchool, type UnopenedFile } from './read-school.js';
import { ofRegion } from './region.js';
import { relate } from './relate/relate.js';
import { tool } from './version.js';

/** How a question is answered. */
export interface WhoOptions {
  readonly rules: RuleBase;
  readonly lang: Lang;
  /** Today's ISO date, handed in: the core has no clock. */
  readonly today: string;
  /** Whose names leave the program; pupils' never do unless `none` is asked for. */
  readonly mask?: Mask;
  /** Files that could not be opened: they are said as refused. */
  readonly unopened?: readonly UnopenedFile[];
}

/**
 * Who is responsible at a moment: the files of one school are read into rows, validated into records, related into a
 * school, and the claims on the moment judged by the attribution rules. Bad data never throws; a question whose `at` is
 * no ISO date with its time of day is a `TypeError`.
 */
export async function whoAnswers(
  files: readonly InputFile[],
  question: WhoQuestion,
  options: WhoOptions,
): Promise<WhoAnswer> {
  proveMoment(question);
  const read = await readSchool(files, options.unopened, options.lang);
  return answerIn(schoolOn(read, question.at, options), question, options);
}

/** A blank between date and time, say, would find no record of that time and answer “nobody”. */
function proveMoment({ at }: WhoQuestion): void {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at))
    throw new TypeError(`at: found "${at}"; expected date and time as 2025-09-15T12:30`);
}

/**
 * Answers the same of a school that was read already and joined for the day of the question: `schoolOn`. Throws as
 * `whoAnswers`.
 */
export async function answerIn(
  { school, common }: AskedSchool,
  question: WhoQuestion,
  options: WhoOptions,
): Promise<WhoAnswer> {
  proveMoment(question);
  const { rules: base, lang, mask = 'students' } = options;
  const answer = { ...common, ...(await answerWho(question, { school, base, lang })) };
  const cover = coverFor(school, mask, ordinary(base));
  if (mask === 'all') return cover(answer);
  const { path, lost, unclear, hazards, wouldChange, notes } = answer;
  return { ...answer, ...cover({ path, lost, unclear, hazards, wouldChange, notes }) };
}

/** Whom a question is about who is away, and on which ISO date. */
export interface AbsenceQuestion {
  readonly absent: string;
  readonly on: string;
}

/**
 * What falls away when a member of staff is absent on a day, and who is free and suited then. Throws a `RunError`
 * (wrong usage) where nobody, or more than one, bears the name; it says the nearest or the several.
 */
export async function whoStandsIn(
  files: readonly InputFile[],
  question: AbsenceQuestion,
  options: WhoOptions,
): Promise<AbsenceAnswer> {
  const read = await readSchool(files, options.unopened, options.lang);
  return absenceIn(schoolOn(read, question.on, options), question, options);
}

/** Answers the same of a school that was read already and joined for the day of the question: `schoolOn`. */
export function absenceIn(
  { school, common }: AskedSchool,
  question: AbsenceQuestion,
  options: WhoOptions,
): AbsenceAnswer {
  const { rules, lang, mask = 'students' } = options;
  const person = personNamed(question.absent, school, mask);
  const answer = { ...common, ...absenceView(school.absence(person, question.on), school, lang) };
  const cover = coverFor(school, mask, ordinary(rules));
  if (mask === 'all') return cover(answer);
  const { commitments, notes } = answer;
  return { ...answer, ...cover({ commitments, notes }) };
}

/** A school joined for the day that a question asks about, and what every answer states of it. */
export interface AskedSchool {
  readonly school: School;
  readonly common: Pick<WhoAnswer, 'schemaVersion' | 'tool' | 'lang' | 'school' | 'inputs' | 'refused'>;
}

/**
 * Joins a school that was read so that the plans of a day are known, also of one after the last record.
 * @param at ISO date, with or without a time of day
 */
export function schoolOn(read: ReadSchool, at: string, options: WhoOptions): AskedSchool {
  const { lang, today } = options;
  const { rules } = ofRegion(read.records, options);
  const { school } = relate(read.records, {
    today,
    posts: rules.posts,
    parameters: rules.parameters,
    present: read.present,
    sources: read.sources,
    unfilled: read.unfilled,
    unread: read.unread,
    asked: at.slice(0, 10),
  });
  const common = { schemaVersion: 1 as const, tool, lang, school: school.info.name, inputs: read.inputs, refused: refusedOf(read, lang) }; // prettier-ignore
  return { school, common };
}

/** The files that could not be read, each with its reason. */
export function refusedOf({ inputs, problems }: ReadSchool, lang: Lang): readonly RefusedFile[] {
  return inputs.flatMap(({ file, refused }) => {
    const why = problems.find((problem) => problem.file === file && problem.severity === 'error');
    return refused ? [{ file, message: why ? tellProblem(why, lang).message : '' }] : [];
  });
}

/** What the rules say beside the school's cells. */
function ordinary({ attributions }: RuleBase): readonly string[] {
  return attributions.flatMap(({ title, because, lost }) => [title, because, lost]).flatMap(({ zh, en }) => [zh, en]); // prettier-ignore
}
