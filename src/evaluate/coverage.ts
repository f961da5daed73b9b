import type { Coverage, CoverageCell } from '../model/report.js';
import type { School } from '../model/school.js';

type State = 'covered' | 'thin' | 'nobody' | 'unknown';

/** Which places were watched in which periods, on how many days; the days that lacked somebody are named (rulings 21). */
export function coverageOf({ entities }: School): Coverage {
  const slots = entities.get('slot') ?? [];
  const cells = new Map<
    string,
    { place: string; period: string; days: Record<State, number>; dates: string[] }
  >();
  for (const { facts } of slots) {
    const [place, period] = [String(facts['place']), String(facts['period'])];
    const state = facts['state'] as State;
    const name = JSON.stringify([place, period]);
    const cell = cells.get(name) ?? {
      place,
      period,
      days: { covered: 0, thin: 0, nobody: 0, unknown: 0 },
      dates: [],
    };
    cells.set(name, cell);
    cell.days[state]++;
    if (state === 'thin' || state === 'nobody') cell.dates.push(String(facts['date']));
  }
  const all = [...cells.values()].map(({ place, period, days, dates }): CoverageCell => ({
    place,
    period,
    ...days,
    dates,
  }));
  return {
    days: new Set(slots.map(({ facts }) => facts['date'])).size,
    places: [...new Set(all.map(({ place }) => place))],
    periods: [...new Set(all.map(({ period }) => period))],
    cells: all,
  };
}
