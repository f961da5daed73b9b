import { writeFileSync } from 'node:fs';
import { clientModule } from './client-source.js';

writeFileSync(new URL('../src/report/html/client-source.ts', import.meta.url), clientModule());
