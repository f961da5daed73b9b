import { describe, expect, it } from 'vitest';
import { RuleError } from '../../src/errors.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { sound } from './sound-rule.js';

const builtIn = (await readRuleFiles()).filter(({ path }) => /^(law|parameters)\.json$|^posts\//.test(path));

/** Loads the sound rule with one change and gives what was found wrong, as `path found`. */
function faultsOf(change: object | string): string[] {
  const text = typeof change === 'string' ? change : JSON.stringify({ ...sound, ...change });
  try {
    readRuleBase([...builtIn, { path: 'own/rule.json', text }]);
    return [];
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.faults.map(
      ({ path, found, nearest }) => `${path} ${found}${nearest ? ` → ${nearest}` : ''}`,
    );
  }
}

const patrols = (operator: string, value: unknown, fact = 'patrols') => ({ must: { fact, operator, value } });

describe('a rule file', () => {
  it('is taken where nothing is wrong with it', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf(`\uFEFF${JSON.stringify(sound)}`)).toEqual([]);
  });

  it.each<[string, object | string, string[]]>([
    ['misspelt column', patrols('equal', 1, 'patrol'), ['/must/fact "patrol" → patrols']],
    ['unknown operator', patrols('greater', 1), ['/must/operator "greater"']],
    ['operator of another type', patrols('contains', 'x'), ['/must/operator "contains"']],
    ['text compared with a number', patrols('equal', '1'), ['/must/value "1"']],
    ['a list where a word is wanted', patrols('equal', ['早活动'], 'shift'), ['/must/value ["早活动"]']],
    ['a word where a list is wanted', patrols('in', '早活动', 'shift'), ['/must/value "早活动"']],
    ['a word that the column cannot hold', patrols('equal', '很大', 'eventLevel'), ['/must/value "很大"']],
    ['a date that does not exist', patrols('before', '2025-02-30', 'date'), ['/must/value "2025-02-30"']],
    ['an unknown fact to compare with', patrols('equal', { fact: 'limit' }), ['/must/value/fact "limit"']],
    [
      'a fact of another type to compare with',
      patrols('equal', { fact: 'place' }),
      ['/must/value/fact "place"'],
    ],
    [
      'a path',
      { must: { fact: 'patrols', operator: 'equal', value: 1, path: '$.x' } },
      ['/must/path "path"'],
    ],
    ['an empty group', { must: { all: [] } }, ['/must/all []']],
    ['all and any together', { must: { all: [sound.must], any: [sound.must] } }, ['/must "all + any"']],
    ['an unknown key', { priority: 1 }, ['/priority "priority"']],
    ['a misspelt key', { severty: 'major' }, ['/severty "severty" → severity']],
    ['an unknown severity', { severity: 'majr' }, ['/severity "majr" → major']],
    ['an unknown kind', { subject: 'shfit' }, ['/subject "shfit"']],
    ['one language only', { title: { zh: '值班' } }, ['/title/en (nothing)']],
    ['a placeholder that nothing fills', { gap: { zh: '{plce}', en: 'x' } }, ['/gap/zh "plce" → place']],
    ['nobody who answers', { responsible: ['persn'] }, ['/responsible/0 "persn" → person']],
    ['an unknown role', { responsible: ['person:boss'] }, ['/responsible/0 "person:boss"']],
    ['an unknown law', { basis: [{ law: 'no-law', article: '1' }] }, ['/basis/0/law "no-law"']],
    [
      'an unknown article',
      { basis: [{ law: 'civil-code-2020', article: '9999' }] },
      ['/basis/0/article "9999"'],
    ],
    [
      'a missing example',
      { examples: { met: sound.examples.met, gap: sound.examples.gap } },
      ['/examples/no-evidence (nothing)'],
    ],
    [
      'an example with an unknown fact',
      { examples: { ...sound.examples, met: [{ name: 'x', facts: { patrol: 1 } }] } },
      ['/examples/met/0/facts/patrol "patrol" → patrols'],
    ],
    [
      'an example with a wrong type',
      { examples: { ...sound.examples, met: [{ name: 'x', facts: { patrols: '1' } }] } },
      ['/examples/met/0/facts/patrols "1"'],
    ],
    [
      'a key that reaches the prototype',
      JSON.stringify(sound).replace('{"title"', '{"__proto__":{"x":1},"title"'),
      [' __proto__'],
    ],
  ])('is refused with its place: %s', (_name, change, expected) => {
    const found = faultsOf(change);
    expect(
      found.map((fault, i) => (expected[i]?.includes('→') ? fault : fault.replace(/ → .*/, ''))),
    ).toEqual(expected);
  });

  it.each([
    ['{"title": 陈子轩}', '陈'],
    ['{"title": "陈子轩" "zh"}', '1:17'],
    ['{\n  "title": "陈子轩"', '2:17'],
  ])('says where it ceases to be JSON, and not what stands there: %s', (text, found) => {
    expect(faultsOf(text)).toEqual([` ${found}`]);
  });

  it('is refused where it is no JSON, and the others are still checked', () => {
    try {
      readRuleBase([...builtIn, { path: 'own/a.json', text: '{' }, { path: 'own/b.json', text: '{}' }]);
      expect.unreachable();
    } catch (error) {
      expect((error as RuleError).faults.map(({ file }) => file)).toContain('own/a.json');
      expect((error as RuleError).faults.map(({ file }) => file)).toContain('own/b.json');
      expect((error as RuleError).exitCode).toBe(2);
    }
  });

  it('is refused where it nests deeper than anybody reads', () => {
    const deep = Array.from({ length: 20 }).reduce<object>((inner) => ({ not: inner }), sound.must);
    expect(faultsOf({ must: deep })).toHaveLength(1);
  });
});
