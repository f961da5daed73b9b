import { columnOf } from '../../model/tables.js';
import type { FieldOf } from '../../model/tables.js';
import type { Lang } from '../../model/text.js';
import type { TableColumn } from './table-sheet.js';
import { severityTones, verdictTones } from './tones.js';
import { words } from './words.js';

type Field = FieldOf<'ledger'>;
type Drawn = Omit<TableColumn, 'header'>;

const widths: Readonly<Record<Field, number>> = {
  id: 14,
  rule: 24,
  title: 14,
  severity: 9.5,
  verdict: 9,
  nature: 9,
  subject: 17,
  at: 15,
  value: 24,
  missing: 30,
  unlocks: 10,
  message: 38,
  responsible: 12,
  remedy: 28,
  basis: 28,
  status: 8,
  followUp: 18,
  reply: 18,
  assignee: 10,
  deadline: 11.5,
  review: 10,
};

/** Columns of a list of findings, with the headers by which it is read back (`model/tables/ledger.ts`). */
export function ledgerColumns(fields: readonly Field[], lang: Lang): TableColumn[] {
  return fields.map((field) => ({
    header: columnOf('ledger', field)![lang],
    width: widths[field],
    ...drawn(lang)[field],
  }));
}

/** What the school fills in. */
export { replyFields } from '../../model/ledger.js';

function drawn(lang: Lang): Partial<Record<Field, Drawn>> {
  const reply = { look: 'reply', headerLook: 'header-reply' } as const;
  return {
    id: { width: widths.id, note: words.idNote[lang] },
    severity: { width: widths.severity, centred: true, tones: severityTones(lang) },
    verdict: { width: widths.verdict, centred: true, tones: verdictTones(lang) },
    nature: { width: widths.nature, centred: true },
    unlocks: { width: widths.unlocks, centred: true, format: 'whole' },
    status: { width: widths.status, centred: true, note: words.statusNote[lang] },
    followUp: { width: widths.followUp, tones: followUpTones(lang), note: words.followUpNote[lang] },
    reply: { width: widths.reply, ...reply, note: words.replyNote[lang] },
    assignee: { width: widths.assignee, ...reply, note: words.assigneeNote[lang] },
    deadline: { width: widths.deadline, ...reply, format: 'date', note: words.deadlineNote[lang] },
    review: { width: widths.review, ...reply, ...review(lang), note: words.reviewNote[lang] },
  };
}

function followUpTones(lang: Lang): TableColumn['tones'] {
  return { [words.claimedDone[lang]]: 'bad', [words.overdue[lang]]: 'warning' };
}

function review(lang: Lang): Pick<TableColumn, 'choices' | 'tones' | 'centred'> {
  const all = Object.entries(columnOf('ledger', 'review')!.words ?? {});
  const [passed, failed, pending] = all.map(([zh, en]) => (lang === 'zh' ? zh : en));
  return {
    centred: true,
    choices: {
      words: all.map(([zh, en]) => (lang === 'zh' ? zh : en)),
      title: words.reviewTitle[lang],
      text: words.reviewAsk[lang],
    },
    tones: { [passed!]: 'good', [failed!]: 'bad', [pending!]: 'warning' },
  };
}
