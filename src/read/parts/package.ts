import { damaged, Refusal, tooBig } from '../refusal.js';
import type { Archive } from '../zip/archive.js';
import { relationsOf, type Relation } from './relations.js';
import { readWorkbookXml, type ListedSheet } from './workbook-xml.js';

/** A sheet of the workbook, with the part that holds it. */
export interface PlacedSheet extends ListedSheet {
  readonly part: string;
  /** What it is: `worksheet`, `chartsheet`, `dialogsheet` …; `none` for the modules of old macros, which have no part. */
  readonly type: string;
}

/** The parts of a workbook that are read, found as the workbook itself says, whatever they are named. */
export interface Package {
  readonly sheets: readonly PlacedSheet[];
  readonly date1904: boolean;
  /** Undefined where the workbook has none. */
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

/** The workbook's main part, or undefined in a zip that is no workbook. */
export function mainPart(archive: Archive): string | undefined {
  const said = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  return [said, 'xl/workbook.xml'].find((part) => part !== undefined && archive.entries.has(part));
}

/** Finds the parts of a workbook. Refuses one that lists no sheet, or a sheet whose part is not there. */
export function readPackage(archive: Archive, main: string): Package {
  const { sheets, date1904 } = readWorkbookXml(archive, main);
  const relations = relationsOf(archive, main);
  if (sheets.length === 0 || relations.size === 0) throw new Refusal('NO_SHEETS');
  const { sheets: most } = archive.limits;
  if (sheets.length > most)
    throw tooBig({ zh: '工作表的张数', en: 'the number of its sheets' }, String(most));
  return {
    sheets: sheets.map((sheet) => placed(archive, sheet, relations.get(sheet.relation))),
    date1904,
    strings: partOf(archive, main, relations, 'sharedStrings'),
    styles: partOf(archive, main, relations, 'styles'),
  };
}

function placed(archive: Archive, sheet: ListedSheet, relation: Relation | undefined): PlacedSheet {
  if (sheet.relation === '') return { ...sheet, part: '', type: 'none' };
  const found = relation !== undefined && archive.entries.has(relation.target);
  if (relation === undefined || (!found && relation.type === 'worksheet'))
    throw damaged(`缺少工作表“${sheet.name}”的内容`, `the content of its sheet “${sheet.name}” is missing`);
  return { ...sheet, part: relation.target, type: relation.type };
}

/** Some writers do not say where these two parts are; they stand beside the workbook then. */
function partOf(
  archive: Archive,
  main: string,
  relations: ReadonlyMap<string, Relation>,
  type: 'sharedStrings' | 'styles',
): string | undefined {
  const said = [...relations.values()].find((relation) => relation.type === type)?.target;
  const beside = `${main.slice(0, main.lastIndexOf('/') + 1)}${type.toLowerCase()}.xml`;
  return [said, beside].find((part) => part !== undefined && archive.entries.has(part));
}
