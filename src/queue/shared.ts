import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { fault } from './fault.js';

/**
 * The name of a file in the shared folder, the same on all machines: with `/`, from the folder on. Throws a `RunError`
 * (exit 2) where it lies outside.
 */
export function nameIn(shared: string, path: string): string {
  const name = relative(resolve(shared), resolve(path));
  if (name.startsWith('..') || isAbsolute(name)) throw fault('outsideShared', { path, shared: resolve(shared) }, 2);
  return name.split(sep).join('/') || '.';
} // prettier-ignore

/** Where a file of that name lies on this machine. A name that leads out of the folder is no name: whoever can write to the queue reads and writes nothing else. */
export function pathIn(shared: string, name: string): string {
  const plain = posix.normalize(name);
  if (posix.isAbsolute(plain) || plain.startsWith('..') || /[\\:]/.test(plain) && sep === '\\')
    throw fault('outsideShared', { path: name, shared });
  return join(shared, ...plain.split('/'));
} // prettier-ignore
