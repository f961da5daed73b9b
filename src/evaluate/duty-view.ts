import type { PersonDuty, ReportedLoad } from '../model/report.js';
import type { Person, School } from '../model/school.js';
import type { DutyLoad } from '../model/watched.js';

/** The minutes of duty of the staff beside their mean. */
export interface DutyView {
  readonly load: ReportedLoad;
  of(person: Person): PersonDuty;
}

/**
 * How long everybody is on duty, beside the mean over those of the staff who have any; whoever has less than a whole
 * position (工作量比例) is compared with the mean in that share. Null where no duty is recorded or planned.
 */
export function dutyView(school: School): DutyView | null {
  const load = school.dutyLoad();
  if (!load) return null;
  const minutesOf = ({ entity }: Person): number => load.minutes.get(entity.key) ?? 0;
  const onDuty = school.people.filter((person) => minutesOf(person) > 0);
  const positions = onDuty.reduce((sum, person) => sum + (shareOf(person) ?? 1), 0);
  const minutes = onDuty.reduce((sum, person) => sum + minutesOf(person), 0);
  const mean = onDuty.length === 0 ? 0 : minutes / positions;
  return {
    load: reported(load, onDuty, mean),
    of: (person) => {
      const [own, share] = [minutesOf(person), shareOf(person)];
      return { minutes: own, share, mean: own === 0 ? null : Math.round(mean * (share ?? 1)) };
    },
  };
}

function reported(
  { source, from, to, untimed }: DutyLoad,
  onDuty: readonly Person[],
  mean: number,
): ReportedLoad {
  const proRata = onDuty.some((person) => (shareOf(person) ?? 1) !== 1);
  return { source, from, to, people: onDuty.length, mean: Math.round(mean), proRata, untimed };
}

/** 工作量比例 as a part of a whole position; null where it is blank or no such part. */
function shareOf({ entity }: Person): number | null {
  const share = entity.facts['share'];
  return typeof share === 'number' && share > 0 && share <= 1 ? share : null;
}
