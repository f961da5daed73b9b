import type { FileChild, ISectionOptions, Table } from 'docx';
import type { Block, Paper, PaperBook, PaperTable, Signatures } from './blocks.js';
import { cleanText } from './clean-text.js';
import { withoutClock } from './word-parts.js';

type Docx = typeof import('docx');

/** A4 in twentieths of a point, and its margins (2 cm, 1.8 cm at the sides). */
const PAGE = { width: 11906, height: 16838, side: 1020, top: 1134, bottom: 1021 } as const;
const WIDTH = PAGE.width - 2 * PAGE.side;
/** Half-points: 五号 10.5, 小五 9, 小二 18, 小四 12. */
const SIZE = { text: 21, small: 18, title: 36, heading: 24 } as const;
/** Names that Word and WPS have on every Chinese Windows. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
const GREY = 'EDEDED';
const LINE = { style: 'single', size: 4, color: '808080' } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;

/**
 * Draws papers as one Word document: the one place where `docx` is used; it is loaded when first needed. Each paper
 * begins on the front of a sheet and counts its own pages. The same book gives the same bytes.
 */
export async function drawWord(book: PaperBook): Promise<Uint8Array> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: cleanText(book.title),
    creator: 'shuifuze',
    lastModifiedBy: 'shuifuze',
    styles: { default: { document: { run: { font: SONG, size: SIZE.text, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } }, // prettier-ignore
    sections: book.papers.map((paper, index) => section(paper, index, book, docx)),
  });
  const written = await docx.Packer.pack(document, 'uint8array');
  return withoutClock(written, book.date);
}

function section(paper: Paper, index: number, { lang, papers }: PaperBook, docx: Docx): ISectionOptions {
  const { Footer, Header, Paragraph, TextRun, PageNumber, SectionType } = docx;
  const { side: left, side: right, top, bottom } = PAGE;
  const total = papers.length > 1 ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES;
  const footer = lang === 'zh' ? ['第 ', PageNumber.CURRENT, ' 页  共 ', total, ' 页'] : ['Page ', PageNumber.CURRENT, ' of ', total]; // prettier-ignore
  const small = (children: readonly string[]): InstanceType<Docx['TextRun']> => new TextRun({ children: [...children], size: SIZE.small, font: SONG }); // prettier-ignore
  const border = { bottom: { ...LINE, space: 1 } };
  return {
    properties: {
      ...(index === 0 ? {} : { type: SectionType.ODD_PAGE }),
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: { left, right, top, bottom, header: 567, footer: 510 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [new Paragraph({ children: [small([cleanText(paper.head)])], border })] }) }, // prettier-ignore
    footers: { default: new Footer({ children: [new Paragraph({ children: [small(footer)], alignment: 'center' })] }) }, // prettier-ignore
    children: paper.blocks.flatMap((block) => drawBlock(block, docx)),
  };
}

function drawBlock(block: Block, docx: Docx): FileChild[] {
  const { Paragraph, PageBreak } = docx;
  switch (block.kind) {
    case 'title':
      return [
        text(block.text, { size: SIZE.title, heading: 'Title', centred: true, after: block.under ? 40 : 160 }, docx), // prettier-ignore
        ...(block.under ? [text(block.under, { centred: true, after: 120 }, docx)] : []),
      ];
    case 'heading':
      return [text(block.text, { size: SIZE.heading, heading: 'Heading1', before: 160, after: 60 }, docx)];
    case 'paragraph': {
      const size = block.look === 'note' ? SIZE.small : SIZE.text;
      const lines = Array.from({ length: block.lines ?? 0 }, () => writingLine(docx));
      return [text(block.text, { size, after: 60 }, docx), ...lines];
    }
    case 'clauses':
      return block.items.map((item, i) => text(`${i + 1}. ${item}`, { hanging: true, after: 20 }, docx));
    case 'table':
      return [...caption(block, docx), table(block, docx), text('', { size: 8 }, docx)];
    case 'signatures':
      return [signatures(block, docx)];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

interface TextLook {
  readonly size?: number;
  readonly heading?: 'Title' | 'Heading1';
  readonly bold?: boolean;
  readonly centred?: boolean;
  readonly hanging?: boolean;
  readonly keepNext?: boolean;
  /** Space in twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
}

function text(value: string, look: TextLook, docx: Docx): InstanceType<Docx['Paragraph']> {
  const { Paragraph, TextRun } = docx;
  const { size = SIZE.text, heading, bold = false, centred, hanging, before = 0, after = 0 } = look;
  const run = { size, bold: bold || heading !== undefined, color: '000000', font: heading ? HEI : SONG };
  const lines = cleanText(value).split('\n');
  return new Paragraph({
    ...(heading ? { heading } : {}),
    ...(centred ? { alignment: 'center' } : {}),
    ...(hanging ? { indent: { left: 340, hanging: 340 } } : {}),
    keepNext: look.keepNext ?? heading !== undefined,
    spacing: { before, after },
    children: lines.map((line, i) => new TextRun({ ...run, text: line, ...(i > 0 ? { break: 1 } : {}) })),
  });
}

/** A blank line that somebody writes on. */
function writingLine(docx: Docx): FileChild {
  const { Paragraph } = docx;
  return new Paragraph({ children: [], spacing: { before: 300 }, border: { bottom: { ...LINE, space: 1 } } });
}

function caption({ shown, caption: words }: PaperTable, docx: Docx): FileChild[] {
  return shown ? [text(words, { bold: true, keepNext: true, before: 60, after: 40 }, docx)] : [];
}

function table({ columns, header, rows }: PaperTable, docx: Docx): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / shares));
  const cell = (value: string, column: number, bold: boolean): InstanceType<Docx['TableCell']> => {
    const { centred, label } = columns[column]!;
    const strong = bold || label === true;
    return new docx.TableCell({
      width: { size: widths[column]!, type: 'dxa' },
      verticalAlign: 'center',
      ...(strong ? { shading: { type: 'clear', color: 'auto', fill: GREY } } : {}),
      children: [text(value, { size: SIZE.small, bold: strong, centred: bold || centred === true }, docx)],
    });
  };
  const row = (cells: readonly string[], first: boolean): InstanceType<Docx['TableRow']> =>
    new docx.TableRow({
      cantSplit: true,
      tableHeader: first,
      children: cells.map((value, i) => cell(value, i, first)),
    });
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    layout: 'fixed',
    columnWidths: widths,
    margins: { marginUnitType: 'dxa', top: 20, bottom: 20, left: 70, right: 70 },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }, // prettier-ignore
    rows: [...(header ? [row(header, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}

/** A table without lines that stays on one page, so that nobody signs on a page of its own. */
function signatures({ parties }: Signatures, docx: Docx): Table {
  const width = Math.floor(WIDTH / parties.length);
  const cells = parties.map(({ label, lines }) => [
    text(label, { bold: true, before: 120 }, docx),
    ...lines.map((line) => text(line, { before: 200 }, docx)),
  ]);
  const borders = { top: NONE, bottom: NONE, left: NONE, right: NONE };
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    layout: 'fixed',
    columnWidths: parties.map(() => width),
    borders: { ...borders, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: cells.map((children) => new docx.TableCell({ width: { size: width, type: 'dxa' }, borders, children })), // prettier-ignore
      }),
    ],
  });
}
