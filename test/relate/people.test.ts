import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { relate } from '../../src/relate/relate.js';
import { relateSheets, type TypedRow } from '../build.js';
