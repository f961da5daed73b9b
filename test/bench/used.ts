import { readdirSync, readFileSync } from 'node:fs';

/** What a process and its children have used so far: seconds of CPU, bytes read and written; the highest memory of a child. */
export interface Used {
  cpu: number;
  read: number;
  written: number;
  memory: number;
}

/** Follows the children of a worker until it is stopped: each is read again and again, since its last state counts. */
export function follow(pid: number): () => Used {
  const seen = new Map<string, Used>();
  const look = (): void => {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ');
        if (Number(stat[1]) !== pid && Number(id) !== pid) continue;
        const io = readFileSync(`/proc/${id}/io`, 'utf8');
        const of = (name: string, text: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1]); // prettier-ignore
        const peak = of('VmHWM', readFileSync(`/proc/${id}/status`, 'utf8')) * 1024;
        // One that has just ended has none any more.
        const memory = peak || (seen.get(id)?.memory ?? 0);
        const cpu = (Number(stat[11]) + Number(stat[12])) / 100;
        seen.set(id, { cpu, read: of('rchar', io), written: of('wchar', io), memory });
      } catch {
        // It has just ended.
      }
    }
  };
  const timer = setInterval(look, 200);
  return () => {
    look();
    clearInterval(timer);
    const all = [...seen.values()];
    const sum = (pick: (used: Used) => number): number => all.reduce((total, used) => total + pick(used), 0);
    return { cpu: sum((u) => u.cpu), read: sum((u) => u.read), written: sum((u) => u.written), memory: Math.max(...[...seen].map(([id, u]) => (Number(id) === pid ? 0 : u.memory))) }; // prettier-ignore
  };
}
