import { readFile } from 'node:fs/promises';
import { allowedNodeEnvironmentFlags, env as ownEnvironment } from 'node:process';
import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';

/** Whether this is the executable that `npm run package` makes: one file, with all that the program brings along. */
export const isExecutable = isSea();

/** Where something that the program brings along lies, by its path in the package; in the executable that is its name. */
export function ownPlace(path: string): string {
  return isExecutable ? path : fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Reads a file at such a place. Throws the system's error where it is lost. */
export async function readOwn(place: string): Promise<Uint8Array> {
  return isExecutable ? new Uint8Array(getAsset(place)) : readFile(place);
}

/** How a child is started with flags of Node. */
export interface ChildStart {
  readonly execArgv: string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The start of a child with these flags, and the environment of this process where it has none of its own. The
 * executable is its own Node and heeds flags in its environment only: those that Node does not take there it goes without.
 */
export function childStart(flags: readonly string[], env: NodeJS.ProcessEnv = ownEnvironment): ChildStart {
  if (!isExecutable) return { execArgv: [...flags], env };
  const heeded = flags.filter((flag) => allowedNodeEnvironmentFlags.has(flag.split('=')[0]!));
  return { execArgv: [], env: { ...env, NODE_OPTIONS: heeded.join(' ') } };
}
