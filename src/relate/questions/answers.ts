import { answerPath, postFact, type AnswerPath } from '../../model/answer.js';
import type { Answerable, Entity, School } from '../../model/school.js';
import { columnOf, factOf, tableOf, type Kind } from '../../model/tables.js';
import type { Bilingual } from '../../model/text.js';
import { cellsOfFact } from '../cells.js';
import { claimsAt } from '../claims.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { classesNamed } from '../classes/joint-classes.js';
import { postCells } from '../people/leaders.js';
import { directorsOf, staffInPost } from '../posts/post-holders.js';
import { staffRow } from '../people/staff-rows.js';

/** The function of a school that says who a path of `responsible` names. */
export function answersOf(
  entities: ReadonlyMap<Kind, readonly Entity[]>,
  context: Context,
): Pick<School, 'answer' | 'claims' | 'claimsAt' | 'claimed'> {
  const posts = new Set(context.posts.map((post) => postFact(post.id)));
  const byIncident = grouped(entities.get('claim') ?? [], 'incident');
  const byName = new Map<string, Entity>();
  for (const [kind, list] of entities) for (const entity of list) byName.set(`${kind} ${entity.key}`, entity);
  return {
    answer: (entity, written) => {
      const path = answerPath(entity.kind, written, posts);
      return path ? follow(path, entity, context) : [];
    },
    claims: (incident) => byIncident.get(incident.key) ?? [],
    claimsAt: (moment) => claimsAt(moment, context),
    claimed: (claim) => byName.get(String(claim.facts['claimed'])) ?? null,
  };
}

function grouped(entities: readonly Entity[], fact: string): ReadonlyMap<string, readonly Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const key = String(entity.facts[fact]);
    const group = groups.get(key);
    if (group) group.push(entity);
    else groups.set(key, [entity]);
  }
  return groups;
}

function follow(path: AnswerPath, entity: Entity, context: Context): readonly Answerable[] {
  if (path.via === 'own') return ownColumn(entity, path.field, context);
  if (path.via === 'post') return holders(path.post, context);
  if (path.via === 'supervisor') return supervisors(entity, path.field, context);
  return linked(entity, path.link, context).flatMap((each) => ownColumn(each, path.field, context));
}

/** The classes (several in a joint lesson) or the place that a record belongs to. */
function linked(entity: Entity, link: 'class' | 'area', context: Context): readonly Entity[] {
  const field = tableOf(entity.kind).links?.[link];
  if (field === undefined) return [];
  if (link === 'class') return classesNamed(entity.facts[field], context);
  const place = context.places.find(entity.facts[field]);
  return place ? [place] : [];
}

function ownColumn(entity: Entity, field: string, context: Context): readonly Answerable[] {
  const value = entity.facts[field];
  const column = factOf(entity.kind, field);
  if (!column || value === undefined || value === null || value === '') return [];
  const because = { zh: column.zh, en: column.en };
  const cells = cellsOfFact(entity, field, context);
  const keys = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  if (column.type === 'text')
    return keys.map((unit) => ({ name: null, staffId: null, post: both(unit), because, cells }));
  return keys.map((key) => ({ ...named(key, context), because, cells }));
}

function named(key: string, context: Context): Pick<Answerable, 'name' | 'staffId'> {
  const person = context.person(key);
  return person ? { name: person.name, staffId: person.staffId } : { name: key, staffId: null };
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}

function supervisors(entity: Entity, field: string, context: Context): readonly Answerable[] {
  const value = entity.facts[field];
  const keys = Array.isArray(value) ? (value as readonly string[]) : [value];
  return keys.flatMap((key) => supervisorsOf(key as string, context));
}

/** Who is over a person: 直接上级 of their row; where that is blank, whoever is over their posts (rulings 47). */
export function supervisorsOf(key: string, context: Context): readonly Answerable[] {
  const [person, row] = [context.person(key), staffRow(key, context)];
  if (!person || !row) return [];
  if (row.facts['supervisor'] !== null) return ownColumn(row, 'supervisor', context);
  const posts = context.posts.filter(({ id }) => person.postIds.includes(id));
  const over = posts.flatMap((post) => directorsOf(post, context) ?? []);
  const answers = over.flatMap(({ post, keys }) => keys.map((each) => holder(each, post.names, context)));
  return answers.filter(({ name }, i) => answers.findIndex((other) => other.name === name) === i);
}

function holder(key: string, post: Bilingual, context: Context): Answerable {
  return { ...named(key, context), post, because: post, cells: postCells(key, context) };
}

const byPost = once(() => new Map<string, readonly Answerable[]>());

/** Who holds a post, found once: a term of slots asks for the same few. */
function holders(name: string, context: Context): readonly Answerable[] {
  const known = byPost(context);
  let found = known.get(name);
  if (!found) known.set(name, (found = findHolders(name, context)));
  return found;
}

/** Who holds a post: the cell of 学校 that names them first, else whoever is 在岗 in it; else the post without a name. */
function findHolders(name: string, context: Context): readonly Answerable[] {
  const school = context.records('school')[0];
  const inCell = school && columnOf('school', name) ? ownColumn(school, name, context) : [];
  if (inCell.length > 0) return inCell;
  const post = context.posts.find((each) => postFact(each.id) === name || standsFor(name) === each.id);
  const words = post ? post.names : headerOf(name);
  const held = post ? staffInPost(post.id, context) : [];
  if (held.length === 0) return [{ name: null, staffId: null, post: words, because: words, cells: [] }];
  return held.map(({ entity: { key } }) => holder(key, words, context));
}

/** The safety leader of the 学校 sheet is, where that cell is blank, the vice-principal for safety. */
function standsFor(name: string): string | undefined {
  return {
    safetyLeader: 'safety-vice-principal',
    fireChief: 'principal',
    fireManager: 'safety-vice-principal',
  }[name];
}

function headerOf(name: string): Bilingual {
  const column = columnOf('school', name);
  return column ? { zh: column.zh, en: column.en } : both(name);
}
