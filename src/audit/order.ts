import type { AuditedStep, DifferentPeople } from '../model/audit.js';
import type { Attribution, Example } from '../model/rule.js';
import { byCodePoint, type Lang } from '../model/text.js';
import type { Verdicts } from './verdicts.js';

/** What is said of the moment and not of the record: two claims on one incident share it. */
const ofTheIncident = ['incident', 'incidentType', 'conductType', 'outsidePlace', 'holiday', 'actConfirmed', 'actorIsStaff'] as const; // prettier-ignore

/** The steps in their order, with whom they name. */
export function stepsOf(attributions: readonly Attribution[], lang: Lang): AuditedStep[] {
  return attributions.map(({ id, step, title, responsible }) => ({ step, rule: id, title: title[lang], people: responsible })); // prettier-ignore
}

/** Pairs of attribution rules that can stand together, for one incident or for one record, and name different people. */
export async function differentPeople(
  attributions: readonly Attribution[],
  verdicts: Verdicts,
): Promise<DifferentPeople[]> {
  const standing = new Map<Attribution, Example[]>();
  for (const rule of attributions) standing.set(rule, await verdicts.holding(rule, 'met'));
  const found: DifferentPeople[] = [];
  for (const [index, one] of attributions.entries()) {
    for (const other of attributions.slice(index + 1)) {
      if (namesThose(one) === namesThose(other)) continue;
      const oneRecord = await standOnOne(one, other, standing, verdicts);
      if (!oneRecord && !meet(standing.get(one)!, standing.get(other)!)) continue;
      found.push({
        rules: [one.id, other.id],
        people: [one.responsible, other.responsible],
        first: one.step === other.step ? 'both' : one.id,
        oneRecord,
      });
    }
  }
  return found;
}

function namesThose({ responsible }: Attribution): string {
  return [...responsible].sort(byCodePoint).join();
}

/** Whether an example on which one stands makes the other stand too. */
async function standOnOne(
  one: Attribution,
  other: Attribution,
  standing: ReadonlyMap<Attribution, readonly Example[]>,
  verdicts: Verdicts,
): Promise<boolean> {
  for (const example of standing.get(one)!) if ((await verdicts.of(other, example)) === 'met') return true;
  for (const example of standing.get(other)!) if ((await verdicts.of(one, example)) === 'met') return true;
  return false;
}

/** Whether two records may claim one incident: what their examples say of it does not differ. */
function meet(ones: readonly Example[], others: readonly Example[]): boolean {
  return ones.some((one) =>
    others.some((other) =>
      ofTheIncident.every((fact) => {
        const [a, b] = [one.facts[fact], other.facts[fact]];
        return a === undefined || b === undefined || a === b;
      }),
    ),
  );
}
