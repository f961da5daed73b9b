import { classKey } from '../model/class-name.js';
import { normalName } from '../model/normal.js';
import type { School } from '../model/school.js';

/**
 * Tells whether a text is what reports call a record, class or place, or a finding's id, none of which holds a
 * pupil's name: a waiver names its subject so, and a complaint may say what a hazard is called (食堂插座松动). The names are gathered when first asked for.
 */
export function recordNames(school: School): (text: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    known ??= new Set([...school.entities.values()].flat().flatMap(({ kind, label, facts }) => {
      const place = kind === 'area' ? [String(facts['name'])] : [];
      return [label.zh, label.en, ...place].map(normalName);
    })); // prettier-ignore
    const isId = /^[0-9a-f]{12}$/.test(text);
    return isId || /^\d+\.\d+$/.test(classKey(text)) || known.has(normalName(text));
  };
}
