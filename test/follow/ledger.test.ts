import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../src/check.js';
import type { Report } from '../../src/model/report.js';
import { readSchool } from '../../src/read-school.js';
import { readInput } from '../../src/read/input.js';
import { excel } from '../../src/report/excel.js';
import { json } from '../../src/report/json.js';
import { csvFile, type Grid } from '../csv-file.js';
import { asPast, checked, edited, school, withoutRow, withoutSheet } from './small-school.js';

type Sheets = ReadonlyMap<string, string[][]>;

/** What each sheet of report.xlsx shows. */
async function shown(report: Report): Promise<Sheets> {
  const { sheets } = await readInput({ name: 'report.xlsx', bytes: await excel(report) });
  return new Map(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''))])); // prettier-ignore
}

const before = await checked(school);
const handedOut = (await shown(before)).get('整改台账')!;
const idOf = (rule: string): string => before.findings.find((each) => each.rule === rule)!.id;
const unfixed = idOf('hazard/fixed-in-time');
const late = idOf('lesson/arrive-on-time');

/** What a row says under its headers. */
const rowOf = (grid: Grid | undefined, id: string): Readonly<Record<string, string>> =>
  Object.fromEntries((grid ?? []).filter((row) => row.includes(id)).flatMap((row) => grid![0]!.map((header, c) => [header, row[c] ?? '']))); // prettier-ignore

/** The ledger with cells filled in, by id and header. */
function filled(grid: Grid, replies: Readonly<Record<string, Readonly<Record<string, string>>>>): Grid {
  const [header, ...rows] = grid as [readonly string[], ...(readonly string[])[]];
  const at = header.indexOf('差距编号');
  return [header, ...rows.map((row) => header.map((name, c) => replies[row[at] ?? '']?.[name] ?? row[c] ?? ''))]; // prettier-ignore
}

/** Checks the school with a ledger, which comes back as a file of this name. */
function back(ledger: Grid, sheets = school, options: Partial<CheckOptions> = {}, name = '整改台账') {
  return checked(sheets, { ledger: csvFile(name, ledger), ...options });
}

const codes = (report: Report): string[] => report.problems.map(({ code }) => code).filter((code) => code.includes('LEDGER')); // prettier-ignore

describe('a ledger of another school', async () => {
  const name = 'report.xlsx';
  const bytes = await excel(before);
  const named = (name: string) => edited(school, '学校', 1, '内容', name);

  it('is refused, and none of its replies taken', async () => {
    const { inputs, ledger, problems } = await checked(named('白石中学'), { ledger: { name, bytes } });
    expect(inputs.find(({ file }) => file === name)).toMatchObject({ refused: true, sheets: [] });
    expect(ledger).toBeUndefined();
    const told = problems.filter(({ code }) => code === 'LEDGER_OF_OTHER_SCHOOL');
    expect(told.map(({ file, message }) => [file, message.includes('青禾小学') && message.includes('白石中学')])).toEqual([[name, true]]); // prettier-ignore
  });

  it('is told too where it lies among the files of the school', async () => {
    const { ledgers, problems } = await readSchool([
      csvFile('学校', named('白石中学')['学校']!),
      { name, bytes },
    ]);
    expect(ledgers).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('LEDGER_OF_OTHER_SCHOOL');
  });

  it.each([
    ['its own', school],
    ['its own, with a blank in the name', named('青禾 小学')],
    ['of a school that has no name now', named('')],
  ])('is none: %s', async (_, sheets) => {
    const report = await checked(sheets, { ledger: { name, bytes } });
    expect(codes(report)).not.toContain('LEDGER_OF_OTHER_SCHOOL');
    expect(report.ledger!.rows).toBeGreaterThan(0);
  });
});

