import type { DutyCondition } from '../../model/duty-words.js';
import type { Duty, Facility, Post } from '../../model/post.js';
import type { CellRef } from '../../model/record.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import { wordList, type Context } from '../context.js';
import { isHeld } from './post-bearers.js';
import { allOf, anyOf, type Maybe } from '../three-valued.js';

/** Whether something arises at this school, and the columns of 学校 that say so. */
export interface Arises {
  readonly holds: Maybe;
  readonly fields: readonly FieldOf<'school'>[];
}

/**
 * Why a post stands in the table (rulings 47): one of the parameter `keyPosts`; set by law for schools like this;
 * advised by the ministry's guide; or only recognised where a school has it.
 */
export type Standing = 'key' | 'law' | 'guide' | 'recognised';

/** Why a post stands in the table; see `Standing`. */
export function standingOf(post: Post, context: Context): Standing {
  if (wordList(context, 'keyPosts').includes(post.names.zh)) return 'key';
  if (isSetByLaw(post)) return 'law';
  return post.requiredBasis.some((basis) => 'guide' in basis) ? 'guide' : 'recognised';
}

function isSetByLaw({ required, requiredBasis }: Post): boolean {
  return required !== 'advised' && requiredBasis.some((basis) => 'law' in basis);
}

const always: Arises = { holds: true, fields: [] };
const never: Arises = { holds: false, fields: [] };

/** Whether a school like this is to have the post, by law or by the guide, as its table says. */
function needOf({ required }: Post, context: Context): Arises {
  if (required === 'always') return always;
  // The guide was made for schools, not for kindergartens.
  if (required === 'advised') return not(atStage(['幼儿园'], context));
  return 'has' in required ? withFacility(required.has, context) : atStage(required.stages, context);
}

/** Whether law sets the post for this school. */
export function lawSets(post: Post, context: Context): Arises {
  return isSetByLaw(post) ? needOf(post, context) : never;
}

/** Whether the guide alone advises the post to this school. */
export function guideAdvises(post: Post, context: Context): Arises {
  const guided = !isSetByLaw(post) && post.requiredBasis.some((basis) => 'guide' in basis);
  return guided ? needOf(post, context) : never;
}

/**
 * Whether a duty arises at this school: its post is to be had here, or held by somebody where nothing asks for it,
 * and what it is about is here.
 */
export function dutyArises(duty: Duty, post: Post, context: Context): Arises {
  const [ofPost, itself] = [postArises(post, context), duty.when ? conditions[duty.when](context) : always];
  return {
    holds: allOf(ofPost.holds, itself.holds),
    fields: [...new Set([...ofPost.fields, ...itself.fields])],
  };
}

function postArises(post: Post, context: Context): Arises {
  if (standingOf(post, context) === 'recognised') return { holds: isHeld(post, context), fields: [] };
  const { holds, fields } = needOf(post, context);
  return { holds: post.required === 'advised' ? anyOf(holds, isHeld(post, context)) : holds, fields };
}

const withYoung = ['幼儿园', '小学', '九年一贯制', '十二年一贯制', '特殊教育'];
const anywhere = (): Arises => always;

/** What a duty is about: a facility, a stage; lessons and outings of a sort every school may have. */
const conditions: Readonly<Record<DutyCondition, (context: Context) => Arises>> = {
  canteen: (context) => withFacility('canteen', context),
  boarding: (context) => withFacility('boarding', context),
  schoolBus: (context) => withFacility('schoolBus', context),
  laboratory: (context) => withFacility('laboratory', context),
  practical: anywhere,
  PE: anywhere,
  offCampus: anywhere,
  kindergarten: (context) => atStage(['幼儿园'], context),
  'kindergarten or grades 1-2': (context) => atStage(withYoung, context),
  'kindergarten or grades 1-3': (context) => atStage(withYoung, context),
};

function withFacility(facility: Facility, { school }: Context): Arises {
  if (facility === 'boarding') {
    const { boarders } = school;
    return { holds: typeof boarders === 'number' ? boarders > 0 : UNKNOWN, fields: ['boarders'] };
  }
  const has = school[facility];
  return { holds: typeof has === 'boolean' ? has : UNKNOWN, fields: [facility] };
}

function atStage(stages: readonly string[], { school: { stage } }: Context): Arises {
  const given = typeof stage === 'string' && stage !== '';
  return { holds: given ? stages.includes(stage) : UNKNOWN, fields: ['stage'] };
}

function not({ holds, fields }: Arises): Arises {
  return { holds: holds === UNKNOWN ? UNKNOWN : !holds, fields };
}

/** The cells of 学校 that say whether something arises; the sheet as absent where it was not handed in. */
export function schoolCells({ fields }: Arises, context: Context): readonly CellRef[] {
  const record = context.records('school')[0]?.record;
  return fields.map((field) => (record ? context.cell(record, field) : context.absentSheet('school', field)));
}
