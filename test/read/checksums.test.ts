import { describe, expect, it, vi } from 'vitest';
import { sha256Of } from '../../src/read/sha256.js';
import { addToCrc, CRC_START, finishCrc } from '../../src/read/zip/crc32.js';

describe('checksums', () => {
  it('the checksum is that of zips, however the bytes are cut', () => {
    const bytes = new TextEncoder().encode('123456789');
    const parts = [bytes.subarray(0, 3), bytes.subarray(3)];
    expect(finishCrc(addToCrc(CRC_START, bytes)).toString(16)).toBe('cbf43926');
    expect(finishCrc(parts.reduce(addToCrc, CRC_START)).toString(16)).toBe('cbf43926');
  });

  it('the hash is the same where the platform has none', async () => {
    const bytes = new TextEncoder().encode('张三');
    const own = await sha256Of(bytes);
    vi.stubGlobal('crypto', {});
    expect(await sha256Of(bytes)).toBe(own);
    vi.unstubAllGlobals();
  });
});
