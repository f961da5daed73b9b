/** What was measured of a batch on a queue; each for one school where nothing else is said. */
export interface Found {
  /** Seconds of a processor. */
  readonly cpu: number;
  /** MB of a child of a worker, at most. */
  readonly memory: number;
  /** KB that the system counted for a worker and its children, with pipes and the program itself. */
  readonly read: number;
  readonly written: number;
  /** KB of its workbook, and of all that stays in the folder of the batch, in so many files. */
  readonly workbook: number;
  readonly left: number;
  readonly files: number;
  /** Commands that the server was given. */
  readonly commands: number;
  /** KB of the server's memory while it waits. */
  readonly job: number;
  /** Schools a minute, with one worker and with two. */
  readonly perMinute: readonly number[];
  /** The master alone, with a third of the schools and with all. */
  readonly third: Master;
  readonly whole: Master;
}

interface Master {
  readonly schools: number;
  readonly seconds: number;
  /** MB, at most: of the master, and of the child which writes the roll-up. */
  readonly peak: number;
  readonly rollUp: number;
}

/** Schools of which a master keeps jobs in the queue at a time (`WINDOW` in src/queue/master.ts). */
const WINDOW = 4000;
/** Of a machine of 16 processors, those that check schools. */
const JOBS = 15;
const [province, country] = [30_000, 500_000] as const;

/** The rows of what was found, in words. */
export function measured(found: Found): string[][] {
  const { perMinute, third, whole } = found;
  const alone = ({ schools, seconds, peak, rollUp }: Master): string[][] => [
    [`the master alone, ${schools} schools, s`, String(seconds)],
    ['its memory, at most, MB', String(peak)],
    ['that of the child which writes the roll-up, MB', String(rollUp)],
  ];
  return [
    ['CPU of a school, s', found.cpu.toFixed(2)],
    ['memory of a child of a worker, at most, MB', found.memory.toFixed(0)],
    ['read by a worker for a school, KB', found.read.toFixed(0)],
    ['written by a worker for a school, KB', found.written.toFixed(0)],
    ['the workbook of a school, KB', found.workbook.toFixed(0)],
    ['what stays on the store for a school, KB', found.left.toFixed(0)],
    ['in files', found.files.toFixed(1)],
    ['schools a minute, 1 worker of one job', perMinute[0]!.toFixed(1)],
    ['schools a minute, 2 workers of one job', perMinute[1]!.toFixed(1)],
    ['memory of Redis for a job, KB', found.job.toFixed(2)],
    ['commands to Redis for a school', found.commands.toFixed(0)],
    ...alone(third),
    ...alone(whole),
  ];
}

/** What follows for a province and a country. */
export function onPaper(found: Found): string[][] {
  const [one, ten, four] = [hours(found, province, 1), hours(found, country, 10), hours(found, country, 4)];
  const both = (value: (schools: number, hours: number) => string): string[] => [value(province, one), value(country, ten)]; // prettier-ignore
  const memory = ((JOBS * found.memory) / 1024).toFixed(0);
  const window = ((WINDOW * found.job) / 1024).toFixed(0);
  return [
    ['processor time, hours', ...both((schools) => ((schools * found.cpu) / 3600).toFixed(1))],
    ['machines of 16 processors (15 jobs each): hours', `1: ${one.toFixed(1)}`, `10: ${ten.toFixed(1)}; 4: ${four.toFixed(1)}`],
    ['memory of such a machine in use, GB', memory, memory],
    ['Redis: the window of 4,000 schools in the queue, MB', window, window],
    ['Redis: commands a second', ...both((schools, time) => ((schools * found.commands) / time / 3600).toFixed(0))],
    ['store, read, GB (the master for the hash, the worker)', ...both((schools) => gigabytes(schools * 2 * found.workbook))],
    ['store, written, GB', ...both((schools) => gigabytes(schools * found.left))],
    ['store, written, MB a second', ...both((schools, time) => ((schools * found.left) / 1024 / time / 3600).toFixed(0))],
    ['store, files, each moved once', ...both((schools) => Math.round(schools * found.files).toLocaleString('en'))],
    ['the master, of its own, beside reading for the hashes, minutes', ...both((schools) => (alone(found, 'seconds', schools) / 60).toFixed(0))],
    ['the roll-up, memory, GB', (alone(found, 'rollUp', province) / 1024).toFixed(1), 'see below'],
  ];
} // prettier-ignore

/** The hours that so many schools take with so many machines. */
function hours({ cpu }: Found, schools: number, machines: number): number {
  return (schools * cpu) / 3600 / JOBS / machines;
}

/** On the line through what was measured of the master: it has a part that does not grow. */
function alone({ third, whole }: Found, what: 'seconds' | 'rollUp', schools: number): number {
  const each = (whole[what] - third[what]) / (whole.schools - third.schools);
  return whole[what] + each * (schools - whole.schools);
}

function gigabytes(kilobytes: number): string {
  return (kilobytes / 1024 / 1024).toFixed(0);
}
