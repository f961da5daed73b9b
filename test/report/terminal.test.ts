import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import type { Lang } from '../../src/model/text.js';
import { story } from '../../src/report/story.js';
import { terminal } from '../../src/report/terminal.js';
import { large, sample } from './sample.js';

const langs: readonly Lang[] = ['zh', 'en'];
const look = { columns: 80, color: false };

/** A report of one rule with a gap for each of so many duties of each post, in turn as ids would have them. */
function unborne(posts: Readonly<Record<string, number>>, lang: Lang = 'zh'): Report {
  const report = sample(lang);
  const [model] = report.findings;
  const most = Math.max(...Object.values(posts));
  const findings = Array.from({ length: most }, (_, i) =>
    Object.entries(posts).flatMap(([post, count]): Finding[] => {
      const label = `${post}：第${i + 1}项`;
      const subject = { kind: 'duty', key: `${post}-${i}`, label, post };
      return i < count ? [{ ...model!, id: `${post}${i}`, subject, message: label }] : [];
    }),
  ).flat();
  return { ...report, findings };
}

/** A report of so many rules, with one gap each. */
function ofManyRules(count: number): Report {
  const report = sample('zh');
  const manifest = Array.from({ length: count }, (_, i) => ({ ...report.manifest[0]!, id: `lesson/rule-${i}`, title: `规则${i}` })); // prettier-ignore
  const findings = manifest.map(({ id }, i) => ({ ...report.findings[0]!, rule: id, id: String(i) }));
  return { ...report, manifest, findings };
}

describe.each(langs)('the report for a terminal in %s', (lang) => {
  it('is a few screens long, however many findings there are, and never wider than the terminal', () => {
    const lines = terminal(large(lang, 5_000), look).split('\n');
    expect(lines.length).toBeLessThan(250);
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('counts what it does not name', () => {
    const gaps = large(lang, 700).findings.filter(({ rule, verdict }) => rule === 'lesson/head-count' && verdict === 'gap'); // prettier-ignore
    expect(terminal(large(lang, 700), look)).toContain(lang === 'zh' ? `另有 ${gaps.length - 2} 条：` : `${gaps.length - 2} more: `); // prettier-ignore
  });

  it('says where every finding stands', () => {
    expect(terminal(sample(lang), look)).toContain('report.xlsx');
    expect(terminal({ ...sample(lang), findings: [] }, look)).not.toContain('report.xlsx');
  });
});

describe('the order', () => {
  const at = (text: string, ...titles: string[]): number[] => titles.map((title) => text.indexOf(title));

  it('has the worst rule first, gaps before what lacks evidence', () => {
    const places = at(terminal(sample('zh'), look), '课前清点人数', '课间操场有人值班', '班级有班主任');
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('names the worst rules again at the end where they are far above', () => {
    const [few, many] = [ofManyRules(5), ofManyRules(60)].map((report) => terminal(report, look));
    expect(few!.match(/规则0 /g)).toHaveLength(1);
    expect(many!.match(/规则0 /g)).toHaveLength(2);
    expect(many).toContain('另有 35 种差距，共 35 处');
  });
});

describe('duties of a post that nobody holds', () => {
  const report = unborne({ 办公室主任: 24, 校医: 2, 水电工: 1 });

  it('stand together, as one cause with the number of duties', () => {
    const [group] = story(report).gaps;
    expect(group!.causes.map(({ post, findings }) => [post, findings.length])).toEqual([['办公室主任', 24], ['校医', 2], ['水电工', 1]]); // prettier-ignore
    expect(group!.findings.map(({ id }) => id).slice(22)).toEqual(['办公室主任22', '办公室主任23', '校医0', '校医1', '水电工0']); // prettier-ignore
  });

  it('are told once, with how many more there are; others by post', () => {
    const text = terminal(report, { columns: 120, color: false });
    expect(text).toContain('“办公室主任”另有 23 项职责没有人承担，原因相同。');
    expect(text).toContain('另有 1 条：水电工 1 项职责');
    expect(text.match(/第\d+项  #/g)).toHaveLength(2);
  });

  it('are said above to come from so many posts; not where each post lacks one', () => {
    const note = (each: Report): string[] => story(each).notes.filter((line) => line.includes('个没有在岗的人担任的岗位')); // prettier-ignore
    expect(note(report)).toEqual([expect.stringContaining('的 27 处差距出自 3 个')]);
    expect(note(unborne({ 校医: 1, 水电工: 1 }))).toEqual([]);
    expect(note(sample('zh'))).toEqual([]);
  });
});
