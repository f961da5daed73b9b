import type { FileChild, ISectionOptions, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Block, BlockOf, Paper, PaperBook, PaperRow, PaperTable, Signatures } from './blocks.js';
import { cleanText } from './clean-text.js';
import { coreProperties, withoutClock } from './word-parts.js';
import { GREY, LINE, NONE, PAGE, styles, WIDTH, type TextStyle } from './word-style.js';

type Docx = typeof import('docx');

/**
 * Draws papers as one Word document: the one place where `docx` is used; it is loaded when first needed. Each paper
 * begins on the front of a sheet and counts its own pages. The same book gives the same bytes.
 */
export async function drawWord(book: PaperBook): Promise<Uint8Array> {
  const docx = await import('docx');
  const sections = book.papers.map((paper, index) => section(paper, index, book, docx));
  const document = new docx.Document({ styles: styles(), sections });
  const written = await docx.Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(cleanText(book.title), book.date) },
  ]);
  return withoutClock(written);
}

function section(paper: Paper, index: number, { lang, papers }: PaperBook, docx: Docx): ISectionOptions {
  const { Footer, Header, Paragraph, TextRun, SectionType } = docx;
  const { side: left, side: right, top, bottom } = PAGE;
  const count = pageCount(lang, papers.length === 1, docx);
  const line = (children: readonly string[], style: TextStyle): Paragraph => new Paragraph({ style, children: [new TextRun({ children: [...children] })] }); // prettier-ignore
  return {
    properties: {
      ...(index === 0 ? {} : { type: SectionType.ODD_PAGE }),
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: { left, right, top, bottom, header: 567, footer: 510 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [line([cleanText(paper.head)], 'PageHead')] }) },
    footers: { default: new Footer({ children: [line(count, 'PageFoot')] }) },
    children: paper.blocks.flatMap((block) => drawBlock(block, docx)),
  };
}

/** Of several papers in one document no total is told: LibreOffice does not know the field for the pages of a section. */
function pageCount(lang: PaperBook['lang'], withTotal: boolean, { PageNumber }: Docx): readonly string[] {
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  if (lang === 'zh') return ['第 ', CURRENT, ' 页', ...(withTotal ? ['  共 ', TOTAL_PAGES, ' 页'] : [])];
  return ['Page ', CURRENT, ...(withTotal ? [' of ', TOTAL_PAGES] : [])];
}

function drawBlock(block: Block, docx: Docx): FileChild[] {
  switch (block.kind) {
    case 'title':
      return title(block, docx);
    case 'heading':
      return [text(block.text, 'Heading1', docx)];
    case 'paragraph':
      return paragraph(block, docx);
    case 'clauses':
      return block.items.map((item, i) => text(`${i + 1}. ${item}`, 'Clause', docx, block.withNext));
    case 'table':
      return [table(block, docx), text('', 'Gap', docx)];
    case 'signatures':
      return [signatures(block, docx)];
    case 'pageBreak':
      return [new docx.Paragraph({ children: [new docx.PageBreak()] })];
  }
}

function title({ text: words, under }: BlockOf<'title'>, docx: Docx): FileChild[] {
  return [text(words, 'Title', docx), ...(under ? [text(under, 'Under', docx)] : [])];
}

function paragraph(block: BlockOf<'paragraph'>, docx: Docx): FileChild[] {
  const { text: words, look, lines = 0, withNext = false } = block;
  const style = lines > 0 ? 'Lead' : look === 'note' ? 'Note' : 'Plain';
  const blank = Array.from({ length: lines }, () => text('', 'WritingLine', docx));
  return [text(words, style, docx, withNext), ...blank];
}

/** A paragraph; a line break in the text is one on paper. */
function text(value: string, style: TextStyle, docx: Docx, withNext = false): Paragraph {
  const lines = cleanText(value).split('\n');
  const children = lines.map((line, i) => new docx.TextRun(i === 0 ? line : { text: line, break: 1 }));
  return new docx.Paragraph({ style, children, ...(withNext ? { keepNext: true } : {}) });
}

function table({ columns, header, rows }: PaperTable, docx: Docx): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / shares));
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    layout: 'fixed',
    columnWidths: widths,
    margins: { marginUnitType: 'dxa', top: 15, bottom: 15, left: 70, right: 70 },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }, // prettier-ignore
    rows: [
      ...(header ? [headerRow(header, widths, docx)] : []),
      ...rows.map((row) => bodyRow(row, columns, widths, docx)),
    ],
  });
}

/** Repeated on each page. */
function headerRow(header: readonly string[], widths: readonly number[], docx: Docx): TableRow {
  const children = header.map((value, i) => cell(value, 'CellHead', { width: widths[i]!, grey: true }, docx));
  return new docx.TableRow({ cantSplit: true, tableHeader: true, children });
}

function bodyRow(
  row: PaperRow,
  columns: PaperTable['columns'],
  widths: readonly number[],
  docx: Docx,
): TableRow {
  // prettier-ignore
  if ('group' in row) {
    const across = { width: WIDTH, grey: true, span: columns.length };
    return new docx.TableRow({ cantSplit: true, children: [cell(row.group, 'CellGroup', across, docx)] });
  }
  const children = row.map((value, i) => {
    const { centred, label } = columns[i]!;
    const style = label ? (centred ? 'CellHead' : 'CellLabel') : centred ? 'CellCentred' : 'Cell';
    return cell(value, style, { width: widths[i]!, grey: label === true }, docx);
  });
  return new docx.TableRow({ cantSplit: true, children });
}

function cell(
  value: string,
  style: TextStyle,
  { width, grey, span }: { readonly width: number; readonly grey: boolean; readonly span?: number },
  docx: Docx,
): TableCell {
  return new docx.TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: 'center',
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(grey ? { shading: { type: 'clear', color: 'auto', fill: GREY } } : {}),
    children: [text(value, style, docx)],
  });
}

/** A table without lines that stays on one page, so that both sign on the same. */
function signatures({ parties }: Signatures, docx: Docx): Table {
  const width = Math.floor(WIDTH / parties.length);
  const borders = { top: NONE, bottom: NONE, left: NONE, right: NONE };
  const children = parties.map(
    ({ label, lines }) =>
      new docx.TableCell({
        width: { size: width, type: 'dxa' },
        borders,
        children: [text(label, 'Party', docx), ...lines.map((line) => text(line, 'SigningLine', docx))],
      }),
  );
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    layout: 'fixed',
    columnWidths: parties.map(() => width),
    borders: { ...borders, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new docx.TableRow({ cantSplit: true, children })],
  });
}
