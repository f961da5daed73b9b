import type { Report } from '../../model/report.js';

/** One school's findings as lines of `district.jsonl`, each with the school that it is of. */
export function districtJsonlLines({ school, asOf, findings }: Report, folder: string): string {
  const { name, code } = school;
  const lines = findings.map((finding) => JSON.stringify({ folder, school: name, code, asOf, ...finding }));
  return lines.map((line) => `${line}\n`).join('');
}
