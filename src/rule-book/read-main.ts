import type { Basis } from '../model/rule.js';
import type { Place } from './mistakes.js';
import { readPlaceholders } from './placeholders.js';
import type { RuleReading } from './reading.js';
import type { TableRow } from './table.js';
import { readText } from './values.js';
import { roleWords } from './vocabularies.js';
import type { Vocabulary } from './vocabulary.js';
import { ownWord, type ruleHeaders } from './words.js';

/** A row of the sheet of rules. */
export type MainRow = TableRow<keyof typeof ruleHeaders>;

/** The fields of a rule file that stand in its row, in the order of the file; what is not given is undefined. */
export function readMain(row: MainRow, reading: RuleReading): Record<string, unknown> {
  const { kind, known, places } = reading;
  places.set('', row.place('id'));
  const placed = <T>(pointer: string, place: Place, value: T): T => {
    places.set(pointer, place);
    return value;
  };
  const both = (
    name: string,
    zh: keyof typeof ruleHeaders,
    en: keyof typeof ruleHeaders,
  ): { zh: string; en: string } => ({
    zh: placed(`/${name}/zh`, row.place(zh), filled(row, zh, reading)),
    en: placed(`/${name}/en`, row.place(en), filled(row, en, reading)),
  });
  return {
    title: both('title', 'titleZh', 'titleEn'),
    requirement: both('requirement', 'requirementZh', 'requirementEn'),
    gap: both('gap', 'gapZh', 'gapEn'),
    remedy: both('remedy', 'remedyZh', 'remedyEn'),
    subject: placed('/subject', row.place('subject'), kind),
    severity: placed('/severity', row.place('severity'), listed(row, 'severity', known.severities, reading)),
    nature: placed('/nature', row.place('nature'), listed(row, 'nature', known.natures, reading)),
    failure: placed('/failure', row.place('failure'), optional(row, 'failure', known.failures, reading)),
    line: placed('/line', row.place('line'), optional(row, 'line', known.lines, reading)),
    responsible: placed('/responsible', row.place('responsible'), readAnswers(row, reading)),
    basis: placed('/basis', row.place('basisZh'), readBasis(row, reading)),
  };
}

function filled(row: MainRow, field: keyof typeof ruleHeaders, { facts, mistakes }: RuleReading): string {
  const [text, place] = [row.text(field), row.place(field)];
  if (text === '')
    mistakes.add(place, text, { zh: '一段文字（中英文都要有）', en: 'a text (in both languages)' });
  return field.startsWith('title') ? text : readPlaceholders(text, place, facts, mistakes);
}

function listed(
  row: MainRow,
  field: keyof typeof ruleHeaders,
  known: Vocabulary,
  { mistakes }: RuleReading,
): string | undefined {
  const id = known.find(row.text(field));
  if (id === undefined) mistakes.addUnknown(row.place(field), row.text(field), known);
  return id;
}

function optional(
  row: MainRow,
  field: keyof typeof ruleHeaders,
  known: Vocabulary,
  reading: RuleReading,
): string | undefined {
  return row.text(field) === '' ? undefined : listed(row, field, known, reading);
}

/** The lines of a cell that hold anything. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
}

/** One name a line; a role behind it in brackets. */
function readAnswers(row: MainRow, { kind, known, mistakes }: RuleReading): string[] {
  const place = row.place('responsible');
  const answers = known.answers(kind);
  const lines = linesOf(row.text('responsible'));
  if (lines.length === 0) mistakes.addUnknown(place, '', answers);
  return lines.flatMap((line) => {
    const [, name = line, roleWord] = /^(.*?)\s*[（(]([^（()）]*)[）)]$/.exec(line) ?? [];
    const role = roleWord === undefined ? undefined : roleWords.find(roleWord);
    const path = answers.find(line) ?? answers.find(name);
    if (path === undefined) mistakes.addUnknown(place, name, answers);
    else if (answers.find(line) !== undefined || roleWord === undefined) return [path];
    else if (role === undefined) mistakes.addUnknown(place, roleWord, roleWords);
    else return [`${path}:${role}`];
    return [];
  });
}

/** Articles of law and the school's own principles, one a line; the English of the latter in a cell of its own, line by line. */
function readBasis(row: MainRow, { known, mistakes }: RuleReading): Basis[] {
  const lines = linesOf(row.text('basisZh'));
  const english = linesOf(row.text('basisEn')).map((line) => readText(line) ?? line);
  const owns = lines.filter((line) => ownOf(line) !== undefined);
  if (owns.length !== english.length) {
    const expected = {
      zh: `与“${ownWord.zh}”同样多的行（${owns.length}）`,
      en: `as many lines as there are own principles (${owns.length})`,
    };
    mistakes.add(row.place('basisEn'), row.text('basisEn'), expected);
    return [];
  }
  let next = 0;
  return lines.flatMap((line): Basis[] => {
    const own = ownOf(line);
    if (own !== undefined) return [{ own: { zh: readText(own) ?? own, en: english[next++]! } }];
    const id = known.laws.find(line);
    if (id === undefined) mistakes.addUnknown(row.place('basisZh'), line, known.laws);
    const [law = '', article = null] = id?.split(' ') ?? [];
    return id === undefined ? [] : [{ law, article }];
  });
}

/** The text of a line that says a principle of the school's own. */
function ownOf(line: string): string | undefined {
  const found = /^(?:校内原则|own)\s*[：:]\s*(.*)$/i.exec(line);
  return found?.[1];
}
