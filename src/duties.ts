import { evaluate } from './evaluate/evaluate.js';
import { findingsOf } from './evaluate/findings.js';
import { withSecondCells } from './evaluate/second-cells.js';
import { shownOf, type ShownOf } from './evaluate/shown-of.js';
import { RunError } from './errors.js';
import { coverFor } from './mask/mask.js';
import type { DutyList, DutyLists, WithoutList } from './model/duty-list.js';
import type { RuleBase } from './model/rule-base.js';
import type { RefusedFile } from './model/who.js';
import type { Responsibilities } from './model/responsibilities.js';
import type { School } from './model/school.js';
import type { InputFile } from './model/sheet.js';
import type { Lang } from './model/text.js';
import type { About } from './papers/duties/about.js';
import { goneSince, type EarlierLists } from './papers/duties/changes.js';
import { eventsOf } from './papers/duties/events.js';
import { listOf, type Making } from './papers/duties/lists.js';
import { personNamed } from './person-named.js';
import { readSchool, type UnopenedFile } from './read-school.js';
import { ofRegion } from './region.js';
import { relate } from './relate/relate.js';
import type { CalendarEvent } from './report/calendar-file.js';
import { tool } from './version.js';
import { refusedOf } from './who.js';

/** How lists are made. */
export interface DutiesOptions {
  readonly rules: RuleBase;
  readonly lang: Lang;
  /** ISO date of the lists; else 检查基准日 of the workbook, else `today`. */
  readonly asOf?: string | undefined;
  /** The region by whose rules is judged, by id, name or a place in it; else 地区 of the workbook. */
  readonly region?: string | undefined;
  /** Today's ISO date, handed in: the core has no clock. */
  readonly today: string;
  /** Names or 工号 of those whose lists are asked for; without any, everybody's in post. */
  readonly persons?: readonly string[] | undefined;
  /** The lists of an earlier run, to say what changed. */
  readonly earlier?: EarlierLists | undefined;
  /** Judge the records too, and say on each list what they show of that person. */
  readonly withFindings?: boolean | undefined;
  /** Files that could not be opened: they are said as refused. */
  readonly unopened?: readonly UnopenedFile[];
}

/** The lists of a school, and the calendar of each person on them. */
export interface Duties {
  readonly lists: DutyLists;
  /** The times of the term at which a person is responsible. */
  events(list: DutyList): readonly CalendarEvent[];
}

/**
 * Who is responsible for what this term, one list for each member of staff: the files of one school are read into
 * rows, validated into records, related into a school, and each person's part of it told as a list. Pupils' names
 * are in none. Throws a `RunError` where a name of `persons` is nobody's, or no staff was read; else bad data never throws.
 */
export async function dutiesOf(files: readonly InputFile[], options: DutiesOptions): Promise<Duties> {
  const { lang, earlier, unopened } = options;
  const read = await readSchool(files, unopened, lang);
  const { rules } = ofRegion(read.records, options);
  const { asOf, today } = options;
  const { posts, parameters } = rules;
  const { present, sources, unread } = read;
  const { school } = relate(read.records, { asOf, today, posts, parameters, present, sources, unread });
  const refused = refusedOf(read, lang);
  if (refused.length > 0 && refused.length === read.inputs.length)
    throw nothingRead(refusedOf(read, 'zh'), refusedOf(read, 'en'));
  const { chosen, notInPost } = choose(school, options.persons ?? []);
  const { asOf: day, info, term } = school;
  const about: About = { lang, school: info.name, principal: principalOf(school), asOf: day, term };
  const cover = coverFor(school, 'students', ordinary(rules));
  const shown = options.withFindings ? await shownIn(school, rules, lang) : undefined;
  const making: Making = { telling: { base: rules, asOf: school.asOf, lang }, about, cover, earlier, shown, refused }; // prettier-ignore
  const people = chosen.map((own) => listOf(own, making));
  const byList = new Map(people.map((list, i) => [list, chosen[i]!]));
  const partial = (options.persons ?? []).length > 0;
  const lists: DutyLists = {
    schemaVersion: 1,
    tool,
    ...about,
    rules: { count: rules.rules.length, digest: rules.digest },
    partial,
    people,
    notInPost,
    gone: earlier && !partial ? goneSince(people, earlier) : [],
    inputs: read.inputs,
    refused,
  };
  return { lists, events: (list) => eventsOf(byList.get(list)!, school.info, cover, lang) };
}

/** As 学校 names the principal, else by post. */
function principalOf({ entities, people }: School): string | null {
  const named = entities.get('school')?.[0]?.facts['principal'];
  if (typeof named === 'string' && named !== '') return named;
  return people.find(({ postIds }) => postIds.includes('principal'))?.name ?? null;
}

interface Chosen {
  readonly chosen: readonly Responsibilities[];
  readonly notInPost: readonly WithoutList[];
}

/** Those who are asked for, in the order of the staff sheet; without any, all but those who are known not to be in post. */
function choose(school: School, persons: readonly string[]): Chosen {
  if (school.people.length === 0) throw noStaff();
  const asked = new Set(persons.map((name) => personNamed(name, school, 'students')));
  if (asked.size > 0)
    return { chosen: school.people.filter((person) => asked.has(person)).map(school.responsibilities), notInPost: [] }; // prettier-ignore
  const all = school.people.map(school.responsibilities);
  const away = all.filter(({ inPost }) => inPost === false).map(({ person }) => person);
  return {
    chosen: all.filter(({ inPost }) => inPost !== false),
    notInPost: away.map(({ name, staffId }) => ({ name, staffId })),
  };
}

async function shownIn(school: School, base: RuleBase, lang: Lang): Promise<ShownOf> {
  const evaluation = await evaluate(school, base);
  const told = { school: withSecondCells(school, evaluation), base, lang };
  const findings = evaluation.outcomes.flatMap((outcome) => findingsOf(outcome, told));
  return shownOf(evaluation, findings, school, base.posts, lang);
}

/** What the rules say beside the school's cells. */
function ordinary({ rules }: RuleBase): readonly string[] {
  return rules.flatMap(({ title, requirement }) => [title.zh, title.en, requirement.zh, requirement.en]);
}

/** No file could be read: why, one line each. */
function nothingRead(zh: readonly RefusedFile[], en: readonly RefusedFile[]): RunError {
  const lines = (refused: readonly RefusedFile[]): string => refused.map(({ file, message }) => `${file}: ${message}`).join('\n'); // prettier-ignore
  return new RunError({ zh: lines(zh), en: lines(en) }, 3);
}

function noStaff(): RunError {
  const words = {
    zh: '没有读到教职工：请给出有“教职工”表的工作簿（姓名、岗位、在岗状态）。',
    en: 'No staff was read: give a workbook with the sheet 教职工 / Staff (name, posts, status).',
  };
  return new RunError(words, 3);
}
