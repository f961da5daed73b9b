/** How much of what days multiply one school may hold; rows beyond are not taken, and it is said which and why. */
export interface SchoolLimits {
  /** Rows that have one person, or one class, at lessons, duties and activities of one day: each is compared with each. */
  readonly rowsADay: number;
  /** Duties of 值班安排, each day and person counted. */
  readonly duties: number;
  /** Lessons of 课程表, each day counted. */
  readonly lessons: number;
  /** Classes of 班级, each day of the term counted. */
  readonly classDays: number;
  /** Places that must be watched, each period and day counted. */
  readonly slots: number;
  /** Pairs of duties at one place and period, over all slots. */
  readonly pairs: number;
  /** Pairs of rows that have one person in two places, and the days on which they do. */
  readonly clashes: number;
  readonly clashDays: number;
  /** Days of a term; a longer one is said to be too long, but taken. */
  readonly termDays: number;
}

/** A term of a large school has 8,000 duties, 48,000 lessons and 8,000 slots; nobody has thirty rows of one day. */
export const schoolLimits: SchoolLimits = {
  rowsADay: 100,
  duties: 50_000,
  lessons: 120_000,
  classDays: 100_000,
  slots: 20_000,
  pairs: 2_000_000,
  clashes: 20_000,
  clashDays: 100_000,
  termDays: 400,
};
