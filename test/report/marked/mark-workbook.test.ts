import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/read/limits.js';
import { openArchive } from '../../../src/read/zip/archive.js';
import { packedBytes } from '../../../src/read/zip/part.js';
import { markWorkbook } from '../../../src/report/marked/mark-workbook.js';
import { markedName } from '../../../src/report/marked/marked-name.js';
import { readSchool } from '../../../src/read-school.js';
import { bookBytes, inline, read, row } from '../../read/torture.js';
import { checked, FILE, gapAt, markedBytes, refOf, reportOf } from './marked.js';
import { nastyBytes, nastyParts } from './nasty.js';

const nasty = nastyBytes();
const report = await checked(nasty);
const copy = markedBytes(nasty, report);
const parts = textsOf(copy);

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A cell of a sheet, as it is written. */
function cellIn(sheet: string, address: string): string | undefined {
  return new RegExp(`<c r="${address}"(?: [^>]*)?(?:/>|>.*?</c>)`).exec(sheet)?.[0];
}

/** The cell style of a cell, whole. */
function styleOf(all: Record<string, string>, sheet: string, address: string): string {
  const index = Number(/ s="(\d+)"/.exec(cellIn(all[sheet]!, address) ?? '')?.[1] ?? 0);
  const styles = /<cellXfs.*<\/cellXfs>/.exec(all['xl/styles.xml']!)![0];
  return [...styles.matchAll(/<xf [^>]*\/>|<xf [^>]*[^/]>.*?<\/xf>/g)][index]![0];
}

/** The colour of the ground of a cell. */
function groundOf(all: Record<string, string>, sheet: string, address: string): string {
  const fill = Number(/fillId="(\d+)"/.exec(styleOf(all, sheet, address))![1]);
  return [...all['xl/styles.xml']!.matchAll(/<fill>.*?<\/fill>/g)][fill]![0];
}

/** A note as it is written, and what it says. */
function noteAt(comments: string, address: string): { xml: string; text: string } | undefined {
  const xml = new RegExp(`<comment ref="${address}".*?</comment>`, 's').exec(comments)?.[0];
  return xml === undefined
    ? undefined
    : { xml, text: [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map((match) => match[1]).join('') };
}

const DUTY = 'xl/worksheets/sheet3.xml';

it('can be opened by exceljs, with its notes', async () => {
  const bytes = bookBytes({ names: ['值班表'], sheets: [row(1, inline('A1', '日期'))] });
  const marked = markedBytes(bytes, await reportOf([gapAt('A1')]));
  const book = new exceljs.Workbook();
  await book.xlsx.load(marked as unknown as Parameters<typeof book.xlsx.load>[0]);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['值班表', '检查结果']);
  expect(JSON.stringify(book.getWorksheet('值班表')!.getCell('A1').note)).toContain('A1 有差距');
});

it('says of a column that is missing that the cell is not concerned, and leaves its ground', async () => {
  const bytes = bookBytes({
    names: ['值班表'],
    sheets: [row(1, inline('A1', '日期') + inline('B1', '备注'))],
  });
  const column = gapAt('B1', { verdict: 'no-evidence', missing: [refOf('值班表', null)] });
  const told = textsOf(markedBytes(bytes, await reportOf([column])));
  expect(noteAt(told['xl/comments1.xml']!, 'B1')?.text).toContain('缺列');
  expect(cellIn(told['xl/worksheets/sheet1.xml']!, 'B1')).not.toContain(' s=');
});

