import { describe, expect, it } from 'vitest';
import { columnOf } from '../../src/model/tables.js';
import type { Report } from '../../src/model/report.js';
import type { Lang } from '../../src/model/text.js';
import { readInput } from '../../src/read/input.js';
import { readSchool } from '../../src/read-school.js';
import { coverageStory } from '../../src/report/coverage-story.js';
import { coverageWords, stateWords } from '../../src/report/coverage-words.js';
import { excel } from '../../src/report/excel.js';
import { story } from '../../src/report/story.js';
import { attributes, partsLike } from './parts.js';
import { noCoverage } from './sample-coverage.js';
import { hostile, large, sample } from './sample.js';

const langs: readonly Lang[] = ['zh', 'en'];
const names = {
  zh: ['总览', '整改台账', '缺佐证', '值守热力图', '值守缺人明细', '事件', '人员', '规则清单', '问题'],
  en: [
    'Overview',
    'Rectification ledger',
    'No evidence',
    'Coverage',
    'Coverage days',
    'Incident paths',
    'People',
    'Rules',
    'Problems',
  ],
};

/** What each sheet shows: rows of texts, blanks as ''. */
async function shown(report: Report): Promise<ReadonlyMap<string, string[][]>> {
  const { sheets } = await readInput({ name: 'report.xlsx', bytes: await excel(report) });
  return new Map(
    sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''))]),
  ); // prettier-ignore
}

/** A column of a sheet by its header, without the header. */
function column(rows: readonly string[][] | undefined, header: string): string[] {
  const at = rows![0]!.indexOf(header);
  return rows!.slice(1).map((row) => row[at] ?? '');
}

/** A report of a school in which nothing was found and nothing is on record. */
function empty(lang: Lang): Report {
  const nothing = { findings: [], incidents: [], people: [], problems: [], limits: [] };
  return { ...sample(lang), ...nothing, coverage: noCoverage };
}

