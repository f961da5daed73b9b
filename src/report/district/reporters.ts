import type { DistrictReport } from './report.js';

/** The renderings of a district's roll-up; what draws one is loaded when it is asked for. */
export const districtReporters = {
  json: async (report) => `${JSON.stringify(report, null, 2)}\n`,
  html: async (report) => (await import('./html.js')).districtHtml(report),
  xlsx: async (report) => (await import('./excel.js')).districtExcel(report),
} satisfies Record<string, (report: DistrictReport) => Promise<string | Uint8Array>>;
