import type { MistakeName } from '../../../src/engine/diagnosis/mistakeNames';
import type { Question } from '../../../src/engine/diagnosis/question';
import { activation, slopeInActivation, slopeInLogit } from './elementwise';
import type { Experiment, ExactRow } from './experiment';
import { complements, naiveSoftmax, softmax } from './softmaxes';
import type { Arithmetic, Tracked } from './tracked';
import { isBatch, type Place, type Way } from './ways';

type Row = readonly Tracked[];
type Table = readonly Row[];

const OF_STAGES: readonly Place[] = ['shift', 'activation', 'temperature', 'target', 'activations read'];
const OF_JACOBIANS: readonly Place[] = [...OF_STAGES, 'argument', 'entries'];

/** One function on the way from z to a: what it is given, what it gives, and what the backward pass reads as that. */
type Stage = {
  readonly kind: 'softmax' | 'sigmoid' | 'elementwise';
  readonly input: Row;
  readonly output: Row;
  readonly read: Row;
  /** 1 − output, where it is as good as the output itself */
  readonly others: Row | null;
  /** What stands under the input in the exponent. */
  readonly temperature: Tracked;
};

/** A learner's program with these mistakes, asked for a question's quantity, in exact arithmetic from the definitions. */
export class ExactProgram {
  private readonly experiment: Experiment;
  private readonly question: Question;
  private readonly ways: readonly Way[];
  private readonly arithmetic: Arithmetic;
  private readonly rows: readonly ExactRow[];

  constructor(experiment: Experiment, ways: readonly Way[]) {
    this.experiment = experiment;
    this.question = experiment.question;
    this.ways = ways;
    this.arithmetic = experiment.arithmetic;
    this.rows = experiment.rows;
  }

  /** Row by row. Where classes are in another order: in their own. */
  numbers(): Table {
    const { quantity } = this.question;
    if (quantity === 'a') return this.stages().map((stages) => stages.at(-1)!.read);
    const current = isBatch(this.question) ? this.question.current : 0;
    if (quantity === 'da_dz') return this.signed(this.jacobianAsUsed(this.jacobian(current)));
    const wrongProduct = this.how('elementwise-product');
    if (wrongProduct !== null) return this.signed(this.elementwiseProduct(wrongProduct));
    const deltas = this.signed(this.deltas().map((delta) => this.reduced(delta)));
    return quantity === 'dE_dz' ? deltas : this.weightGradient(deltas);
  }

  /** Whether what the backward pass reads as a holds a NaN or an infinity: without that nothing was wrong with a naive exponential. */
  overflows(): boolean {
    return this.stages().some((stages) => stages.at(-1)!.read.some(({ value }) => !value.isFinite()));
  }

  private has(name: MistakeName): boolean {
    return this.how(name) !== null;
  }

  private how(name: MistakeName): string | null {
    return this.ways.find((way) => way.name === name)?.how ?? null;
  }

  private temperature(backward: boolean): Tracked {
    const how = this.how('no-temperature');
    const isLeftOut = how === 'throughout' || (how === 'backward' && backward);
    const isUsed = this.question.problem.activation === 'softmax' && !isLeftOut;
    return isUsed ? this.arithmetic.given(this.question.problem.temperature) : this.arithmetic.one;
  }

  /** y as the program has it. */
  private target({ y, classIndex }: ExactRow): Row {
    if (this.has('target-off-by-one')) return y.map((_, i) => y.at(i - 1)!);
    const how = this.how('target-not-one-hot');
    if (how === null) return y;
    const first = how.startsWith('from 0') ? 0 : 1;
    return y.map(() => this.arithmetic.given(classIndex! + first));
  }

