import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalName } from '../model/normal.js';
import type { DataRecord } from '../model/record.js';
import type { Person, School } from '../model/school.js';
import type { SharedPerson, SharedSheet, Shares } from '../model/shares.js';
import { markOf } from './mark.js';

/** Fewer records than this may be the same by chance: a school without incidents, a list of three canteen cooks. */
const FEWEST_RECORDS = 10;
/** Shorter staff IDs are each school's own numbering (T001, 12), which two schools have alike. */
const SHORTEST_ID = 6;
const SHORTEST_PHONE = 7;

/**
 * What a school may share with another: its sheets by what they hold, and its staff with their times. People without
 * any time are left out; names stand in it only where they may leave the program.
 */
export function sharesOf(records: readonly DataRecord[], school: School, withNames: boolean): Shares {
  const sheets = new SheetList();
  return {
    copies: copiesOf(records),
    people: school.people.flatMap((person) => personOf(person, school, sheets, withNames) ?? []),
    sheets: sheets.all,
  };
}

/** The marks of what a school may share, ascending, each once. */
export function marksOf({ copies, people }: Shares): number[] {
  return [...new Set([...copies, ...people].map(({ mark }) => mark))].sort((a, b) => a - b);
}

/** Of what a school may share, what has one of these marks; null where there is nothing. */
export function markedOnly({ copies, people, sheets }: Shares, marks: ReadonlySet<number>): Shares | null {
  const isMarked = ({ mark }: { readonly mark: number }): boolean => marks.has(mark);
  const kept = { copies: copies.filter(isMarked), people: people.filter(isMarked), sheets };
  return kept.copies.length + kept.people.length > 0 ? kept : null;
}

/**
 * Each sheet with enough records, marked by the texts of all cells that were read, in their order. Calendars are left
 * out: a district sends one to all.
 */
function copiesOf(records: readonly DataRecord[]): SharedSheet[] {
  const sheets = new Map<string, { file: string; sheet: string; records: number; hash: ReturnType<typeof sha256.create> }>(); // prettier-ignore
  for (const { source, row } of records) {
    if (source.kind === 'calendar') continue;
    const name = JSON.stringify([source.file, source.sheet]);
    let known = sheets.get(name);
    if (!known) {
      known = { file: source.file, sheet: source.sheet, records: 0, hash: sha256.create() };
      sheets.set(name, known);
    }
    known.records++;
    known.hash.update(utf8ToBytes(JSON.stringify([source.kind, row.cells.map((cell) => cell?.text ?? '')])));
  }
  return [...sheets.values()]
    .filter((sheet) => sheet.records >= FEWEST_RECORDS)
    .map(({ hash, ...sheet }) => ({ ...sheet, mark: markOf('sheet', bytesToHex(hash.digest())) }));
}

function personOf(person: Person, school: School, sheets: SheetList, withNames: boolean): SharedPerson | undefined {
  const stays = school.stays(person);
  if (stays.length === 0) return undefined;
  const name = normalName(person.name);
  const phone = String(person.entity.facts['phone'] ?? '').replace(/\D/g, '');
  const staffId = normalName(person.staffId ?? '');
  return {
    mark: markOf('name', name),
    phone: phone.length < SHORTEST_PHONE ? null : markOf('phone', name, phone),
    staffId: staffId.length < SHORTEST_ID ? null : markOf('id', name, staffId),
    name: withNames ? person.name : null,
    stays: stays.map(({ from, to, at }) => [from, to, sheets.indexOf(at.file, at.sheet), at.cell ?? '']),
  };
} // prettier-ignore

/** Sheets by number, so that thousands of times do not repeat their names. */
class SheetList {
  readonly all: { file: string; sheet: string }[] = [];
  private readonly known = new Map<string, number>();

  indexOf(file: string, sheet: string): number {
    const name = JSON.stringify([file, sheet]);
    const index = this.known.get(name) ?? this.all.push({ file, sheet }) - 1;
    this.known.set(name, index);
    return index;
  }
}