describe('the ledger that comes back', () => {
  it('attaches each reply to its finding and says what is claimed done or overdue and still found', async () => {
    const report = await back(
      filled(handedOut, {
        [unfixed]: { 说明: '已换新螺栓', 整改人: '张伟', 期限: '2025年9月20日', 复核: '完成' },
        [late]: { 说明: '当天堵车', 期限: '2025-09-29', 复核: '未通过' },
        [idOf('hazard/owner-named')]: { 期限: '2025-09-30' },
      }),
    );
    const replyTo = (id: string) => report.findings.find((finding) => finding.id === id)!.reply;
    expect(replyTo(unfixed)).toMatchObject({
      explanation: '已换新螺栓',
      who: '张伟',
      due: '2025-09-20',
      review: '通过',
      state: 'claimed-done',
    });
    expect(replyTo(late)).toMatchObject({ review: '未通过', state: 'overdue' });
    // Not overdue on the day itself.
    expect(replyTo(idOf('hazard/owner-named'))).toMatchObject({ explanation: null, state: 'open' });
    expect(report.ledger).toMatchObject({ answered: 3, claimedDone: [unfixed], overdue: [late], closed: [] });
    expect(codes(report)).toEqual([]);
    const written = rowOf((await shown(report)).get('整改台账'), unfixed);
    // As it was typed.
    expect(written).toMatchObject({
      说明: '已换新螺栓',
      整改人: '张伟',
      期限: '2025年9月20日',
      复核: '完成',
    });
    expect(written['本次核对']).toContain('仍查出');
  });

  it('closes what the new check shows to be in order, and only that', async () => {
    const ledger = filled(handedOut, {
      [unfixed]: { 说明: '已换新螺栓', 复核: '通过' },
      [late]: { 说明: '当天堵车' },
    });
    const fixed = edited(school, '隐患台账', 1, '整改完成日期', '2025-09-04');
    const report = await back(ledger, withoutRow(fixed, '课堂记录', 1));
    expect(report.ledger!.closed.map(({ id }) => id)).toContain(unfixed);
    expect(report.ledger!.noLongerCheckable.map(({ id }) => id)).toContain(late);
    const sheets = await shown(report);
    expect(rowOf(sheets.get('已销号'), unfixed)).toMatchObject({ 说明: '已换新螺栓', 状态: '已销号' });
    expect(rowOf(sheets.get('不能再查'), late)).toMatchObject({ 说明: '当天堵车', 状态: '不能再查' });
    expect(sheets.get('整改台账')!.flat()).not.toContain(unfixed);
  });

  it('keeps closed rows over further checks, and takes a reply back to a finding that is found again', async () => {
    const ledger = filled(handedOut, { [unfixed]: { 说明: '已换新螺栓' } });
    const fixed = edited(school, '隐患台账', 1, '整改完成日期', '2025-09-04');
    const first = await back(ledger, fixed);
    const bytes = await excel(first);
    const second = await checked(fixed, { ledger: { name: 'report.xlsx', bytes } });
    expect(second.ledger!.closed).toEqual(first.ledger!.closed.map((each) => ({ ...each, at: expect.anything() as unknown }))); // prettier-ignore
    expect(codes(second)).toEqual([]);
    const again = await checked(school, { ledger: { name: 'report.xlsx', bytes: await excel(second) } });
    expect(again.findings.find(({ id }) => id === unfixed)!.reply!.explanation).toBe('已换新螺栓');
  });

  it('does not close what only lacks its column or sheet now', async () => {
    const ledger = filled(handedOut, { [unfixed]: { 复核: '通过' } });
    const report = await back(ledger, withoutSheet(school, '隐患台账'));
    expect(report.ledger!.noLongerCheckable.map(({ id }) => id)).toContain(unfixed);
    expect(report.ledger!.closed.map(({ id }) => id)).not.toContain(unfixed);
    // Its sheet has gone: that is known, and no doubt.
    expect(codes(report)).toEqual([]);
  });

  it('keeps rows whose ID is unknown, missing or there twice, and says so', async () => {
    const header = handedOut[0]!;
    const row = (id: string, reply: string): string[] => header.map((name) => (name === '差距编号' ? id : name === '说明' ? reply : '')); // prettier-ignore
    const ledger = [...filled(handedOut, { [late]: { 说明: '一', 整改人: '陈静' } }), row(late, '二'), row('123', '三'), row('', '四'), row('ffffffffffff', '五')]; // prettier-ignore
    const report = await back(ledger);
    expect(codes(report).sort()).toEqual(['LEDGER_ID_TWICE', 'LEDGER_ROW_WITHOUT_ID', 'LEDGER_UNKNOWN_ID']);
    expect(report.findings.find(({ id }) => id === late)!.reply!.explanation).toBe('一');
    const sheets = await shown(report);
    const twice = sheets.get('整改台账')!.filter((cells) => cells.includes(late));
    expect(twice.map((cells) => cells[sheets.get('整改台账')![0]!.indexOf('说明')])).toEqual(['一', '二']);
    for (const reply of ['三', '四', '五']) expect(sheets.get('不能再查')!.flat()).toContain(reply);
  });

  it('attaches no reply to another record that has the ID now, as two share their number', async () => {
    const numbered = edited(school, '隐患台账', 1, '隐患编号', '1');
    const [header, ...hazards] = numbered['隐患台账']!;
    const was = await checked(numbered);
    const id = was.findings.find(({ rule }) => rule === 'hazard/fixed-in-time')!.id;
    const ledger = filled((await shown(was)).get('整改台账')!, {
      [id]: { 说明: '已换新螺栓', 复核: '通过' },
    });
    expect(codes(await back(ledger, numbered))).toEqual([]);
    // Another tab begins at 1 too, and what it says comes first.
    const gas = ['1', '2025-08-20', '厨房', '软管老化', '一般', '陈静', '2025-08-20', '张伟', '2025-08-25', '', '', '']; // prettier-ignore
    const report = await back(ledger, { ...numbered, 隐患台账: [header!, ...hazards, gas] });
    const replied = report.findings.filter(({ reply }) => reply);
    expect(replied.every(({ subject }) => subject.label.includes('单杠'))).toBe(true);
    expect(report.ledger!.unknown.map(({ label }) => label)).toEqual(expect.arrayContaining(['操场 单杠螺栓松动'])); // prettier-ignore
    expect(codes(report)).toEqual(['LEDGER_OTHER_RECORD']);
  });

  it('does not doubt an ID that the baseline knows', async () => {
    const ledger = filled(handedOut, { [unfixed]: { 说明: '已换新螺栓' } });
    const gone = withoutRow(school, '隐患台账', 1);
    expect(codes(await back(ledger, gone))).toEqual(['LEDGER_UNKNOWN_ID']);
    expect(codes(await back(ledger, gone, { baseline: asPast(before) }))).toEqual([]);
  });

  it('is read as a sheet of the school’s own workbook too, and is no record of the school', async () => {
    const report = await checked({
      ...school,
      自查回复: filled(handedOut, { [late]: { 说明: '当天堵车' } }),
    });
    expect(report.findings.find(({ id }) => id === late)!.reply!.explanation).toBe('当天堵车');
    expect(report.summary.judgements).toBe(before.summary.judgements);
    // What it says in our own words is no name to be taken out, and its names are no records.
    expect(report.findings.map(({ message }) => message)).toEqual(before.findings.map(({ message }) => message)); // prettier-ignore
    expect(report.problems).toEqual(before.problems);
  });

  it('says that a file holds no ledger, and checks the school all the same', async () => {
    const report = await back(school['教职工']!, school, {}, '教职工');
    expect(codes(report)).toEqual(['NO_LEDGER']);
    expect(report.inputs.at(-1)).toMatchObject({ refused: true });
    expect(report.findings).toEqual(before.findings);
  });

  it('takes pupils’ names and telephone numbers out of what reports say of a reply, and never out of the ledger', async () => {
    const report = await back(filled(handedOut, { [late]: { 说明: '家长电话 13912345678' } }));
    expect(json(report)).not.toContain('13912345678');
    expect(rowOf((await shown(report)).get('整改台账'), late)['说明']).toBe('家长电话 13912345678');
    const nameless = await back(filled(handedOut, { [late]: { 整改人: '陈静' } }), school, { mask: 'all' });
    expect(JSON.stringify(nameless)).not.toContain('陈静');
  });

  it(
    'loses nothing that was typed, whatever was done to rows and columns',
    { timeout: 120_000 },
    async () => {
      const typed = fc.stringMatching(/^[ -~、。，一-龥]{1,20}$/).map((text) => text.trim()).filter((text) => text !== ''); // prettier-ignore
      const replies = fc.dictionary(fc.constantFrom(...handedOut.slice(1).map(([id]) => id!)), fc.record({ 说明: typed, 整改人: typed, 期限: typed, 复核: typed, 进度: typed })); // prettier-ignore
      await fc.assert(
        fc.asyncProperty(replies, typed, fc.infiniteStream(fc.nat()), async (said, loose, numbers) => {
          const next = (below: number): number => numbers.next().value! % below;
          const shuffled = <T>(list: readonly T[]): T[] => {
            const left = [...list];
            return list.map(() => left.splice(next(left.length), 1)[0]!);
          };
          const [header, ...rows] = filled([[...handedOut[0]!, '进度'], ...handedOut.slice(1)], said);
          const order = shuffled(header!.map((_, c) => c));
          const moved = (row: readonly string[]): string[] => order.map((c) => row[c] ?? '');
          const blank = header!.map(() => '');
          const own = header!.map((name) => (name === '说明' ? loose : ''));
          const mixed = shuffled([...rows, own]).flatMap((row) => (next(4) === 0 ? [blank, row] : [row]));
          const report = await back([header!, ...mixed].map(moved), school, {}, next(2) === 0 ? '整改台账' : '张主任'); // prettier-ignore
          const sheets = await shown(report);
          const ledger = sheets.get('整改台账')!;
          for (const [id, reply] of Object.entries(said)) expect(rowOf(ledger, id)).toMatchObject(reply);
          expect([...sheets.values()].flat(2).some((text) => text.includes(loose))).toBe(true);
        }),
        { numRuns: 25 },
      );
    },
  );
});