  /** Each row's way from its z to a, read as computed. */
  private forward(logits: Table): readonly (readonly Stage[])[] {
    const { arithmetic } = this;
    const T = this.temperature(false);
    if (this.has('wrong-axis')) {
      const columns = logits[0]!.map((_, i) =>
        softmax(
          arithmetic,
          logits.map((z) => z[i]!),
          T,
        ),
      );
      return logits.map((input, b) => {
        const output = columns.map((column) => column[b]!);
        return [{ kind: 'softmax', input, output, read: output, others: null, temperature: T }];
      });
    }
    return logits.map((input): readonly Stage[] => {
      const name = this.question.problem.activation;
      if (name !== 'softmax') {
        const output = input.map((z) => activation(arithmetic, name, z));
        return [{ kind: 'elementwise', input, output, read: output, others: null, temperature: T }];
      }
      if (this.has('sigmoid')) {
        const output = input.map((z) => activation(arithmetic, 'sigmoid', arithmetic.over(z, T)));
        return [{ kind: 'sigmoid', input, output, read: output, others: null, temperature: T }];
      }
      const first = this.softmaxStage(input, T);
      return this.has('softmax-twice') ? [first, this.softmaxStage(first.output, arithmetic.one)] : [first];
    });
  }

  private softmaxStage(input: Row, temperature: Tracked): Stage {
    const isNaive = this.has('no-shift');
    const output = (isNaive ? naiveSoftmax : softmax)(this.arithmetic, input, temperature);
    const others = isNaive ? null : complements(this.arithmetic, output);
    return { kind: 'softmax', input, output, read: output, others, temperature };
  }

  /** The same, the last stage read as the backward pass finds it. */
  private stages(): readonly (readonly Stage[])[] {
    return this.remembered('stages', OF_STAGES, () => this.allStages());
  }

  /** Of some 700 programs most share their stages and their Jacobians: made once for the ways that change them. */
  private remembered<Part>(part: string, places: readonly Place[], make: () => Part): Part {
    const { memory } = this.experiment;
    const changing = this.ways.filter((way) => way.places.some((place) => places.includes(place)));
    const key = [part, ...changing.map(({ name, how }) => `${name} ${how}`)].join(', ');
    const known = (memory.get(key) as Part | undefined) ?? make();
    memory.set(key, known);
    return known;
  }

  private allStages(): readonly (readonly Stage[])[] {
    const own = this.forward(this.rows.map(({ z }) => z));
    return own.map((stages, b) => {
      const last = stages.at(-1)!;
      return [...stages.slice(0, -1), { ...last, read: this.activationsRead(own, b) }];
    });
  }

  private activationsRead(own: readonly (readonly Stage[])[], b: number): Row {
    const { output } = own[b]!.at(-1)!;
    if (this.has('in-place-a')) return this.differences(output, this.target(this.rows[b]!));
    if (!this.has('stale-a')) return output;
    if (own.length > 1) return own.at(b - 1)!.at(-1)!.output;
    return this.forward([this.logitsAfterAStep(this.rows[0]!)])[0]!.at(-1)!.output;
  }

  /** z after one step of descent with the right gradient: of W and b, or of z itself where it is edited directly. */
  private logitsAfterAStep({ x, z }: ExactRow): Row {
    const { arithmetic, question } = this;
    const alone: Question = { ...question, quantity: 'dE_dz', rows: [], current: 0 };
    const [gradient] = new ExactProgram(
      { ...this.experiment, question: alone, memory: new Map() },
      [],
    ).numbers();
    const reach =
      question.problem.source.kind === 'layer'
        ? arithmetic.plus(arithmetic.dot(x, x), arithmetic.one)
        : arithmetic.one;
    const step = arithmetic.times(arithmetic.given(question.problem.learningRate), reach);
    return z.map((logit, m) => arithmetic.minus(logit, arithmetic.times(step, gradient![m]!)));
  }

  private differences(left: Row, right: Row): Row {
    return left.map((one, i) => this.arithmetic.minus(one, right[i]!));
  }

  /** ∂output/∂input of each stage of a row, as the program has it. */
  private jacobians(b: number): readonly Table[] {
    return this.remembered(`Jacobians of row ${b}`, OF_JACOBIANS, () =>
      this.stages()[b]!.map((stage) => this.stageJacobian(stage)),
    );
  }

  private stageJacobian(stage: Stage): Table {
    const T = this.temperature(true);
    const isSecond = stage.temperature === this.arithmetic.one;
    const divisor = isSecond ? this.arithmetic.one : T;
    const full =
      stage.kind === 'softmax'
        ? this.softmaxJacobian(stage, divisor)
        : this.diagonal(this.slopes(stage, divisor));
    return this.has('diagonal-only') ? this.diagonal(full.map((row, i) => row[i]!)) : full;
  }

