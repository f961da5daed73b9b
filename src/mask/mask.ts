import type { Finding, Responsible } from '../model/finding.js';
import { recordId } from '../evaluate/finding-id.js';
import type { Report } from '../model/report.js';
import type { School } from '../model/school.js';
import { hider } from './hider.js';
import { namesToHide, staffOf } from './names-to-hide.js';

/** Whose names are kept out of every output: nobody's, the pupils', everybody's. */
export const masks = ['none', 'students', 'all'] as const;
export type Mask = (typeof masks)[number];

/** Takes the names that `mask` keeps back out of everything in a report that came from the school's cells. */
export function maskReport(report: Report, school: School, mask: Mask): Report {
  if (mask === 'none') return report;
  const hide = hiderFor(school, mask, saidIn(report));
  const cover = coverer(hide, mask);
  const staff = staffOf(school);
  // A name that holds a pupil's is a member of staff's all the same; a pupil in a column for staff is a pupil.
  const coverPerson = <P extends Responsible>(person: P): P =>
    mask !== 'all' && person.name !== null && staff.has(person.name) ? person : cover(person);
  const findings = report.findings.map((finding) => ({
    ...(mask === 'all' ? cover(finding) : { ...finding, ...cover(fromCells(finding)) }),
    responsible: finding.responsible.map(coverPerson),
    subject: maskSubject(finding, hide, cover),
  }));
  const waived = report.waived.map((finding) => ({
    ...cover(finding),
    subject: maskSubject(finding, hide, cover),
  }));
  const incidents = report.incidents.map((incident) =>
    mask === 'all'
      ? cover(incident)
      : {
          ...incident,
          path: cover(incident.path),
          reports: cover(incident.reports),
          responsible: incident.responsible.map(coverPerson),
        },
  );
  const people = mask === 'all' ? cover(report.people) : report.people;
  const inputs = mask === 'all' ? cover(report.inputs) : report.inputs;
  const { coverage, problems } = report;
  return {
    ...report,
    inputs,
    findings,
    waived,
    incidents,
    people,
    coverage: cover(coverage),
    problems: cover(problems),
  };
}

/** What a report says beside the school's cells. */
export function saidIn({ manifest }: Report): readonly string[] {
  return manifest.flatMap(({ title, requirement }) => [title, requirement]);
}

/** What takes the names that `mask` keeps back out of every text of a value; `ordinary`: what is said beside the school's cells. */
export function coverFor(school: School, mask: Mask, ordinary: readonly string[]): <T>(value: T) => T {
  if (mask === 'none') return (value) => value;
  return coverer(hiderFor(school, mask, ordinary), mask);
}

function hiderFor(school: School, mask: Mask, ordinary: readonly string[]): (text: string) => string {
  return hider(namesToHide(school, mask, ordinary));
}

function fromCells({ at, missing, message, remedy, because }: Finding): Partial<Finding> {
  return { at, missing, message, remedy, because };
}

/** Where a key holds a name that is kept back, the id stands for it (rulings 18). */
function maskSubject(
  { id, subject }: Pick<Finding, 'id' | 'subject'>,
  hide: (text: string) => string,
  cover: Cover,
): Finding['subject'] {
  if (hide(subject.key) === subject.key) return cover(subject);
  return { ...cover(subject), key: id, record: recordId(subject.kind, subject.key) };
}

type Cover = <T>(value: T) => T;

/** By these a file and a sheet are found again: they are as the school named them, unless nobody's name may leave. */
const places: ReadonlySet<string> = new Set(['file', 'sheet']);

/** What replaces in every text of a value, however deep. */
function coverer(hide: (text: string) => string, mask: Mask): Cover {
  const cover = <T>(value: T): T => {
    if (typeof value === 'string') return hide(value) as T;
    if (Array.isArray(value)) return value.map((each) => cover(each as unknown)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const kept = (key: string): boolean => mask !== 'all' && places.has(key);
    const entries = Object.entries(value).map(([key, each]) => [key, kept(key) ? (each as unknown) : cover(each as unknown)]); // prettier-ignore
    return Object.fromEntries(entries) as T;
  };
  return cover;
}
