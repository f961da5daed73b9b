import type { CellRef } from '../model/record.js';
import { isOfOneClass, postsOf } from '../model/post.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Answerable, Moment, School } from '../model/school.js';
import { fill, inList, type Lang } from '../model/text.js';
import type { OpenHazard, OtherClaim, PathLink, WhoAnswer, WhoQuestion } from '../model/who.js';
import { isOutside, namesOf, type Answers } from './answering.js';
import { attributeMoment, type Answered } from './attribution.js';
import { chainAbove, personOf } from './chain.js';
import { claimCells, sayClaim, type JudgedClaim } from './judged-claims.js';
import { toResponsible } from './people.js';
import { noteWords } from './who-words.js';
import { dependsOnQuestion, wouldChange } from './would-change.js';

/** What an answer is worded with. */
export interface Worded {
  readonly school: School;
  readonly base: RuleBase;
  readonly lang: Lang;
}

/** The answer without what the run adds: tool, school, files. */
export type Answer = Omit<WhoAnswer, 'schemaVersion' | 'tool' | 'lang' | 'school' | 'inputs' | 'refused'>;

/** Who is responsible at a moment, by the same attribution rules as for incidents (rulings 12). */
export async function answerWho(question: WhoQuestion, worded: Worded): Promise<Answer> {
  const { school, base, lang } = worded;
  const { at, where, class: name } = question;
  const moment: Moment = { key: at, at, place: where, class: name, incident: null };
  const answered = await attributeMoment(school, base, moment);
  const { nobody, principle, path } = answered;
  const responsible = answered.responsible.filter((each) => each.role !== 'direct' || each.name !== null);
  const direct = new Set(
    responsible.flatMap(({ role, name }) => (role === 'direct' && name !== null ? [name] : [])),
  );
  const decided = path.filter(({ rule }) => rule.step !== '0' && rule.step !== '6');
  const others = (state: JudgedClaim['state']): OtherClaim[] =>
    firstOfEach(decided.filter((judged) => judged.state === state)).flatMap((judged) => otherClaim(judged, moment, direct, worded)); // prettier-ignore
  return {
    at: at.replace('T', ' '),
    where,
    class: name,
    nobody,
    responsible: responsible.map((each) => toResponsible(each, each.role, lang)),
    principle: nobody ? null : principle,
    first: nobody ? null : firstOf(answered, lang),
    path: pathOf(responsible, worded),
    lost: others('lost'),
    unclear: others('unclear'),
    hazards: path.flatMap((judged) => openHazard(judged, worded)),
    wouldChange: wouldChange(answered, moment, school, base),
    notes: notesOf(answered, moment, worded),
  };
}

function firstOf({ first }: Answered, lang: Lang): WhoAnswer['first'] {
  return first && { step: first.step, title: first.title[lang] };
}

/** A claim that several rules leave open is told once. */
function firstOfEach(judged: readonly JudgedClaim[]): readonly JudgedClaim[] {
  return judged.filter((each, i) => judged.findIndex(({ claim }) => claim === each.claim) === i);
}

/** The direct ones, whoever is over them, whoever else supervises, whoever leads. */
function pathOf(responsible: readonly Answers[], worded: Worded): readonly PathLink[] {
  const { school } = worded;
  const direct = responsible.filter(({ role }) => role === 'direct');
  const leading = responsible.filter(({ role }) => role === 'leading');
  const above = chainAbove(direct.flatMap((each) => personOf(each, school) ?? []), school); // prettier-ignore
  const chain = above.filter((each) => ![...direct, ...leading].some((other) => isSame(each, other)));
  const rest = responsible.filter((each) => each.role === 'supervising' && !chain.some((other) => isSame(each, other))); // prettier-ignore
  return [
    ...direct.map((each) => linkOf(each, worded)),
    ...chain.map((each) => linkOf({ ...each, role: 'supervising', step: null, record: null }, worded)),
    ...[...rest, ...leading].map((each) => linkOf(each, worded)),
  ];
}

