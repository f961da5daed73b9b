/** By which somebody is found in what a report says: two may share a name. */
export function personKey(name: string | null, staffId: string | null): string {
  return JSON.stringify([name, staffId]);
}
