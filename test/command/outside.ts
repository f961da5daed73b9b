import type { Outside } from '../../src/command/outside.js';

/** A world for a command: what it wrote can be read afterwards. */
export function world(over: Partial<Outside> = {}): Outside & { out: () => string; err: () => string } {
  let out = '';
  let err = '';
  return {
    stdout: { write: (text) => void (out += text), isTTY: false, columns: undefined },
    stderr: { write: (text) => void (err += text), isTTY: false, columns: undefined },
    env: {},
    locale: 'zh-CN',
    today: '2025-10-01',
    machine: { pid: 1, isAlive: () => false, clock: () => 0, onInterrupt: () => undefined },
    ...over,
    out: () => out,
    err: () => err,
  };
}
