import type { Report } from '../../model/report.js';
import { coverageStory } from '../coverage-story.js';
import { story } from '../story.js';
import { about } from './about.js';
import { cardsOf } from './cards.js';
import { coverage } from './coverage.js';
import { drawDocument } from './document.js';
import { findings } from './findings.js';
import { harmless } from './harmless.js';
import { incidents } from './incidents.js';
import { pageData } from './page-data.js';
import type { Page } from './page.js';
import { people } from './people.js';
import { problems } from './problems.js';
import { rules } from './rules.js';
import { unchecked } from './unchecked.js';
import { cardWordsIn, pageWordsIn } from './words.js';

/**
 * `report.html`: one file that asks the network for nothing, for screens, phones, A4 and screen readers.
 * Same report, same bytes. Without scripts everything can be read but findings beyond those that `causes.ts`
 * draws; that is said in place.
 */
export function html(report: Report): string {
  const shown = harmless(report);
  const told = story(shown);
  const { lang } = shown;
  const page: Page = {
    report: shown,
    story: told,
    coverage: coverageStory(shown),
    cards: cardsOf(shown, told),
    words: pageWordsIn(lang),
    cardWords: cardWordsIn(lang),
    lang,
  };
  const parts = {
    findings: findings(page),
    coverage: coverage(page),
    incidents: incidents(page),
    people: people(page),
    rules: rules(page),
    unchecked: unchecked(page),
    problems: problems(page),
    about: about(page),
  };
  return drawDocument(page, parts, pageData(page));
}
