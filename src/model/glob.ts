/** Whether an id matches one of some globs, separated by commas; `*` stands for anything but `/`, `**` for anything. */
export function matcher(globs: string): (id: string) => boolean {
  const patterns = globs.split(',').map((glob) => new RegExp(`^${toPattern(glob.trim())}$`));
  return (id) => patterns.some((pattern) => pattern.test(id));
}

function toPattern(glob: string): string {
  return glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*|\*|\?/g, (star) => ({ '**': '.*', '*': '[^/]*', '?': '[^/]' })[star]!);
}
