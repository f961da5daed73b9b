import type { Bilingual } from '../model/text.js';
import type { Archive } from './zip/archive.js';

/** What the first bytes of a file say that it is; `text` may be CSV, `binary` is nothing that we know. */
export type Content = 'zip' | 'ole' | 'old-xls' | 'html' | 'text' | 'binary' | Bilingual;

const PDF = { zh: 'PDF 文件', en: 'a PDF file' };
const IMAGE = { zh: '图片', en: 'an image' };
const PACKED = { zh: '压缩包(请先解压)', en: 'a packed archive (unpack it first)' };

/** By the hexadecimal digits that a file begins with. */
const signatures: readonly (readonly [string, Content])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['0900040', 'old-xls'],
  ['0902060', 'old-xls'],
  ['0904060', 'old-xls'],
  ['25504446', PDF],
  ['ffd8ff', IMAGE],
  ['89504e47', IMAGE],
  ['47494638', IMAGE],
  ['7b5c727466', { zh: 'RTF 文档', en: 'an RTF document' }],
  ['52617221', PACKED],
  ['377abcaf271c', PACKED],
  ['1f8b', PACKED],
];

const HTML = /^\s*(<!doctype html|<html|<head|<meta|<table|<body|<div|<style|mime-version:)/i;
const XML_TABLE = /^\s*<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/i;
const OTHER_XML = /^\s*<\?xml/i;

/** Tells by its first bytes, not by its name, what a file is. */
export function contentOf(bytes: Uint8Array): Content {
  const start = bytes.subarray(0, 16).reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '');
  const signature = signatures.find(([hex]) => start.startsWith(hex));
  if (signature) return signature[1];
  const text = new TextDecoder(encodingOfStart(start)).decode(bytes.subarray(0, 4096));
  if (HTML.test(text)) return 'html';
  if (XML_TABLE.test(text)) return { zh: 'XML 格式的表格(Excel 2003 XML)', en: 'an Excel 2003 XML table' };
  if (OTHER_XML.test(text)) return { zh: 'XML 文件', en: 'an XML file' };
  return isText(text) ? 'text' : 'binary';
}

/** Parts by which the zips of other programs are known. */
const packages: readonly (readonly [RegExp, Bilingual])[] = [
  [/^word\/document/, { zh: 'Word 文档(.docx)', en: 'a Word document (.docx)' }],
  [/^ppt\/presentation/, { zh: '演示文稿(.pptx)', en: 'a presentation (.pptx)' }],
  [/^xl\/workbook\.bin$/, { zh: '二进制工作簿(.xlsb)', en: 'a binary workbook (.xlsb)' }],
  [/^content\.xml$/, { zh: 'OpenDocument 文件(.ods 等)', en: 'an OpenDocument file (.ods or its like)' }],
  [/^index\/.*\.iwa$|^index\.zip$/, { zh: 'Numbers 表格', en: 'a Numbers table' }],
];

/** What a zip is that is no workbook. */
export function packageOf(archive: Archive): Bilingual {
  const names = [...archive.entries.keys()];
  return packages.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? PACKED;
}

function encodingOfStart(start: string): string {
  if (start.startsWith('fffe')) return 'utf-16le';
  return start.startsWith('feff') ? 'utf-16be' : 'utf-8';
}

/** Text has no control characters but tabs, line ends and a page feed; Chinese in GBK decodes to odd ones, not to these. */
function isText(text: string): boolean {
  return ![...text].some((character) => character < '\t' || (character > '\r' && character < ' '));
}
