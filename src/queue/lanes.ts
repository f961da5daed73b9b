import { openLane, type Lane, type LaneOptions } from '../batch/pool.js';
import type { Outcome, SchoolTask } from '../batch/task.js';

/** Lanes for schools of any batch. */
export interface Lanes {
  /** Runs a school in a lane that has run only schools of that batch: a child keeps the rules that it has read. */
  readonly run: (task: SchoolTask, batch: string, timeout: number) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** Opens no lane yet: as many are opened as schools are run at a time. */
export function openLanes({ child, limits }: LaneOptions): Lanes {
  const free: { readonly batch: string; readonly lane: Lane }[] = [];
  const laneFor = async (batch: string, timeout: number): Promise<Lane> => {
    const at = free.findIndex((one) => one.batch === batch);
    if (at >= 0) return free.splice(at, 1)[0]!.lane;
    // Another batch has begun: the lanes of the last one are closed one by one.
    await free.pop()?.lane.close();
    return openLane({ child, limits: { ...limits, timeout } });
  };
  return {
    run: async (task, batch, timeout) => {
      const lane = await laneFor(batch, timeout);
      try {
        return await lane.run(task);
      } finally {
        free.push({ batch, lane });
      }
    },
    close: async () => {
      await Promise.all(free.splice(0).map(({ lane }) => lane.close()));
    },
  };
}
