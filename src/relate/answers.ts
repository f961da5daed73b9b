import { answerPath, postFact, type AnswerPath } from '../model/answer.js';
import { cellOf } from '../model/record.js';
import type { Post } from '../model/post.js';
import type { Answerable, Entity, Person, School } from '../model/school.js';
import { columnOf, factOf, tableOf, type Kind } from '../model/tables.js';
import type { Bilingual } from '../model/text.js';
import { cellsOfFact } from './cells.js';
import { claimsAt } from './claims.js';
import type { Context } from './context.js';
import { inPost } from './people.js';

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
  const linked = linkedEntity(entity, path.link, context);
  return linked ? ownColumn(linked, path.field, context) : [];
}

/** The class or place that a record belongs to. */
export function linkedEntity(entity: Entity, link: 'class' | 'area', context: Context): Entity | undefined {
  const field = tableOf(entity.kind).links?.[link];
  if (field === undefined) return undefined;
  return link === 'class'
    ? context.classes.find(entity.facts[field])
    : context.places.find(entity.facts[field]);
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
  return keys.flatMap((key) => {
    const person = context.person(key as string);
    return person ? ownColumn(person.entity, 'supervisor', context) : [];
  });
}

/** Who holds a post: the cell of 学校 that names them first, else whoever is 在岗 in it; else the post without a name. */
function holders(name: string, context: Context): readonly Answerable[] {
  const school = context.records('school')[0];
  const inCell = school && columnOf('school', name) ? ownColumn(school, name, context) : [];
  if (inCell.length > 0) return inCell;
  const post = context.posts.find((each) => postFact(each.id) === name || standsFor(name) === each.id);
  const words = post ? post.names : headerOf(name);
  const held = context.people.all.filter((person) => post && holds(person, post, context));
  if (held.length === 0) return [{ name: null, staffId: null, post: words, because: words, cells: [] }];
  return held.map(({ name: person, staffId, entity }) => ({
    name: person,
    staffId,
    post: words,
    because: words,
    cells: entity.record ? [cellOf(entity.record, 'posts')] : [],
  }));
}

function holds(person: Person, post: Post, context: Context): boolean {
  return person.postIds.includes(post.id) && inPost(person.entity, context.asOf) !== false;
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
