import { baseStyle } from './base.js';
import { coverageStyle } from './coverage.js';
import { findingStyle } from './findings.js';
import { partStyle } from './parts.js';
import { printStyle } from './print.js';

/** The page's style, for browsers of Chromium 109 and later: no nesting, no `:has`. */
export const style = [baseStyle, partStyle, findingStyle, coverageStyle, printStyle].join('');
