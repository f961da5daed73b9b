/** Findings of one rule that one cause explains: the duties of one post; any other finding stands alone. */
export interface Cause<T> {
  /** The post; '' where there is none. */
  readonly post: string;
  readonly findings: readonly T[];
}

/** Findings by their causes, each cause where its first finding stands. */
export function byCause<T>(findings: readonly T[], postOf: (finding: T) => string): Cause<T>[] {
  const causes: { post: string; findings: T[] }[] = [];
  const ofPost = new Map<string, { findings: T[] }>();
  for (const finding of findings) {
    const post = postOf(finding);
    const known = ofPost.get(post);
    if (post !== '' && known) known.findings.push(finding);
    else {
      const cause = { post, findings: [finding] };
      causes.push(cause);
      ofPost.set(post, cause);
    }
  }
  return causes;
}
