import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { usual, written, type Dialect } from './dialect.js';
import type { Peer } from './peer.js';

type Written = RulesLogic;

const op = (name: string) => (left: Written, right: Written) => ({ [name]: [left, right] }) as Written;
const same = op('===');
const not = (part: Written) => ({ '!': [part] }) as Written;
const dated = (name: string) => (left: Written, right: Written) =>
  ({ and: [op('!==')(left, false as never), op(name)(left, right)] }) as Written;
const holds = (left: Written, right: Written) => op('in')(right, left);

const dialect: Dialect<Written> = {
  all: (parts) => ({ and: parts }) as Written,
  any: (parts) => ({ or: parts }) as Written,
  not,
  fact: (name) => ({ var: name }) as Written,
  value: (value) => value as Written,
  holdsAny: (left, words) => ({ or: words.map((word) => holds(left, word as never)) }) as Written,
  compare: {
    isBlank: (left, right) => same(same(left, null as never), right),
    isKnown: (left, right) => same(op('!==')(left, null as never), right),
    isNone: (left, right) => same(not(left), right),
    isDone: (left, right) => same(op('!==')(left, false as never), right),
    equal: same,
    notEqual: op('!=='),
    in: (left, right) => op('in')({ cat: [left] } as Written, right),
    notIn: (left, right) => not(op('in')({ cat: [left] } as Written, right)),
    ...usual({ not, op, dated, holds }),
  },
};

/** json-logic-js: one condition after the other. */
export const jsonLogicPeer: Peer = {
  name: 'json-logic-js',
  compile({ when, must }, constants) {
    const [applies, demands] = [when && written(when, constants, dialect), written(must, constants, dialect)];
    return (facts) => {
      if (applies !== undefined && !jsonLogic.apply(applies, facts)) return 'not-applicable';
      return jsonLogic.apply(demands, facts) ? 'met' : 'gap';
    };
  },
};
