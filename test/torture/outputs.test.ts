import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { filesOf } from '../../src/duty-files.js';
import { reporters } from '../../src/formats.js';
import { districtOf } from '../../src/district/district.js';
import { dutiesOf } from '../../src/duties.js';
import type { Mask } from '../../src/mask/mask.js';
import type { InputFile } from '../../src/model/sheet.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { csvHeader, csvLines } from '../../src/report/csv.js';
import { districtReporters } from '../../src/report/district/reporters.js';
import { markWorkbook } from '../../src/report/marked/mark-workbook.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { sheetsOf, workbookOf } from './school.js';

const rules = readRuleBase(await readRuleFiles());
const today = '2025-10-01';

/** What people might be called who mean harm, or whose names were damaged on the way. */
const names = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  ']]>',
  '&lt;b&gt;&amp;',
  '${7*7}{{7*7}}',
  '=1+1',
  "=cmd|'/c calc'!A1",
  '@SUM(1)',
  '+1',
  '-1+1',
  '＝1+1',
  '\t=1+1',
  ' =1+1',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  // As a workbook may hold what no XML may: the characters U+FFFE and U+FFFF.
  'a_xFFFE_b_xFFFF_',
  'a\u202eb',
  'a_x0041_b',
  '长'.repeat(300),
] as const; // prettier-ignore

/** Every output of a school, by a name; texts of the parts of zips. */
async function outputs(file: InputFile, mask: Mask = 'none'): Promise<Map<string, string>> {
  const report = await check([file], { rules, lang: 'zh', today, mask });
  const look = { columns: 80, color: false };
  const all = new Map<string, string>();
  const put = (name: string, content: string | Uint8Array): void => {
    if (typeof content === 'string') return void all.set(name, content);
    for (const [part, bytes] of Object.entries(unzipSync(content)))
      all.set(`${name}/${part}`, strFromU8(bytes));
  };
  for (const [format, draw] of Object.entries(reporters)) put(`report.${format}`, await draw(report, look));
  const roll = {
    district: districtOf(report, { folder: 'folder', marks: [], earlier: undefined }),
    lang: 'zh',
    date: today,
    rules: { count: 1, digest: 'x' },
    same: [],
    twoPlaces: { told: [], namesakes: 0 },
    lost: [],
    passed: [],
  } as const;
  for (const [format, draw] of Object.entries(districtReporters)) put(`district.${format}`, await draw(roll));
  if (mask === 'all') return all;
  const duties = await dutiesOf([file], { rules, lang: 'zh', today });
  for await (const { path, content } of filesOf(duties, {
    formats: ['docx', 'xlsx', 'html'],
    calendar: true,
    beside: false,
  }))
    put(path, content);
  const marking = markWorkbook(file, report);
  if ('bytes' in marking) put('a.marked.xlsx', marking.bytes);
  return all;
}

