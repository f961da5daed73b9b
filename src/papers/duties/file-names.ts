import type { DutyList } from '../../model/duty-list.js';

/** Names that Windows keeps for devices, whatever stands behind the dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST_CHARACTERS = 60;

/** A name for each list under which a file may lie on any system; namesakes have their 工号 in it, else a number. */
export function fileNames(lists: readonly DutyList[]): ReadonlyMap<DutyList, string> {
  const count = (name: string): number => lists.filter((list) => plain(list.name) === name).length;
  const taken = new Set<string>();
  return new Map(
    lists.map((list) => {
      const name = plain(list.name);
      const told = count(name) > 1 && list.staffId !== null ? `${name}-${safe(list.staffId)}` : name;
      return [list, free(told, taken)];
    }),
  );
}

/** The same with the first number that is free behind it, where it is taken; case alone makes no other file. */
export function free(name: string, taken: Set<string>, most: number = Infinity): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `-${number}`;
    const tried = name.slice(0, most - end.length) + end;
    if (taken.has(tried.toLowerCase())) continue;
    taken.add(tried.toLowerCase());
    return tried;
  }
}

function plain(name: string): string {
  const text = safe(name);
  return text === '' || reserved.test(text) ? `_${text}` : text;
}

/** Without what no file name may hold, and without dots at its ends. */
function safe(text: string): string {
  const clean = text.normalize('NFC').replace(/[\\/:*?"<>|\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, ''); // prettier-ignore
  const bare = [...clean.replace(/\s+/g, ' ')].slice(0, MOST_CHARACTERS).join('');
  return bare.replace(/\./g, '_').replace(/^[\s_]+|[\s_]+$/g, '');
}