function isSame(a: Answerable, b: Answerable): boolean {
  return a.name !== null && a.name === b.name && a.staffId === b.staffId;
}

/** Whom an answer names, by which step; without one, only as somebody's supervisor. */
type Linked = Omit<Answers, 'step'> & Pick<PathLink, 'step'>;

/** A person is shown with the posts that the staff list gives. */
function linkOf(answer: Linked, { school, lang }: Worded): PathLink {
  const { name, staffId, because, cells, role, step, record } = answer;
  const posts = inList(personOf(answer, school)?.posts ?? [], lang);
  const post = posts || answer.post?.[lang];
  return { name, staffId, ...(post ? { post } : {}), role, because: because[lang], step, record: record && record[lang], at: cells }; // prettier-ignore
}

/** One entry for each whom the claim names. */
function otherClaim(
  judged: JudgedClaim,
  moment: Moment,
  direct: ReadonlySet<string>,
  { school, base, lang }: Worded,
): readonly OtherClaim[] {
  const { rule, claim } = judged;
  const names = [...new Set(namesOf(judged, school, base))];
  const asks = judged.state === 'unclear' && dependsOnQuestion(judged, moment);
  const same =
    claim.facts['superseded'] === true && names.length > 0 && names.every((name) => direct.has(name));
  const word = same ? noteWords.samePlanned : asks ? noteWords.depends : undefined;
  const because = word?.[lang] ?? sayClaim(judged, base, lang);
  const at = claimCells(judged, school);
  const told = { step: rule.step, title: rule.title[lang], label: claim.label[lang], because, at };
  return (names.length > 0 ? names : [null]).map((name) => ({ name, ...told }));
}

function openHazard(judged: JudgedClaim, { school, base, lang }: Worded): readonly OpenHazard[] {
  const { facts, label } = judged.claim;
  if (facts['source'] !== 'hazard' || facts['hazardOpen'] !== true) return [];
  const at: readonly CellRef[] = school.cells(judged.claim, 'hazardOpen');
  const [name = null] = namesOf(judged, school, base);
  return [{ name, label: label[lang], overdue: facts['hazardOverdue'] === true, at }];
}

function notesOf(
  { path, nobody }: Answered,
  moment: Moment,
  { school, base, lang }: Worded,
): readonly string[] {
  const outside = nobody ? path.filter(isOutside).map((judged) => `${sayClaim(judged, base, lang)}${lang === 'zh' ? '。' : '.'}`) : []; // prettier-ignore
  const unknown = school.unknownNames(moment).map(({ about, found, near }) => {
    const text = (about === 'place' ? noteWords.unknownPlace : noteWords.unknownClass)[lang];
    return fill(text, { found }) + (near === undefined ? '' : fill(noteWords.near[lang], { near }));
  });
  const neither = moment.place === null && moment.class === null ? [noteWords.neither[lang]] : [];
  return [
    ...outsideTerm(moment, school, lang),
    ...unknown,
    ...neither,
    ...outside,
    ...(nobody ? whichClass(path, moment, base, lang) : []),
  ];
}

/** A moment before or after the term: a plan of the term says nothing of it. */
function outsideTerm({ at }: Moment, { term }: School, lang: Lang): readonly string[] {
  const { from, to } = term;
  const date = at?.slice(0, 10);
  if (date === undefined || from === null || to === null || (from <= date && date <= to)) return [];
  return [fill(noteWords.outsideTerm[lang], { date, from, to })];
}

/** 班主任 and 任课教师 are somebody only of a class. */
function whichClass(
  path: readonly JudgedClaim[],
  moment: Moment,
  base: RuleBase,
  lang: Lang,
): readonly string[] {
  if (moment.class !== null) return [];
  const posts = path.flatMap(({ state, claim: { facts } }) => {
    const post = facts['unheldPost'];
    return state === 'stands' && typeof post === 'string' && postsOf(post, base.posts).some(isOfOneClass) ? [post] : []; // prettier-ignore
  });
  return [...new Set(posts)].map((post) => fill(noteWords.whichClass[lang], { post }));
}