const tagsOf = (html: string): Set<string> =>
  new Set(
    [
      ...html
        .replaceAll(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '<$1>')
        .matchAll(/<\/?([a-z][\w-]*)((?:\s+[^\s=>"']+(?:=(?:"[^"]*"|[^\s>"']*))?)*)/gi),
    ].flatMap(([, tag, attributes]) => [
      tag!.toLowerCase(),
      ...[...attributes!.matchAll(/\s+([^\s=>"']+)(?:=(?:"[^"]*"|[^\s>"']*))?/g)].map(
        ([, name]) => `${tag} ${name}`,
      ),
    ]),
  );

function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return true;
}

/** Of XML, the inside of every element of this name. */
const inside = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`, 'g'))].map(([, text]) => text!);

const plain = await outputs(workbookOf('a.xlsx', sheetsOf('青禾小学', '陈静')));
const knownTags = new Set(
  [...plain].filter(([name]) => name.endsWith('.html')).flatMap(([, html]) => [...tagsOf(html)]),
);
/** The name of a sheet as formulas quote it: an apostrophe in it stands twice. */
const quotedSheet = /(?:&apos;|')(?:(?:&apos;|'){2}|(?!&apos;|').)*(?:&apos;|')!/g;
const formulas = (all: Map<string, string>): Set<string> =>
  new Set(
    [...all]
      .filter(([name]) => /\.xlsx\/.*\.xml$/.test(name))
      .flatMap(([, xml]) =>
        [...inside(xml, 'f'), ...inside(xml, 'formula1'), ...inside(xml, 'definedName')].map((text) =>
          text.replaceAll(quotedSheet, "'sheet'!").replaceAll(/\d+/g, '0'),
        ),
      ),
  );
const knownFormulas = formulas(plain);

describe.each(names)('the name %j', (name) => {
  let all = new Map<string, string>();
  const of = (pattern: RegExp): [string, string][] => [...all].filter(([file]) => pattern.test(file));
  beforeAll(async () => {
    all = await outputs(workbookOf('a.xlsx', sheetsOf(`小学${name}`, name, name)));
  }, 120_000);

  it('no name breaks a page: no tag, attribute or script comes with it', () => {
    expect(of(/\.html$/).length).toBeGreaterThan(2);
    for (const [file, html] of of(/\.html$/)) {
      expect([file, [...tagsOf(html)].filter((tag) => !knownTags.has(tag))]).toEqual([file, []]);
      const scripts = (text: string): number => text.split(/<script\b/i).length;
      expect([file, scripts(html)]).toEqual([file, scripts(plain.get(file) ?? html)]);
      const data = [...html.matchAll(/<script type="application\/json"[^>]*>([^]*?)<\/script>/g)];
      for (const [, json] of data) expect(JSON.parse(json!)).toBeTypeOf('object');
      expect([file, data.length]).toEqual([file, file === 'report.html' ? 1 : 0]);
      expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/);
      expect(html).not.toMatch(/href="(?!#|data:,|folder\/report\.html")/);
    }
  });

  it('no name breaks an office file: every part is well-formed, and holds no formula or link that was not ours', () => {
    for (const [file, xml] of of(/\.(xlsx|docx)\/.*\.(xml|rels|vml)$/)) expect([file, wellFormed(xml)]).toEqual([file, true]);
    expect([...formulas(all)].filter((text) => !knownFormulas.has(text))).toEqual([]);
    // Links lead to places in the workbook, or to the school's own file beside it.
    const leading = of(/\.rels$/).flatMap(([, xml]) => xml.match(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g) ?? []);
    expect(leading.filter((link) => !/Target="(#|a\.xlsx[#"]|folder\/report\.html")/.test(link))).toEqual([]);
  });

  it('no name breaks JSON', () => {
    const files = of(/\.json$/);
    expect(files.map(([file]) => file).sort()).toEqual(['district.json', 'duties.json', 'report.json']);
    for (const [file, json] of files) expect(JSON.parse(json), file).toBeTypeOf('object');
  });

  it('no name begins a formula in CSV', () => {
    const rows = Papa.parse<string[]>(all.get('report.csv')!.replace(/^\ufeff/, '')).data;
    const live = rows.flat().filter((cell) => /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r]/.test(cell));
    expect(live).toEqual([]);
    const [header] = rows;
    expect(header).toEqual(csvHeader('zh'));
  });

  it('no name writes to the terminal as a command', () => {
    expect(all.get('report.text')!).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
}); // prettier-ignore

describe('CSV', () => {
  it.each([
    '=1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '　＝1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '\u0000=1',
  ])('a cell that begins like %j is a text', (text) => {
    expect(Papa.parse<string[]>(csvLines([[text, 'x']])).data[0]).toEqual([`'${text}`, 'x']);
  });

  it('other cells stay as they are', () => {
    const cells = ['a=1', '1-1', '陈静', '', '2025-09-01', '"', 'a,b\nc'];
    expect(Papa.parse<string[]>(csvLines([cells])).data[0]).toEqual(cells);
  });
});

describe('names that are kept back', () => {
  const file = workbookOf('a.xlsx', sheetsOf('青禾小学', '陈静', '欧阳小明'));
  const numbers = ['13900139000', '13800138000', '110101201503070011'];
  /** What holds the school's own cells by design (rulings 33): its own workbook, marked. */
  const own = /^a\.marked/;

  it.each([
    ['students', [...numbers, '欧阳小明'], ['陈静']],
    ['all', [...numbers, '欧阳小明', '陈静', '王建国'], []],
  ] as const)(
    'a masked report holds no ID, no telephone number and no full name: %s',
    async (mask, hidden, shown) => {
      const all = await outputs(file, mask);
      for (const [name, text] of all) {
        if (own.test(name)) continue;
        expect([name, hidden.filter((word) => text.includes(word))]).toEqual([name, []]);
      }
      const everything = [...all.values()].join('\n');
      expect(shown.filter((word) => !everything.includes(word))).toEqual([]);
    },
  );
});
