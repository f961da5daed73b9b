/** A sheet by what it holds: two sheets with the same mark say the same in every cell that was read. */
export interface SharedSheet {
  readonly mark: number;
  readonly file: string;
  readonly sheet: string;
  readonly records: number;
}

/** A member of staff, known again in another school by numbers that tell nothing of the person. */
export interface SharedPerson {
  /** Of the name. */
  readonly mark: number;
  /** Of name and phone, of name and staff ID; null where the school's list gives none that a district would know. */
  readonly phone: number | null;
  readonly staffId: number | null;
  /** The name, where names may leave the program. */
  readonly name: string | null;
  /** Where the person is to be, in order: minutes from and to (as `Stay`), which sheet of `sheets`, which cell. */
  readonly stays: readonly (readonly [from: number, to: number, sheet: number, cell: string])[];
}

/** What one school leaves on the disk for finding what it shares with another. */
export interface Shares {
  /** Sheets that hold enough for it to be no chance where another school's are the same. */
  readonly copies: readonly SharedSheet[];
  readonly people: readonly SharedPerson[];
  /** The sheets that `stays` point at. */
  readonly sheets: readonly { readonly file: string; readonly sheet: string }[];
}

/** The same sheet in several schools: said as a fact, as it may be a joint record or a copy. */
export interface SameSheet {
  readonly sheet: string;
  readonly records: number;
  readonly schools: readonly { readonly folder: string; readonly file: string }[];
}

/** By what two schools' lists mean one person; by the name alone they may be two. */
export type KnownBy = 'phone' | 'staff-id' | 'name';

/** One school's side of a time in which somebody is to be in two. */
export interface SideOfOverlap {
  readonly folder: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Somebody who is to be in two schools at one time: a pointer for the district's own finding. */
export interface InTwoSchools {
  /** Null where names are kept back. */
  readonly name: string | null;
  readonly by: KnownBy;
  readonly folders: readonly [string, string];
  /** How many times the two schools' records overlap, and on how many days. */
  readonly times: number;
  readonly days: number;
  /** The first of them, with the cells of both schools; ISO date-times of what is shared. */
  readonly first: readonly {
    readonly from: string;
    readonly to: string;
    readonly at: readonly [SideOfOverlap, SideOfOverlap];
  }[];
}

/** Who is to be in two schools at one time. */
export interface TwoPlaces {
  readonly told: readonly InTwoSchools[];
  /** Pairs of namesakes whose times overlap and who are not told: nothing but a common name speaks for one person. */
  readonly namesakes: number;
}
