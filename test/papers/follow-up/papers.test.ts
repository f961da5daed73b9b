import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.js';
import type { Report } from '../../../src/model/report.js';
import { readRuleFiles } from '../../../src/node/rule-files.js';
import { followUpPapers } from '../../../src/papers/follow-up/papers.js';
import type { Block, PaperTable } from '../../../src/report/blocks.js';
import { drawWord } from '../../../src/report/word.js';
import { readRuleBase } from '../../../src/validate/rule-base.js';
import { csvFile } from '../../csv-file.js';

const rules = readRuleBase(await readRuleFiles());
const school = csvFile('学校', [
  ['项目', '内容'],
  ['学校名称', '青禾小学'],
  ['校长', '王建国'],
  ['安全分管领导', '李秀英'],
  ['检查基准日', '2025-09-30'],
]);
const staff = csvFile('教职工', [
  ['姓名', '岗位', '在岗状态'],
  ['王建国', '校长', '在岗'],
  ['李秀英', '安全副校长', '在岗'],
  ['陈静', '教师', '在岗'],
]);
const shifts = csvFile('值班表', [
  ['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '到岗时间', '离岗时间', '违规情况'],
  ['2025-09-02', '午间', '12:00', '12:40', '操场', '陈静', '12:10', '12:40', '脱岗'],
]);
const hazards = csvFile('隐患台账', [
  [
    '隐患编号',
    '发现日期',
    '场所',
    '隐患描述',
    '隐患等级',
    '发现人',
    '报告日期',
    '整改责任人',
    '整改期限',
    '整改完成日期',
  ],
  ['YH1', '2025-09-01', '操场', '球门松动', '重大', '陈静', '2025-09-01', '陈静', '2025-09-10', '2025-09-20'],
]);
const incidents = csvFile('事件记录', [
  ['事件编号', '发生时间', '地点', '事件类别', '涉及学生', '伤害程度', '通知家长时间', '免责情形'],
  ['SJ1', '2025-09-02 12:15', '操场', '学生伤害', '周小明', '轻伤', '2025-09-02 15:00', '不可抗力'],
]);

const options = { rules, lang: 'zh', today: '2025-09-30' } as const;
const all: Report = await check([school, staff, shifts, hazards, incidents], options);
const papers = followUpPapers(all).papers;
const tables = (blocks: readonly Block[]): PaperTable[] => blocks.filter((block) => block.kind === 'table');
const titles = papers.map(
  ({ blocks }) => blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))[0],
);
const noticeTo = (who: string, title: string) => papers.find(({ name }) => name === `${who} · ${title}`)!;

