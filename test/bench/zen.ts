import { usual, written, type Dialect } from './dialect.js';
import type { Peer } from './peer.js';

const op = (sign: string) => (left: string, right: string) => `(${left} ${sign} ${right})`;
const dated = (sign: string) => (left: string, right: string) =>
  `(type(${left}) == "string" and date(${left}) ${sign} date(${right}))`;
const says = (said: (left: string) => string) => (left: string, right: string) =>
  `((${said(left)}) == ${right})`;
const not = (part: string) => `(not (${part}))`;
const holds = (left: string, right: string) => `contains(${left}, ${right})`;

const dialect: Dialect<string> = {
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not,
  // Facts stand below a name of their own: some are named like functions of the language.
  fact: (name) => `facts.${name}`,
  value: (value) => JSON.stringify(value),
  holdsAny: (left, words) => `(${words.map((word) => holds(left, JSON.stringify(word))).join(' or ')})`,
  compare: {
    isBlank: says((left) => `${left} == null`),
    isKnown: says((left) => `${left} != null`),
    isNone: says((left) => `${left} == "" or (type(${left}) == "array" and len(${left}) == 0)`),
    isDone: says((left) => `${left} != false`),
    equal: op('=='),
    notEqual: op('!='),
    in: (left, right) => `(string(${left}) in ${right})`,
    notIn: (left, right) => `(string(${left}) not in ${right})`,
    ...usual({ not, op, dated, holds }),
  },
};

/** What is used of the engine. */
interface Zen {
  readonly ZenEngine: new () => {
    createDecision(content: object): { evaluate(context: object): Promise<{ result: unknown }> };
  };
}

/**
 * zen: a decision table of three rows a rule, of which the first that fits answers. It is no dependency: it lists
 * builds for platforms that not every registry has, and `npm ci` then refuses the whole lockfile. Undefined where it
 * was not installed by hand (`npm install --no-save @gorules/zen-engine`).
 */
export async function zenPeer(): Promise<Peer | undefined> {
  const name: string = '@gorules/zen-engine';
  const { ZenEngine } = (await import(name).catch(() => ({}))) as Partial<Zen>;
  if (!ZenEngine) return undefined;
  return {
    name,
    compile({ when, must }, constants) {
      const applies = when ? written(when, constants, dialect) : 'true';
      const decision = new ZenEngine().createDecision(table(applies, written(must, constants, dialect)));
      return async (facts) => {
        const { result } = await decision.evaluate({ facts });
        return (result as { verdict: string }).verdict;
      };
    },
  };
}

function table(applies: string, demands: string): object {
  const node = (id: string, type: string, content: object) => ({ id, name: id, type, content, position: { x: 0, y: 0 } }); // prettier-ignore
  const rules = [
    { _id: '1', fits: not(applies), verdict: '"not-applicable"' },
    { _id: '2', fits: demands, verdict: '"met"' },
    { _id: '3', fits: '', verdict: '"gap"' },
  ];
  const content = {
    hitPolicy: 'first',
    inputs: [{ id: 'fits', name: 'fits' }],
    outputs: [{ id: 'verdict', name: 'verdict', field: 'verdict' }],
    rules,
    ...{ passThrough: false, inputField: null, outputPath: null, executionMode: 'single' },
  };
  const edge = (sourceId: string, targetId: string) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId }); // prettier-ignore
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [node('in', 'inputNode', { schema: '' }), node('table', 'decisionTableNode', content), node('out', 'outputNode', { schema: '' })],
    edges: [edge('in', 'table'), edge('table', 'out')],
  }; // prettier-ignore
}