describe.each(langs)('report.xlsx in %s', (lang) => {
  it('has its sheets in order, and the overview says what every format says', async () => {
    const report = sample(lang);
    const sheets = await shown(report);
    expect([...sheets.keys()].slice(0, 9)).toEqual(names[lang]);
    const overview = [...sheets.values()][0]!.flat();
    const { lead, notes, summary } = story(report);
    expect(overview).toEqual(expect.arrayContaining([lead, ...notes, summary]));
    expect(overview).toEqual(expect.arrayContaining(report.inputs.flatMap(({ file }) => file)));
    expect(overview.join()).toContain(report.rules.digest);
    const called = report.limits.map(({ name, title }) => (title === null ? name : `${title}\n${name}`));
    expect(overview).toEqual(expect.arrayContaining(called));
  });

  it('has one row for each finding, and the reader takes both lists for the ledger, without a problem', async () => {
    const report = sample(lang);
    const bytes = await excel(report);
    const { records, problems } = await readSchool([{ name: 'report.xlsx', bytes }]);
    const ids = records.filter(({ kind }) => kind === 'ledger').map(({ values }) => values['id']);
    expect([...ids].sort()).toEqual(report.findings.map(({ id }) => id).sort());
    const sheets = names[lang].slice(1, 3);
    expect(problems.filter(({ sheet }) => sheet !== null && sheets.includes(sheet))).toEqual([]);
    const ledger = records.find(({ values }) => values['id'] === report.findings[0]!.id)!;
    expect(ledger.values).toMatchObject({
      severity: '重大',
      verdict: '差距',
      rule: report.findings[0]!.rule,
    });
  });

  it('puts what unlocks the most judgements first', async () => {
    const rows = (await shown(sample(lang))).get(names[lang][2]!);
    const unlocks = column(rows, columnOf('ledger', 'unlocks')![lang]).map(Number);
    expect(unlocks.length).toBeGreaterThan(1);
    expect(unlocks).toEqual([...unlocks].sort((a, b) => b - a));
    expect(unlocks[0]).toBeGreaterThan(1);
  });

  it('lists every person, every rule and every problem', async () => {
    const report = sample(lang);
    const sheets = [...(await shown(report)).values()];
    const [people, rules, problems] = [sheets[6]!, sheets[7]!, sheets[8]!];
    const firstOf = (rows: string[][]): Set<string> => new Set(rows.slice(1).map(([first = '']) => first));
    for (const { name } of report.people.filter(({ name }) => name !== hostile)) expect(firstOf(people)).toContain(name); // prettier-ignore
    expect([...firstOf(rules)]).toEqual(report.manifest.map(({ id }) => id));
    expect(problems.slice(1).map((row) => row[5])).toEqual(report.problems.map(({ code }) => code));
  });

  it('says so where there is nothing, and stays a workbook', async () => {
    const sheets = await shown(empty(lang));
    for (const name of [1, 2, 4, 5, 6, 8].map((index) => names[lang][index]!)) {
      const [header, first] = sheets.get(name)!;
      expect(new Set(header).size).toBe(header!.length);
      expect(first![0]).toMatch(lang === 'zh' ? /^说明：/ : /^Note:/);
    }
    const { records } = await readSchool([{ name: 'report.xlsx', bytes: await excel(empty(lang)) }]);
    expect(records).toEqual([]);
  });

  it('shows places by periods with words in every square, and what the colours mean', async () => {
    const rows = (await shown(sample(lang))).get(names[lang][3]!)!;
    const { lead } = coverageStory(sample(lang));
    expect(rows.flat().join('')).toContain(lead.replace(/\s+/g, ' ').slice(0, 20));
    const at = rows.findIndex((row) => row.includes('操场'));
    const map = rows.slice(at - 2).map((row) => row.slice(0, 3));
    const words = { zh: ['✗ 无人 1 天\n△ 部分 2 天\n✓ 有人 1 天', '✓ 有人 2 天', '? 不明 1 天'], en: ['✗ nobody 1 d\n△ in part 2 d\n✓ covered 1 d', '✓ covered 2 d', '? not known 1 d'] }[lang]; // prettier-ignore
    expect(map).toEqual([
      [lang === 'zh' ? '场所＼时段' : 'Place \\ period', '早到校\n12:00–13:00', '午间\n12:00–13:00'],
      ['校门', words[1], words[2]],
      ['操场', '–', words[0]],
    ]);
    for (const { mark, [lang]: word } of Object.values(stateWords)) expect(rows.flat()).toContain(`${mark} ${word}`); // prettier-ignore
  });

  it('lists every day that lacks somebody with times, names and reasons, in order', async () => {
    const [, ...rows] = (await shown(sample(lang))).get(names[lang][4]!)!;
    expect(rows.map(([place, period, date, , times]) => [place, period, date, times])).toEqual([
      ['校门', '午间', '2025-09-01', ''],
      ['操场', '午间', '2025-09-01', '12:00–13:00'],
      ['操场', '午间', '2025-09-02', '12:50–13:00'],
      ['操场', '午间', '2025-10-08', '12:50–13:00'],
    ]);
    expect(rows[0]![6]).toContain('值班安排');
    expect(rows[1]![6]).toContain(lang === 'zh' ? '请假（请假!A3）' : 'on leave (请假!A3)');
    expect(rows[2]!.slice(5)).toEqual(['陈静', coverageWords.short[lang], '值班安排!D4']);
  });

  it('says each person’s minutes of duty beside the mean, and from what they are counted', async () => {
    const rows = (await shown(sample(lang))).get(names[lang][6]!)!;
    const said = rows.filter((row) => row[3] === (lang === 'zh' ? '值班' : 'duty')).map((row) => row[4]);
    expect(said).toHaveLength(5);
    expect(said[1]).toBe(
      lang === 'zh' ? '本学期值班 640 分钟' : 'duty planned this term: 640 minutes',
    ); // prettier-ignore
    expect(rows.flat().join('\n')).toContain('2026-01-16');
  });

  it('is not taken for a roster where it is read again', async () => {
    const { records } = await readSchool([{ name: 'report.xlsx', bytes: await excel(sample(lang)) }]);
    expect([...new Set(records.map(({ kind }) => kind))]).toEqual(['ledger']);
  });

  it('has tables of different names, each with different headers', async () => {
    const tables = partsLike(await excel(sample(lang)), /tables\/table\d+\.xml$/);
    const tableNames = attributes(tables, 'table', 'displayName');
    expect(tableNames.length).toBe(7);
    expect(new Set(tableNames).size).toBe(7);
    for (const table of tables.split('</table>').slice(0, 7)) {
      const headers = attributes(table, 'tableColumn', 'name');
      expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
    }
  });

  it('offers the words of the review, keeps hostile text a text, and leads to the school’s cell', async () => {
    const bytes = await excel(sample(lang));
    const ledger = partsLike(bytes, /sheet2\.xml$/);
    expect(attributes(ledger, 'dataValidation', 'type')).toEqual(['list']);
    expect(attributes(ledger, 'hyperlink', 'location')[0]).toBe('&apos;课堂记录&apos;!M12');
    expect(partsLike(bytes, /\.xml$/)).not.toContain('<f>');
    expect((await shown(sample(lang))).get(names[lang][8]!)!.flat().join()).toContain('<img src=x');
  });
});

it('colours severities by their words, so that a changed word changes its colour', async () => {
  const ledger = partsLike(await excel(sample('zh')), /sheet2\.xml$/);
  for (const word of ['重大', '较大', '一般'])
    expect(ledger).toContain(`<formula>&quot;${word}&quot;</formula>`);
});

it('writes five thousand findings', { timeout: 60_000 }, async () => {
  expect((await excel(large('zh', 5000))).length).toBeGreaterThan(100_000);
});
