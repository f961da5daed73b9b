import type { Report, ReportedInput, ReportedLimit } from '../../model/report.js';
import { isKind, tableOf } from '../../model/tables.js';
import { fill, inBrackets, type Lang } from '../../model/text.js';
import { originWords } from '../chosen-limits.js';
import type { CellSpec } from '../sheet-spec.js';
import { joined } from './finding-cells.js';
import { head, heading, line, type Rows } from './overview-rows.js';
import { words } from './words.js';

/** The files that were read, with their hashes and what became of the rows of each sheet. */
export function inputRows({ inputs, lang }: Report): Rows {
  const headers = [words.rows, words.records, words.rejected, words.ignored].map((word) => word[lang]);
  return [
    ...heading(words.inputs[lang]),
    head(`${words.file[lang]} / ${words.sheet[lang]}`, words.readAs[lang], ...headers),
    ...inputs.flatMap((input) => fileRows(input, lang)),
    [{ value: words.rowsSum[lang], look: 'note' }],
  ];
}

function fileRows({ file, sha256, refused, sheets }: ReportedInput, lang: Lang): Rows {
  return [
    line(file, refused ? `${words.refused[lang]} ${sha256}` : sha256),
    ...sheets.map(({ name, kind, rows, records, rejected, ignored, readAs: how }): CellSpec[] => {
      const readAs = kind === null ? words.notUsed[lang] : isKind(kind) ? tableOf(kind).sheet[lang] : kind;
      return [name, how ? readAs + inBrackets(how, lang) : readAs, rows, records, rejected, ignored];
    }),
  ];
}

/** With which program and rules it was judged. */
export function versionRows({ tool, rules, schemaVersion, lang }: Report): Rows {
  return [
    ...heading(words.versions[lang]),
    line(words.tool[lang], `${tool.name} ${tool.version}`),
    line(words.ruleBase[lang], fill(words.ruleCount[lang], rules)),
    line('schemaVersion', String(schemaVersion)),
  ];
}

/** Every number and list that is a choice, as this run used it. */
export function limitRows({ limits, lang }: Report): Rows {
  if (limits.length === 0) return [];
  const headers = [words.limitName, words.limitWhy, words.limitValue, words.unit, words.limitFrom].map(
    (word) => word[lang],
  );
  return [...heading(words.limits[lang]), head(...headers), ...limits.map((limit) => limitRow(limit, lang))];
}

function limitRow({ name: id, title, value, unit, why, from }: ReportedLimit, lang: Lang): CellSpec[] {
  const name = title === null ? id : `${title}\n${id}`;
  const origin = originWords[from][lang];
  if (typeof value === 'object') return line(name, `${joined(value, lang)}\n${why}`, '', unit, origin);
  const shown = typeof value === 'boolean' ? (value ? words.yes : words.no)[lang] : value;
  return line(name, why, shown, unit, origin);
}
