import type { PaperBook } from './blocks.js';
export function paperPage(book: PaperBook): string { return book.title; }