  private diagonal(entries: Row): Table {
    return entries.map((entry, i) => entries.map((_, m) => (i === m ? entry : this.arithmetic.zero)));
  }

  /** s_i (δ_im − s_m) / T, with s what the formula is given. */
  private softmaxJacobian(stage: Stage, divisor: Tracked): Table {
    const { arithmetic } = this;
    const [given, others] = this.softmaxGiven(stage, divisor);
    return given.map((one, i) =>
      given.map((other, m) => {
        const factor = i === m ? others[i]! : arithmetic.negative(other);
        return arithmetic.over(arithmetic.times(one, factor), divisor);
      }),
    );
  }

  private softmaxGiven(stage: Stage, divisor: Tracked): readonly [given: Row, others: Row] {
    const { arithmetic } = this;
    const subtracted = (values: Row) => values.map((value) => arithmetic.minus(arithmetic.one, value));
    if (this.has('argument-z')) return [stage.input, subtracted(stage.input)];
    if (this.has('argument-a')) {
      const given = softmax(arithmetic, stage.read, divisor);
      return [given, complements(arithmetic, given)];
    }
    const isOwn = stage.read === stage.output && stage.others !== null;
    return [stage.read, isOwn ? stage.others : subtracted(stage.read)];
  }

  /** f′(z / T) / T, written in z, or in a where that is what the program reads. */
  private slopes(stage: Stage, divisor: Tracked): Row {
    const { arithmetic } = this;
    const { activation: own } = this.question.problem;
    const name = own === 'softmax' ? 'sigmoid' : own;
    const over = (values: Row, T: Tracked) => values.map((value) => arithmetic.over(value, T));
    const inLogit = (given: Row) => given.map((z) => slopeInLogit(arithmetic, name, z));
    const inActivation = (given: Row) =>
      given.map((a, i) => slopeInActivation(arithmetic, name, a) ?? inLogit(stage.input)[i]!);
    if (this.has('argument-a')) return over(inLogit(over(stage.read, divisor)), divisor);
    if (this.has('argument-z')) return over(inActivation(stage.input), divisor);
    const isOwn = stage.read === stage.output;
    return over(isOwn ? inLogit(over(stage.input, stage.temperature)) : inActivation(stage.read), divisor);
  }

  /** ∂a/∂z: the stages' Jacobians multiplied, the last one first. */
  private jacobian(b: number): Table {
    const [first, second] = this.jacobians(b);
    return second === undefined ? first! : this.product(second, first!);
  }

  private product(left: Table, right: Table): Table {
    return left.map((row) => this.rowTimes(row, right));
  }

  private rowTimes(row: Row, matrix: Table): Row {
    return matrix[0]!.map((_, m) =>
      this.arithmetic.dot(
        row,
        matrix.map((other) => other[m]!),
      ),
    );
  }

  private jacobianAsUsed(once: Table): Table {
    if (this.has('jacobian-skipped')) return this.diagonal(once.map(() => this.arithmetic.one));
    return this.has('jacobian-twice') ? this.product(once, once) : once;
  }

  private logarithm(): Tracked {
    const { arithmetic } = this;
    const base = this.has('log-base-2') ? 2 : this.has('log-base-10') ? 10 : null;
    if (base === null) return arithmetic.one;
    const natural = new arithmetic.decimals(base).ln();
    return { value: natural.pow(-1), error: 1 / natural.toNumber() };
  }

  /** What of 2/N stands before a − y. */
  private factor(outputs: number): Tracked {
    const two = this.has('factor-2') || this.has('factor-2/N') ? 1 : 2;
    const n = this.has('factor-1/N') || this.has('factor-2/N') ? 1 : outputs;
    return this.arithmetic.over(this.arithmetic.given(two), this.arithmetic.given(n));
  }

  /** ∂E/∂a: the loss is taken of the a that was computed, or of another pass's, but never of a − y. */
  private lossGradient(a: Row, y: Row): Row {
    const { arithmetic } = this;
    if (this.question.problem.loss === 'mse') {
      const factor = this.factor(a.length);
      return this.differences(a, y).map((difference) => arithmetic.times(factor, difference));
    }
    const logarithm = this.logarithm();
    return a.map((one, i) => {
      if (y[i]!.value.isZero()) return arithmetic.zero;
      return arithmetic.times(arithmetic.negative(arithmetic.over(y[i]!, one)), logarithm);
    });
  }

