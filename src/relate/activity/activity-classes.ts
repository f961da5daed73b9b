import { UNKNOWN, type Value } from '../../model/value.js';
import { countInPost } from './activity-people.js';
import { gradeOf } from '../../model/class-name.js';
import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';

type Activity = Columns<'activity'>;

/** How many classes have nobody of the staff in post leading them: classes taking part less leaders of classes. */
export function classesWithoutStaff(
  { classes, classLeaders, start }: Activity,
  context: Context,
): number | undefined {
  const [count, leading] = [classCount(classes, context), countInPost(classLeaders, start, context)];
  return count === UNKNOWN || leading === UNKNOWN ? UNKNOWN : Math.max(0, count - leading);
}

/** How many classes a list names, where a grade or the whole school stands for its classes. */
function classCount(written: Value, context: Context): number | undefined {
  const counts = names(written)?.map((name) => classesIn(name, context));
  if (!counts || counts.length === 0 || counts.includes(UNKNOWN)) return UNKNOWN;
  return counts.reduce<number>((sum, count) => sum + count!, 0);
}

function classesIn(name: string, context: Context): number | undefined {
  if (!context.present.has('class') || context.classes.all(name).length > 0) return 1;
  const all = context.records('class');
  const grade = gradeOf(`${name}1班`);
  const held = /^全(?:校|体)/.test(name) ? all : all.filter((each) => grade !== UNKNOWN && gradeOf(String(each.facts['name'])) === grade); // prettier-ignore
  return held.length || UNKNOWN;
}
