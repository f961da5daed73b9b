/** How a report may look where it is shown; only the terminal heeds it. */
export interface Look {
  /** Columns of the terminal; Chinese characters take two. */
  readonly columns: number;
  readonly color: boolean;
}
