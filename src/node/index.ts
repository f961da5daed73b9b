/** What the library offers on Node beside its core: the built-in rules, files whole or not at all. */
export { openFiles } from './files.js';
export { readRuleFiles } from './rule-files.js';
export { writeWhole } from './write-whole.js';
