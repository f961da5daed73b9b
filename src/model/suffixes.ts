/** The endings of the workbooks that are read, of the old ones that a library reads, and of tables in plain text. */
export const workbookSuffixes: readonly string[] = ['.xlsx', '.xlsm', '.xltx', '.xltm'];
export const oldSuffixes: readonly string[] = ['.xls', '.et'];
export const textSuffixes: readonly string[] = ['.csv', '.tsv', '.txt'];

/** The ending of a name or path, in lower case with its dot; '' where it has none. */
export function suffixOf(name: string): string {
  return /\.[^.\\/]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** Whether a file is called a workbook, of now or of old: what it is tells its content. */
export function isWorkbookName(name: string): boolean {
  return workbookSuffixes.includes(suffixOf(name)) || oldSuffixes.includes(suffixOf(name));
}

/** A CSV beside workbooks may be a sheet of theirs; alone it is no school. */
export function isCsvName(name: string): boolean {
  return suffixOf(name) === '.csv';
}
