import { z } from 'zod';

/**
 * As where a process begins (`node/bin.ts`): a key `__proto__` in a workbook must not reach the prototype of every
 * object. It is a key like any other here, but for what a workbook cannot hold: exceljs's build for browsers makes its
 * buffers by it.
 */
Object.defineProperty(Object.prototype, '__proto__', {
  configurable: false,
  set(this: object, value: unknown) {
    const own = ArrayBuffer.isView(this) || typeof value === 'function' || value === Uint8Array.prototype;
    if (own) Object.setPrototypeOf(this, value as object);
    else Object.defineProperty(this, '__proto__', { value, configurable: true, enumerable: true, writable: true }); // prettier-ignore
  },
});
// The page may not make code of text, and zod asks whether it may.
z.config({ jitless: true });
