import type { CitedBasis, Finding, Subject, Waived } from '../model/finding.js';
import { formatArticle } from '../model/law.js';
import type { CellRef } from '../model/record.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Limits, Rule } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import type { Source } from '../model/sheet.js';
import { tableOf } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import type { Outcome } from './evaluate.js';
import { becauseOf } from './because.js';
import { settlingCells, uniqueCells } from './settling-cells.js';
import { findingId } from './finding-id.js';
import { columnsKey, lacking, ofColumn } from './lacking.js';
import { limitsOf, tell, typedIn, type Told } from './message.js';
import { asksColumnsAlone, missingCells } from './missing-cells.js';
import { responsibleFor } from './people.js';
import type { Situation } from './situations.js';
import { shownWaiver } from './waivers.js';

/** What the findings of a run are made with. */
export interface Findings {
  readonly school: School;
  readonly base: RuleBase;
  readonly lang: Lang;
}

/** The findings of one rule: one for each gap, one for each record without evidence, one for all records that lack the same column. */
export function findingsOf(outcome: Outcome, run: Findings): Finding[] {
  if (!outcome.checked) return [];
  const { rule, judgements } = outcome;
  const findings: Finding[] = [];
  const undecided = undecidedBy(rule, run);
  outcome.entities.forEach((entity, index) => {
    if (outcome.waived?.has(index)) return;
    const situation = judgements.situations[judgements.of[index]!]!;
    if (situation.verdict === 'gap') findings.push(gap(rule, entity, situation, run));
    else if (situation.verdict === 'no-evidence') undecided.add(entity, situation);
  });
  return [...findings, ...undecided.all()];
}

/** What waivers in force cover, each with the verdict that it would have had and the waiver. */
export function waivedOf(
  { rule, entities, judgements, waived = new Map() }: Outcome,
  run: Findings,
): Waived[] {
  const missing = missingCells(run.school);
  return [...waived].map(([index, waiver]) => {
    const entity = entities[index]!;
    const situation = judgements.situations[judgements.of[index]!]!;
    const isGap = situation.verdict === 'gap';
    const was = isGap
      ? gap(rule, entity, situation, run)
      : noEvidence(rule, entity, situation, missing(entity, situation).cells(), run);
    return { ...was, verdict: 'waived', was: was.verdict, waiver: shownWaiver(waiver, run.school) };
  });
}

/** Several records that lack the same columns, told as one by the first of them. */
interface Group {
  readonly entity: Entity;
  readonly situation: Situation;
  /** What they lack: one column of two sheets is absent in both. */
  readonly cells: Map<string, CellRef>;
  count: number;
}

/** Counts one more record: columns that only it lacks are the same columns of another sheet. */
function counted(group: Group, cells: readonly CellRef[]): Group {
  const more = group.count === 0 ? cells : cells.filter(({ cell }) => cell === null);
  for (const cell of more)
    group.cells.set([cell.file, cell.sheet, cell.field, cell.cell].join('\u0000'), cell);
  group.count++;
  return group;
}

/** Collects the records that a rule leaves undecided: one finding each, but one for all that lack the same columns. */
function undecidedBy(
  rule: Rule,
  run: Findings,
): { add(entity: Entity, situation: Situation): void; all(): Finding[] } {
  const single: Finding[] = [];
  const groups = new Map<string, Group>();
  const missing = missingCells(run.school);
  // Of the records of one sheet that lack the same columns one is looked at: by their situation, where columns alone
  // are asked for, else by the pattern of what they lack.
  const known = new Map<object, Map<Source | undefined, Group>>();
  const alike = (what: object): Map<Source | undefined, Group> => {
    const bySource = known.get(what) ?? new Map<Source | undefined, Group>();
    known.set(what, bySource);
    return bySource;
  };
  const add = (entity: Entity, situation: Situation): void => {
    const source = entity.record?.source;
    const inSituation = alike(situation);
    const first = inSituation.get(source);
    if (first) return void first.count++;
    const { pattern, cells: cellsOf } = missing(entity, situation);
    const ofPattern = alike(pattern);
    const second = ofPattern.get(source);
    if (second) return void second.count++;
    const cells = cellsOf();
    const key = columnsKey(cells, run.school);
    if (key === '') return void single.push(noEvidence(rule, entity, situation, cells, run));
    const group = groups.get(key) ?? { entity, situation, cells: new Map<string, CellRef>(), count: 0 };
    groups.set(key, counted(group, cells));
    (asksColumnsAlone(rule.subject, situation) ? inSituation : ofPattern).set(source, group);
  };
  const told = ({ entity, situation, cells, count }: Group): Finding => {
    const all = [...cells.values()];
    return { ...ofColumn(noEvidence(rule, entity, situation, all, run), rule, entity, all, run), count };
  };
  return { add, all: () => [...single, ...[...groups.values()].map(told)] };
}

