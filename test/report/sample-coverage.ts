import type { Responsible } from '../../src/model/finding.js';
import type { Coverage, CoverageCell, CoverageDays } from '../../src/model/report.js';
import type { Lang } from '../../src/model/text.js';

type Day = Pick<CoverageDays, 'state' | 'dates'> & Partial<CoverageDays>;

const days = (day: Day): CoverageDays => ({
  named: [],
  mixed: false,
  uncovered: [],
  losses: [],
  at: [],
  missing: [],
  ...day,
});

/** One square of the map; its counts follow from its days. */
function square(place: string, period: string, behind: readonly Day[], lang: Lang): CoverageCell {
  const count = (state: CoverageDays['state']): number =>
    behind.filter((day) => day.state === state).reduce((sum, { dates }) => sum + dates.length, 0);
  const lacking = behind.filter(({ state }) => state === 'thin' || state === 'nobody');
  const principal: Responsible = { name: '王建国', staffId: 'T001', role: 'leading', because: lang === 'zh' ? '校长（学校!B3）' : 'Principal (学校!B3)' }; // prettier-ignore
  return {
    place,
    period,
    covered: count('covered'),
    thin: count('thin'),
    nobody: count('nobody'),
    unknown: count('unknown'),
    dates: lacking.flatMap(({ dates }) => dates),
    times: ['12:00–13:00'],
    defaultPost: lang === 'zh' ? '值班教师' : 'teacher on duty',
    chain: [principal],
    named: [{ name: '陈静', staffId: 'T004', days: count('covered') }],
    at: ['作息时段!E3'],
    behind: behind.map(days),
  };
}

/** A map with every state, and a square that is not there; `name` stands where a cell names somebody. */
export function sampleCoverage(lang: Lang, name: string): Coverage {
  const roster = { file: '', sheet: '值班安排', cell: null, field: 'person', value: null };
  const leave = { name, reason: 'on-leave', certain: true, at: ['请假!A3'] } as const;
  const named = ['陈静'];
  const cells = [
    square('校门', '早到校', [{ state: 'covered', dates: ['2025-09-01', '2025-09-02'], named, at: ['值班安排!D2'] }], lang),
    square('校门', '午间', [{ state: 'unknown', dates: ['2025-09-01'], missing: [roster] }], lang),
    square('操场', '午间', [
      { state: 'nobody', dates: ['2025-09-01'], named: [name], uncovered: ['12:00–13:00'], losses: [leave], at: ['值班安排!D3'] },
      { state: 'thin', dates: ['2025-09-02', '2025-10-08'], named, uncovered: ['12:50–13:00'], at: ['值班安排!D4'] },
      { state: 'covered', dates: ['2025-09-03'], named },
    ], lang),
  ]; // prettier-ignore
  return { days: 4, places: ['校门', '操场'], periods: ['早到校', '午间'], cells, lacks: null };
}

/** No map, for want of 作息时段. */
export const noCoverage: Coverage = { days: 0, places: [], periods: [], cells: [], lacks: 'period' };
