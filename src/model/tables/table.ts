import type { Bilingual } from '../text.js';
import type { ColumnType, Known } from '../value.js';

/** Whose name or secret a column may hold; it decides what is masked. */
export type Privacy = 'staff' | 'pupil';

/** One column that we know. */
export interface Column extends Bilingual {
  readonly type: ColumnType;
  /** Further headers, in either language, that schools use for it. */
  readonly aliases: readonly string[];
  /** Records only what went wrong: blank in a row that is filled means none (rulings 2). */
  readonly exception?: true;
  readonly private?: Privacy;
  /** Names whom the record is about: one person, by name. */
  readonly oneName?: true;
  /** Names who is away or leaves: 病假 behind a name is no news there. */
  readonly away?: true;
  /** The closed list of words, Chinese to English; anything else is a problem at the cell. */
  readonly words?: Readonly<Record<string, string>>;
  /** Words offered in the drop-down; others are taken too. */
  readonly suggested?: Readonly<Record<string, string>>;
  /** What the template's note shows, where the typical value would not help; of `names` that are no people always. */
  readonly example?: Bilingual;
  /** What the template's note says of a blank, where a blank is no lack of evidence. */
  readonly blank?: Bilingual;
  /** What a plain number means, where a form may leave the unit out. */
  readonly unit?: 'seconds';
  /** The column of a time on the same day that must lie before this one. */
  readonly after?: string;
  /** The column of a day, or a moment, that this one cannot lie before. */
  readonly notBefore?: string;
  /** What is said where it does not hold and should; may hold `{facts}` and limits of the rules that compare it. */
  readonly not?: Bilingual;
  /** What 全勤 says in a count: 0 (absent), or the number in that column of the record. Without it 全勤 is no count. */
  readonly full?: 0 | (string & {});
  /** The value of a record in which nothing is wrong; a rule's examples start from it. */
  readonly typical?: Known;
}

/** A fact that is computed from the records, named so that a rule reads like its sentence. */
export interface Derived extends Bilingual {
  readonly type: ColumnType;
  /** The record's own columns that it is made from; they are the cells shown, and asked for when it is unknown. */
  readonly from: readonly string[];
  /** Columns of other records that it is read from too, `kind.column`: the template asks for them. */
  readonly also?: readonly string[];
  readonly typical: Known;
  /** How it is shown where it stands in a message: as it is, or as minutes, days. */
  readonly unit?: 'minutes' | 'days' | 'people';
  /** Measures a time from this fact of the record on: what has to be done in so long is due so long after it. */
  readonly since?: string;
  /** Needs the verdicts of others: computed between the two passes (rulings 13). */
  readonly second?: true;
  /** Needs to know what waivers cover: computed after everything else. */
  readonly last?: true;
  /** What is said where it does not hold and should: 地点不符 instead of 地点相符; may hold `{facts}` like a column's. */
  readonly not?: Bilingual;
  /** Only says which of two comparisons counts; never a reason of its own. */
  readonly aside?: true;
}

/** One kind of record: its sheet, its columns, what is derived from it. */
export interface Table {
  readonly kind: string;
  readonly sheet: Bilingual;
  readonly aliases: readonly string[];
  /** What names a record: the first list whose first column is filled. The first column must be readable. */
  readonly keys: readonly (readonly string[])[];
  /** The column whose date decides which law was in force; without one, asOf. */
  readonly dated?: string;
  /** How a record is named in reports: `{field}`s; never a pupil's name. */
  readonly label?: Bilingual;
  /** Which column names the class, and which the place, that the record belongs to. */
  readonly links?: Readonly<Partial<Record<'class' | 'area', string>>>;
  /** Which facts name, in each language, the post that the record is one duty of: reports tell those of one post together. */
  readonly post?: Bilingual;
  /** True for kinds that no sheet holds: they are derived from other records. */
  readonly sheetless?: true;
  /** Where there is no sheet: the columns, `kind.column`, that its records are derived from. */
  readonly madeOf?: readonly string[];
  /** Where there is no sheet: the kinds that its records are derived from; of each group one sheet must be there. */
  readonly needs?: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly derived?: Readonly<Record<string, Derived>>;
}

/** Declares a table and keeps the names of its columns as types. */
export function table<const T extends Table>(definition: T): T {
  return definition;
}
