import { problem, type Problem } from '../../model/problem.js';
import type { DataRecord } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { columnOf, tableOf, type Kind } from '../../model/tables.js';
import { calendarOf } from '../calendar/calendar.js';
import type { Context } from '../context.js';
import { dayClaims, type DayClaims } from './day-claims.js';
import type { SchoolLimits } from './limits.js';

/** The records of a school that are within its limits. */
export interface WithinLimits {
  readonly kept: ReadonlyMap<Kind, readonly Entity[]>;
  /** The rows that are over one, which nothing is made of. */
  readonly refused: readonly DataRecord[];
  /** One for each sheet and limit, or name, at the first row that is over it. */
  readonly problems: readonly Problem[];
}

type Growing = keyof typeof dayClaims;

/** To how much the rows of a kind may grow. */
const growth: Readonly<Partial<Record<Growing, keyof SchoolLimits>>> = { class: 'classDays', roster: 'duties', timetable: 'lessons', period: 'slots' }; // prettier-ignore

/**
 * Leaves out the rows that would make more of a school than any school has: those of a day on which somebody has a
 * hundred already, and those of plans that grow beyond all terms. What they would say is then not known.
 */
export function withinLimits(plain: ReadonlyMap<Kind, readonly Entity[]>, context: Context): WithinLimits {
  const kept = new Map(plain);
  const over = new Over(context);
  const had = new Map<string, number>();
  for (const kind of Object.keys(dayClaims) as Growing[]) {
    const rows = plain.get(kind);
    if (!rows) continue;
    const taken = new Taken(kind, had, context);
    const fitting = rows.filter((row) => {
      const claims = dayClaims[kind](row, context);
      const crowd = taken.crowdOf(claims);
      if (crowd) over.crowded(row, crowd);
      else if (!taken.fits(claims)) over.grown(row, growth[kind]!);
      else return taken.take(claims);
      return false;
    });
    kept.set(kind, fitting);
  }
  return { kept, refused: over.refused, problems: over.problems() };
}

type Claimed = DayClaims['of'][number];

/** What the rows of one kind that were taken add up to. */
class Taken {
  private grown = 0;
  /** Lessons of 课程表 are planned by weekdays and compared with each other alone. */
  private readonly apart: string;

  constructor(
    private readonly kind: Growing,
    /** By day and name, of all kinds. */
    private readonly had: Map<string, number>,
    private readonly context: Context,
  ) {
    this.apart = kind === 'timetable' ? 'timetable' : '';
  }

  /** Who has as many rows on one of its days as there may be. */
  crowdOf({ days, of }: DayClaims): Claimed | undefined {
    const { rowsADay } = this.context.limits;
    return of.find((each) => days.some((day) => (this.had.get(this.keyOf(day, each)) ?? 0) >= rowsADay));
  }

  fits({ grows }: DayClaims): boolean {
    const limit = growth[this.kind];
    return limit === undefined || this.grown + grows <= this.context.limits[limit];
  }

  take({ days, of, grows }: DayClaims): true {
    this.grown += grows;
    for (const each of of) {
      for (const day of days) {
        const key = this.keyOf(day, each);
        this.had.set(key, (this.had.get(key) ?? 0) + 1);
      }
    }
    return true;
  }

  private keyOf(day: string, { field, name }: Claimed): string {
    const what = field === 'class' || field === 'place' ? field : '';
    return `${this.apart}${day} ${what} ${name}`;
  }
}

/** One problem in the making, and how many rows it is about. */
interface Told {
  readonly first: Problem;
  rows: number;
}

/** Collects the rows that are over a limit. */
class Over {
  readonly refused: DataRecord[] = [];
  private readonly told = new Map<string, Told>();

  constructor(private readonly context: Context) {}

  crowded({ record, kind }: Entity, { field, name }: Claimed): void {
    const { zh, en } = columnOf(kind, field)!;
    const found = this.context.person(name)?.name ?? name;
    const values = { header: { zh, en }, found, cap: this.context.limits.rowsADay };
    this.refuse(record!, field, 'CROWDED_DAY', values, name);
  }

  grown({ record, kind }: Entity, limit: keyof SchoolLimits): void {
    const days = calendarOf(this.context).days.length;
    const field = tableOf(kind).keys[0]![0]!;
    this.refuse(record!, field, 'PLAN_TOO_LARGE', { cap: this.context.limits[limit], days }, '');
  }

  problems(): readonly Problem[] {
    return [...this.told.values()].map(({ first, rows }) => ({
      ...first,
      values: { ...first.values, rows },
    }));
  }

  private refuse(
    record: DataRecord,
    field: string,
    code: 'CROWDED_DAY' | 'PLAN_TOO_LARGE',
    values: Problem['values'],
    name: string,
  ): void {
    this.refused.push(record);
    const { file, sheet, cell } = this.context.cell(record, field);
    const key = [code, file, sheet, field, name].join('\n');
    const known = this.told.get(key);
    if (known) known.rows++;
    else this.told.set(key, { first: problem(code, { file, sheet, cell }, { ...values, row: record.row.number }), rows: 1 }); // prettier-ignore
  }
}
