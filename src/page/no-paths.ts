/**
 * Stands in the page for `jsonpath-plus`, which json-rules-engine would use for paths in rules and which makes code of
 * text. Rules have no paths: `evaluate/engine.ts` hands in a resolver of its own that refuses them.
 */
export function JSONPath(): never {
  throw new Error('rules have no paths');
}
