import type { DutyBasis } from '../../model/duty-list.js';
import type { Finding, Responsible } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { byCodePoint, fill, inList, type Lang } from '../../model/text.js';
import type { Block, Paper } from '../../report/blocks.js';
import { addressOf, lawLine, whoParts } from '../../report/story.js';
import { natureWords, severityWords } from '../../report/words.js';
import { headOf } from '../duties/about.js';
import { signatures } from '../duties/signing.js';
import { Sources } from '../duties/sources.js';
import { paperId } from '../paper-id.js';
import { noticeWords as words } from './words.js';

/** Matters of one notice; a receiver has one of each sort at most. */
type Sort = 'hazards' | 'gaps';

interface Notice {
  readonly to: Responsible;
  readonly sort: Sort;
  readonly findings: Finding[];
}

/**
 * A notice for everybody who answers directly for a gap, and for each post that nobody holds: the hazards on one, the
 * other gaps on another. In the order of names. What lacks evidence is no gap and stands on none.
 */
export function noticePapers(report: Report): Paper[] {
  const notices = new Map<string, Notice>();
  for (const finding of report.findings.filter(({ verdict }) => verdict === 'gap')) {
    for (const to of finding.responsible.filter(({ role }) => role === 'direct')) {
      const sort = finding.principle === 'hazard' ? 'hazards' : 'gaps';
      const key = JSON.stringify([to.name ?? '', to.staffId, to.name === null ? to.post : '', sort]);
      const known = notices.get(key);
      if (known) known.findings.push(finding);
      else notices.set(key, { to, sort, findings: [finding] });
    }
  }
  return [...notices].sort(([a], [b]) => byCodePoint(a, b)).map(([, notice]) => noticePaper(notice, report));
}

function noticePaper({ to, sort, findings }: Notice, report: Report): Paper {
  const { lang, school, asOf } = report;
  const title = words[sort][lang];
  const who = receiverOf(to, lang);
  const id = paperId([school.name, asOf, sort, who, findings.map(({ id: own, message }) => [own, message])]);
  const sources = new Sources();
  const blocks: Block[] = [
    { kind: 'title', text: title, under: `${words.id[lang]} ${id}` },
    { kind: 'paragraph', text: fill(words.to[lang], { who }) },
    {
      kind: 'paragraph',
      text: fill(words[to.name === null ? 'introPost' : 'intro'][lang], {
        date: asOf,
        count: findings.length,
      }),
    },
    items(findings, sources, lang),
    { kind: 'paragraph', text: basisList(sources, lang), look: 'note' },
    ...supervisors(findings, lang),
    { kind: 'paragraph', text: words.fact[lang], look: 'note' },
    { kind: 'heading', text: words.review[lang] },
    reviewTable(lang),
    { kind: 'heading', text: words.receipt[lang] },
    signatures(
      [
        [words.issuer[lang], school.name ?? ''],
        [words.receiver[lang], to.name ?? ''],
      ],
      lang,
    ),
  ];
  return { name: `${who} · ${title}`, head: headOf([school.name, title, id]), blocks };
}

function receiverOf(to: Responsible, lang: Lang): string {
  if (to.name === null) return fill(words.unfilled[lang], { post: to.post ?? '' });
  return whoParts(to, lang).name;
}

function items(findings: readonly Finding[], sources: Sources, lang: Lang): Block {
  const header = [words.number, words.matter, words.basis, words.demand, words.deadline];
  return {
    kind: 'table',
    caption: words.items[lang],
    columns: [
      { share: 0.6, centred: true },
      { share: 4.6 },
      { share: 1.1 },
      { share: 3.4 },
      { share: 1.5, centred: true },
    ],
    header: header.map((word) => word[lang]),
    rows: findings.map((finding, i) => [String(i + 1), matterOf(finding, lang), sources.cite(basisOf(finding, lang), lang), finding.remedy, deadlineOf(finding, lang)]), // prettier-ignore
  };
}

/** What was found, with the cell in which the school can see it, and the id under which the ledger has it. */
function matterOf({ severity, nature, message, at, id }: Finding, lang: Lang): string {
  const where = at[0] ? addressOf(at[0]) : '';
  return `[${severityWords[severity][lang]} · ${natureWords[nature][lang]}] ${message}\n${[where, id].filter(Boolean).join('  ')}`;
}

/** Each article once, with the dates of its force, numbered: a notice cites the same ones many times. */
function basisOf({ basis }: Finding, lang: Lang): DutyBasis[] {
  return basis.map((each) => ({ law: each.law, title: lawLine(each, lang), article: null }));
}

function basisList(sources: Sources, lang: Lang): string {
  return [words.basis[lang], ...sources.all().map((title, i) => `[${i + 1}] ${title}`)].join('\n');
}

/** The deadline that the school's ledger has, else a line for the issuer: none is ours to set. */
function deadlineOf({ reply }: Finding, lang: Lang): string {
  return reply?.due ?? words.toFill[lang];
}

function supervisors(findings: readonly Finding[], lang: Lang): Block[] {
  const all = findings.flatMap(({ responsible }) => responsible.filter(({ role }) => role === 'supervising'));
  const names = [...new Set(all.map((each) => whoParts(each, lang).name))];
  if (names.length === 0) return [];
  const text = fill(words.supervisors[lang], { names: inList(names, lang) });
  return [{ kind: 'paragraph', text }];
}

function reviewTable(lang: Lang): Block {
  return {
    kind: 'table',
    caption: words.review[lang],
    columns: [{ share: 2 }, { share: 2 }, { share: 3 }, { share: 4 }],
    header: words.reviewRows[lang].split('|'),
    rows: [
      ['', '', '', ''],
      ['', '', '', ''],
    ],
  };
}
