import { judgeSchool, reportOf, type CheckOptions } from '../../check.js';
import { RunError } from '../../errors.js';
import type { RuleBase } from '../../model/rule-base.js';
import type { WhoQuestion } from '../../model/who.js';
import { exampleSchema } from '../../papers/example.js';
import { template } from '../../papers/template.js';
import { withRepairs } from '../../repair.js';
import { absenceMarkup } from '../../report/html/absence.js';
import { whoMarkup } from '../../report/html/who.js';
import { readPastReport } from '../../validate/past-report.js';
import { readRuleBase } from '../../validate/rule-base.js';
import type { RuleFile } from '../../validate/json.js';
import { absenceIn, answerIn, schoolOn, type AbsenceQuestion, type AskedSchool } from '../../who.js';
import { steps, type Checked, type Jobs, type Progress, type Several, type Telling } from '../messages.js';
import { errorWords, paperWords } from '../words.js';
import { checkedOf } from './checked.js';
import { schoolsOfEarlier } from './earlier.js';
import type { Held } from './held.js';
import { papersOf } from './papers.js';
import { sortFiles, type Sorted } from './sort-files.js';

/** Told how far a job is. */
type OnProgress = (progress: Progress) => void;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How much of a check is done when a step begins: reading takes about half, and repairs are sought while reporting. */
const begun = { read: 0.03, relate: 0.5, evaluate: 0.6, report: 0.7, draw: 0.92 } as const satisfies Record<
  (typeof steps)[number],
  number
>;

/** Does the page's jobs, one after the other, and keeps the school that was checked last. */
export class Desk {
  #base: RuleBase | undefined;
  #held: Held | undefined;
  #asked: { readonly day: string; readonly school: AskedSchool } | undefined;

  /**
   * @param ruleFiles the built-in rules
   * @param example the fictional school as JSON
   */
  constructor(
    private readonly ruleFiles: readonly RuleFile[],
    private readonly example: string,
  ) {}

  /** The rules, read once; before the first job, while nobody waits. */
  rules(): RuleBase {
    return (this.#base ??= readRuleBase(this.ruleFiles));
  }

  /** Checks what was dropped. Old reports alone belong to the school that was checked last. */
  async check({ files, together, earlier, ...telling }: Jobs['check']['asked'], onProgress: OnProgress): Promise<Checked | Several> {
    onProgress({ step: 'read', done: 0 });
    if (earlier) await schoolsOfEarlier(earlier);
    const { own, ...sorted } = await sortFiles(files);
    const { length } = [...sorted.files, ...sorted.unopened];
    if (length === 0) return this.#run(this.#withHeld(sorted), { ...telling, asOf: this.#held?.asOf }, onProgress);
    if ((length > 1 || earlier) && !together)
      return { several: [...sorted.files, ...sorted.unopened].map(({ name }) => name), own };
    return this.#run({ ...sorted, example: false }, telling, onProgress);
  } // prettier-ignore

  /** Checks the fictional school. */
  async checkExample(telling: Telling, onProgress: OnProgress): Promise<Checked> {
    onProgress({ step: 'read', done: 0 });
    const bytes = await template(this.rules(), telling.lang, exampleSchema.parse(JSON.parse(this.example)));
    const files = [{ name: paperWords.example[telling.lang], bytes }];
    const given = { files, unopened: [], baseline: undefined, ledger: undefined, example: true };
    return this.#run(given, telling, onProgress);
  }

  /** Checks the school that is held once more. */
  async again(telling: Telling, onProgress: OnProgress): Promise<Checked> {
    const held = this.#holding();
    const dated = { ...telling, asOf: telling.asOf ?? held.asOf };
    return held.example ? this.checkExample(dated, onProgress) : this.#run(held, dated, onProgress);
  }

  /** The answer to a question as HTML. */
  async who(question: WhoQuestion): Promise<string> {
    const options = this.#options();
    return whoMarkup(await answerIn(this.#on(question.at), question, options)).markup;
  }

  /** What falls away when somebody is absent, as HTML. */
  absence(question: AbsenceQuestion): string {
    return absenceMarkup(absenceIn(this.#on(question.on), question, this.#options())).markup;
  }

  /** All papers of the school that is held. */
  papers(onProgress: OnProgress): Promise<Jobs['papers']['answer']> {
    return papersOf(this.#holding(), (done) => onProgress({ step: 'pack', done }));
  }

  /** The empty workbook. */
  async template({ lang }: Jobs['template']['asked']): Promise<Jobs['template']['answer']> {
    const bytes = await template(this.rules(), lang);
    return { name: paperWords.template[lang], blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }), files: [] }; // prettier-ignore
  }

  #holding(): Held {
    if (!this.#held) throw new RunError(errorWords.nothingHeld, 2);
    return this.#held;
  }

  #options() {
    const { rules, report, today } = this.#holding();
    return { rules, lang: report.lang, today };
  }

  /** The school joined for a day; the next question is mostly about the same one. */
  #on(at: string): AskedSchool {
    const day = at.slice(0, 10);
    if (this.#asked?.day !== day)
      this.#asked = { day, school: schoolOn(this.#holding().judged.read, at, this.#options()) };
    return this.#asked.school;
  }

  #withHeld({ baseline, ledger }: Pick<Sorted, 'baseline' | 'ledger'>): Given {
    if (!this.#held || (!baseline && !ledger)) throw new RunError(errorWords.onlyOld, 2);
    const held = this.#held;
    return { ...held, baseline: baseline ?? held.baseline, ledger: ledger ?? held.ledger };
  }

  async #run(given: Given, { lang, today, asOf }: Telling, onProgress: OnProgress): Promise<Checked> {
    const { files, unopened, baseline, ledger, example } = given;
    const rules = this.rules();
    const options: CheckOptions = {
      rules,
      lang,
      today,
      asOf,
      unopened,
      ledger,
      baseline: baseline && readPastReport(baseline.name, new TextDecoder().decode(baseline.bytes)),
      onStage: (step) => onProgress({ step, done: begun[step] }),
    };
    const judged = await judgeSchool(files, options);
    const report = await withRepairs(reportOf(judged, options), judged, options);
    onProgress({ step: 'draw', done: begun.draw });
    const checked = checkedOf(
      judged,
      report,
      [baseline, ledger].flatMap((old) => old?.name ?? []),
    );
    this.#asked = undefined;
    this.#held = { files, unopened, baseline, ledger, example, rules, today, asOf, judged, report };
    return checked;
  }
}

/** What is checked. */
type Given = Pick<Held, 'files' | 'unopened' | 'baseline' | 'ledger' | 'example'>;
