/** Wakes one waiter. */
export interface Bell {
  readonly ring: () => void;
  /** Until it rings, or has rung since the last wait, or the time is over (milliseconds). */
  readonly wait: (most: number) => Promise<void>;
}

/** A bell that remembers one ring. */
export function newBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (most) => {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, most);
          wake = () => (clearTimeout(timer), resolve());
        });
      rung = false;
      wake = null;
    },
  };
}
