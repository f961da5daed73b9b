/** The name of a marked copy: `名单.marked.xlsx`; a workbook under a wrong suffix is given the right one. */
export function markedName(name: string): string {
  const [, base = name, suffix = '.xlsx'] = /^(.*)(\.xl[st][xm])$/i.exec(name) ?? [null, name.replace(/\.[^.]*$/, '')]; // prettier-ignore
  return `${base}.marked${suffix}`;
}
