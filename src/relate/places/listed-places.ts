import { UNKNOWN } from '../../model/value.js';
import { classKey } from '../../model/class-name.js';
import type { Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';

/**
 * Whether 责任区 lists a place: by its name, as a part of an area (操场东侧), as what one area's name ends with
 * (A101 for 教学楼A101), or as the room of a class however that is spelt. Undefined where there is no such sheet.
 */
export function isListed(name: string, context: Context): boolean | undefined {
  if (!context.present.has('area')) return UNKNOWN;
  return context.places.find(name) !== undefined || isEndOfOne(name, context) || isRoomOfClass(name, context);
}

const areas = once(({ records }) => records('area').map(({ facts }) => String(facts['name'] ?? '')));
const classRooms = once((context) => new Set(areas(context).map(roomKey)));

function isEndOfOne(name: string, context: Context): boolean {
  const written = normalName(name);
  return (
    written.length > 1 && areas(context).filter((area) => normalName(area).endsWith(written)).length === 1
  );
}

function isRoomOfClass(name: string, context: Context): boolean {
  if (classRooms(context).has(roomKey(name))) return true;
  const room = context.classes.find(withoutRoom(name))?.facts['room'];
  return typeof room === 'string' && context.places.find(room) !== undefined;
}

function roomKey(name: string): string {
  return classKey(withoutRoom(name));
}

/** 七年级1班教室 → 七年级1班. */
function withoutRoom(name: string): string {
  return normalName(name).replace(/教室$/, '');
}
