import type { Entity, Match, Person } from '../../model/school.js';
import { nearest } from '../../model/nearest.js';
import { normalName } from '../../model/normal.js';
import { groupBy } from '../once.js';

/** What a person is called before or behind the name, as schools type it (周海燕老师, 教务主任周海燕). */
const TITLE =
  '(?:老师|教师|同志|师傅|女士|先生|教练|医生|大夫|护士|阿姨|会计|干事|保安|门卫|辅导员|[副正]?(?:班主任|主任|校长|园长|书记|组长|科长|处长|段长|主席))';
const OFFICE =
  '(?:教务|教导|教学|教科|教研|科研|德育|政教|学生|总务|后勤|保卫|安全|安管|办公室?|党支部|党委|团委|工会|年级|学科|备课|体育|语文|数学|英语)处?室?';
const TITLES = [`${TITLE}$`, `${OFFICE}${TITLE}$`, `^${TITLE}`, `^${OFFICE}${TITLE}`].map(
  (title) => new RegExp(title),
);
const BRACKETED = /^([^(]+)\(([^()]*)\)$/;
/** For so many names that nobody bears the nearest is sought: whoever has more has no slips but another list of staff. */
const MOST_SOUGHT = 500;

/** The staff of a school, found by 工号 or name (records.md: by 工号, else by 姓名). */
export class People {
  private readonly byName: ReadonlyMap<string, readonly Person[]>;
  /** By what stands before the bracket of 张琦(大). */
  private readonly byBase: ReadonlyMap<string, readonly Person[]>;
  private readonly byId: ReadonlyMap<string, readonly Person[]>;
  /** By name and 工号 in one, either first. */
  private readonly byBoth: ReadonlyMap<string, readonly Person[]>;
  private readonly found = new Map<string, Match>();
  private readonly names: readonly string[];
  private readonly sought = new Map<string, string | undefined>();

  constructor(readonly all: readonly Person[]) {
    this.names = all.map(({ name }) => name);
    this.byName = groupBy(all, ({ name }) => comparable(name));
    this.byBase = groupBy(all, ({ name }) => baseOf(comparable(name)));
    this.byId = groupBy(all, ({ staffId }) => staffId === null ? undefined : normalName(staffId)); // prettier-ignore
    const both = all.flatMap((person) => written(person).map((text) => ({ text, person })));
    const byBoth = [...groupBy(both, ({ text }) => text)];
    this.byBoth = new Map(byBoth.map(([text, list]) => [text, list.map(({ person }) => person)]));
  }

  /**
   * Finds who a written name is. Tried in turn: the 工号, the name, either without a title, both together
   * (T012周海燕), the name without its bracket. Two staff that fit are ambiguous, never picked.
   */
  match(text: string): Match {
    const name = comparable(text);
    const known = this.found.get(name);
    if (known) return known;
    const match = this.exact(name) ??
      this.titled(name) ??
      oneOf(this.byBoth.get(solid(name))) ??
      this.bracketed(name) ?? { state: 'stranger' };
    this.found.set(name, match);
    return match;
  }

  /** The name on the staff list nearest to one that nobody bears; undefined where none is near, or too many were asked for. */
  near(stranger: string): string | undefined {
    const known = this.sought.has(stranger) || this.sought.size === MOST_SOUGHT;
    if (!known) this.sought.set(stranger, nearest(stranger, this.names));
    return this.sought.get(stranger);
  }

  private exact(name: string): Match | undefined {
    return oneOf(this.byId.get(name)) ?? oneOf(this.byName.get(name)) ?? oneOf(this.byBase.get(name));
  }

  private titled(name: string): Match | undefined {
    for (const title of TITLES) {
      const bare = name.replace(title, '');
      const match = bare === name || bare === '' ? undefined : this.exact(bare);
      if (match) return match;
    }
    return undefined;
  }

  /** 张琦(大) where the list has plain 张琦; a 工号 in the bracket decides, one of somebody else contradicts. */
  private bracketed(name: string): Match | undefined {
    const [, base = '', inside = ''] = BRACKETED.exec(name) ?? [];
    if (base === '') return undefined;
    const numbered = this.byId.get(inside) ?? [];
    if (numbered.length === 0) return oneOf(this.byName.get(base));
    const named = this.byBase.get(base) ?? [];
    const both = named.filter((person) => numbered.includes(person));
    return oneOf(both.length > 0 ? both : [...named, ...numbered]);
  }
}

function oneOf(persons: readonly Person[] | undefined): Match | undefined {
  if (!persons || persons.length === 0) return undefined;
  return persons.length === 1
    ? { state: 'known', person: persons[0]! }
    : { state: 'ambiguous', among: persons };
}

/** One kind of bracket, no spaces. */
function comparable(text: string): string {
  return normalName(text)
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')');
}

function baseOf(name: string): string {
  return BRACKETED.exec(name)?.[1] ?? name;
}

/** Without what may stand between a name and a number. */
function solid(name: string): string {
  return name.replace(/[()\-_#:.·]|工号|编号/g, '');
}

function written({ name, staffId }: Person): readonly string[] {
  if (staffId === null) return [];
  const [plain, id] = [solid(comparable(name)), solid(normalName(staffId))];
  return [plain + id, id + plain];
}

/**
 * Whether a person is 在岗 on a date: on the list, status 在岗, joined by then.
 * Undefined where the status is blank or unreadable.
 */
export function inPost(entity: Entity, date: string | null): boolean | undefined {
  const { status, joined } = entity.facts;
  if (date && typeof joined === 'string' && joined > date.slice(0, 10)) return false;
  return typeof status === 'string' && status !== '' ? status === '在岗' : undefined;
}