function gap(rule: Rule, entity: Entity, situation: Situation, run: Findings): Finding {
  const limits = limitsOf(rule, run.base.parameters);
  const told: Told = {
    kind: entity.kind,
    facts: { ...entity.facts, asOf: run.school.asOf },
    limits,
    typed: typedIn(entity),
    must: situation.must,
  };
  return {
    ...common(rule, entity, situation, limits, run),
    verdict: 'gap',
    at: settlingCells(entity, situation, run.school),
    missing: [],
    message: tell(rule.gap[run.lang], told, run.lang),
    remedy: tell(rule.remedy[run.lang], told, run.lang),
  };
}

function noEvidence(
  rule: Rule,
  entity: Entity,
  situation: Situation,
  cells: readonly CellRef[],
  run: Findings,
): Finding {
  const own = (cell: CellRef): boolean => cell.cell !== null && cell.sheet === entity.record?.source.sheet;
  const deciding = settlingCells(entity, situation, run.school);
  return {
    ...common(rule, entity, situation, limitsOf(rule, run.base.parameters), run),
    ...lacking(rule, entity, cells, run),
    verdict: 'no-evidence',
    // A cell of the record itself comes first, also where the one that is missing stands in another sheet.
    at: uniqueCells([
      ...cells.filter(own),
      ...deciding.filter(own),
      ...cells.filter(({ cell }) => cell !== null),
      ...deciding,
    ]),
  };
}

function common(rule: Rule, entity: Entity, situation: Situation, limits: Limits, run: Findings) {
  const { school, base, lang } = run;
  return {
    id: findingId(rule.id, entity.kind, entity.key),
    rule: rule.id,
    principle: rule.principle,
    severity: rule.severity,
    subject: subjectOf(entity, lang),
    responsible: responsibleFor(entity, rule.responsible, school, base.posts, lang),
    nature: rule.nature,
    basis: basisOn(entity.date ?? school.asOf, rule, run),
    because: becauseOf(entity, situation, limits, school, lang),
  };
}

function subjectOf({ kind, key, label, facts, date }: Entity, lang: Lang): Subject {
  const { links = {}, post } = tableOf(kind);
  const { area, class: classField } = links;
  const textOf = (field: string | undefined): string =>
    field === undefined ? '' : String(facts[field] ?? '');
  const [place, ofClass, ofPost] = [textOf(area), textOf(classField), textOf(post?.[lang])];
  return {
    kind,
    key,
    label: label[lang],
    ...(place ? { place } : {}),
    ...(ofClass ? { class: ofClass } : {}),
    ...(date ? { date } : {}),
    ...(ofPost ? { post: ofPost } : {}),
  };
}

const cites = new WeakMap<Findings, Map<string, CitedBasis[]>>();

/** What a rule cites on a date, made once in a run: thousands of findings share it. */
function basisOn(date: string, rule: Rule, run: Findings): CitedBasis[] {
  const known = cites.get(run) ?? new Map<string, CitedBasis[]>();
  cites.set(run, known);
  const key = `${rule.id} ${date}`;
  const basis = known.get(key) ?? cited(rule, date, run.base, run.lang);
  known.set(key, basis);
  return basis;
}

/** The articles in force on the record's date, else the school's own principle. */
export function cited(rule: Pick<Rule, 'basis'>, date: string, base: RuleBase, lang: Lang): CitedBasis[] {
  const articles = rule.basis.filter((basis) => 'law' in basis);
  const laws = base.laws.inForce(articles, date).map(({ law, article, title, inForce }) => ({
    law,
    article,
    title: `${title[lang]}${article === null ? '' : ` ${formatArticle(article, lang)}`}`,
    inForce,
  }));
  const own = rule.basis.flatMap((basis) =>
    'own' in basis ? [{ law: 'own', article: null, title: basis.own[lang], inForce: null }] : [],
  );
  return [...laws, ...own];
}
