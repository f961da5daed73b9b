import type { EarlierSchool } from './earlier.js';

/** What tells a school from others: its code, and where it gives none its name. */
function identityOf({ code, name }: Omit<EarlierSchool, 'folder'>): string {
  return JSON.stringify(code === null ? { name } : { code });
}

/** Tells whether two folders hold reports of one school: of one code, or of one name where there is no code. */
export function sameSchool(schools: readonly EarlierSchool[]): (folder: string, other: string) => boolean {
  const identities = new Map(schools.map((school) => [school.folder, identityOf(school)]));
  return (folder, other) => identities.get(folder) === identities.get(other);
}