describe('the package of a marked copy', () => {
  it('keeps every part that needs no change, down to its packed bytes, in its order', () => {
    const [before, after] = [nasty, copy].map((bytes) => openArchive(bytes, defaultLimits));
    const names = [...before!.entries.keys()];
    expect([...after!.entries.keys()].slice(0, names.length)).toEqual(names);
    const changed = names.filter((name) => {
      const [entry, kept] = [before!.entries.get(name)!, after!.entries.get(name)!];
      const packed = [packedBytes(before!, entry), packedBytes(after!, kept)].map((bytes) => bytes.join());
      return packed[0] !== packed[1] || entry.crc !== kept.crc || entry.method !== kept.method;
    });
    expect(changed).toEqual([
      '[content_types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      DUTY,
      'xl/styles.xml',
      'xl/comments1.xml',
      'xl/drawings/vmldrawing1.vml',
    ]);
  });

  it('is well-formed throughout', () => {
    for (const [name, text] of Object.entries(parts)) {
      if (name.endsWith('.bin')) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(text).close();
    }
  });

  it('names only parts that are there, and the content type of each', () => {
    const names = new Set(Object.keys(parts));
    for (const [name, text] of Object.entries(parts).filter(([each]) => each.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const targets = [...text.matchAll(/Target="([^"]*)"/g)].map((match) => new URL(match[1]!, `file:///${folder}`).pathname.slice(1)); // prettier-ignore
      const ids = [...text.matchAll(/ Id="([^"]*)"/g)].map((match) => match[1]);
      expect(targets.filter((target) => !names.has(target))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const types = parts['[Content_Types].xml']!;
    const said = [...types.matchAll(/PartName="\/([^"]*)"/g)].map((match) => match[1]!);
    expect(said.filter((name) => !names.has(name))).toEqual([]);
    expect([...names].filter((name) => /(sheet\d+|comments\d+)\.xml$/.test(name) && !said.includes(name))).toEqual([]); // prettier-ignore
    expect(types).toContain('Extension="vml"');
  });

  it('is the same for the same input', () => {
    expect(markedBytes(nasty, report)).toEqual(copy);
  });

  it('leaves drop-downs, conditional formats, names, pivot tables, charts and printer settings where they were', () => {
    for (const piece of [
      /<dataValidations.*<\/dataValidations>/,
      /<conditionalFormatting.*<\/conditionalFormatting>/,
      /<pageSetup[^>]*>/,
      /<drawing [^>]*>/,
      /<legacyDrawing [^>]*>/,
    ])
      // prettier-ignore
      expect(parts[DUTY]).toContain(piece.exec(String(nastyParts[DUTY]))![0]);
    const names = /<definedNames>.*(?=<\/definedNames>)/.exec(String(nastyParts['xl/workbook.xml']))![0];
    expect(parts['xl/workbook.xml']).toContain(names);
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<sheetProtection password="CC35" sheet="1"');
  });
});

describe('notes', () => {
  it('stand at each cell with a gap and say what, why, who, by which law, what to do, and the id', () => {
    const gap = report.findings.find(({ at, verdict }) => verdict === 'gap' && at[0]?.cell === 'I3')!;
    const { text, xml } = noteAt(parts['xl/comments1.xml']!, 'I3')!;
    for (const said of [
      '差距 · 重大',
      gap.message,
      '陈静 [直接]',
      '学生伤害事故处理办法',
      gap.remedy,
      gap.id,
    ])
      expect(text).toContain(said);
    const authors = [...parts['xl/comments1.xml']!.matchAll(/<author>(.*?)<\/author>/g)].map((match) => match[1]); // prettier-ignore
    expect(authors).toEqual(['李主任', 'shuifuze']);
    expect(xml).toContain('authorId="1"');
  });

  it('follow below a note of the school, whose text and author stay', () => {
    const before = noteAt(String(nastyParts['xl/comments1.xml']), 'I4')!;
    const { text, xml } = noteAt(parts['xl/comments1.xml']!, 'I4')!;
    expect(text.startsWith(`${before.text}\n—— 谁负责（shuifuze）检查结果 ——`)).toBe(true);
    expect(xml).toContain('authorId="0"');
    expect(xml.startsWith(before.xml.slice(0, before.xml.indexOf('</text>')))).toBe(true);
  });

  it('have boxes as large as their texts; that of the school grows and stays visible, its check box stays', () => {
    const drawing = parts['xl/drawings/vmlDrawing1.vml']!;
    const box = (row: number, column: number): number[] => {
      const cell = `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>`;
      const shape = [...drawing.matchAll(/<v:shape .*?<\/v:shape>/g)].find((match) => match[0].includes(cell))!; // prettier-ignore
      return /<x:Anchor>([^<]*)/.exec(shape[0])![1]!.split(',').map(Number);
    };
    expect(box(3, 8).slice(0, 4)).toEqual([9, 15, 2, 10]);
    expect(box(3, 8)[6]).toBeGreaterThan(9);
    expect(box(2, 8)[6]! - box(2, 8)[2]!).toBeGreaterThan(8);
    expect(drawing).toContain('<x:Visible/>');
    expect(drawing).toContain('ObjectType="Checkbox"');
    const ids = [...drawing.matchAll(/ id="(_x0000_s\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(drawing.match(/ObjectType="Note"/g)!.length).toBe(parts['xl/comments1.xml']!.match(/<comment /g)!.length); // prettier-ignore
  });

  it('hold all findings of a cell, most severe first, and count those of more than six rules', async () => {
    const severities = ['minor', 'critical', 'major', 'minor', 'minor', 'minor', 'minor', 'minor'] as const;
    const many = severities.map(
      (severity, index) =>
      gapAt('B3', { id: `id${index}`, rule: report.manifest[index]!.id, severity, verdict: index === 1 ? 'no-evidence' : 'gap', message: `第${index}条` }), // prettier-ignore
    );
    const all = textsOf(markedBytes(nasty, await reportOf(many)));
    const { text } = noteAt(all['xl/comments1.xml']!, 'B3')!;
    expect([...text.matchAll(/第(\d)条/g)].map((match) => match[1]).join('')).toBe('120345');
    expect(text).toContain('另有 2 条，见“检查结果”表。');
    expect(groundOf(all, DUTY, 'B3')).toContain('FFFDE7C9');
  });

  it('tell one of several findings of a rule at a cell, and count the others', async () => {
    const same = [1, 2, 3].map((number) => gapAt('B3', { id: `id${number}`, message: `第${number}条` }));
    const all = textsOf(markedBytes(nasty, await reportOf(same)));
    const { text } = noteAt(all['xl/comments1.xml']!, 'B3')!;
    expect(text).toContain('同一规则在这一格还有 2 条。');
    expect(text.match(/第\d条/g)).toEqual(['第1条']);
    expect(all['xl/worksheets/sheet5.xml']).toContain('id3');
  });

  it('stand at every cell that would decide, where evidence is missing', async () => {
    const missing = [refOf('值班表', 'G5'), refOf('值班表', 'H5'), refOf('教职工', 'C4')];
    const all = textsOf(
      markedBytes(nasty, await reportOf([gapAt('A5', { verdict: 'no-evidence', missing })])),
    );
    expect(noteAt(all['xl/comments1.xml']!, 'G5')?.text).toContain('? 缺佐证');
    expect(noteAt(all['xl/comments1.xml']!, 'H5')).toBeDefined();
    expect(noteAt(all['xl/comments2.xml']!, 'C4')).toBeDefined();
    expect(noteAt(all['xl/comments1.xml']!, 'A5')).toBeUndefined();
    expect(groundOf(all, DUTY, 'G5')).toContain('FFEBECEB');
  });

  it('stand at the next cell where one holds a discussion, and say of which cell they are', async () => {
    const thread = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="I4" dT="2025-09-03T00:00:00.00" personId="{1}" id="{2}"><text>已谈话</text></threadedComment></ThreadedComments>`;
    const rels = 'xl/worksheets/_rels/sheet3.xml.rels';
    const withThread = nastyBytes({
      'xl/threadedComments/threadedComment1.xml': thread,
      [rels]: String(nastyParts[rels]).replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>'), // prettier-ignore
    });
    const all = textsOf(markedBytes(withThread, await reportOf([gapAt('I4')])));
    expect(all['xl/threadedComments/threadedComment1.xml']).toBe(thread);
    expect(noteAt(all['xl/comments1.xml']!, 'I4')).toEqual(noteAt(String(nastyParts['xl/comments1.xml']), 'I4')); // prettier-ignore
    expect(noteAt(all['xl/comments1.xml']!, 'J4')?.text).toContain('关于 I4：');
    expect(groundOf(all, DUTY, 'I4')).toContain('FFFDE7C9');
    expect(all['xl/worksheets/sheet5.xml']).toContain('值班表!I4');
  });

  it('of a merged cell stand at its top left one', async () => {
    const all = textsOf(markedBytes(nasty, await reportOf([gapAt('D1')])));
    expect(noteAt(all['xl/comments1.xml']!, 'A1')).toBeDefined();
    expect(noteAt(all['xl/comments1.xml']!, 'D1')).toBeUndefined();
  });
});

describe('grounds', () => {
  it('keep the number format, font, frame and alignment of a cell', () => {
    const style = styleOf(parts, DUTY, 'I4');
    expect(style).toContain('numFmtId="176" fontId="1"');
    expect(style).toContain('borderId="1"');
    expect(style).toContain('<alignment horizontal="center"/>');
    expect(groundOf(parts, DUTY, 'I4')).toContain('FFFBD4D5');
  });

  it('are given to no cell that has one of its own', () => {
    expect(noteAt(parts['xl/comments1.xml']!, 'G6')).toBeDefined();
    expect(cellIn(parts[DUTY]!, 'G6')).toBe(cellIn(String(nastyParts[DUTY]), 'G6'));
  });

  it('put a blank cell where it belongs, in the style of its column, and widen the row', async () => {
    const all = textsOf(markedBytes(nasty, await reportOf(['H5', 'I5', 'C7', 'G5', 'B8'].map((cell) => gapAt(cell))))); // prettier-ignore
    const rows = all[DUTY]!;
    expect(/<row r="5"[^>]*>/.exec(rows)![0]).toContain('spans="1:9"');
    expect([...rows.matchAll(/<c r="([A-Z]+5)"/g)].map((match) => match[1]!.slice(0, -1)).join('')).toBe('ABCDEFGHI'); // prettier-ignore
    expect(styleOf(all, DUTY, 'I5')).toContain('numFmtId="49"');
    expect([...rows.matchAll(/<row r="(\d+)"/g)].map((match) => match[1]).join('')).toBe('12345678');
    expect(rows).toMatch(/<\/c><c r="B8" s="\d+"\/><\/row>/);
  });
});

describe('the sheet of results', () => {
  it('lists the findings and leads to their cells', async () => {
    const sheet = parts['xl/worksheets/sheet5.xml']!;
    expect(parts['xl/workbook.xml']).toMatch(/<sheet name="检查结果" sheetId="8" r:id="rId8"\/><\/sheets>/);
    expect(sheet).toContain('location="\'值班表\'!I3"');
    for (const { id } of report.findings) expect(sheet).toContain(id);
    const guarded = markedBytes(nasty, await reportOf([gapAt('C4', { sheet: '教职工' })]));
    expect(textsOf(guarded)['xl/worksheets/sheet5.xml']).toContain('有保护的工作表：教职工');
  });

  it('is printed on A4, as wide as a page, with its header on each', async () => {
    const sheet = parts['xl/worksheets/sheet5.xml']!;
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    const header = /<autoFilter ref="A(\d+):/.exec(sheet)![1];
    const place = `localSheetId="4">'检查结果'!$${header}:$${header}</definedName></definedNames>`;
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="_xlnm.Print_Titles" ${place}`);
    const nameless = String(nastyParts['xl/workbook.xml']).replace(/<definedNames>.*<\/definedNames>/, '');
    const all = textsOf(markedBytes(nastyBytes({ 'xl/workbook.xml': nameless }), await reportOf([])));
    expect(all['xl/workbook.xml']).toMatch(/<\/sheets><definedNames><definedName name="_xlnm.Print_Titles"/);
  });

  it('is in English where that is asked for, and has a name of its own where the school uses it', async () => {
    const taken = nastyBytes({
      'xl/workbook.xml': String(nastyParts['xl/workbook.xml']).replace('统计', 'CHECK results'),
    });
    const all = textsOf(markedBytes(taken, await reportOf([gapAt('I3')], 'en')));
    expect(all['xl/workbook.xml']).toContain('<sheet name="Check results 2"');
    expect(all['xl/worksheets/sheet4.xml']).toBe(nastyParts['xl/worksheets/sheet4.xml']);
    expect(noteAt(all['xl/comments1.xml']!, 'I3')!.text).toContain('What to do: 补上。');
  });

  it('says that there is nothing where there is nothing', async () => {
    const all = textsOf(markedBytes(nasty, await reportOf([])));
    expect(all['xl/worksheets/sheet5.xml']).toContain('本文件没有差距');
    expect(all[DUTY]).toBe(nastyParts[DUTY]);
  });
});

describe('a marked copy', () => {
  it('is read as the file that it was made of', async () => {
    const [before, after] = await Promise.all([nasty, copy].map((bytes) => readSchool([{ name: FILE, bytes }]))); // prettier-ignore
    expect(after!.records).toEqual(before!.records);
    expect(after!.problems).toEqual(before!.problems);
    expect((await checked(copy)).findings).toEqual(report.findings);
  });

  it('is replaced when it is marked again: nothing doubles', async () => {
    expect(markedBytes(copy, await checked(copy))).toEqual(copy);
  });

  it('loses our marks when the gaps are mended, and keeps what the school wrote, also into our notes', async () => {
    const all = textsOf(copy);
    const written = all['xl/comments1.xml']!.replace(
      /(<comment ref="I3".*?)(<\/text><\/comment>)/s,
      '$1<r><t xml:space="preserve">\n已补，王老师</t></r>$2',
    );
    const edited = nastyBytes({ ...all, 'xl/comments1.xml': written, 'xl/printerSettings/printerSettings1.bin': null }); // prettier-ignore
    const after = textsOf(markedBytes(edited, await reportOf([])));
    const notes = after['xl/comments1.xml']!;
    expect(notes.match(/<comment /g)).toHaveLength(2);
    expect(noteAt(notes, 'I4')).toEqual(noteAt(String(nastyParts['xl/comments1.xml']), 'I4'));
    expect(noteAt(notes, 'I3')?.text).toBe('\n已补，王老师');
    expect(after['xl/drawings/vmlDrawing1.vml']!.match(/ObjectType="Note"/g)).toHaveLength(2);
    for (const cell of ['I3', 'I4', 'G4', 'A3'])
      expect(styleOf(after, DUTY, cell)).toBe(styleOf(textsOf(nasty), DUTY, cell));
    expect(after['xl/workbook.xml']!.match(/<sheet name="检查结果"/g)).toHaveLength(1);
    expect(after['xl/workbook.xml']!.match(/_xlnm.Print_Titles" localSheetId="4"/g)).toHaveLength(1);
  });

  it('marks what other programs write: prefixes, no styles at all, the strict dialect', async () => {
    const strict = (text: string): string =>
      text
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main') // prettier-ignore
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'); // prettier-ignore
    const prefixed = String(nastyParts['xl/worksheets/sheet2.xml'])
      .replace('xmlns="', 'xmlns:x="')
      .replace(' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"', '')
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:');
    const other = nastyBytes({
      ...Object.fromEntries(
        Object.entries(nastyParts).map(([name, part]) => [name, typeof part === 'string' ? strict(part) : part]), // prettier-ignore
      ),
      'xl/worksheets/sheet2.xml': strict(prefixed),
      'xl/styles.xml': null,
    });
    const bytes = markedBytes(other, await reportOf([gapAt('C4', { sheet: '教职工' })]));
    const all = textsOf(bytes);
    expect(all['xl/worksheets/sheet2.xml']).toMatch(/<x:legacyDrawing xmlns:r="http:\/\/purl[^"]*" r:id="rId1"\/><\/x:worksheet>$/); // prettier-ignore
    expect(all['xl/comments2.xml']).toContain('<comments xmlns="http://purl.oclc.org');
    expect(all['xl/worksheets/_rels/sheet2.xml.rels']).toContain('http://purl.oclc.org/ooxml/officeDocument/relationships/comments'); // prettier-ignore
    expect((await read(bytes)).refused).toBe(false);
  });
});

describe('there is no marked copy', () => {
  it.each([
    ['of a CSV', new TextEncoder().encode('姓名,岗位'), 'CSV'],
    ['of a signed workbook', nastyBytes({ '_xmlsignatures/sig1.xml': '<a/>' }), '签名'],
    ['of a workbook shared in the old way', nastyBytes({ 'xl/revisions/revisionHeaders.xml': '<a/>' }), '共享'], // prettier-ignore
    ['of one whose notes are damaged', nastyBytes({ 'xl/comments1.xml': '<comments><a>' }), 'xl/comments1.xml'], // prettier-ignore
  ])('%s, and it says why', async (_name, bytes, why) => {
    const marking = markWorkbook({ name: FILE, bytes }, await reportOf([gapAt('I3')]));
    expect('why' in marking && marking.why.zh).toContain(why);
  });
});

it.each([
  ['名单.xlsx', '名单.marked.xlsx'],
  ['a.b.XLSM', 'a.b.marked.XLSM'],
  ['旧表.xls', '旧表.marked.xlsx'],
  ['无后缀', '无后缀.marked.xlsx'],
])('names the copy of %s %s', (name, copied) => {
  expect(markedName(name)).toBe(copied);
});
