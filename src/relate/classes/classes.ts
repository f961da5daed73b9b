import type { Entity } from '../../model/school.js';
import { classKey, gradeOf } from '../../model/class-name.js';

/** The key of a class's name, and where that gives no grade (1班), the key with 年级 before it too. */
function keysOf({ facts }: Entity): readonly string[] {
  const name = String(facts['name'] ?? '');
  const keys = [classKey(name), ...(gradeOf(name) ? [] : [classKey(String(facts['grade'] ?? '') + name)])];
  return [...new Set(keys)];
}

/** The classes of a school, found by any spelling. */
export class Classes {
  private readonly byKey = new Map<string, Entity[]>();

  constructor(all: readonly Entity[]) {
    for (const entity of all) {
      for (const key of keysOf(entity)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), entity]);
    }
  }

  /** The class that a cell names; undefined where there is none or more than one. */
  find(text: unknown): Entity | undefined {
    const found = this.all(text);
    // A class entered twice is still one class; the duplicate row is said where it stands.
    const names = new Set(found.map(({ facts }) => JSON.stringify([facts['name'], facts['grade']])));
    return names.size === 1 ? found[0] : undefined;
  }

  /** All classes that a cell may mean; two are said, never picked silently. */
  all(text: unknown): readonly Entity[] {
    return typeof text === 'string' && text !== '' ? (this.byKey.get(classKey(text)) ?? []) : [];
  }
}
