import { resultsTitle } from '../../model/results-sheet.js';
import { fill, type Lang } from '../../model/text.js';
import { cleanText } from '../clean-text.js';
import { heightOf } from '../row-height.js';
import { lettersOf, placeIn } from '../sheet-address.js';
import { addressOf } from '../story.js';
import { words as shared } from '../words.js';
import type { Dialect } from './dialect.js';
import type { ResultStyles } from './results-styles.js';
import { groundOf, whoAnswers, type Told } from './told-findings.js';
import { words } from './words.js';
import { escaped } from './written-text.js';
import { escaped as asXml } from './xml-tags.js';

/** The rows that a sheet lists, and the links that Excel takes. */
const MOST_ROWS = 50_000;

/** What the sheet of results is made of. */
export interface Results {
  readonly findings: readonly Told[];
  /** Lines between the title and the list. */
  readonly lines: readonly string[];
  readonly lang: Lang;
  /** Undefined in a workbook without any styles. */
  readonly styles: ResultStyles | undefined;
  readonly dialect: Dialect;
}

/** The sheet as XML, and the row that is to be printed on every page. */
interface ResultsSheet {
  readonly xml: string;
  readonly header: number;
}

interface Column {
  readonly header: string;
  readonly width: number;
  text(told: Told): string;
}

const columns = (lang: Lang): readonly Column[] => [
  { header: shared.where[lang], width: 15, text: whereOf },
  { header: words.severity[lang], width: 8, text: ({ view }) => view.severity },
  { header: words.verdict[lang], width: 10, text: ({ view }) => view.verdict },
  { header: words.rule[lang], width: 16, text: ({ title }) => title },
  { header: words.subject[lang], width: 16, text: ({ view }) => view.label },
  { header: shared.why[lang], width: 34, text: ({ view }) => view.message },
  { header: shared.who[lang], width: 18, text: (told) => whoAnswers(told, lang).join('\n') },
  { header: shared.how[lang], width: 30, text: ({ view }) => view.remedy },
  { header: shared.law[lang], width: 30, text: ({ view }) => view.law.join('\n') },
  { header: words.id[lang], width: 13, text: ({ view }) => view.id },
];

/** The XML of the sheet that lists the findings of a file, each leading to its cell, and the row of its header. */
export function resultsSheet({ findings, lines, lang, styles, dialect }: Results): ResultsSheet {
  const shown = findings.slice(0, MOST_ROWS);
  const cut = findings.length > MOST_ROWS ? [fill(words.cutRows[lang], { count: MOST_ROWS })] : [];
  const above = [...lines, ...cut, ...(shown.length === 0 ? [words.none[lang]] : [])];
  const all = columns(lang);
  const header = above.length + 2;
  const rows = [
    rowXml(1, [cellXml('A1', resultsTitle[lang], styles?.title)], 24),
    ...above.map((line, index) => rowXml(index + 2, [cellXml(`A${index + 2}`, line, styles?.line)], 16)),
    rowXml(header, all.map((column, index) => cellXml(`${lettersOf(index + 1)}${header}`, column.header, styles?.header)), 20), // prettier-ignore
    ...shown.map((told, index) => findingRow(told, header + 1 + index, all, styles)),
  ];
  const links = shown.flatMap((told, index) => linkXml(told, `A${header + 1 + index}`));
  const widths = all.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`); // prettier-ignore
  const last = `${lettersOf(all.length)}${header + shown.length}`;
  const xml = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${dialect.main}">`,
    '<sheetPr><tabColor rgb="FF9B1C1C"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    shown.length > 0 ? `<autoFilter ref="A${header}:${last}"/>` : '',
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('');
  return { xml, header };
}

function findingRow(
  told: Told,
  row: number,
  all: readonly Column[],
  styles: ResultStyles | undefined,
): string {
  const texts = all.map((column) => column.text(told));
  const height = heightOf(texts, all) ?? 18;
  const ground = groundOf([told]);
  const cells = texts.map((text, index) => {
    const [where, toned] = [index === 0 && told.cells.length > 0, index === 1 || index === 2];
    const style = where ? styles?.link : toned ? styles?.grounds[ground] : styles?.text;
    return cellXml(`${lettersOf(index + 1)}${row}`, text, style);
  });
  return rowXml(row, cells, height);
}

function whereOf({ cells: [first], view, finding }: Told): string {
  if (first) return addressOf(first);
  return finding.at.length > 0 ? view.where : (finding.missing[0]?.sheet ?? view.where);
}

function linkXml({ cells: [first] }: Told, address: string): string[] {
  return first ? [`<hyperlink ref="${address}" location="${asXml(placeIn(first.sheet, first.cell))}"/>`] : [];
}

function rowXml(number: number, cells: readonly string[], height: number): string {
  return `<row r="${number}" ht="${height}">${cells.join('')}</row>`;
}

function cellXml(address: string, text: string, style: number | undefined): string {
  const styled = style === undefined ? '' : ` s="${style}"`;
  const value = `<is><t xml:space="preserve">${escaped(cleanText(text))}</t></is>`;
  return `<c r="${address}"${styled} t="inlineStr">${value}</c>`;
}
