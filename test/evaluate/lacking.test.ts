import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { rulesOf, type Sheets } from '../build.js';
import { checkSheets } from '../check-sheets.js';
import { csvFile } from '../csv-file.js';

const school = [{ name: '云溪小学', stage: '小学', termStart: '2025-09-01', termEnd: '2026-01-23' }];
const absent = '如有“应急演练”表所记的工作，请加上这张表；确实没有这项工作的，此项无法判断。';

/** What the school is told to do where what a rule asks for is not there. */
test.each<[string, Sheets, string]>([
  ['a sheet that was not handed in', { school }, absent],
  [
    'a row whose key cannot be read',
    { school, drill: [{ date: '某日', type: '消防' }] },
    '据实补填日期（应急演练!A2，所填无法采用）；确实没有的，写“无”或“未”。',
  ],
])('%s', async (_, sheets, remedy) => {
  const { findings } = await checkSheets('drill', sheets, '2025-09-30');
  expect(findings.find(({ rule }) => rule === 'drill/often-enough')?.remedy).toBe(remedy);
});

test('absent columns are asked for alike in any order of the rows', async () => {
  const staff: Record<string, string>[] = [{ name: '王建国' }, { name: '李秀英', subjects: '语文' }];
  const asked = async (rows: Record<string, string>[]): Promise<string[]> => {
    const { findings } = await checkSheets('post', { school, staff: rows }, '2025-09-30');
    return findings.map(({ rule, subject }) => `${rule} ${subject.key}`).sort();
  };
  expect(await asked([...staff].reverse())).toEqual(await asked(staff));
});

test('a column that two sheets of one kind lack is asked for once, at both headers', async () => {
  const sheet = (name: string, date: string) => csvFile(name, [['日期', '节次', '班级', '课程', '任课教师'], [date, '第1节', '三年级1班', '语文', '陈静']]); // prettier-ignore
  const report = await check([sheet('课堂记录', '2025-09-01'), sheet('课堂记录1', '2025-09-02')], { rules: rulesOf('lesson'), lang: 'zh', today: '2025-10-01' }); // prettier-ignore
  const found = report.findings.filter(({ rule }) => rule === 'lesson/head-count');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ count: 2, at: [{ sheet: '课堂记录', cell: 'E1' }, { sheet: '课堂记录1', cell: 'E1' }] }); // prettier-ignore
  expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length);
});

test('a row that is not there is asked for by its column, and none is called unusable', async () => {
  const shift = [{ date: '2025-09-10', shift: '晚间', start: '18:30', end: '21:00', place: '宿舍楼', person: '张三', arrived: '18:20', left: '19:00', handedOver: '是', takenOver: '是' }]; // prettier-ignore
  const { findings } = await checkSheets('shift', { school, shift }, '2025-09-30');
  const found = findings.find(({ rule }) => rule === 'shift/not-early');
  expect(found?.message).toMatch(/^缺“值班表”中没有的一行的到岗时间，无法判断：/);
  expect(found?.remedy).toBe('据实补填“值班表”中没有的一行的到岗时间；确实没有的，写“无”或“未”。');
});
