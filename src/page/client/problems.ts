import type { ReportedProblem } from '../../model/report.js';
import { markup, type Markup } from '../../report/html/markup.js';
import { tableIn } from '../../report/html/table.js';
import type { Checked, ProblemGroup } from '../messages.js';
import type { Say } from './say.js';

/** What was left out or is in doubt, kind by kind, each with how to mend it. */
export function problemsView(checked: Checked, say: Say): Markup {
  const { problems, problemCount, nothingRead } = checked;
  const count = problemCount === 1 ? say('problemsOne') : say('problemsHeading', { count: problemCount });
  const several = checked.files.length > 1;
  return markup`<div class="text"><h1 tabindex="-1">${nothingRead ? say('nothingRead') : count}</h1>
<p class="lead-in">${nothingRead ? say('nothingReadSays') : leadOf(checked, say)}</p>
${!nothingRead && markup`<p class="buttons"><button type="button" class="strong" data-tab="report">${say('toReport')}</button></p>`}
${['error', 'warning'].map((severity) => groupsOf(problems.filter((group) => group.severity === severity), say, several))}</div>`; // prettier-ignore
}

function leadOf({ files, sheets, rows, rejected }: Checked, say: Say): string {
  return say('problemsLead', { files: files.length, sheets, rows, rejected });
}

function groupsOf(groups: readonly ProblemGroup[], say: Say, several: boolean): Markup | null {
  const [first] = groups;
  if (!first) return null;
  return markup`<section class="problems ${first.severity}"><h2><span class="mark ${first.severity}">${first.severity === 'error' ? '!' : '?'}</span> ${say(first.severity)}</h2><ol>${groups.map((group) => groupOf(group, say, several))}</ol></section>`;
}

function groupOf({ problems, count }: ProblemGroup, say: Say, several: boolean): Markup {
  const [first, ...others] = problems;
  const rows = others.map(
    (each) => markup`<tr><td class="at">${placeOf(each, several)}</td><td>${each.message}</td></tr>`,
  );
  const unlisted = count - problems.length;
  return markup`<li><p><span class="at">${placeOf(first!, several)}</span> ${first!.message}</p>
${others.length > 0 && markup`<details><summary>${say('alike', { count: count - 1 })}</summary>${tableIn(say('alike', { count: count - 1 }), [say('place'), say('message')], rows, 'unseen')}${unlisted > 0 && markup`<p class="note">${say('alikeMore', { count: unlisted })}</p>`}</details>`}</li>`;
}

/** `课堂记录!M12`; with its file where there are several. */
function placeOf({ file, sheet, cell }: ReportedProblem, several: boolean): string {
  const place = [sheet, cell].filter(Boolean).join('!');
  return place === '' ? file : several ? `${file} ${place}` : place;
}
