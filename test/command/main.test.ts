import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import type { Report } from '../../src/model/report.js';
import { csvFile } from '../csv-file.js';
import { world } from './outside.js';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-test-'));
  const school = csvFile('学校', [
    ['项目', '内容'],
    ['学校名称', '青禾小学'],
    ['校长', '王建国'],
    ['检查基准日', '2025-09-30'],
  ]);
  const staff = csvFile('教职工', [
    ['姓名', '岗位', '在岗状态'],
    ['王建国', '校长', '在岗'],
    ['陈静', '教师', '在岗'],
  ]);
  const shift = csvFile('值班表', [
    ['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '到岗时间', '离岗时间', '违规情况'],
    ['2025-09-02', '午间', '12:00', '12:40', '操场', '陈静', '12:00', '12:40', '脱岗'],
  ]);
  await Promise.all([school, staff, shift].map(({ name, bytes }) => writeFile(at(name), bytes)));
  await writeFile(at('broken.xlsx'), 'PK\u0003\u0004 no more');
  await mkdir(at('rules/own'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = (): string[] => ['学校.csv', '教职工.csv', '值班表.csv'].map(at);

describe('check', () => {
  it('prints the report and gives 1 for gaps', async () => {
    const it = world();
    expect(await main(['check', ...files()], it)).toBe(1);
    expect(it.out()).toContain('脱岗');
    expect(it.out()).toContain('值班表!I2');
    expect(it.out()).toContain('陈静');
    expect(it.err()).toBe('');
  });

  it.each([
    ['--fail-on none', ['--fail-on', 'none'], 0],
    ['only rules that are met', ['--only', 'shift/on-time'], 0],
    ['lack of evidence with --strict', ['--only', 'shift/logged', '--fail-on', 'minor', '--strict'], 1],
    ['lack of evidence without it', ['--only', 'shift/logged', '--fail-on', 'minor'], 0],
  ] as const)('gives the exit code: %s', async (_name, options, code) => {
    expect(await main(['check', ...files(), ...options], world())).toBe(code);
  });

  it.each(['none.xlsx', 'broken.xlsx'])(
    'says only why %s was not read where it was the only one',
    async (name) => {
      const it = world();
      expect(await main(['check', at(name)], it)).toBe(3);
      expect(it.out()).toBe('');
      expect(it.err()).toMatch(new RegExp(`^${name}: .+\n$`));
      const asJson = world();
      expect(await main(['check', at(name), '--format', 'json'], asJson)).toBe(3);
      expect(JSON.parse(asJson.out())).toMatchObject({ inputs: [{ file: name, refused: true }] });
    },
  );

  it('puts one text format on stdout, and nothing else', async () => {
    const it = world();
    await main(['check', ...files(), '--format', 'json,json', '--fail-on', 'none'], it);
    expect((JSON.parse(it.out()) as Report).schemaVersion).toBe(1);
  });

  it('writes json, html and xlsx into a folder, whole, and says where', async () => {
    const it = world();
    expect(await main(['check', ...files(), '-o', at('out'), '--fail-on', 'none', '--quiet'], it)).toBe(0);
    expect(it.out()).toBe('');
    expect((await readdir(at('out'))).sort()).toEqual(['report.html', 'report.json', 'report.xlsx']);
    expect(it.err()).toContain(join(at('out'), 'report.html'));
    expect((JSON.parse(await readFile(at('out/report.json'), 'utf8')) as Report).lang).toBe('zh');
  });

  it('checks the others where one input cannot be read, names it on stderr, and gives 3', async () => {
    const it = world();
    expect(await main(['check', at('broken.xlsx'), at('not-there.xlsx'), ...files()], it)).toBe(3);
    expect(it.out()).toContain('脱岗');
    expect(it.err()).toContain('broken.xlsx');
    expect(it.err()).toContain('not-there.xlsx');
  });

  it.each([
    ['an unknown option', ['--legder', 'x.xlsx']],
    ['a ledger whose replies would be hidden', ['--ledger', 'x.xlsx', '--mask', 'all']],
    ['a baseline that is not there', ['--baseline', '/no/such/report.json']],
    ['an unknown format', ['--format', 'pdf']],
    ['a binary format without a folder', ['--format', 'xlsx']],
    ['several formats without a folder', ['--format', 'json,html']],
    ['an unknown severity', ['--fail-on', 'bad']],
    ['a date that is none', ['--as-of', '2025-02-30']],
    ['no rule left', ['--only', 'nothing/*']],
    ['one glob that no rule has', ['--only', 'shift/*,leson/*']],
    ['a rule to skip that is not there', ['--skip', 'shift/on-tmie']],
    ['a rule folder that is not there', ['--rules', '/no/such/folder']],
  ])('refuses wrong usage with 2 and one line: %s', async (_name, options) => {
    const it = world();
    expect(await main(['check', ...files(), ...options], it)).toBe(2);
    expect(it.out()).toBe('');
    expect(it.err().trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(it.err()).not.toContain('    at ');
  });

  it.each([
    ['zh', ['chek'], '没有“chek”这个命令；是不是要写 check？加 --help 可看用法。'],
    ['zh', ['check', '--fomat', 'x'], '没有“--fomat”这个选项；是不是要写 --format？加 --help 可看用法。'],
    ['zh', ['check'], '缺少 <文件>。加 --help 可看用法。'],
    ['zh', ['check', 'a.xlsx', '-o'], '选项“-o, --out <文件夹>”后面没有写内容。加 --help 可看用法。'],
    ['zh', ['check', 'a.xlsx', '-o', ''], '选项“-o, --out <文件夹>”后面没有写内容。加 --help 可看用法。'],
    ['zh', ['check', 'a.xlsx', '--only='], '选项“--only <通配符>”后面没有写内容。加 --help 可看用法。'],
    ['zh', ['duties', 'a.xlsx'], '必须写明选项“-o, --out <文件夹>”。加 --help 可看用法。'],
    ['zh', ['page', 'x', 'y'], '写了 2 个参数，应为 0 个。加 --help 可看用法。'],
    ['en', ['chek'], 'there is no command chek; did you mean check? Add --help to see how it is used.'],
    ['en', ['check'], '<file> is missing. Add --help to see how it is used.'],
  ])('says in %s, on one line, what is wrong with %j', async (lang, args, said) => {
    const it = world();
    expect(await main([...args, '--lang', lang], it)).toBe(2);
    expect(it.err()).toBe(`shuifuze: ${said}\n`);
  });

  it.each(['check', 'batch', 'duties', 'who', 'compare', 'worker', 'page', 'template', 'rules'])('helps in Chinese alone, within 80 columns: %s', async (command) => {
    const it = world();
    expect(await main([command, '--help', '--lang', 'zh'], it)).toBe(0);
    const text = it.out();
    expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(text.match(/Usage|Options|Arguments|Commands|default|display help|<[a-z]+>|\[[a-z]+\]/g)).toBeNull();
  }); // prettier-ignore

  it('refuses a workbook from standard input', async () => {
    expect(await main(['check', '-'], world())).toBe(2);
  });

  it('takes further rules, and says every fault of a bad one', async () => {
    const rule = {
      title: { zh: '午间巡查', en: 'Noon patrol' },
      requirement: { zh: '午间至少巡查一次。', en: 'At least one patrol at noon.' },
      gap: { zh: '“{place}”没有巡查。', en: 'No patrol at {place}.' },
      remedy: { zh: '补查。', en: 'Patrol.' },
      subject: 'shift',
      severity: 'minor',
      nature: 'conduct',
      responsible: ['person'],
      basis: [{ own: { zh: '本校值班制度', en: 'our duty rules' } }],
      must: { fact: 'breach', operator: 'isNone', value: true },
      examples: {
        met: [{ name: 'none', facts: { breach: '' } }],
        gap: [{ name: 'some', facts: { breach: '睡岗' } }],
        'no-evidence': [{ name: 'blank', facts: { breach: null } }],
      },
    };
    await writeFile(at('rules/own/noon.json'), JSON.stringify(rule));
    const it = world();
    expect(
      await main(['check', ...files(), '--rules', at('rules'), '--only', 'own/*', '--fail-on', 'minor'], it),
    ).toBe(1);
    expect(it.out()).toContain('“操场”没有巡查。');
    expect(await main(['rules', 'test', at('rules')], world())).toBe(0);

    await writeFile(
      at('rules/own/noon.json'),
      JSON.stringify({ ...rule, must: { fact: 'breech', operator: 'isNone', value: 1 } }),
    );
    const bad = world();
    expect(await main(['check', ...files(), '--rules', at('rules')], bad)).toBe(2);
    expect(bad.err()).toContain('own/noon.json /must/fact');
    expect(bad.err()).toContain('breach');
  });

  it('speaks the language asked for, else that of the machine', async () => {
    const english = world({ locale: 'en-GB' });
    await main(['check', ...files()], english);
    expect(english.out()).toContain('Safety responsibility report');
    const asked = world({ locale: 'en-GB' });
    await main(['check', ...files(), '--lang', 'zh'], asked);
    expect(asked.out()).toContain('安全责任检查报告');
  });
});

describe('template', () => {
  it('writes a workbook that has nothing wrong, and never overwrites', async () => {
    expect(await main(['template', '-o', at('template.xlsx')], world())).toBe(0);
    expect(await main(['template', '-o', at('template.xlsx')], world())).toBe(2);
    const it = world();
    expect(await main(['check', at('template.xlsx'), '--fail-on', 'none', '--format', 'json'], it)).toBe(0);
    // Only that the school has no name yet.
    expect((JSON.parse(it.out()) as Report).problems.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ['学校', 'B2'],
    ]);
  });
});

describe('rules', () => {
  it('lists, shows and tests the built-in rules, and prints the schema', async () => {
    const list = world();
    expect(await main(['rules', 'list'], list)).toBe(0);
    expect(list.out()).toContain('lesson/no-truancy');
    const show = world();
    expect(await main(['rules', 'show', 'lesson/no-overrun'], show)).toBe(0);
    expect(show.out()).toContain('拖堂分钟');
    const near = world();
    expect(await main(['rules', 'show', 'lesson/no-overun'], near)).toBe(2);
    expect(near.err()).toContain('lesson/no-overrun');
    expect(await main(['rules', 'test'], world())).toBe(0);
    const schema = world();
    expect(await main(['rules', 'schema'], schema)).toBe(0);
    expect(JSON.parse(schema.out())).toMatchObject({ type: 'object' });
  });
});

describe('the real program', () => {
  it('sends a long report whole through a pipe', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      ['dist/node/bin.js', 'check', ...files(), '--format', 'html', '--lang', 'en', '--fail-on', 'none'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout.trimEnd().endsWith('</html>')).toBe(true);
  });

  it('ends with 2 on a command that it does not know', () => {
    expect(spawnSync(process.execPath, ['dist/node/bin.js', 'chek']).status).toBe(2);
  });
});

describe('batch', () => {
  it('says with --quiet too what was not read, on stderr', async () => {
    const it = world();
    const code = await main(['batch', at('broken.xlsx'), '-o', at('district'), '--quiet', '--no-progress', '--lang', 'zh'], it); // prettier-ignore
    expect([code, it.out()]).toEqual([3, '']);
    expect(it.err()).toMatch(/^broken: broken\.xlsx: 文件不完整.+\n$/);
  }, 60_000);
});