  private activationsOfLoss(stages: readonly Stage[]): Row {
    const last = stages.at(-1)!;
    return this.has('in-place-a') ? last.output : last.read;
  }

  /** ∂E/∂z of each row, before the sign and what the batch makes of it. */
  private deltas(): Table {
    return this.stages().map((stages, b) => {
      const a = this.activationsOfLoss(stages);
      const y = this.target(this.rows[b]!);
      const isFused = this.ways.some(({ how }) => how.endsWith('fused'));
      if (this.has('a-minus-y')) return this.differences(a, y);
      if (isFused) return this.fused(a, y);
      const g = this.lossGradient(a, y);
      if (this.has('jacobian-skipped')) return g;
      const once = this.limit(stages, a, y) ?? this.backThrough(g, b);
      return this.has('jacobian-twice') ? this.backThrough(once, b) : once;
    });
  }

  private fused(a: Row, y: Row): Row {
    const { arithmetic } = this;
    const scale = arithmetic.over(this.logarithm(), this.temperature(true));
    return this.differences(a, y).map((difference) => arithmetic.times(difference, scale));
  }

  /**
   * (a_m Σ_j y_j − y_m) / T, which g J tends to as the a of a target tends to 0: what is right where it is 0, and g infinite. Null
   * where a program has something else, or every target has a share.
   */
  private limit(stages: readonly Stage[], a: Row, y: Row): Row | null {
    const { arithmetic } = this;
    const [stage] = stages;
    const isOwn =
      this.question.problem.loss === 'crossEntropy' &&
      stages.length === 1 &&
      stage!.others !== null &&
      stage!.read === stage!.output &&
      !(['argument-z', 'argument-a', 'diagonal-only', 'jacobian-twice'] as const).some((name) =>
        this.has(name),
      );
    if (!isOwn || y.every(({ value }, i) => value.isZero() || !a[i]!.value.isZero())) return null;
    const all = arithmetic.sum(y);
    const scale = arithmetic.over(this.logarithm(), this.temperature(true));
    return a.map((share, m) =>
      arithmetic.times(arithmetic.minus(arithmetic.times(share, all), y[m]!), scale),
    );
  }

  private backThrough(g: Row, b: number): Row {
    return this.jacobians(b).reduceRight((along, jacobian) => this.rowTimes(along, jacobian), g);
  }

  private elementwiseProduct(how: string): Table {
    const [stages] = this.stages();
    const g = this.lossGradient(this.activationsOfLoss(stages!), this.target(this.rows[0]!));
    return this.jacobian(0).map((row, i) =>
      row.map((entry, m) => this.arithmetic.times(g[how === 'g as a row' ? m : i]!, entry)),
    );
  }

  /** δ / B where E is the mean over the batch. */
  private reduced(delta: Row): Row {
    const isMean =
      this.has('mean-for-sum') || (this.question.reduction === 'mean' && !this.has('sum-for-mean'));
    if (!isMean || this.rows.length === 1) return delta;
    const rows = this.arithmetic.given(this.rows.length);
    return delta.map((one) => this.arithmetic.over(one, rows));
  }

  private signed(table: Table): Table {
    if (!this.has('sign')) return table;
    return table.map((row) => row.map((one) => this.arithmetic.negative(one)));
  }

  /** Xᵀ Δ, as the program lays it out. */
  private weightGradient(deltas: Table): Table {
    const { arithmetic } = this;
    const forgotten = this.how('input-forgotten');
    const xs = this.rows.map(({ x }) => (forgotten === null ? x : x.map(() => arithmetic.one)));
    const gradient = xs[0]!.map((_, d) =>
      deltas[0]!.map((__, m) =>
        arithmetic.dot(
          xs.map((x) => x[d]!),
          deltas.map((delta) => delta[m]!),
        ),
      ),
    );
    if (forgotten === 'one row') return gradient.slice(0, 1);
    return this.has('transposed') ? gradient[0]!.map((_, m) => gradient.map((row) => row[m]!)) : gradient;
  }
}
