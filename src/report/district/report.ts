import type { District, DistrictMovement } from '../../model/district.js';
import type { SameSheet, TwoPlaces } from '../../model/shares.js';
import type { Lang } from '../../model/text.js';

/** Everything that a district's roll-up says: what every rendering of it is made of. */
export interface DistrictReport {
  readonly district: Pick<District, 'schools' | 'rules'>;
  readonly lang: Lang;
  /** ISO date of judgement where it is one for all schools, else that of the run. */
  readonly date: string;
  readonly rules: { readonly count: number; readonly digest: string };
  readonly same: readonly SameSheet[];
  readonly twoPlaces: TwoPlaces;
  /** Only where an earlier batch was given. */
  readonly movement?: DistrictMovement;
  /** Schools whose run was cut off. */
  readonly lost: readonly {
    readonly folder: string;
    readonly state: 'timed-out' | 'crashed';
    readonly reason: string;
  }[];
  /** What lies among the workbooks and was not read. */
  readonly passed: readonly { readonly path: string; readonly reason: string }[];
}
