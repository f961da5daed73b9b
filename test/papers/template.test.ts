import { describe, expect, it } from 'vitest';
import { columnOf, tableOf } from '../../src/model/tables.js';
import type { Lang } from '../../src/model/text.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import type { ExampleSchool } from '../../src/papers/example.js';
import { template } from '../../src/papers/template.js';
import { readInput } from '../../src/read/input.js';
import { readSchool } from '../../src/read-school.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { attributes, partsLike, partsOf } from '../report/parts.js';
import { askedColumns } from './asked.js';

const base = readRuleBase(await readRuleFiles());
const asked = askedColumns(base);
const empty = { zh: await template(base, 'zh'), en: await template(base, 'en') };
const langs: readonly Lang[] = ['zh', 'en'];

const example: ExampleSchool = {
  sheets: [
    { kind: 'school', rows: [{ name: '青禾小学', stage: '小学', students: 812, canteen: true, termStart: '2025-09-01' }] },
    { kind: 'staff', rows: [{ name: '陈静', staffId: '007', phone: '13800000000', posts: '教师、班主任', status: '在岗' }] },
    { kind: 'lesson', rows: [
      { date: '2025-09-15', period: '1-2', class: '三年级1班', teacher: '陈静', arrived: '08:06', expected: 40, absent: false, offCampusApproved: '已', absenteesParentsReached: '2025-09-15 10:30' },
      { date: '2025-09-16', period: '第1节', class: '=1+1', teacher: '陈静' },
    ] },
    { kind: 'waiver', rows: [{ rule: 'lesson/*', subject: '三年级1班' }] },
  ],
}; // prettier-ignore

/** The sheet of a kind in the template, by its place: the first one explains. */
const sheetXml = (bytes: Uint8Array, kind: string): string =>
  partsOf(bytes).get(`xl/worksheets/sheet${[...asked.keys()].findIndex((each) => each === kind) + 2}.xml`)!;

describe.each(langs)('the empty template in %s', (lang) => {
  it('is read as it is meant: every sheet, every column, no record, no problem but that no school is named', async () => {
    const { sheets } = await readInput({ name: 'a.xlsx', bytes: empty[lang] });
    const { inputs, records, problems, present } = await readSchool([{ name: 'a.xlsx', bytes: empty[lang] }]);
    expect(records).toEqual([]);
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([['ROW_WITHOUT_KEY', 'B2']]);
    expect([...present].sort()).toEqual([...asked.keys()].sort());
    const named = new Map(inputs[0]!.sheets.map(({ name, kind }) => [name, kind]));
    for (const kind of asked.keys()) expect(named.get(tableOf(kind).sheet[lang])).toBe(kind);
    for (const [kind, fields] of asked) {
      const rows = sheets.find(({ name }) => name === tableOf(kind).sheet[lang])!.rows;
      const headers = fields.map((field) => columnOf(kind, field)![lang]);
      const written = kind === 'school' ? rows.slice(1).map((row) => row.cells[0]!.text) : rows[0]!.cells.map((cell) => cell!.text); // prettier-ignore
      expect(written).toEqual(headers);
      expect(kind === 'school' || rows.length === 1).toBe(true);
    }
  });

  it('has a note on each header', () => {
    const notes = partsLike(empty[lang], /comments\d+\.xml$/).match(/<comment /g)!.length;
    expect(notes).toBe([...asked.values()].flat().length);
  });

  it('has drop-downs for rows 2 to 2000, never for whole columns', () => {
    const ranges = attributes(partsLike(empty[lang], /sheet\d+\.xml$/), 'dataValidation', 'sqref');
    expect(ranges.length).toBeGreaterThan(50);
    for (const range of ranges) expect(range).toMatch(/^([A-Z]+)2:\1(2000)$|^B\d+(:B\d+)?$/);
  });

  it('freezes the header of each sheet', () => {
    for (const kind of asked.keys())
      expect(sheetXml(empty[lang], kind)).toMatch(/ySplit="1"[^>]*state="frozen"/);
  });

  it('gives the same bytes each time', async () => {
    expect(Buffer.from(await template(base, lang)).equals(Buffer.from(empty[lang]))).toBe(true);
  });
});

