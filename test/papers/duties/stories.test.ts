import { describe, expect, it } from 'vitest';
import { dutiesOf } from '../../../src/duties.js';
import type { DutyList, ListedRule } from '../../../src/model/duty-list.js';
import { readRuleFiles } from '../../../src/node/rule-files.js';
import { listPaper } from '../../../src/papers/duties/list-story.js';
import { pledgePaper } from '../../../src/papers/duties/pledge-story.js';
import { Sources } from '../../../src/papers/duties/sources.js';
import { weekTable } from '../../../src/papers/duties/week-table.js';
import type { Block, PaperTable } from '../../../src/report/blocks.js';
import { readRuleBase } from '../../../src/validate/rule-base.js';
import { schoolFiles } from './school.js';

const rules = readRuleBase(await readRuleFiles());
const { lists } = await dutiesOf(schoolFiles(), { rules, lang: 'zh', today: '2025-09-30' });
const list = (staffId: string): DutyList => lists.people.find((each) => each.staffId === staffId)!;
const tables = (blocks: readonly Block[]): PaperTable[] => blocks.filter((block) => block.kind === 'table');
const headings = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])); // prettier-ignore

describe('the week', () => {
  it('has a row for each period at each of its times, the weekend only where something is on it', () => {
    const table = weekTable(list('T3').slots, 'zh')!;
    expect(table.header).toEqual(['节次/时段', '周一', '周二', '周三', '周四', '周五']);
    expect(table.rows).toEqual([
      ['第1节\n08:10–08:50', '体育 二年级1班\n操场', '', '', '', ''],
      ['第3节\n10:00–10:40', '', '', '', '', '体育 三年级1班\n体育馆\n[第1–8周]'],
    ]);
    expect(weekTable(list('T7').slots, 'zh')!.header).toHaveLength(8);
    expect(weekTable(list('T5').slots, 'zh')).toBeNull();
  });

  it('puts a period without a time last, and leaves out the class’s own room', () => {
    const rows = weekTable(list('T4').slots, 'zh')!.rows as string[][];
    expect(rows.at(-1)).toEqual(['第9节', '', '', '', '语文 三年级1班', '']);
  });

  it('marks what is from the records only where the rest is not', () => {
    const [first, second] = list('T3').slots;
    const recorded = { ...first!, recorded: true };
    expect(JSON.stringify(weekTable([recorded], 'zh')!.rows)).not.toContain('[记]');
    expect(JSON.stringify(weekTable([recorded, second!], 'zh')!.rows)).toContain('[记]');
  });
});

describe('the list', () => {
  it('says in order what is the person’s own, the duties, who stands in, the basis, and ends with the signatures', () => {
    const { blocks } = listPaper(list('T4'), lists);
    expect(headings(blocks)).toEqual(['一、负责的时间和地点', '二、负责的班级、场所、活动和隐患', '三、岗位安全职责', '四、上课的“五要六不”', '五、离岗与替代', '六、依据', '七、签字']); // prettier-ignore
    expect(blocks.at(-1)).toMatchObject({ kind: 'signatures', parties: [{ label: '学校' }, { label: '本人：刘洋' }] }); // prettier-ignore
  });

  it('leaves a line for the school to name a backup where none is written', () => {
    const said = (staffId: string): string => JSON.stringify(listPaper(list(staffId), lists).blocks);
    expect(said('T3')).toContain('本人的备岗人：刘洋。');
    expect(said('T4')).toContain('由学校指定 ____');
  });

  it('numbers each source once, in the order in which it is cited', () => {
    const sources = new Sources();
    const of = (title: string, article: string | null) => ({ law: title, title, article });
    expect(sources.cite([of('甲', '第1条'), of('乙', null), of('甲', '第2条')], 'zh')).toBe('[1]第1条、第2条；[2]'); // prettier-ignore
    expect(sources.cite([of('丙', null), of('乙', 'Art. 3')], 'en')).toBe('[3]; [2] Art. 3');
    expect(sources.all()).toEqual(['甲', '乙', '丙']);
  });

  it('prints a page of findings only where they were asked for; a lack of evidence is called nobody’s fault', () => {
    const open = (verdict: 'gap' | 'no-evidence'): ListedRule['open'] => [{ id: 'a', verdict, message: '没有写', remedy: '', at: [{ file: 'a', sheet: '隐患台账', cell: 'L3', field: 'fixed', value: null }] }]; // prettier-ignore
    const shown = (verdict: 'gap' | 'no-evidence') => listPaper({ ...list('T3'), findings: [{ rule: 'a/b', title: '按期整改', nature: 'conduct', open: open(verdict), met: 2 }] }, lists); // prettier-ignore
    expect(tables(shown('gap').blocks).at(-1)!.rows).toEqual([['按期整改\n性质：未履行', '差距：没有写 (隐患台账!L3)', '2 次']]); // prettier-ignore
    expect(tables(shown('no-evidence').blocks).at(-1)!.rows).toEqual([['按期整改', '缺佐证：没有写', '2 次']]); // prettier-ignore
    expect(headings(listPaper(list('T3'), lists).blocks)).not.toContain('履职情况核对');
  });
});

describe('the pledge', () => {
  it('has the duties of the list, those of the school, and both who sign', () => {
    const { blocks } = pledgePaper(list('T7'), lists);
    expect(headings(blocks)).toEqual(['一、责任期限', '二、乙方的安全职责', '三、负责的时间、班级和场所', '四、离岗', '五、甲方的责任', '六、责任认定']); // prettier-ignore
    const clauses = blocks.flatMap((block) => (block.kind === 'clauses' ? block.items : []));
    for (const { text } of list('T7').duties) expect(clauses).toContain(text);
    expect(JSON.stringify(blocks)).toContain('作为值班人员：');
  });

  it('leaves lines where the school gives no term, and nobody is above', () => {
    const { blocks } = pledgePaper(list('T7'), { ...lists, school: null, principal: null, term: { from: null, to: null } }); // prettier-ignore
    const said = JSON.stringify(blocks);
    expect(said).toContain('自 ____年__月__日 起至 ____年__月__日 止');
    expect(said).toContain('甲方：学校（代表：____________）');
  });
});
