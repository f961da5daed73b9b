import type { DutyBasis } from '../../model/duty-list.js';
import type { Lang } from '../../model/text.js';

/** The sources of a paper, numbered in the order in which they are first cited, so that each title stands once. */
export class Sources {
  private readonly numbers = new Map<string, number>();

  /** `[1] 第24条第1款、第35条第2款；[2] 第9条`. */
  cite(basis: readonly DutyBasis[], lang: Lang): string {
    const byTitle = new Map<string, string[]>();
    for (const { title, article } of basis) {
      const articles = byTitle.get(title) ?? [];
      byTitle.set(title, article === null ? articles : [...articles, article]);
    }
    const [comma, semicolon] = lang === 'zh' ? ['、', '；'] : [', ', '; '];
    const space = lang === 'zh' ? '' : ' ';
    return [...byTitle].map(([title, articles]) => `[${this.numberOf(title)}]${articles.length > 0 ? space : ''}${articles.join(comma)}`).join(semicolon); // prettier-ignore
  }

  /** The titles, the first being number 1. */
  all(): readonly string[] {
    return [...this.numbers.keys()];
  }

  private numberOf(title: string): number {
    const known = this.numbers.get(title) ?? this.numbers.size + 1;
    this.numbers.set(title, known);
    return known;
  }
}
