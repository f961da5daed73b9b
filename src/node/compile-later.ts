import { setFlagsFromString } from 'node:v8';

/** The work, in bytes of bytecode, after which V8 considers to compile a function. */
const USUAL = 66 * 1024;

/**
 * Has V8 compile a function to machine code only after so many times the usual work. A check runs much code a little
 * each; compiling it took a third of the processor time. A longer process gains more: what was compiled for the
 * closures of one school is lost with them. The numbers are measured: docs/decisions.md, Speed.
 */
export function compileLater(times: number): void {
  setFlagsFromString(`--interrupt-budget=${times * USUAL}`);
}
