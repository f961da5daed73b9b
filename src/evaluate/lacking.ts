import { answerPath, postFact, splitRole } from '../model/answer.js';
import type { Finding } from '../model/finding.js';
import type { CellRef } from '../model/record.js';
import type { Rule } from '../model/rule.js';
import type { Entity } from '../model/school.js';
import { factOf, tableOf } from '../model/tables.js';
import { inBrackets, inList, type Lang } from '../model/text.js';
import { findingId } from './finding-id.js';
import type { Findings } from './findings.js';
import { requirementOf } from './message.js';
import { responsibleFor } from './people.js';
import { labelOf } from './words.js';

/** What is missing, in words, and what to do about it. */
export function lacking(
  rule: Rule,
  entity: Entity,
  missing: readonly CellRef[],
  run: Findings,
): Pick<Finding, 'missing' | 'message' | 'remedy'> {
  const { lang, base } = run;
  const requirement = requirementOf(rule, base.parameters, lang);
  const all = listed(missing, entity, run);
  const message =
    lang === 'zh' ? `缺${all}，无法判断：${requirement}` : `Cannot be judged without ${all}: ${requirement}`;
  return { missing, message, remedy: remedyFor(missing, entity, run) };
}

/** Cells and columns are to be filled in; a sheet that was not handed in is to be added where the school has such work. */
function remedyFor(missing: readonly CellRef[], entity: Entity, run: Findings): string {
  const { lang, school } = run;
  const isSheet = ({ sheet, cell }: CellRef): boolean => cell === null && !school.headerCell(sheet);
  const cells = listed(missing.filter((cell) => !isSheet(cell)), entity, run); // prettier-ignore
  const names = [...new Set(missing.filter(isSheet).map(({ sheet }) => tableOf(school.kindOf(sheet) ?? entity.kind).sheet[lang]))]; // prettier-ignore
  const sheets = inList(
    names.map((name) => `“${name}”`),
    lang,
  );
  const fill = { zh: `据实补填${cells}；确实没有的，写“无”或“未”。`, en: `Fill in ${cells} as it was; where there was none, write “no”.` }; // prettier-ignore
  const add = { zh: `如有${sheets}表所记的工作，请加上这张表；确实没有这项工作的，此项无法判断。`, en: `Add the sheet ${sheets} if the school has such work; where it has none, this cannot be judged.` }; // prettier-ignore
  const told = [...(cells ? [fill[lang]] : []), ...(sheets ? [add[lang]] : [])];
  return told.join(lang === 'zh' ? '' : ' ');
}

function listed(missing: readonly CellRef[], entity: Entity, run: Findings): string {
  const names = [...new Set(missing.map((cell) => nameOf(cell, entity, run)))];
  return inList(names, run.lang);
}

/**
 * Names the columns that are not there, by kind and column: '' where none lacks. A sheet's name may change, and two
 * sheets of one kind lack the same.
 */
export function columnsKey(cells: readonly CellRef[], { kindOf }: Findings['school']): string {
  const absent = cells.filter(({ cell }) => cell === null);
  return [...new Set(absent.map(({ sheet, field }) => `${kindOf(sheet) ?? sheet}.${field}`))].join('|');
}

/**
 * A column or sheet that is not there: one finding for all its records, shown at the headers (rulings 5).
 * Its key is that of the columns; those answer who answer for every record.
 */
export function ofColumn(
  finding: Finding,
  rule: Rule,
  entity: Entity,
  cells: readonly CellRef[],
  run: Findings,
): Finding {
  const { school, base, lang } = run;
  const absent = cells.filter(({ cell }) => cell === null);
  const { sheet, field } = absent[0]!;
  const key = columnsKey(absent, school);
  const same = absent.filter((each) => each.field === field && school.kindOf(each.sheet) === school.kindOf(sheet)); // prettier-ignore
  const headers = same.flatMap((each) => school.headerCell(each.sheet) ?? []);
  const posts = new Set(base.posts.map(({ id }) => postFact(id)));
  const shared = rule.responsible.filter((path) => {
    return answerPath(entity.kind, splitRole(path)?.path ?? '', posts)?.via === 'post';
  });
  return {
    ...finding,
    ...lacking(rule, entity, absent, run),
    id: findingId(rule.id, entity.kind, key),
    subject: { kind: entity.kind, key, label: tableOf(school.kindOf(sheet) ?? entity.kind).sheet[lang] },
    at: headers.map((header) => ({ ...header, field })),
    responsible: responsibleFor(entity, shared, school, base.posts, lang),
    because: [],
  };
}

function nameOf(at: CellRef, entity: Entity, { school, lang }: Findings): string {
  const { sheet, field } = at;
  const kind = school.kindOf(sheet) ?? entity.kind;
  const label = labelOf(field, factOf(kind, field) ? kind : entity.kind, lang);
  if (isAbsentRow(at, school))
    return lang === 'zh' ? `“${sheet}”中没有的一行的${label}` : `${label} of a row that “${sheet}” lacks`;
  if (at.cell !== null) return label + inBrackets(`${sheet}!${at.cell}${unusable(at, lang)}`, lang);
  if (school.headerCell(sheet))
    return lang === 'zh' ? `“${sheet}”的“${label}”列` : `column “${label}” of “${sheet}”`;
  const name = tableOf(kind).sheet[lang];
  return lang === 'zh' ? `“${name}”表（其中的“${label}”）` : `the sheet “${name}” (its “${label}”)`;
}

function unusable({ value }: CellRef, lang: Lang): string {
  return value === null ? '' : { zh: '，所填无法采用', en: ', which cannot be used as it is' }[lang];
}

/** A column's header stands for a row that is not there (rulings 19); 学校 has labels before its values and no header. */
function isAbsentRow({ sheet, cell }: CellRef, school: Findings['school']): boolean {
  const row = rowOf(cell);
  return (
    row !== undefined && row === rowOf(school.headerCell(sheet)?.cell) && school.kindOf(sheet) !== 'school'
  );
}

function rowOf(cell: string | null | undefined): string | undefined {
  return /\d+$/.exec(cell ?? '')?.[0];
}
