import type { UnreadFields } from '../model/audit.js';
import type { RuleBase } from '../model/rule-base.js';
import { columnOf, kinds, tableOf, type Kind } from '../model/tables.js';
import { placeholders, type Lang } from '../model/text.js';
import { columnUses } from '../papers/asked-columns.js';

/** The columns of each sheet that no rule reads, those that only name its records apart from those that can be dropped. */
export function unreadFields(base: RuleBase, lang: Lang): UnreadFields[] {
  const uses = columnUses(base);
  return kinds.flatMap((kind) => {
    const { sheet, sheetless, columns } = tableOf(kind);
    if (sheetless || kind === 'ledger') return [];
    const naming = namesOf(kind);
    const label = (field: string): string => columnOf(kind, field)![lang];
    const fields = Object.keys(columns);
    const unread = fields.filter((field) => !uses.get(kind)?.has(field)).map(label);
    const identity = fields.filter((field) => naming.has(field) && uses.get(kind)?.get(field)?.rules.length === 0).map(label); // prettier-ignore
    return unread.length + identity.length > 0 ? [{ kind, sheet: sheet[lang], unread, identity }] : [];
  });
}

/** What names a record, dates it and says where it belongs. */
function namesOf(kind: Kind): ReadonlySet<string> {
  const { keys, label, dated, links = {} } = tableOf(kind);
  const named = label ? [...placeholders(label.zh), ...placeholders(label.en)] : [];
  return new Set([...keys.flat(), ...named, ...Object.values(links), ...(dated ? [dated] : [])]);
}
