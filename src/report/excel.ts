import type { Report } from '../model/report.js';
import { coverageStory } from './coverage-story.js';
import { coverageSheet } from './excel/coverage-sheet.js';
import { incidentSheet } from './excel/incident-sheet.js';
import { ledgerSheet } from './excel/ledger-sheet.js';
import { missingSheet } from './excel/missing-sheet.js';
import { overviewSheet } from './excel/overview-sheet.js';
import { pastSheets } from './excel/past-sheets.js';
import { peopleSheet } from './excel/people-sheet.js';
import { problemsSheet } from './excel/problems-sheet.js';
import { rulesSheet } from './excel/rules-sheet.js';
import { watchDaysSheet } from './excel/watch-days-sheet.js';
import { waivedSheets } from './excel/waived-sheet.js';
import { sheetWords } from './excel/words.js';
import { story } from './story.js';
import { drawWorkbook } from './workbook.js';

/**
 * `report.xlsx`: 总览, 整改台账 (which the school fills in and hands back, rulings 28), 缺佐证, 值守热力图, 值守缺人明细,
 * of a ledger that came back 已销号 and 不能再查, 事件, 人员, 规则清单, 问题. Made from the report alone; the same report
 * gives the same bytes.
 */
export async function excel(report: Report): Promise<Uint8Array> {
  const told = story(report);
  const coverage = coverageStory(report);
  return drawWorkbook({
    title: `${told.title} · ${told.school}`,
    date: report.asOf,
    listSheet: sheetWords.lists[report.lang],
    sheets: [
      overviewSheet(report, told),
      ledgerSheet(report, told),
      missingSheet(report, told),
      coverageSheet(coverage),
      watchDaysSheet(coverage),
      ...waivedSheets(report),
      ...pastSheets(report),
      incidentSheet(report),
      peopleSheet(report, told),
      rulesSheet(report),
      problemsSheet(report),
    ],
  });
}
