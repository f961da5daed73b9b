import type { Citation } from '../../model/citation.js';
import { normalName } from '../../model/normal.js';
import type { Entity } from '../../model/school.js';
import { standingOf } from '../citation/standing.js';
import type { Context } from '../context.js';
import { entityMade } from '../made.js';
import { groupBy } from '../once.js';

/** More cells than this are not all shown: the count says how many there are. */
const MOST_CELLS = 20;

/** Each article of a law that the workbook quotes, once, with how it stands on the day of judgement. */
export function citationsOf(context: Context): Entity[] {
  const byArticle = groupBy(context.citations, ({ title, number }) => `《${normalName(title)}》${number}`);
  return [...byArticle].map(([key, list]) => entityFor(key, list, context));
}

function entityFor(key: string, list: readonly Citation[], { laws, asOf }: Context): Entity {
  const first = list[0]!;
  const cited = `《${first.title}》${first.article}`;
  const { inForce, today } = laws ? standingOf(first, laws, asOf) : { inForce: undefined, today: undefined };
  const cells = () => list.slice(0, MOST_CELLS).map(({ at }) => at);
  return entityMade({
    kind: 'citation',
    key,
    label: { zh: cited, en: cited },
    facts: { cited, inForce, today: today?.zh, todayEn: today?.en, cells: list.length },
    cells: { inForce: cells },
  });
}
