import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Coverage, CoverageCell } from '../../src/model/report.js';
import type { Lang } from '../../src/model/text.js';
import { saidDates } from '../../src/report/coverage-days.js';
import { coverageStory } from '../../src/report/coverage-story.js';
import { coverageWords } from '../../src/report/coverage-words.js';
import { loadLine, loadNotes } from '../../src/report/duty-load.js';
import { terminal } from '../../src/report/terminal.js';
import { noCoverage } from './sample-coverage.js';
import { sample } from './sample.js';

const langs: readonly Lang[] = ['zh', 'en'];

/** The section of the terminal report that tells the coverage, without its heading. */
function section(lang: Lang, coverage: Coverage, columns = 80): string[] {
  const lines = terminal({ ...sample(lang), coverage }, { columns, color: false }).split('\n');
  const from = lines.indexOf(coverageWords.heading[lang]) + 1;
  return lines.slice(from, lines.indexOf('', from));
}

/** A square with so many days of each state. */
function cell(
  place: string,
  period: string,
  [nobody, thin, unknown, covered]: readonly number[],
): CoverageCell {
  const days = { nobody: nobody!, thin: thin!, unknown: unknown!, covered: covered! };
  return { place, period, ...days, dates: [], times: [], defaultPost: null, chain: [], named: [], at: [], behind: [] }; // prettier-ignore
}

const cells = [
  cell('操场', '大课间', [0, 0, 0, 20]),
  cell('操场', '午间', [3, 0, 0, 17]),
  cell('北楼三层东侧楼梯', '放学', [3, 12, 0, 5]),
  cell('门', '早', [0, 0, 20, 0]),
  cell('食堂', '午餐', [0, 1, 0, 19]),
];
const map: Coverage = { days: 20, places: ['操场'], periods: ['午间'], cells, lacks: null };

describe.each(langs)('coverage in %s', (lang) => {
  const zh = lang === 'zh';

  it('sums the days of each state in a sentence', () => {
    const { lead } = coverageStory({ ...sample(lang), coverage: map });
    expect(lead.match(/\d+/g)!.map(Number)).toEqual(zh ? [20, 100, 61, 13, 6, 20] : [20, 100, 61, 13, 6, 20]);
  });

  it('puts the worst first: nobody, then in part, then not known; in the order of the map where they are alike', () => {
    const { worst } = coverageStory({ ...sample(lang), coverage: map });
    expect(worst.map(({ cell: { place } }) => place)).toEqual(['北楼三层东侧楼梯', '操场', '食堂', '门']);
  });

  it('tells the terminal in columns that stand under each other, within 80', () => {
    const lines = section(lang, map);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    const rows = lines.slice(-4);
    const said = zh ? '无人 3/20 天' : 'nobody 3 of 20 days';
    const inPart = zh ? ' 部分 12/20 天' : '    in part 12 of 20 days';
    expect(rows[0]).toBe(`  北楼三层东侧楼梯  放学  ${said}  ${inPart}`);
    expect(rows[1]).toBe(`  操场              午间  ${said}`);
    const at = rows.map((row) => stringWidth(row.slice(0, row.search(zh ? /无人|部分|不明/ : /nobody|in part|not known/)))); // prettier-ignore
    expect(new Set(at).size).toBe(1);
  });

  it('breaks what does not fit into the terminal', () => {
    const lines = section(lang, map, 40);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
    expect(lines.join('').replace(/\s/g, '')).toContain('北楼三层东侧楼梯放学');
  });

  it.each(['period', 'places', 'days'] as const)(
    'says what the map needs, and how to fill it in: %s',
    (lacks) => {
      const lines = section(lang, { ...noCoverage, lacks });
      expect(lines.join(zh ? '' : ' ')).toBe(coverageWords[lacks === 'days' ? 'noDays' : lacks][lang]);
    },
  );

  it('fills every placeholder', () => {
    const { squares, lead } = coverageStory(sample(lang));
    const texts = JSON.stringify([lead, squares.map(({ cell: _, ...told }) => told), section(lang, sample(lang).coverage)]); // prettier-ignore
    expect(texts.match(/\{\w+\}/g)).toBeNull();
    expect(texts).not.toContain('undefined');
  });
});

