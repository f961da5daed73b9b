import { nearest } from '../../model/nearest.js';
import type { Moment, UnknownName } from '../../model/school.js';
import { kinds, tableOf } from '../../model/tables.js';
import { given, peopleIn } from '../claims/claim.js';
import { classesIn, placeFits } from '../claims/fit.js';
import { isOutside } from '../claims/outside.js';
import { classKey } from '../../model/class-name.js';
import type { Context } from '../context.js';
import { classesNamed } from '../classes/joint-classes.js';

/** The place and classes of a question that no record names: most often they are typed otherwise. */
export function unknownNames(moment: Moment, context: Context): readonly UnknownName[] {
  return [...unknownPlace(moment, context), ...unknownClasses(moment, context)];
}

function unknownPlace(moment: Moment, context: Context): readonly UnknownName[] {
  const { place } = moment;
  if (place === null || isOutside(moment, context)) return [];
  const known = placesOf(context);
  if (known.some((each) => placeFits(moment, each, context) === true)) return [];
  return [{ about: 'place', found: place, near: nearest(place, known) }];
}

/** Every place that a record of the school names. */
function placesOf(context: Context): readonly string[] {
  const columns = kinds.flatMap((kind) => {
    const field = kind === 'area' ? 'name' : kind === 'roster' ? 'place' : tableOf(kind).links?.area;
    return field === undefined || kind === 'incident' ? [] : [{ kind, field }];
  });
  const written = columns.flatMap(({ kind, field }) =>
    context.records(kind).map(({ facts }) => facts[field]),
  );
  const watched = context.records('period').flatMap(({ facts }) => peopleIn(facts['places']));
  return [...new Set([...written.filter(given), ...watched])];
}

function unknownClasses({ class: asked }: Moment, context: Context): readonly UnknownName[] {
  if (asked === null || classesNamed(asked, context).length > 0) return [];
  const known = classesOf(context);
  const keys = new Set(known.map(classKey));
  const missing = classesIn(asked).filter((name) => !keys.has(classKey(name)));
  return missing.map((found) => ({ about: 'class', found, near: nearest(found, known) }));
}

function classesOf(context: Context): readonly string[] {
  const own = context.records('class').map(({ facts }) => facts['name']);
  const taught = (['lesson', 'timetable'] as const).flatMap((kind) => context.records(kind).map(({ facts }) => facts['class'])); // prettier-ignore
  return [...new Set([...own, ...taught].filter(given).flatMap(classesIn))];
}
