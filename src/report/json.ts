import type { Report } from '../model/report.js';

/** `report.json`: the report itself; same report, same bytes. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
