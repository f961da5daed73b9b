import type { Report } from '../../model/report.js';
import type { Lang } from '../../model/text.js';
import type { CoverageStory } from '../coverage-story.js';
import type { Story } from '../story.js';
import type { Card, CardWords } from './card.js';
import type { PageWords } from './words.js';

/** What every part of the page is drawn from. */
export interface Page {
  readonly report: Report;
  readonly story: Story;
  readonly coverage: CoverageStory;
  readonly cards: readonly Card[];
  readonly words: PageWords;
  readonly cardWords: CardWords;
  readonly lang: Lang;
}

/** The parts of the page in the order of its navigation. */
export const partNames = [
  'findings',
  'coverage',
  'incidents',
  'people',
  'rules',
  'unchecked',
  'problems',
  'about',
] as const;
export type PartName = (typeof partNames)[number];
