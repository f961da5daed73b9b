import { fill } from '../../model/text.js';
import type { EarlierGiven, Given } from '../messages.js';
import { errorWords } from '../words.js';
import { Failed } from './line.js';

/** What was dropped, without what an earlier run over many schools wrote. */
export interface Divided {
  readonly files: readonly Given[];
  readonly earlier: EarlierGiven | undefined;
  /** The paths of every `district.json`: more than one cannot be compared with at a time. */
  readonly rollUps: readonly string[];
}

const ROLL_UP = /(^|\/)district\.json$/;

/** Takes the reports of an earlier run out of what was dropped: its `district.json`, and all that lies in that folder. */
export function withoutEarlier(given: readonly Given[]): Divided {
  const rollUps = given.filter(({ path }) => ROLL_UP.test(path));
  const [district] = rollUps;
  const paths = rollUps.map(({ path }) => path);
  if (!district) return { files: given, earlier: undefined, rollUps: paths };
  const folder = district.path.replace(/district\.json$/, '');
  // Dropped without a folder of its own, it lies among the workbooks: only what it is known to have beside it is taken.
  const isPart = (path: string): boolean => path.startsWith(folder) && (folder !== '' || /^district\.\w+$|^[^/]+\/report\.\w+$/.test(path)); // prettier-ignore
  const reports = given.flatMap(({ path, file }) => {
    const school = /^([^/]+)\/report\.json$/.exec(
      path.startsWith(folder) ? path.slice(folder.length) : '',
    )?.[1];
    return school === undefined ? [] : [{ folder: school, file }];
  });
  return {
    files: given.filter(({ path }) => !isPart(path)),
    earlier: { district: district.file, reports },
    rollUps: paths,
  };
}

/** What is said where there are several roll-ups. */
export function severalRollUps(paths: readonly string[]): Failed {
  const { zh, en } = errorWords.severalRollUps;
  return new Failed({ words: { zh: fill(zh, { files: paths.join('、') }), en: fill(en, { files: paths.join(', ') }) } }); // prettier-ignore
}
