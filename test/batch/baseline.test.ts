import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import type { DistrictReport } from '../../src/report/district/report.js';
import type { Report } from '../../src/model/report.js';
import { world } from '../command/outside.js';
import { csvFile } from '../csv-file.js';

let root = '';
const at = (...names: string[]): string => join(root, ...names);

/** A school with as many hazards of nobody as are named. */
async function lay(month: string, school: string, hazards: readonly string[]): Promise<void> {
  await mkdir(at(month, school), { recursive: true });
  const sheets = [
    csvFile('学校', [['项目', '内容'], ['学校名称', school], ['检查基准日', '2025-09-30']]), // prettier-ignore
    csvFile('教职工', [['姓名', '岗位', '在岗状态'], ['王建国', '校长', '在岗']]), // prettier-ignore
    csvFile('隐患台账', [
      ['隐患编号', '发现日期', '地点', '隐患描述', '隐患等级', '整改责任人'],
      ...hazards.map((id) => [id, '2025-09-01', '操场', '围栏破口', '一般', '']),
    ]),
  ];
  for (const sheet of sheets) await writeFile(at(month, school, sheet.name), sheet.bytes);
}

async function batch(month: string, out: string, ...more: string[]) {
  const it = world();
  const code = await main(['batch', at(month), '-o', at(out), '--school-per', 'folder', '--fail-on', 'none', '--jobs', '1', '--lang', 'zh', ...more], it); // prettier-ignore
  return { code, said: it.err() };
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuifuze-baseline-'));
  await lay('九月', '一小', ['YH1', 'YH2']);
  await lay('九月', '二小', ['YH1']);
  await lay('十月', '一小', ['YH2', 'YH3']);
  await lay('十月', '三小', []);
  expect((await batch('九月', 'first')).code).toBe(0);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const read = async <T>(...names: string[]): Promise<T> =>
  JSON.parse(await readFile(at(...names), 'utf8')) as T;

describe('batch --baseline', () => {
  it('tells of each school and of the district what moved, and which schools came and went', async () => {
    expect((await batch('十月', 'second', '--baseline', at('first'))).code).toBe(0);
    const { movement, district } = await read<DistrictReport>('second', 'district.json');
    expect(movement).toMatchObject({
      compared: 1,
      came: ['三小'],
      went: [{ folder: '二小', name: '二小' }],
    });
    const report = await read<Report>('second', '一小', 'report.json');
    expect(report.baseline).toMatchObject({ file: '一小/report.json', asOf: '2025-09-30' });
    const owner = report.findings.filter(({ rule }) => rule === 'hazard/owner-named');
    expect(owner.map(({ subject, status }) => [subject.key, status])).toEqual([['YH2', 'persisting'], ['YH3', 'new']]); // prettier-ignore
    const gone = report.noLongerCheckable!.filter(({ rule }) => rule === 'hazard/owner-named');
    expect(gone.map(({ subject, gone: why }) => [subject.key, why])).toEqual([['YH1', 'row']]);
    expect(movement!.counts).toEqual(district.schools.map(({ compared }) => compared && 'counts' in compared && compared.counts)[0]); // prettier-ignore
    const page = await readFile(at('second', 'district.html'), 'utf8');
    for (const told of ['与上次相比', '这次新有的学校', '上次有、这次没有的学校'])
      expect(page).toContain(told);
  }, 60_000);

  it('does every school again where it is compared with another batch than before the break', async () => {
    await batch('十月', 'third', '--baseline', at('first'));
    await batch('十月', 'third', '--resume');
    expect(await read<DistrictReport>('third', 'district.json')).not.toHaveProperty('movement');
    expect(await read<Report>('third', '一小', 'report.json')).not.toHaveProperty('baseline');
  }, 60_000);

  it.each([
    ['a folder without a batch', () => ['fourth', '--baseline', at('九月')], '没有一次做完的批量检查'],
    ['the folder that is written to', () => ['first', '--baseline', at('first')], '同一个文件夹'],
  ])('refuses with 2: %s', async (_what, asked, said) => {
    const [out, ...more] = asked();
    const refused = await batch('十月', out!, ...more);
    expect(refused.code).toBe(2);
    expect(refused.said).toContain(said);
  });

  it('shows roll-ups over time, and refuses to mix them with reports', async () => {
    const asked = [at('first', 'district.json'), at('second', 'district.json')];
    const it = world();
    expect(await main(['compare', ...asked, '--format', 'json'], it)).toBe(0);
    const { trend } = JSON.parse(it.out()) as { trend: { points: { schools: number; moved: unknown }[] } };
    expect(trend.points.map(({ schools }) => schools)).toEqual([2, 2]);
    const mixed = world();
    expect(await main(['compare', ...asked, at('first', '一小', 'report.json')], mixed)).toBe(2);
  });
});

describe('batch on a folder without workbooks', () => {
  it('refuses with 2, and says what lies there', async () => {
    await mkdir(at('empty'), { recursive: true });
    await writeFile(at('empty', 'notes.txt'), '');
    const { code, said } = await batch('empty', 'fifth');
    expect(code).toBe(2);
    expect(said).toContain('notes.txt');
    expect((await batch('nowhere', 'sixth')).said).toContain('ENOENT');
  });
});
