/**
 * The library: the same core as the command and the page, without disk, clock or network.
 *
 *     import { check, readRuleBase } from 'shuifuze';
 *     const rules = readRuleBase(files);            // the JSON files under rules/, as text
 *     const report = await check([{ name, bytes }], { rules, lang: 'zh', today: '2025-09-30' });
 *
 * On Node, `shuifuze/node` reads the built-in rules and files from the disk.
 */
export { check, judgeSchool, reportOf, type CheckOptions, type Judged, type Stage } from './check.js';
export { explain } from './explain.js';
export { RuleError, RunError, type RuleFault } from './errors.js';
export { dutiesOf, type Duties, type DutiesOptions } from './duties.js';
export { filesOf as dutyFiles, type DutyFile, type DutyFormat } from './duty-files.js';
export { reporters, type Reported } from './formats.js';
export { masks, type Mask } from './mask/mask.js';
export type { DutyList, DutyLists } from './model/duty-list.js';
export type { Finding, Responsible, CitedBasis, Verdict } from './model/finding.js';
export type { Report, ReportedIncident, ReportedPerson, ReportedProblem } from './model/report.js';
export type { Comparison } from './model/comparison.js';
export type { Explanation } from './model/explanation.js';
export type { PastReport } from './model/past.js';
export type { RuleBase } from './model/rule-base.js';
export type { Rule, Severity, Nature } from './model/rule.js';
export type { CellRef, DataRecord } from './model/record.js';
export type { InputFile } from './model/sheet.js';
export type { Lang, Bilingual } from './model/text.js';
export type { AbsenceAnswer, WhoAnswer, WhoQuestion } from './model/who.js';
export { readSchool, type ReadSchool, type UnopenedFile } from './read-school.js';
export { compareMany, compareReports } from './follow/comparison.js';
export { earlierLists, type EarlierLists } from './papers/duties/changes.js';
export { csv } from './report/csv.js';
export { excel } from './report/excel.js';
export { withRepairs } from './repair.js';
export { exitCode, type FailOn } from './report/exit-code.js';
export { html } from './report/html/html.js';
export { json } from './report/json.js';
export type { Look } from './report/look.js';
export { markWorkbook, type Marking } from './report/marked/mark-workbook.js';
export { markedName } from './report/marked/marked-name.js';
export { terminal } from './report/terminal.js';
export { absenceText } from './report/absence.js';
export { whoText } from './report/who.js';
export { explainText } from './report/explain.js';
export { compareText } from './report/compare.js';
export { compareHtml } from './report/html/compare.js';
export { readPastReport } from './validate/past-report.js';
export { readRuleBase } from './validate/rule-base.js';
export { tool } from './version.js';
export type { RuleFile } from './validate/json.js';
export { whoAnswers, whoStandsIn, type AbsenceQuestion, type WhoOptions } from './who.js';
