import type { Report } from './model/report.js';
import type { Look } from './report/look.js';

/** The formats of a report; what draws one is loaded when it is asked for. */
export const reporters = {
  text: async (report, look) => (await import('./report/terminal.js')).terminal(report, look),
  json: async (report) => (await import('./report/json.js')).json(report),
  html: async (report) => (await import('./report/html/html.js')).html(report),
  xlsx: async (report) => (await import('./report/excel.js')).excel(report),
  docx: async (report) => {
    const [{ followUpPapers }, { drawWord }] = await Promise.all([
      import('./papers/follow-up/papers.js'),
      import('./report/word.js'),
    ]);
    return drawWord(followUpPapers(report));
  },
  csv: async (report) => (await import('./report/csv.js')).csv(report),
} satisfies Record<string, (report: Report, look: Look) => Promise<string | Uint8Array>>;

/** What is written of a format into a file: piece by piece where it may be large. */
export async function contentOf(
  format: Reported,
  report: Report,
  look: Look,
): Promise<string | Uint8Array | AsyncIterable<string>> {
  if (format === 'json') return (await import('./report/json.js')).jsonPieces(report);
  return reporters[format](report, look);
}

/** The copies of the inputs with the findings in them: no reporter makes them, as they need the files too. */
export const COPIES = 'annotated';

/** The name of a format that is made from the report alone; of any format. */
export type Reported = keyof typeof reporters;
export type Format = Reported | typeof COPIES;
export const reported = Object.keys(reporters) as Reported[];
export const formats: readonly Format[] = [...reported, COPIES];

/** Formats that may go to stdout. */
export const textFormats: ReadonlySet<Format> = new Set(['text', 'json', 'html', 'csv']);
/** What is written into the folder of `-o` where no format is asked for. */
export const filesByDefault: readonly Format[] = ['json', 'html', 'xlsx', COPIES];
