import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import { classesWithoutStaff } from '../activity/activity-classes.js';
import { incidentCells, incidentRecorded } from '../activity/activity-incidents.js';
import {
  countInPost,
  onSiteStrangers,
  peopleCells,
  pupilsPerLeader,
  safetyGroupLed,
} from '../activity/activity-people.js';
import { dangerousPlaceOwners, inDangerousPlace } from '../activity/activity-dangers.js';
import { activityClashes } from '../activity/activity-clashes.js';
import { atApprovedPlace, planNamesPlace } from '../activity/activity-places.js';
import { approvedAfterwards, daysBeforeStart, minutesBeyond } from '../activity/activity-times.js';
import { clashCells, clashesOf } from '../calendar/clashes.js';
import { wordList } from '../context.js';
import { text, type Columns, type Derivation, type Derivations } from '../facts.js';
import { ownCells } from '../own-cells.js';
import { inPostOn } from '../people/on-staff.js';
import { leadsSchool } from '../people/leaders.js';

/** The facts of an activity that its own row alone, or one column of it, does not give. */
export const activityDerivations: Derivations<'activity'> = {
  daysFromEducation: daysBeforeStart('safetyEducation'),
  daysFromInspection: daysBeforeStart('siteInspected'),
  daysFromEmergencyPlan: daysBeforeStart('emergencyPlan'),
  approverIsLeader: {
    value: ({ approver }, context) => leadsSchool(approver, context),
    cells: peopleCells(['approver'], 'approver', 'posts'),
  },
  safetyGroupLed: {
    value: safetyGroupLed,
    cells: peopleCells(['safetyGroup', 'organizer'], 'safetyGroup', 'posts'),
  },
  dangersInContent: {
    value: ({ content }, context) => {
      const plain = without(text(content), wordList(context, 'harmlessContent'));
      if (plain === undefined) return UNKNOWN;
      return wordList(context, 'dangerousContent').filter((word) => plain.includes(word));
    },
  },
  leadersInPost: {
    value: ({ leaders, start }, context) => countInPost(leaders, start, context),
    cells: peopleCells(['leaders'], 'leaders', 'status'),
  },
  pupilsPerLeader: {
    value: pupilsPerLeader,
    cells: peopleCells(['leaders', 'students'], 'leaders', 'status'),
  },
  onSiteStrangers: {
    value: onSiteStrangers,
    cells: peopleCells(['onSite', 'leaders'], 'onSite', 'name'),
  },
  minutesStartedEarly: minutesBeyond('actualStart', 'start', ['actualStart', 'start']),
  minutesEndedLate: minutesBeyond('end', 'actualEnd', ['actualEnd', 'end']),
  inDangerousPlace,
  dangerOwners: dangerousPlaceOwners,
  atApprovedPlace: { value: atApprovedPlace },
  changeApprovedAfterwards: approvedAfterwards,
  incidentRecorded: { value: incidentRecorded, cells: incidentCells },
  themeGiven: isFilled('themeChanged'),
  dangerousWorkGiven: isFilled('dangerousWork'),
  classesWithoutStaff: {
    value: classesWithoutStaff,
    cells: peopleCells(['classes', 'classLeaders'], 'classLeaders', 'status'),
  },
  planNamesPlace: { value: planNamesPlace },
  organizerOnStaff: {
    value: ({ organizer, start }, context) => inPostOn(organizer, start, context),
    cells: peopleCells(['organizer'], 'organizer', 'status'),
  },
  alsoElsewhere: {
    value: activityClashes,
    cells: (_, context, activity) => [
      ...ownCells(activity, ['organizer', 'leaders', 'onSite', 'start', 'end'], context),
      ...clashCells(clashesOf(activity, context), context),
    ],
  },
};

/** Whether an exception column is filled, with 无 too: read as a value, a blank is none (rulings 2). Undefined without the column. */
function isFilled(field: FieldOf<'activity'>): Derivation<Columns<'activity'>> {
  return {
    value: (_, context, { record }) => {
      if (!record) return UNKNOWN;
      const { cell, value } = context.cell(record, field);
      return cell === null ? UNKNOWN : Boolean(value?.trim());
    },
  };
}

/** A text without words that only look like others (水平 is no water). */
function without(whole: string | undefined, words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>((rest, word) => rest?.replaceAll(word, '|'), whole);
}
