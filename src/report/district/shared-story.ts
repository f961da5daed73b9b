import type { InTwoSchools, KnownBy, SideOfOverlap } from '../../model/shares.js';
import { fill, type Lang } from '../../model/text.js';
import type { DistrictReport } from './report.js';
import { districtWords as words } from './words.js';

/** A sheet that is the same in several schools. */
export interface ToldSameSheet {
  readonly sheet: string;
  readonly records: number;
  /** Each school with its file. */
  readonly schools: readonly string[];
}

/** Somebody who is to be in two schools at one time. */
export interface ToldTwoPlaces {
  readonly who: string;
  readonly by: string;
  readonly schools: readonly [string, string];
  readonly times: number;
  readonly days: number;
  /** The first times, each with the cells of both schools. */
  readonly where: readonly string[];
}

/** What a roll-up says of what schools have in common. */
interface SharedStory {
  readonly same: readonly ToldSameSheet[];
  readonly twoPlaces: readonly ToldTwoPlaces[];
  readonly namesakes: string | null;
}

const byWords = {
  phone: words.byPhone,
  'staff-id': words.byStaffId,
  name: words.byName,
} as const satisfies Record<KnownBy, unknown>;

/** Tells what schools have in common, by the names that tell them apart. */
export function sharedStory({ district, same, twoPlaces, lang }: DistrictReport): SharedStory {
  const names = new Map(district.schools.map(({ folder, name }) => [folder, name]));
  const nameOf = (folder: string): string => names.get(folder) ?? folder;
  return {
    same: same.map(({ sheet, records, schools }) => ({
      sheet,
      records,
      schools: schools.map(({ folder, file }) => `${nameOf(folder)} (${file})`),
    })),
    twoPlaces: twoPlaces.told.map((each) => toldTwoPlaces(each, nameOf, lang)),
    namesakes: twoPlaces.namesakes === 0 ? null : fill(words.namesakes[lang], { count: twoPlaces.namesakes }),
  };
}

function toldTwoPlaces(
  { name, by, folders, times, days, first }: InTwoSchools,
  nameOf: (folder: string) => string,
  lang: Lang,
): ToldTwoPlaces {
  const side = ({ folder, sheet, cell }: SideOfOverlap): string => `${nameOf(folder)} ${sheet}!${cell}`;
  return {
    who: name ?? words.nameHidden[lang],
    by: byWords[by][lang],
    schools: [nameOf(folders[0]), nameOf(folders[1])],
    times,
    days,
    where: first.map(({ from, to, at }) => `${spanOf(from, to)}  ${side(at[0])} · ${side(at[1])}`),
  };
}

/** `2025-09-02 10:00–10:40`. */
function spanOf(from: string, to: string): string {
  const [day, begin] = from.split('T');
  const [last, end] = to.split('T');
  return `${day} ${begin}–${last === day ? '' : `${last} `}${end}`;
}
