import type { ReportedIncident } from '../model/report.js';
import type { RuleBase } from '../model/rule-base.js';
import type { School } from '../model/school.js';
import type { Lang } from '../model/text.js';
import type { Evaluation } from './evaluate.js';

/** Every incident with its path of responsibility, as the report shows it. */
export function incidentsOf(
  _school: School,
  _evaluation: Evaluation,
  _base: RuleBase,
  _lang: Lang,
): ReportedIncident[] {
  return [];
}