describe('the empty template', () => {
  it('has the form of each type of column: texts stay texts, dates and times are such', () => {
    const styles = partsOf(empty.zh).get('xl/styles.xml')!;
    const codes = new Map(attributes(styles, 'numFmt', 'numFmtId').map((id, i) => [id, attributes(styles, 'numFmt', 'formatCode')[i]!])); // prettier-ignore
    const cellFormats = /<cellXfs.*<\/cellXfs>/s.exec(styles)![0];
    const formatIds = attributes(cellFormats, 'xf', 'numFmtId');
    const lesson = sheetXml(empty.zh, 'lesson');
    const formatOf = (field: string): string => {
      const column = asked.get('lesson')!.indexOf(field) + 1;
      const found = [...lesson.matchAll(/<col min="(\d+)" max="(\d+)" [^>]*style="(\d+)"/g)].find(([, min, max]) => Number(min) <= column && column <= Number(max))!; // prettier-ignore
      const id = formatIds[Number(found[3])]!;
      return codes.get(id) ?? id;
    };
    expect(formatOf('date')).toBe('yyyy-mm-dd');
    expect(formatOf('arrived')).toBe('hh:mm');
    expect(formatOf('absenteesParentsReached')).toBe('yyyy-mm-dd hh:mm');
    expect(formatOf('period')).toBe('49');
    expect(formatOf('expected')).toBe('1');
  });

  it('offers the words of each list in its own language', () => {
    const zh = sheetXml(empty.zh, 'staff');
    expect(zh).toContain('&quot;在岗,请假,离职,借调&quot;');
    expect(partsLike(empty.en, /sharedStrings\.xml$/)).toContain('<t>seconded</t>');
    expect(sheetXml(empty.en, 'staff')).toContain('&apos;Drop-down lists&apos;!$');
  });

  it('says in its notes what must be filled, what a blank means, and which rules need it', () => {
    const notes = partsLike(empty.zh, /comments\d+\.xml$/);
    expect(notes).toContain('【必填】没有这一项，整行不采用。');
    expect(notes).toContain('空着 = 不知道，报告里算“缺佐证”');
    expect(notes).toContain('只记出了问题的；空着 = 没有发生。');
    expect(notes).toMatch(/用来检查：/);
    expect(partsLike(empty.en, /comments\d+\.xml$/)).not.toMatch(/[【】。]/);
  });
});

describe('the template with an example', () => {
  it.each(langs)('is read back as it was typed, in %s', async (lang) => {
    const bytes = await template(base, lang, example);
    const { records, problems } = await readSchool([{ name: 'a.xlsx', bytes }]);
    expect(problems).toEqual([]);
    const [school, staff, first, second] = ['school', 'staff', 'lesson', 'lesson'].map(
      (kind, i) => records.filter((record) => record.kind === kind)[i === 3 ? 1 : 0]!.values,
    );
    expect(school).toMatchObject({ name: '青禾小学', students: 812, canteen: true, termStart: '2025-09-01' });
    expect(staff).toMatchObject({ staffId: '007', phone: '13800000000', posts: ['教师', '班主任'] });
    expect(first).toMatchObject({
      date: '2025-09-15', period: '1-2', arrived: 486, expected: 40, absent: false, offCampusApproved: true,
      absenteesParentsReached: '2025-09-15T10:30',
    }); // prettier-ignore
    expect(second).toMatchObject({ class: '=1+1' });
    expect(records.some(({ kind }) => kind === 'waiver')).toBe(true);
  });

  it('prints a roster as it hangs on the wall, and it is read back as such', async () => {
    const printed = [['护导安排'], ['2025年9月1日—11月7日'], ['星期', '午间\n操场\n1220~1340'], ['星期一', '陈静(总值)'], ['星期二', null]]; // prettier-ignore
    const sheets = [...example.sheets, { kind: 'roster' as const, name: '护导安排', printed }];
    const bytes = await template(base, 'zh', { sheets });
    const { records, inputs } = await readSchool([{ name: 'a.xlsx', bytes }]);
    const [duty, ...others] = records.filter(({ kind }) => kind === 'roster');
    expect(others).toEqual([]);
    expect(duty!.values).toMatchObject({ weekday: '星期一', shift: '午间', place: '操场', start: 740, end: 820, validTo: '2025-11-07', person: ['陈静'] }); // prettier-ignore
    expect(inputs[0]!.sheets.map(({ name }) => name)).toEqual(['填写说明', '学校', '教职工', '护导安排', '课堂记录', '豁免']); // prettier-ignore
  });

  it('reaches down with its drop-downs beyond the last row', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      date: '2025-09-15',
      period: String(i),
      class: '1',
    }));
    const sheets = [...askedColumns(base).keys()].map((kind) => ({
      kind,
      rows: kind === 'lesson' ? rows : [],
    }));
    const bytes = await template(base, 'zh', { sheets });
    const ranges = attributes(sheetXml(bytes, 'lesson'), 'dataValidation', 'sqref');
    expect(ranges[0]).toMatch(/2:[A-Z]+3300$/);
  });
});
