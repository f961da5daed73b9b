import type { DistrictRule, DistrictSchool } from '../../model/district.js';
import { severities, type Severity } from '../../model/rule.js';
import { byCodePoint, fill, labelled, type Lang } from '../../model/text.js';
import { doublesIn, type Double } from './doubles.js';
import { movedStory, type MovedStory } from './moved-story.js';
import type { DistrictReport } from './report.js';
import { sharedStory, type ToldSameSheet, type ToldTwoPlaces } from './shared-story.js';
import { districtWords as words } from './words.js';

/** Fewer decided judgements than this say nothing about a school as a whole. */
const FEWEST = 50;
/** The lower bounds of the bands, in hundredths: how complete the records are, and how far duties are met. */
const completeBands = [95, 80, 50, 0] as const;
const metBands = [99, 95, 80, 0] as const;

/** Schools in one square: their records are about as complete, and their duties about as far met. */
export interface Square {
  readonly complete: string;
  readonly met: string;
  /** In the order of their names: a square is no league table. */
  readonly schools: readonly DistrictSchool[];
}

/** What a district's roll-up says, in the order in which it is said. */
export interface DistrictStory {
  readonly title: string;
  /** All schools in the order of their folders, with names that tell them apart. */
  readonly schools: readonly DistrictSchool[];
  readonly lead: string;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly squares: readonly Square[] }[];
  /** Schools with too few decided judgements for any square. */
  readonly tooFew: readonly DistrictSchool[];
  /** Rules with gaps, those of most schools first. */
  readonly causes: readonly DistrictRule[];
  readonly criticals: readonly DistrictSchool[];
  /** Only where an earlier batch was given. */
  readonly moved: MovedStory | null;
  readonly twoPlaces: readonly ToldTwoPlaces[];
  /** Namesakes who are not told, in a sentence. */
  readonly namesakes: string | null;
  readonly same: readonly ToldSameSheet[];
  readonly doubles: readonly Double[];
  /** What was not read or not finished, by school or path, with the reason. */
  readonly unread: readonly { readonly what: string; readonly file: string; readonly reason: string }[];
}

/** Tells the roll-up once for every rendering. Counts first; no mark, no rank, and no rate where there is little to count. */
export function districtStory(given: DistrictReport): DistrictStory {
  const report = { ...given, district: { ...given.district, schools: withOwnNames(given.district.schools) } };
  const { district, lang } = report;
  const counted = district.schools.filter((school) => decided(school) >= FEWEST);
  return {
    title: words.title[lang],
    schools: district.schools,
    lead: leadOf(report),
    notes: [words.noRank[lang], fill(words.fewest[lang], { fewest: FEWEST })],
    columns: metBands.map((_, i) => bandName(metBands, i, words.metBand[lang])),
    rows: completeBands.map((_, row) => ({
      name: bandName(completeBands, row, words.completeBand[lang]),
      squares: metBands.map((_, column) => squareOf(counted, row, column, lang)),
    })),
    // What was not read at all is told below.
    tooFew: byName(district.schools.filter((school) => school.records > 0 && decided(school) < FEWEST)),
    causes: causesOf(district.rules),
    criticals: byName(district.schools.filter(({ criticals }) => criticals.length > 0)),
    moved: movedStory(report),
    ...sharedStory(report),
    doubles: doublesIn(given.district.schools, district.schools, lang),
    unread: unreadOf(report),
  };
}

/** Schools of the same name are told apart by their folders. */
function withOwnNames(schools: readonly DistrictSchool[]): DistrictSchool[] {
  const times = new Map<string, number>();
  for (const { name } of schools) times.set(name, (times.get(name) ?? 0) + 1);
  return schools.map((school) =>
    times.get(school.name) === 1 ? school : { ...school, name: `${school.name} [${school.folder}]` },
  );
}

function leadOf({ district: { schools }, lost, lang }: DistrictReport): string {
  const withCritical = schools.filter(({ criticals }) => criticals.length > 0).length;
  const gaps = schools.reduce((sum, { verdicts }) => sum + verdicts.gap, 0);
  const open = schools.reduce((sum, { verdicts }) => sum + verdicts.noEvidence, 0);
  const unread = schools.filter(({ refused }) => refused.length > 0).length + lost.length;
  return fill(words.lead[lang], { schools: schools.length, gaps, open, withCritical, unread });
}

function decided({ verdicts: { met, gap } }: DistrictSchool): number {
  return met + gap;
}

/** How much of what applies can be decided from the records, and how much of that is met: 0 … 100. */
function sharesOf(school: DistrictSchool): { readonly complete: number; readonly met: number } {
  const { met, noEvidence } = school.verdicts;
  const all = decided(school);
  return { complete: (all * 100) / (all + noEvidence), met: (met * 100) / all };
}

function squareOf(schools: readonly DistrictSchool[], row: number, column: number, lang: Lang): Square {
  const inside = schools.filter((school) => {
    const shares = sharesOf(school);
    return bandOf(completeBands, shares.complete) === row && bandOf(metBands, shares.met) === column;
  });
  return {
    complete: bandName(completeBands, row, words.completeBand[lang]),
    met: bandName(metBands, column, words.metBand[lang]),
    schools: byName(inside),
  };
}

function bandOf(bands: readonly number[], share: number): number {
  return bands.findIndex((from) => share >= from);
}

/** `80–95 %`; the first and the last are open. */
function bandName(bands: readonly number[], i: number, word: string): string {
  const range = i === 0 ? `≥ ${bands[0]} %` : i === bands.length - 1 ? `< ${bands[i - 1]} %` : `${bands[i]}–${bands[i - 1]} %`; // prettier-ignore
  return fill(word, { range });
}

function causesOf(rules: readonly DistrictRule[]): DistrictRule[] {
  const weight = (severity: Severity): number => severities.indexOf(severity);
  return rules
    .filter(({ gap }) => gap > 0)
    .sort(
      (a, b) =>
        b.schoolsWithGap - a.schoolsWithGap ||
        weight(a.severity) - weight(b.severity) ||
        b.gap - a.gap ||
        byCodePoint(a.id, b.id),
    );
}

function byName(schools: readonly DistrictSchool[]): DistrictSchool[] {
  return [...schools].sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.folder, b.folder));
}

function unreadOf({ district, lost, passed, lang }: DistrictReport): DistrictStory['unread'] {
  return [
    ...district.schools.flatMap(({ name, refused }) =>
      refused.map(({ file, reason }) => ({ what: name, file, reason })),
    ),
    ...lost.map(({ folder, state, reason }) => ({ what: folder, file: '', reason: labelled(words[state][lang], reason, lang) })), // prettier-ignore
    ...passed.map(({ path, reason }) => ({ what: words.passedOver[lang], file: path, reason })),
  ];
}
