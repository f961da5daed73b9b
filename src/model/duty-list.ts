import type { Verdict } from './finding.js';
import type { CellRef } from './record.js';
import type { ReportedInput } from './report.js';
import type { ActivityRole, Assignment } from './responsibilities.js';
import type { Line, Nature } from './rule.js';
import type { Lang } from './text.js';
import type { RefusedFile } from './who.js';

/** Why a duty stands: an article in force on asOf; `practice`, `product`: not law, and the title says so. */
export interface DutyBasis {
  readonly law: string;
  readonly title: string;
  /** In words (第24条第1款); null: the document alone. */
  readonly article: string | null;
}

/** What every entry of a list has: a key that is the same from run to run, so that two lists can be compared. */
interface Listed {
  readonly key: string;
}

/** An entry in one line. */
export interface ListedEntry extends Listed {
  readonly text: string;
  /** 1 = Monday, where the text begins with a weekday. */
  readonly weekday?: number;
}

/** One duty of a post. */
export interface ListedDuty extends Listed {
  readonly post: string;
  readonly text: string;
  /** In which lessons or on which occasions; null: in all. */
  readonly when: string | null;
  readonly howOften: string;
  readonly basis: readonly DutyBasis[];
}

/** One of the five musts and six must-nots. */
export interface ListedLine extends Listed {
  readonly line: Line;
  readonly text: string;
  /** What it asks for, in our own words. */
  readonly how: readonly string[];
  readonly basis: readonly DutyBasis[];
}

/** One lesson or duty: weekly (`weekday` 1 = Monday … 7) or on `dates`. Times are `08:00`; an end not after the start is on the next day. */
export interface ListedSlot extends Listed {
  readonly what: Assignment['what'];
  readonly weekday: number | null;
  readonly dates: readonly string[];
  readonly name: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly subject: string | null;
  readonly class: string | null;
  readonly place: string | null;
  readonly roving: boolean;
  /** In which weeks or between which dates, in words; '' the whole term. */
  readonly holds: string;
  /** From the records, since there is no plan. */
  readonly recorded: boolean;
}

/** A class that somebody leads. */
export interface ListedClass extends Listed {
  readonly name: string;
  readonly students: number | null;
  readonly room: string | null;
}

/** A place that somebody answers for, or is the backup of. */
export interface ListedArea extends Listed {
  readonly name: string;
  readonly category: string | null;
  readonly as: 'owner' | 'backup';
}

/** An activity for which somebody is named. ISO, with times of day where they are known. */
export interface ListedActivity extends Listed {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
  readonly as: readonly ActivityRole[];
}

/** A hazard that somebody is to correct. */
export interface ListedHazard extends Listed {
  readonly number: string | null;
  readonly place: string | null;
  readonly description: string | null;
  readonly level: string | null;
  readonly deadline: string | null;
}

/** What one rule says of a person: what speaks against, and beside it what speaks for. Facts, never a score. */
export interface ListedRule {
  readonly rule: string;
  readonly title: string;
  readonly nature: Nature;
  readonly open: readonly {
    readonly id: string;
    readonly verdict: Verdict;
    readonly message: string;
    readonly remedy: string;
    readonly at: readonly CellRef[];
  }[];
  /** How often the records show it done. */
  readonly met: number;
}

/** What differs from an earlier list, each entry in words. */
export interface DutyChanges {
  readonly since: { readonly id: string; readonly asOf: string };
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly before: string; readonly after: string }[];
}

/** What signs as the school's side, and which pledge it is. */
export const pledgeLevels = [
  'principal', 'leader', 'director', 'head-teacher', 'grade', 'teacher', 'canteen', 'guard', 'support', 'staff',
] as const; // prettier-ignore
export type PledgeLevel = (typeof pledgeLevels)[number];

/** The list of one member of staff. */
export interface DutyList {
  /** `7F3A-91C2`: of the content, so that two prints can be told apart. */
  readonly id: string;
  readonly name: string;
  readonly staffId: string | null;
  readonly department: string | null;
  /** As the staff sheet has them; then those by which duties were found. */
  readonly posts: readonly string[];
  readonly knownPosts: readonly string[];
  readonly level: PledgeLevel;
  readonly above: readonly { readonly name: string | null; readonly post: string | null }[];
  readonly backup: string | null;
  readonly duties: readonly ListedDuty[];
  /** Null for whoever does not teach. */
  readonly lines: readonly ListedLine[] | null;
  readonly slots: readonly ListedSlot[];
  readonly classes: readonly ListedClass[];
  readonly areas: readonly ListedArea[];
  readonly activities: readonly ListedActivity[];
  readonly hazards: readonly ListedHazard[];
  readonly notes: readonly string[];
  /** Every entry in one line: what a later list is compared with. */
  readonly entries: readonly ListedEntry[];
  /** Null without an earlier list of this person. */
  readonly changes: DutyChanges | null;
  /** Only where it was asked for. */
  readonly findings?: readonly ListedRule[];
}

/** A member of staff without a list. */
export interface WithoutList {
  readonly name: string;
  readonly staffId: string | null;
}

/** `duties.json`: the lists of a school, and what `--since` reads. */
export interface DutyLists {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly lang: Lang;
  readonly school: string | null;
  /** Who represents the school: its principal, as 学校 names them, else by post; null where neither does. */
  readonly principal: string | null;
  readonly asOf: string;
  readonly term: { readonly from: string | null; readonly to: string | null };
  readonly rules: { readonly count: number; readonly digest: string };
  /** Not the whole staff: only those who were asked for. */
  readonly partial: boolean;
  readonly people: readonly DutyList[];
  /** Of the staff sheet, but not in post. */
  readonly notInPost: readonly WithoutList[];
  /** In the earlier lists, and no longer in these. */
  readonly gone: readonly WithoutList[];
  readonly inputs: readonly ReportedInput[];
  /** Files that could not be read: the lists do without them. */
  readonly refused: readonly RefusedFile[];
}