describe('notices', () => {
  it('are one for each person who answers directly, hazards on one of their own', () => {
    expect(noticeTo('陈静', '差距整改通知书')).toBeDefined();
    expect(noticeTo('陈静', '隐患整改通知书')).toBeDefined();
    const receivers = new Set(papers.map(({ name }) => name));
    expect(receivers.size).toBe(papers.length);
  });

  it('have every gap that the person answers for directly, once, with its cell, id, basis and demand', () => {
    const direct = all.findings.filter(
      ({ verdict, principle, responsible }) =>
        verdict === 'gap' &&
        principle !== 'hazard' &&
        responsible.some(({ name, role }) => name === '陈静' && role === 'direct'),
    );
    const rows = tables(noticeTo('陈静', '差距整改通知书').blocks)[0]!.rows as string[][];
    expect(direct.length).toBeGreaterThan(1);
    expect(rows.map(([, matter]) => matter!.slice(-12))).toEqual(direct.map(({ id }) => id));
    const late = rows.find(([, matter]) => matter!.includes('12:10'))!;
    expect(late[1]).toContain('值班表!');
    expect(late[2]).toMatch(/^\[\d+\]/);
    expect(late[3]).not.toBe('');
    expect(late[4]).toMatch(/年/);
  });

  it('list each source once, by the number with which it is cited', () => {
    const { blocks } = noticeTo('陈静', '差距整改通知书');
    const list = blocks.find((block) => block.kind === 'paragraph' && block.text.startsWith('依据'))!;
    const lines = (list as { text: string }).text.split('\n').slice(1);
    expect(new Set(lines.map((line) => line.replace(/^\[\d+\] /, ''))).size).toBe(lines.length);
    const cited = (tables(blocks)[0]!.rows as string[][]).flatMap((row) => row[2]!.match(/\d+/g) ?? []);
    expect(Math.max(...cited.map(Number))).toBe(lines.length);
  });

  it('end with re-check and receipt', () => {
    const { blocks } = noticeTo('陈静', '差距整改通知书');
    expect(blocks.some((block) => block.kind === 'heading' && block.text === '复查')).toBe(true);
    expect(blocks.find(({ kind }) => kind === 'signatures')).toMatchObject({
      parties: [{ label: '签发单位：青禾小学' }, { label: '签收人：陈静' }],
    });
  });

  it('have the deadline that the ledger gives', () => {
    const finding = all.findings.find(({ verdict, rule }) => verdict === 'gap' && rule === 'shift/on-time')!;
    const reply = { explanation: null, who: null, due: '2025-10-15', review: null, state: 'open' } as never;
    const told = {
      ...all,
      findings: all.findings.map((each) => (each === finding ? { ...each, reply } : each)),
    };
    const paper = followUpPapers(told).papers.find(({ name }) => name === '陈静 · 差距整改通知书')!;
    const rows = tables(paper.blocks)[0]!.rows as string[][];
    expect(rows.find(([, matter]) => matter!.endsWith(finding.id))![4]).toBe('2025-10-15');
  });
});

describe('sheets of incidents', () => {
  const sheet = papers.find(({ name }) => name.includes('SJ1'))!;

  it('stand behind the notices, one for each incident', () => {
    expect(titles.filter((title) => title === '事件责任情况表')).toHaveLength(1);
    expect(titles.at(-1)).toBe('事件责任情况表');
  });

  it('say when and where, whom the principles point to, the path with its cells, and what is missing', () => {
    const [facts, who, path, ...others] = tables(sheet.blocks);
    expect(JSON.stringify(facts!.rows)).toContain('2025-09-02 12:15');
    expect(who!.rows[0]).toEqual(expect.arrayContaining(['陈静', '直接']));
    expect(path!.rows).toHaveLength(all.incidents[0]!.path.length);
    expect(JSON.stringify(path!.rows)).toContain('值班表!');
    const reports = others.at(-1)!.rows as string[][];
    const told = reports.find(([, matter]) => matter === '较重事件及时告知家长')!;
    expect(told[0]).toContain('差距');
    expect(told[2]).toContain('2025-09-02 15:00');
    expect(told[3]).not.toBe('');
    expect(JSON.stringify(sheet.blocks)).toContain('不可抗力');
  });

  it('say that they are no legal judgement, and no pupil’s name', () => {
    const said = JSON.stringify(papers);
    expect(said).toContain('不是法律判断');
    expect(said).not.toContain('周小明');
  });
});

describe('the document', () => {
  it('is the same twice, and hides every name where it is asked to', async () => {
    const masked = await check([school, staff, shifts, hazards, incidents], { ...options, mask: 'all' });
    const [one, two] = await Promise.all([
      drawWord(followUpPapers(masked)),
      drawWord(followUpPapers(masked)),
    ]);
    expect(one).toEqual(two);
    const parts = Object.values(unzipSync(one)).map((part) => strFromU8(part));
    for (const name of ['陈静', '王建国', '李秀英', '周小明'])
      expect(parts.some((part) => part.includes(name))).toBe(false);
  });

  it('says so where there is nothing to hand out', () => {
    const { papers: none } = followUpPapers({ ...all, findings: [], incidents: [] });
    expect(none).toHaveLength(1);
    expect(JSON.stringify(none)).toContain('没有要发的通知书');
  });
});
