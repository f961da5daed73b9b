import type { Absence } from './absence.js';
import type { Responsibilities } from './responsibilities.js';
import type { CellRef, DataRecord } from './record.js';
import type { Stay } from './stay.js';
import type { Bilingual } from './text.js';
import type { Kind } from './tables.js';
import type { Facts } from './value.js';
import type { DutyLoad, Watched } from './watched.js';

/** One thing that rules judge: a record, or something derived from records, with its facts. */
export interface Entity {
  readonly kind: Kind;
  /** Stable across runs; with the kind it names the entity. */
  readonly key: string;
  /** The row it comes from; null for derived kinds. */
  readonly record: DataRecord | null;
  readonly facts: Facts;
  /** How reports name it; holds no pupil's name. */
  readonly label: Bilingual;
  /** ISO date by which the law is chosen; null: asOf. */
  readonly date: string | null;
}

/** Somebody who answers: a member of staff, a name nobody bears, or a post without a holder (`name: null`). */
export interface Answerable {
  readonly name: string | null;
  readonly staffId: string | null;
  /** The post, where it is asked for by post. */
  readonly post?: Bilingual;
  /** Why this one: the column or post that names them. */
  readonly because: Bilingual;
  readonly cells: readonly CellRef[];
}

/** A time and place at which somebody was responsible: that of an incident, or one that is asked about. */
export interface Moment {
  /** What names it: the incident's key, or the question itself. */
  readonly key: string;
  /** ISO date, with its time of day where it is known. */
  readonly at: string | null;
  readonly place: string | null;
  /** One class, or several in one text. */
  readonly class: string | null;
  readonly incident: Entity | null;
}

/** One member of staff. */
export interface Person {
  readonly name: string;
  readonly staffId: string | null;
  readonly entity: Entity;
  /** Posts as written, and the ids of posts that they were recognised as. */
  readonly posts: readonly string[];
  readonly postIds: readonly string[];
}

/** Who a written name is: one of the staff, nobody of the staff, or one of several. */
export type Match =
  | { readonly state: 'known'; readonly person: Person }
  | { readonly state: 'stranger' }
  | { readonly state: 'ambiguous'; readonly among: readonly Person[] };

/** A place or class of a question that no record names, and the nearest one that a record does. */
export interface UnknownName {
  readonly about: 'place' | 'class';
  readonly found: string;
  readonly near: string | undefined;
}

/** What the 学校 sheet says, in words for the report. */
export interface SchoolInfo {
  readonly name: string | null;
  readonly code: string | null;
  readonly stage: string | null;
  readonly students: number | null;
}

/** All records of one school, joined; what rules are judged on. Made by `relate`. */
export interface School {
  readonly info: SchoolInfo;
  /** ISO date on which everything is judged. */
  readonly asOf: string;
  /** First and last record date up to asOf, or null. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly people: readonly Person[];
  /** Entities by kind, in the order of sheet and row. */
  readonly entities: ReadonlyMap<Kind, readonly Entity[]>;
  /** The rows that were rejected: nothing is judged by them, but names stand in them too. */
  readonly unread: readonly DataRecord[];
  /** Kinds whose sheet is there. */
  readonly present: ReadonlySet<Kind>;
  /** The cells that a fact of an entity was read from, the first twenty; primary first. An absent column or sheet has `cell: null`. */
  cells(entity: Entity, fact: string): readonly CellRef[];
  /** Those of them that would have to be filled for the fact to be known. */
  openCells(entity: Entity, fact: string): readonly CellRef[];
  /** The kind of record that a sheet of the workbook holds. */
  kindOf(sheet: string): Kind | undefined;
  /** Where a column that a sheet lacks is shown: its last header cell; null where the sheet is absent or has no rows. */
  headerCell(sheet: string): CellRef | null;
  /** Who a path of `responsible` names for an entity (`teacher`, `class.headTeacher`, `safetyLeader` …). */
  answer(entity: Entity, path: string): readonly Answerable[];
  /** Records of the school that claim an incident: entities of kind `claim` for it. */
  claims(incident: Entity): readonly Entity[];
  /** The same for any moment, asked without an incident. */
  claimsAt(moment: Moment): readonly Entity[];
  /** The record that a claim stands for. */
  claimed(claim: Entity): Entity | null;
  /** The cells that would name somebody for a moment and are blank, and the headers of those whose row is not there (rulings 19). */
  unnamed(moment: Moment): { readonly blank: readonly CellRef[]; readonly headers: readonly CellRef[] };
  /** Whether a question names a place or class that the records do not know. */
  unknownNames(moment: Moment): readonly UnknownName[];
  /** Who a name is. */
  match(name: string): Match;
  /** Who is directly over a member of staff: 直接上级, else whoever is over the person's posts. */
  above(person: Person): readonly Answerable[];
  /** What falls away when somebody is absent on an ISO date, and who is free then. */
  absence(person: Person, date: string): Absence;
  /** What stands behind the state of a slot; null for any other entity. */
  watched(slot: Entity): Watched | null;
  /** The minutes of duty of everybody; null where neither 值班表 nor 值班安排 gives any. */
  dutyLoad(): DutyLoad | null;
  /** What a member of staff is responsible for this term. */
  responsibilities(person: Person): Responsibilities;
  /** When a member of staff is to be at one place of the school, up to asOf, in order. */
  stays(person: Person): readonly Stay[];
  /** 学期开始 and 学期结束, ISO; null where 学校 does not say. */
  readonly term: { readonly from: string | null; readonly to: string | null };
}
