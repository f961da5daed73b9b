import type { Entity } from '../../model/school.js';
import { normalName } from '../../model/normal.js';

/** The places of 责任区, found by name, or as the place that a longer name begins with or holds (操场东侧 → 操场). */
export class Places {
  private readonly byName = new Map<string, Entity>();
  private readonly found = new Map<string, Entity | undefined>();

  constructor(all: readonly Entity[]) {
    for (const entity of all) {
      const name = normalName(String(entity.facts['name'] ?? ''));
      if (name && !this.byName.has(name)) this.byName.set(name, entity);
    }
  }

  /** The area that a cell names, or undefined. */
  find(text: unknown): Entity | undefined {
    if (typeof text !== 'string' || text === '') return undefined;
    const name = normalName(text);
    if (!this.found.has(name)) this.found.set(name, this.byName.get(name) ?? this.longestIn(name));
    return this.found.get(name);
  }

  private longestIn(name: string): Entity | undefined {
    // A single character (门, 楼) stands in too many names.
    const inside = [...this.byName.keys()].filter((area) => area.length > 1 && name.includes(area));
    const longest = inside.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
    return longest === undefined ? undefined : this.byName.get(longest);
  }
}
