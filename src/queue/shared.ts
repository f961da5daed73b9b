import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { fault } from './fault.js';

/**
 * The name of a file in the shared folder, the same on all machines: with `/`, from the folder on. Throws a `RunError`
 * (exit 2) where it lies outside.
 */
export function nameIn(shared: string, path: string): string {
  const name = relative(resolve(shared), resolve(path)).split(sep).join('/');
  if (leadsOut(name)) throw fault('outsideShared', { path, shared: resolve(shared) }, 2);
  return name || '.';
}

/**
 * Where a file of that name lies on this machine. A name that leads out of the folder is refused, so that whoever can
 * write to the queue has nothing else read or written.
 */
export function pathIn(shared: string, name: string): string {
  if (leadsOut(posix.normalize(name))) throw fault('outsideShared', { path: name, shared });
  return join(shared, ...name.split('/'));
}

/** On Windows a name may lead to another drive. */
function leadsOut(name: string): boolean {
  return name === '..' || name.startsWith('../') || posix.isAbsolute(name) || isAbsolute(name) || (sep === '\\' && /[\\:]/.test(name)); // prettier-ignore
}
