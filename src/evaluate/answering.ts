import { splitRole, type Role } from '../model/answer.js';
import type { RuleBase } from '../model/rule-base.js';
import type { CellRef } from '../model/record.js';
import type { Answerable, Entity, School } from '../model/school.js';
import { derivedOf } from '../model/tables.js';
import type { Bilingual } from '../model/text.js';
import { sayClaim, type JudgedClaim } from './judged-claims.js';

/** Somebody who answers for an incident, by which step, in which role. */
export interface Answers extends Answerable {
  readonly role: Role;
  readonly step: string;
  /** The record that names them; null for whoever always answers. */
  readonly record: Bilingual | null;
}

/** Who always stands last, whatever happened (catalogue §8). */
const always = [
  { path: 'safetyLeader', role: 'supervising' },
  { path: 'principal', role: 'leading' },
  { path: 'partySecretary', role: 'leading' },
] as const;

/** What was outside the school's care: nobody is first. */
const OUTSIDE = '0';
/** From here on a record only says who is in charge, not who was there. */
const IN_CHARGE = '6';

/** Whether a step can say who was there and then (0b to 5a). */
export function isPresent(step: string): boolean {
  return step !== OUTSIDE && step < IN_CHARGE;
}

/**
 * The claims that stand first: all of the lowest step from 0b to 5a that stands; a duty for which nobody is named
 * leaves it to those that name somebody, the default post among them. Where there is none, those of the first of
 * 6 to 8, if somebody in charge may stand first (an incident, not a question; rulings 12) and it was not outside
 * the school's care.
 */
export function firstClaims(path: readonly JudgedClaim[], mayBeInCharge: boolean): readonly JudgedClaim[] {
  const standing = path.filter(({ state }) => state === 'stands');
  const present = standing.filter(({ rule }) => isPresent(rule.step));
  const filled = present.filter((judged) => !isUnfilled(judged));
  const able = filled.length > 0 ? filled : present;
  if (able.length > 0) return ofStep(able[0]!.rule.step, able);
  if (!mayBeInCharge || standing.some(isOutside)) return [];
  const charge = standing.filter(({ rule }) => rule.step >= IN_CHARGE);
  return charge.length > 0 ? ofStep(charge[0]!.rule.step, charge) : [];
}

/** Records of who keeps a place, or is to: their cell may name nobody. */
const duties: readonly unknown[] = ['shift', 'dormitory', 'opening', 'roster'];

/** A duty at that place then whose cell names nobody. */
function isUnfilled({ claim: { facts } }: JudgedClaim): boolean {
  const { source, onDuty, substituteNamed } = facts;
  return duties.includes(source) && Array.isArray(onDuty) && onDuty.length === 0 && substituteNamed === false;
}

function ofStep(step: string, claims: readonly JudgedClaim[]): readonly JudgedClaim[] {
  return claims.filter(({ rule }) => rule.step === step);
}

/** A moment that a step says the school had charge of was not outside its care. */
export function withoutOutside(path: readonly JudgedClaim[]): readonly JudgedClaim[] {
  const held = path.some(
    ({ rule, state }) => state === 'stands' && rule.step !== OUTSIDE && rule.step <= IN_CHARGE,
  );
  return held
    ? path.map((each) => (each.rule.step === OUTSIDE ? { ...each, state: 'lost' as const } : each))
    : path;
}

/** Whether a claim says that the moment lay outside the school's care, and stands. */
export function isOutside({ rule, state }: JudgedClaim): boolean {
  return rule.step === OUTSIDE && state === 'stands';
}

/**
 * Who answers, in order: those of the first claims in the roles of their rule, all of later standing claims as
 * supervising, then whoever always stands last. Each person once, in the first role given.
 */
