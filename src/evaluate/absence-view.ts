import type { Absence, Commitment } from '../model/absence.js';
import type { School } from '../model/school.js';
import { fill, inList, type Lang } from '../model/text.js';
import type { AbsenceAnswer, ReportedCommitment } from '../model/who.js';
import { noteWords } from './who-words.js';

/** The answer without what the run adds: tool, school, files. */
export type AbsenceView = Omit<
  AbsenceAnswer,
  'schemaVersion' | 'tool' | 'lang' | 'school' | 'inputs' | 'refused'
>;

/** An absence in words. */
export function absenceView(absence: Absence, school: School, lang: Lang): AbsenceView {
  const { person, date, commitments, doubt } = absence;
  return {
    absent: person.name,
    staffId: person.staffId,
    on: date,
    commitments: commitments.map((each) => told(each, lang)),
    doubt,
    notes: notesOf(absence, school, lang),
  };
}

function told({ entity, standIns, cells, ...rest }: Commitment, lang: Lang): ReportedCommitment {
  const free = standIns.map(({ person: { name, staffId }, minutes, because }) => ({ name, staffId, minutes, because: because[lang] })); // prettier-ignore
  return { ...rest, label: entity.label[lang], free, at: cells };
}

function notesOf({ person, leaves, doubt }: Absence, school: School, lang: Lang): readonly string[] {
  const cells = leaves.flatMap((leave) => school.cells(leave, 'start')).map(({ sheet, cell }) => `${sheet}!${cell}`); // prettier-ignore
  const away = leaves.length > 0 ? [fill(noteWords.onLeave[lang], { name: person.name, cells: inList(cells, lang) })] : []; // prettier-ignore
  return doubt === null ? away : [...away, noteWords[doubt][lang]];
}