describe('why a day lacks somebody', () => {
  const days = { state: 'nobody', dates: ['2025-09-01'], named: [], mixed: false, uncovered: [], losses: [], at: [], missing: [] } as const; // prettier-ignore
  const at = { file: 'a.xlsx', sheet: '值班安排', field: 'end', value: null };
  it.each([
    [{}, '值班安排里没有排这一处'],
    [{ at: ['值班安排!D3'] }, '值班人一格没有写人'],
    [{ state: 'thin', named: ['张三'] }, '所排的时间不够长'],
    [{ losses: [{ name: '张三', reason: 'on-leave', certain: true, at: ['请假!A2'] }] }, '张三：请假（请假!A2）'],
    [{ losses: [{ name: '张三', reason: 'teaching', certain: false, at: [] }] }, '张三：当时可能在上课'],
    [{ state: 'unknown', missing: [{ ...at, file: '', cell: null }] }, '没有“值班安排”表'],
    [{ state: 'unknown', missing: [{ ...at, cell: null }] }, '“值班安排”没有“结束时间”列'],
    [{ state: 'unknown', missing: [{ ...at, cell: 'D3' }] }, '看不出，请补或改：值班安排!D3'],
    [{ state: 'covered', named: ['张三'] }, ''],
  ] as const)('%j', (own, why) => {
    const square = { ...cell('操场', '午间', [1, 0, 0, 0]), behind: [{ ...days, ...own }] };
    const report = { ...sample('zh'), coverage: { ...map, cells: [square] } };
    const inputs = [{ ...report.inputs[0]!, sheets: [{ ...report.inputs[0]!.sheets[0]!, name: '值班安排', kind: 'roster' }] }]; // prettier-ignore
    expect(coverageStory({ ...report, inputs }).squares[0]!.days[0]!.why).toBe(why);
  }); // prettier-ignore
});

it.each([
  ['zh', ['2025-12-29'], '2025-12-29'],
  ['zh', ['2025-12-29', '2025-12-31', '2026-01-05'], '2025-12-29、31；2026-01-05'],
  ['en', ['2025-12-29', '2025-12-31', '2026-01-05'], '2025-12-29, 31; 2026-01-05'],
] as const)('says days in %s: %j', (lang, dates, expected) => {
  expect(saidDates(dates, lang)).toBe(expected);
});

describe('minutes of duty', () => {
  const { dutyLoad } = sample('zh');
  it.each([
    [{ minutes: 640, share: null, mean: 510 }, 'roster', '本学期值班 640 分钟'],
    [{ minutes: 640, share: 1, mean: 510 }, 'shift', '已记录值班 640 分钟'],
    [{ minutes: 300, share: 0.6, mean: 306 }, 'roster', '本学期值班 300 分钟；人均按工作量比例 0.6 折算为 306 分钟'],
    [{ minutes: 0, share: null, mean: null }, 'roster', '没有值班'],
  ] as const)('%j by %s', (duty, source, expected) => {
    expect(loadLine(duty, { ...dutyLoad!, source }, 'zh')).toBe(expected);
  }); // prettier-ignore

  it('say from what, over which dates and over whom they are counted', () => {
    expect(loadNotes(dutyLoad, 'zh')).toEqual([
      '没有值班记录，值班分钟按“值班安排”排到学期末计，2025-09-01 至 2026-01-16；有值班的 4 名教职工人均 510 分钟（带班不计）。',
      '人均按整岗算；填了工作量比例的，按比例折算后再比。',
      '另有 2 次值班看不出起止时间，没有计入。',
    ]);
    expect(loadNotes(null, 'zh')).toEqual([]);
  });
});