export function answering(
  path: readonly JudgedClaim[],
  first: readonly JudgedClaim[],
  school: School,
  base: RuleBase,
): readonly Answers[] {
  const standing = path.filter(({ state, rule }) => state === 'stands' && rule.step !== OUTSIDE);
  const answers = [
    ...first.flatMap((judged) => ofClaim(judged, school, base)),
    ...standing.filter((judged) => !first.includes(judged)).flatMap((judged) => namedBy(judged, school, base).map(asSupervising)), // prettier-ignore
    ...last(school),
  ];
  const rank: Readonly<Record<Role, number>> = { direct: 0, supervising: 1, leading: 2 };
  return once([...answers].sort((a, b) => rank[a.role] - rank[b.role]));
}

function asSupervising(answer: Answers): Answers {
  return { ...answer, role: 'supervising' };
}

function ofClaim(judged: JudgedClaim, school: School, base: RuleBase): readonly Answers[] {
  const found = namedBy(judged, school, base);
  return found.some(({ role }) => role === 'direct') ? found : [vacant(judged, base, school), ...found];
}

/** The claims of somebody who was there that stand and name nobody: a blank cell, a post that nobody holds. */
export function unfilledClaims(
  path: readonly JudgedClaim[],
  school: School,
  base: RuleBase,
): readonly JudgedClaim[] {
  const present = path.filter(({ state, rule }) => state === 'stands' && isPresent(rule.step));
  return present.filter((judged) => namesOf(judged, school, base).length === 0);
}

/** The cells that should name somebody for a claim and do not. */
export function vacantCells({ rule, claim }: JudgedClaim, school: School): readonly CellRef[] {
  return school.cells(claim, splitRole(rule.responsible[0]!)!.path);
}

/** Who would answer first if a claim stood. */
export function namesOf(judged: JudgedClaim, school: School, base: RuleBase): readonly string[] {
  return namedBy(judged, school, base).flatMap(({ role, name }) => (role === 'direct' && name !== null ? [name] : [])); // prettier-ignore
}

/** Whom a claim names, in the roles of its rule. */
function namedBy(judged: JudgedClaim, school: School, base: RuleBase): readonly Answers[] {
  const { rule, claim } = judged;
  const why = whyOf(judged, base);
  return rule.responsible.flatMap((written) => {
    const { path, role } = splitRole(written)!;
    return school.answer(claim, path).map((answer) => ({
      ...answer,
      because: both(why, answer.because),
      role,
      step: rule.step,
      record: claim.label,
    }));
  });
}

function whyOf(judged: JudgedClaim, base: RuleBase): Bilingual {
  return { zh: sayClaim(judged, base, 'zh'), en: sayClaim(judged, base, 'en') };
}

function both(why: Bilingual, what: Bilingual): Bilingual {
  return { zh: `${what.zh}：${why.zh}`, en: `${what.en}: ${why.en}` };
}

/** A record that should name somebody and does not is said as that. */
function vacant(judged: JudgedClaim, base: RuleBase, school: School): Answers {
  const { rule, claim } = judged;
  const { path, role } = splitRole(rule.responsible[0]!)!;
  const { zh, en } = derivedOf('claim', path) ?? { zh: path, en: path };
  const cells = vacantCells(judged, school);
  return {
    name: null,
    staffId: null,
    post: { zh, en },
    because: both(whyOf(judged, base), { zh, en }),
    cells,
    role,
    step: rule.step,
    record: claim.label,
  };
}

/** No record at all: what is asked of it is asked of the school. */
const nobody: Entity = { kind: 'claim', key: '', record: null, facts: {}, label: { zh: '', en: '' }, date: null }; // prettier-ignore

/** A post of the three that nobody holds is said; the party secretary's only where somebody holds it. */
function last(school: School): readonly Answers[] {
  return always.flatMap(({ path, role }) => {
    const found = school
      .answer(nobody, path)
      .filter(({ name }) => name !== null || path !== 'partySecretary');
    return found.map((answer) => ({ ...answer, role, step: '9', record: null }));
  });
}

function once(answers: readonly Answers[]): readonly Answers[] {
  return answers.filter((answer, i) => answers.findIndex((other) => isSame(answer, other)) === i);
}

function isSame(a: Answers, b: Answers): boolean {
  return a.name === b.name && a.staffId === b.staffId && (a.name !== null || a.post?.zh === b.post?.zh);
}
