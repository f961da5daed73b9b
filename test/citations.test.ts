import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import type { Finding } from '../src/model/finding.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { readSchool } from '../src/read-school.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import { csvFile, type Grid } from './csv-file.js';

const rules = readRuleBase(await readRuleFiles());
const school: Grid = [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['安全分管领导', '李秀英']]; // prettier-ignore
const staff: Grid = [['姓名', '岗位', '在岗状态'], ['王建国', '校长', '在岗'], ['赵强', '办公室主任', '在岗']]; // prettier-ignore

/** The sheets of a school, and one that is none that we know: the text of a pledge, a cell a line. */
function files(...lines: readonly string[]) {
  const pledge: Grid = [['安全责任书'], ...lines.map((line) => [line])];
  return Object.entries({ 学校: school, 教职工: staff, 责任书: pledge }).map(([name, grid]) => csvFile(name, grid)); // prettier-ignore
}

async function numbers(text: string): Promise<string[]> {
  return (await readSchool(files(text))).citations.map(({ title, number }) => `${title} ${number}`);
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly met: number;
}

async function judge(asOf: string, ...lines: readonly string[]): Promise<Judged> {
  const only = { ...rules, rules: rules.rules.filter(({ id }) => id === 'citation/in-force') };
  const report = await check(files(...lines), { rules: only, lang: 'zh', today: asOf, asOf });
  return { findings: report.findings, met: report.summary.verdicts.met };
}

describe('articles that a cell quotes', () => {
  it.each([
    ['《未成年人保护法》第二十一条', ['未成年人保护法 21']],
    ['依据《中华人民共和国未成年人保护法》第21条，', ['中华人民共和国未成年人保护法 21']],
    ['《民法典》第一千一百九十九条', ['民法典 1199']],
    ['《中小学幼儿园安全管理办法》第二十四条第一款', ['中小学幼儿园安全管理办法 24§1']],
    ['《学生伤害事故处理办法》第九条第（九）项', ['学生伤害事故处理办法 9(9)']],
    ['《学生伤害事故处理办法》第9条第9项', ['学生伤害事故处理办法 9(9)']],
    ['《学生伤害事故处理办法》第9条（十）项', ['学生伤害事故处理办法 9(10)']],
    ['《刑法》第一百三十九条之一', ['刑法 139-1']],
    ['《教育惩戒规则（试行）》第１２条', ['教育惩戒规则（试行） 12']],
    ['《学生伤害事故处理办法》第十二条、第十三条', ['学生伤害事故处理办法 12', '学生伤害事故处理办法 13']],
    ['《食品安全法》（2021年修正）第45条', ['食品安全法 45']],
    ['《民法典》第1199条和《教育法》第三十条', ['民法典 1199', '教育法 30']],
    ['《安全责任书》第三条', []],
    ['《未成年人保护法》的有关规定', []],
    ['未成年人保护法第21条', []],
    ['《民法典》第一百二条', []],
  ])('%s', async (text, expected) => {
    expect(await numbers(text)).toEqual(expected);
  });

  it('are found in any sheet, with their cell and nothing else that it says', async () => {
    const { citations } = await readSchool(files('张小明家长：《未成年人保护法》第二十一条规定…'));
    expect(citations.map(({ at }) => `${at.sheet}!${at.cell} ${at.value}`)).toEqual([
      '责任书!A2 《未成年人保护法》第二十一条',
    ]);
  });
});

describe('citation/in-force', () => {
  it('gives today’s number of an article that was renumbered, and the cells', async () => {
    const { findings } = await judge('2025-09-30', '《未成年人保护法》第二十一条', '', '《未成年人保护法》第21条'); // prettier-ignore
    expect(findings).toMatchObject([
      {
        verdict: 'gap',
        message:
          '引用的《未成年人保护法》第二十一条（2 处）到 2025-09-30 已不是现行条文；现行对应条文：《中华人民共和国未成年人保护法》第27条。',
        at: [{ sheet: '责任书', cell: 'A2' }, { sheet: '责任书', cell: 'A4' }],
      },
    ]); // prettier-ignore
    expect(findings[0]!.responsible[0]).toMatchObject({ name: '赵强', role: 'direct' });
  });

  it.each<[string, string, string]>([
    ['《未成年人保护法》第二十一条', '2021-05-31', 'met'],
    ['《未成年人保护法》第二十一条', '2021-06-01', 'gap'],
    ['《未成年人保护法》第27条', '2025-09-30', 'met'],
    ['《未成年人保护法》第二十七条第一款', '2025-09-30', 'met'],
    ['《中小学幼儿园安全管理办法》第24条', '2025-09-30', 'met'],
    ['《中小学幼儿园安全管理办法》第24条第1款', '2025-09-30', 'met'],
    ['《中小学幼儿园安全管理办法》第24条第3款', '2025-09-30', 'no-evidence'],
    ['《侵权责任法》第三十八条', '2025-09-30', 'gap'],
    ['《教育法》第二十八条', '2025-09-30', 'gap'],
    ['《教育法》第三十条', '2025-09-30', 'met'],
    ['《侵权责任法》第四十一条', '2025-09-30', 'gap'],
    ['《学生伤害事故处理办法》第八条第二款', '2025-09-30', 'gap'],
    ['《学生伤害事故处理办法》第八条', '2025-09-30', 'met'],
    ['《学生伤害事故处理办法》第九条第（九）项', '2025-09-30', 'met'],
    ['《危险化学品安全管理条例》第24条', '2026-04-30', 'met'],
    ['《危险化学品安全管理条例》第24条', '2026-05-01', 'gap'],
    ['《危险化学品安全法》第四十一条', '2026-05-01', 'met'],
    ['《危险化学品安全法》第四十一条', '2026-04-30', 'no-evidence'],
    ['《未成年人保护法》第九十九条', '2025-09-30', 'no-evidence'],
    ['《学校安全工作条例》第五条', '2025-09-30', 'no-evidence'],
  ])('%s on %s: %s', async (text, asOf, verdict) => {
    const { findings, met } = await judge(asOf, text);
    expect(findings.map((each) => each.verdict)).toEqual(verdict === 'met' ? [] : [verdict]);
    expect(met).toBe(verdict === 'met' ? 1 : 0);
  });

  it('names what replaced a law whose article our book does not have', async () => {
    const [finding] = (await judge('2025-09-30', '《侵权责任法》第四十一条')).findings;
    expect(finding!.message).toContain('现行对应条文：《中华人民共和国民法典》。');
  });

  it('judges nothing where nothing is quoted', async () => {
    expect(await judge('2025-09-30', '遵守学校制度')).toEqual({ findings: [], met: 0 });
  });

  it('says which cell it cannot judge', async () => {
    const [finding] = (await judge('2025-09-30', '《学校安全工作条例》第五条')).findings;
    expect(finding!.message).toContain('引用的法条（责任书!A2');
  });
});
