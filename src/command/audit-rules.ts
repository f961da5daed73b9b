import { audit } from '../audit.js';
import type { Lang } from '../model/text.js';
import { auditText } from '../report/audit-text.js';
import { isDate } from '../validate/conditions.js';
import type { Outside } from './outside.js';
import { loadRules } from '../node/rule-base.js';
import { choice, usage } from '../usage.js';

/** The options of `rules audit`. */
export interface AuditFlags {
  readonly rules?: string;
  readonly asOf?: string;
  readonly format: string;
}

/** Says what the rules show of themselves, as text or JSON; gives 0, since nothing of it is a fault in use. */
export async function auditRules(flags: AuditFlags, lang: Lang, { stdout, today }: Outside): Promise<number> {
  const format = choice('--format', flags.format, ['text', 'json'] as const);
  const { asOf = today } = flags;
  if (!isDate(asOf)) throw usage('date', { found: asOf });
  const found = await audit(await loadRules(flags.rules), asOf, lang);
  const columns = stdout.columns ?? 80;
  stdout.write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : auditText(found, lang, { columns, color: false })); // prettier-ignore
  return 0;
}
