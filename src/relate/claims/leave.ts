import type { Entity } from '../../model/school.js';
import type { Context } from '../context.js';
import { leaveGranted, leaveLasts, leavesOf } from '../people/leaves.js';

/**
 * The leave that the school granted a person and that lasts at a moment. Without a sheet 请假, without a time, or
 * without an approver there is none: who was to be there answers until the records show that somebody let them go.
 */
export function grantedLeave(person: string, at: string | null, context: Context): Entity | undefined {
  return leavesOf(person, context).find(
    (leave) => leaveLasts(leave, at) === true && leaveGranted(leave) === true,
  );
}
