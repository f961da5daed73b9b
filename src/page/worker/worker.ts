import './harden.js';
import { RunError } from '../../errors.js';
import type { RuleFile } from '../../validate/json.js';
import type { Ask, Failure, Jobs, Progress, Told } from '../messages.js';
import { Desk } from './desk.js';
import { checkOne } from './one-school.js';
import { rollUp } from './roll-up.js';

/** Put in by the bundler: the files under `rules/`, and the fictional school as JSON. */
declare const RULE_FILES: readonly RuleFile[];
declare const EXAMPLE: string;

/** What a worker has of the world. */
interface Scope {
  postMessage(told: Told): void;
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
}

const scope = self as unknown as Scope;
const desk = new Desk(RULE_FILES, EXAMPLE);
let before: Promise<unknown> = Promise.resolve();

scope.onmessage = ({ data }) => {
  before = before.then(() => answer(data));
};
// While nobody waits.
desk.rules();

async function answer(ask: Ask): Promise<void> {
  const { id } = ask;
  try {
    const done = await run(ask, (progress) => scope.postMessage({ id, progress }));
    scope.postMessage({ id, answer: done });
  } catch (error) {
    scope.postMessage({ id, failed: failureOf(error) });
  }
}

function run(ask: Ask, onProgress: (progress: Progress) => void): Jobs[Ask['job']]['answer'] | Promise<Jobs[Ask['job']]['answer']> {
  switch (ask.job) {
    case 'check':
      return desk.check(ask.asked, onProgress);
    case 'example':
      return desk.checkExample(ask.asked, onProgress);
    case 'again':
      return desk.again(ask.asked, onProgress);
    case 'who':
      return desk.who(ask.asked);
    case 'absence':
      return desk.absence(ask.asked);
    case 'papers':
      return desk.papers(onProgress);
    case 'template':
      return desk.template(ask.asked);
    case 'school':
      return checkOne(ask.asked, desk.rules());
    case 'rollUp':
      return rollUp(ask.asked, desk.rules(), (done) => onProgress({ step: 'pack', done }));
  }
} // prettier-ignore

function failureOf(error: unknown): Failure {
  if (error instanceof RunError) return { words: error.words };
  return {
    error: error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error),
  };
}
