import { isResultsTitle, resultsName } from '../../model/results-sheet.js';
import type { Lang } from '../../model/text.js';
import { unescaped } from '../../read/parts/escapes.js';
import type { Package } from '../../read/parts/package.js';
import { readStringsXml } from '../../read/parts/strings-xml.js';
import { partText } from '../../read/parts/xml.js';
import { resolved } from '../../read/parts/xml-references.js';
import { idAttribute } from './dialect.js';
import { addRelations, relationsPart } from './package-lists.js';
import { dropPart, freeName, readPart, spellingOf, writePart, type Parts } from './parts.js';
import { withPrintTitles } from './print-titles.js';
import { resultsSheet } from './results-sheet.js';
import { resultStyles } from './results-styles.js';
import type { ResultsPlace, Run } from './run.js';
import type { Told } from './told-findings.js';
import { appendTo, edited } from './xml-edits.js';
import { attributesOf, elementsOf, escaped, outerOf } from './xml-tags.js';

/** Finds the place of the sheet of results; nothing is written yet. */
export function resultsPlace(parts: Parts, { sheets, strings }: Package, lang: Lang): ResultsPlace {
  const { archive } = parts;
  let texts: readonly string[] | undefined;
  const textAt = (index: number): string | undefined =>
    (texts ??= strings === undefined ? [] : readStringsXml(archive, strings).texts)[index];
  const known = sheets.find(({ part, type }) => {
    const [head = ''] = type === 'worksheet' ? partText(archive, part) : [];
    return isResultsTitle(firstText(head, textAt));
  });
  if (known) return { name: known.name, part: spellingOf(parts, known.part), isNew: false };
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const wanted = resultsName[lang];
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return { name, part: freeName(parts, 'xl/worksheets/sheet{n}.xml'), isNew: true };
}

/** What A1 says, by the beginning of a sheet's XML. */
function firstText(head: string, textAt: (index: number) => string | undefined): string | undefined {
  const cell = /<(?:\w+:)?c\s[^>]*?\br="A1"[^>]*>([^]*?)<\/(?:\w+:)?c>/.exec(head);
  if (!cell) return undefined;
  const text = cell[1]!.replace(/<[^>]*>/g, '');
  return /\st="s"/.test(cell[0].slice(0, cell[0].indexOf('>')))
    ? textAt(Number(text))
    : unescaped(resolved(text) ?? '');
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Writes the sheet of results, lists a new one in the workbook, and has its header printed on every page. */
export function putResults(
  run: Run,
  main: string,
  findings: readonly Told[],
  lines: readonly string[],
): void {
  const { parts, results, lang, dialect } = run;
  const styles = run.styles && resultStyles(run.styles.lists);
  const { xml, header } = resultsSheet({ findings, lines, lang, styles, dialect });
  writePart(parts, results.part, xml);
  const workbook = readPart(parts, main);
  if (!results.isNew) dropPart(parts, relationsPart(results.part));
  const listed = results.isNew ? withSheet(workbook, run, main) : workbook;
  const titled = withPrintTitles(listed, results.name, header);
  if (titled !== workbook) writePart(parts, main, titled);
}

/** The workbook's XML with the new sheet in its list, behind all others. */
function withSheet(workbook: string, { parts, results, dialect, types }: Run, main: string): string {
  types.set(results.part, SHEET_TYPE);
  const [id] = addRelations(parts, main, [{ type: `${dialect.office}/worksheet`, target: results.part }]);
  const list = elementsOf(workbook, 2).find(({ tag }) => tag.name === 'sheets')!;
  const numbers = elementsOf(workbook, 3)
    .filter(({ tag }) => tag.name === 'sheet')
    .map((sheet) => Number(attributesOf(outerOf(workbook, sheet)).get('sheetId') ?? 0));
  const number = Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
  const entry = `<${list.tag.prefix}sheet name="${escaped(results.name)}" sheetId="${number}"${idAttribute(workbook, id!)}/>`;
  return edited(workbook, [appendTo(list, workbook, entry)]);
}
