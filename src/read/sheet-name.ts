import { tableOf, type Kind } from '../model/tables.js';
import { sheetKinds } from './sheet-kinds.js';
import { normaliseHeader } from './header-text.js';

/** What a sheet's name says about its kind. Some names are shared by two kinds (值日表: ruling 43). */
export interface NameHint {
  /** It is a kind's name, or an alias of it. */
  readonly exact: readonly Kind[];
  /** It contains one (七年级值班表); of several the longest. Empty where it is exact. */
  readonly contained: readonly Kind[];
  /** The kind whose name is hardly different (课堂纪录); null where none is. */
  readonly near: Kind | null;
}

/** Of a table that no name speaks for. */
export const NO_HINT: NameHint = { exact: [], contained: [], near: null };

interface Name {
  readonly text: string;
  readonly kind: Kind;
}

const names: readonly Name[] = sheetKinds.flatMap((kind) => {
  const { sheet, aliases } = tableOf(kind);
  return [...new Set([sheet.zh, sheet.en, ...aliases].map(normaliseHeader))].map((text) => ({ text, kind }));
});
const ids: readonly Name[] = sheetKinds.map((kind) => ({ text: normaliseHeader(kind), kind }));

const OWN_SHEETS: ReadonlySet<string> = new Set(
  [
    ...['填写说明', '使用说明', '填表说明', '下拉选项', 'Instructions', 'How to fill in', 'Drop-down lists'],
    ...['值守热力图', '值守缺人明细', 'Coverage', 'Coverage days'],
  ].map(normaliseHeader),
);

/**
 * Whether a sheet holds no records: it explains how to fill in the others or lists their words, as two of the
 * template's do, or shows who watched which place, as two of report.xlsx do, with days and names like a roster's.
 */
export function isOwnSheet(name: string): boolean {
  return OWN_SHEETS.has(normaliseHeader(name));
}

/** What a sheet's name says about its kind. */
export function hintOf(sheetName: string): NameHint {
  const name = normaliseHeader(sheetName);
  const exact = kindsOf([...names, ...ids].filter(({ text }) => text === name));
  const within = exact.length > 0 ? [] : names.filter(({ text }) => name.includes(text));
  const longest = Math.max(0, ...within.map(({ text }) => text.length));
  return {
    exact,
    contained: kindsOf(within.filter(({ text }) => text.length === longest)),
    near: nearest(name),
  };
}

function kindsOf(found: readonly Name[]): Kind[] {
  return [...new Set(found.map(({ kind }) => kind))];
}

/** One character in four may differ, so that a name of two characters has no neighbours. */
function nearest(name: string): Kind | null {
  let best: Kind | null = null;
  let least = Infinity;
  for (const { text, kind } of names) {
    const allowed = Math.floor(Math.max(text.length, name.length) / 4) || (text.length === 3 ? 1 : 0);
    if (Math.abs(text.length - name.length) > allowed) continue;
    const distance = editDistance(text, name);
    if (distance <= allowed && distance < least) [best, least] = [kind, distance];
  }
  return best;
}

/** How many characters must be put in, taken out or changed to make one text the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current[j] = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    previous = current;
  }
  return previous[b.length]!;
}
