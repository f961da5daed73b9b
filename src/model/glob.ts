/** The globs of a list of them, separated by commas. */
export function globsIn(list: string): string[] {
  const globs = list.split(',').map((glob) => glob.trim());
  return globs.filter((glob) => glob !== '');
}

/** Whether an id matches one of some globs, separated by commas; `*` stands for anything but `/`, `**` for anything. */
export function matcher(list: string): (id: string) => boolean {
  const patterns = globsIn(list).map((glob) => new RegExp(`^${toPattern(glob)}$`));
  return (id) => patterns.some((pattern) => pattern.test(id));
}

function toPattern(glob: string): string {
  return glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*|\*|\?/g, (star) => ({ '**': '.*', '*': '[^/]*', '?': '[^/]' })[star]!);
}
