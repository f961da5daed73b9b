import { normalName, type Archive } from '../zip/archive.js';
import { attribute, parsePart } from './xml.js';

/** One relationship of a part: what it points to, and as what. */
export interface Relation {
  /** The last word of its type: `worksheet`, `styles` …; the same in both dialects of the format. */
  readonly type: string;
  /** The normalised name of the part. */
  readonly target: string;
}

/** The relationships of a part by their ids (of the whole package for ''); none where it has no such part. */
export function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.entries.has(name)) return relations;
  parsePart(archive, name, {
    open(element, attributes) {
      if (element !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) =>
        attribute(attributes, name),
      );
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return relations;
}

/** A target is relative to the folder of the part that names it, or begins with a slash. */
function resolve(folder: string, target: string): string {
  const plain = decoded(target.replaceAll('\\', '/'));
  const path: string[] = [];
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return normalName(path.join('/'));
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
