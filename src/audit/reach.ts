import type { Audit, UnreachedKind } from '../model/audit.js';
import { comparisonsIn, type Attribution, type Rule } from '../model/rule.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Column } from '../model/tables/table.js';
import { columnOf, kinds, tableOf, type Kind } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import type { Verdicts } from './verdicts.js';

/** Steps at which somebody answers for what was done then; 6 to 8 are who owns the place, or the class, at any time. */
const ofTheMoment = /^([1-5]|0b)/;

/** Kinds of records and of incidents that no step of attribution asks for. */
export async function unreachedBy(
  { rules, attributions }: RuleBase,
  verdicts: Verdicts,
  lang: Lang,
): Promise<Audit['unreached']> {
  const sources = new Set(attributions.flatMap(sourcesOf));
  const left = kinds.filter((kind) => !sources.has(kind) && kind !== 'incident');
  return {
    kinds: left.flatMap((kind) => unreachedKind(kind, rules, lang)),
    incidents: await unreachedIncidents(attributions, verdicts),
  };
}

/** A kind that names staff at a day and a place: it may say who was there. */
function unreachedKind(kind: Kind, rules: readonly Rule[], lang: Lang): UnreachedKind[] {
  const { sheetless, columns, sheet, links, dated } = tableOf(kind);
  if (sheetless || dated === undefined || !links?.area) return [];
  const people = Object.values(columns).filter((column) => isPeople(column) && column.private === 'staff');
  if (people.length === 0) return [];
  return [
    {
      kind,
      sheet: sheet[lang],
      people: people.map((column) => column[lang]),
      rules: rules.filter(({ subject }) => subject === kind).map(({ id }) => id),
    },
  ];
}

function isPeople({ type }: Column): boolean {
  return type === 'person' || type === 'names';
}

/** The sources that a rule's `when` names. */
function sourcesOf({ when }: Attribution): string[] {
  return when ? comparisonsIn(when).flatMap(({ fact, value }) => (fact === 'source' ? [value].flat().map(String) : [])) : []; // prettier-ignore
}

/** Types of incidents for which no step of the moment can stand. */
async function unreachedIncidents(
  attributions: readonly Attribution[],
  verdicts: Verdicts,
): Promise<string[]> {
  const steps = attributions.filter(({ step }) => ofTheMoment.test(step));
  const { words, suggested } = columnOf('incident', 'type')!;
  const left: string[] = [];
  for (const type of Object.keys(words ?? suggested ?? {}))
    if (!(await reaches(type, steps, verdicts))) left.push(type);
  return left;
}

async function reaches(type: string, steps: readonly Attribution[], verdicts: Verdicts): Promise<boolean> {
  for (const rule of steps)
    for (const example of rule.examples.met)
      if ((await verdicts.of(rule, example, { incidentType: type })) === 'met') return true;
  return false;
}
