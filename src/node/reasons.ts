import type { Bilingual } from '../model/text.js';

/** What the commonest codes of the system mean. */
const meanings: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EACCES: { zh: '没有权限', en: 'it may not be opened' },
  EPERM: { zh: '没有权限', en: 'it may not be opened' },
  EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
  ENOTFILE: { zh: '这不是文件', en: 'it is no file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  ELOOP: { zh: '链接绕成了圈', en: 'its links run in a circle' },
  EBUSY: { zh: '正被别的程序占用', en: 'another program holds it' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '可用的磁盘空间已用完', en: 'the quota of the disk is used up' },
  EROFS: { zh: '磁盘只能读', en: 'the disk is read-only' },
  ENAMETOOLONG: { zh: '名字太长', en: 'its name is too long' },
  EIO: { zh: '磁盘或网络出错', en: 'the disk or network failed' },
};

/** The short code of a system error (`ENOENT`), or its message. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** A system error in words, with its code: `the disk is full, ENOSPC`. */
export function sayReason(error: unknown): Bilingual {
  const code = reasonOf(error);
  const meaning = meanings[code];
  return meaning ? { zh: `${meaning.zh}，${code}`, en: `${meaning.en}, ${code}` } : { zh: code, en: code };
}
