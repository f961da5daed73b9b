import type { Report } from '../../model/report.js';
import { severities } from '../../model/rule.js';
import { fill } from '../../model/text.js';
import { regionLine } from '../chosen-limits.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import type { Story } from '../story.js';
import { severityWords, verdictWords } from '../words.js';
import { head, heading, line, type Rows } from './overview-rows.js';
import { inputRows, limitRows, versionRows } from './overview-sources.js';
import { counted, principleOf } from './rules-sheet.js';
import { sheetUses, sheetWords, words } from './words.js';

/** 总览: what was found, how it is counted, from what, by which rules and limits. A page to read, not a list. */
export function overviewSheet(report: Report, told: Story): SheetSpec {
  const { lang } = told;
  const number = { width: 10, format: 'whole', centred: true } as const;
  return {
    name: sheetWords.overview[lang],
    columns: [{ width: 32 }, { width: 76 }, number, number, number, number, number, number],
    rows: [
      [{ value: told.title, look: 'title' }],
      ...aboutRows(report, told),
      ...resultRows(told),
      ...sheetRows(report),
      ...severityRows(report),
      ...principleRows(report),
      ...notCheckedRows(told),
      ...inputRows(report),
      ...versionRows(report),
      ...limitRows(report),
    ],
  };
}

function aboutRows(report: Report, { school }: Story): Rows {
  const { asOf, period, lang } = report;
  const { from, to } = period;
  const between = from === null || to === null ? '—' : `${from} ${words.to[lang]} ${to}`;
  return [
    line(words.school[lang], school),
    line(...regionLine(report)),
    line(words.asOf[lang], asOf),
    line(words.period[lang], between),
  ];
}

function resultRows({ lead, rate, notes, summary, lang }: Story): Rows {
  return [
    ...heading(words.result[lang]),
    line(words.result[lang], { value: lead, look: 'lead' }),
    ...(rate === '' ? [] : [line(words.rate[lang], rate)]),
    line(words.sum[lang], summary),
    ...notes.map((note): CellSpec[] => line('', note)),
  ];
}

function sheetRows({ lang }: Report): Rows {
  const names = Object.keys(sheetUses) as (keyof typeof sheetUses)[];
  return [
    ...heading(words.sheets[lang]),
    ...names.map((name): CellSpec[] => [
      { value: sheetWords[name][lang], link: { sheet: sheetWords[name][lang], cell: 'A1' } },
      sheetUses[name][lang],
    ]),
    [{ value: words.links[lang], look: 'note' }],
  ];
}

function severityRows({ summary, lang }: Report): Rows {
  return [
    ...heading(words.severity[lang]),
    head(words.item[lang], words.content[lang], verdictWords.gap[lang]),
    ...severities.map((severity) =>
      line(severityWords[severity][lang], words[severity][lang], summary.bySeverity[severity]),
    ),
  ];
}

function principleRows({ summary, lang }: Report): Rows {
  const headers = [...counted.map(([verdict]) => verdictWords[verdict][lang]), words.total[lang]];
  const rows = summary.byPrinciple.map((counts): CellSpec[] => {
    const numbers = counted.map(([, name]) => counts[name]);
    const decided = counts.met + counts.gap;
    return line(
      `${principleOf(counts.principle, lang)} (${counts.principle})`,
      fill(words.decided[lang], { decided, met: counts.met }),
      ...numbers,
      numbers.reduce((sum, count) => sum + count, 0),
    );
  });
  return [
    ...heading(words.principle[lang]),
    head(words.item[lang], words.content[lang], ...headers),
    ...rows,
  ];
}

function notCheckedRows({ notChecked, lang }: Story): Rows {
  if (notChecked.length === 0) return [];
  return [
    ...heading(words.notChecked[lang]),
    ...notChecked.map(({ sheet, rules }) => line(sheet, rules.join('\n'), rules.length)),
  ];
}
