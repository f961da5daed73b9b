import { operatorsOf } from '../model/operators.js';
import type { RuleBase } from '../model/rule-base.js';
import { columnOf, kinds, tableOf } from '../model/tables.js';
import { inList, type Lang } from '../model/text.js';
import type { CellSpec } from '../report/sheet-spec.js';
import { familyOfFact } from '../validate/conditions.js';
import { comparisonIds, comparisonWords } from './comparisons.js';
import { sayValue } from './values.js';
import { vocabularies } from './vocabularies.js';
import { familyWords, sharedWord, type factHeaders } from './words.js';

type FactRow = Readonly<Record<keyof typeof factHeaders, CellSpec>>;

/** Everything that a rule may name: the facts of each kind that rules are about, then what all rules share. */
export function factRows(base: RuleBase, lang: Lang): FactRow[] {
  const known = vocabularies(base);
  // Claims are judged by attribution rules alone.
  const about = kinds.filter((kind) => kind !== 'claim');
  const own = about.flatMap((kind) => {
    const facts = known.facts(kind, {});
    const { columns, derived = {} } = tableOf(kind);
    return [...Object.keys(columns), ...Object.keys(derived), 'asOf'].map((name): FactRow => {
      const family = familyOfFact(name, { kind, limits: {} })!;
      const closed = Object.keys(columnOf(kind, name)?.words ?? {});
      return {
        kind: tableOf(kind).sheet[lang],
        fact: facts.say(name, lang),
        what: familyWords[family][lang],
        comparisons: inList(comparisonIds(operatorsOf[family]).map((id) => comparisonWords.say(id, lang)), lang), // prettier-ignore
        words: inList(closed, lang) || null,
      };
    });
  });
  return [...own, ...sharedRows(base, lang)];
}

function sharedRows({ parameters }: RuleBase, lang: Lang): FactRow[] {
  const kind = sharedWord[lang];
  return Object.entries(parameters).map(([fact, { title, value, why }]): FactRow => {
    const said = sayValue(value, Array.isArray(value) ? 'list' : 'text', lang);
    const shown = typeof said === 'number' ? { value: said, format: 'number' as const } : said;
    return { kind, fact, what: title?.[lang] ?? null, comparisons: why[lang], words: shown };
  });
}
