import type { DutyList } from '../../model/duty-list.js';
import { safeNames } from '../../model/safe-name.js';

/** A name for each list under which a file may lie on any system; namesakes have their 工号 in it, else a number. */
export function fileNames(lists: readonly DutyList[]): ReadonlyMap<DutyList, string> {
  const isShared = (name: string): boolean => lists.filter((list) => list.name === name).length > 1;
  const texts = lists.map(({ name, staffId }) => (staffId !== null && isShared(name) ? `${name}-${staffId}` : name)); // prettier-ignore
  const names = safeNames(texts);
  return new Map(lists.map((list, i) => [list, names[i]!]));
}
