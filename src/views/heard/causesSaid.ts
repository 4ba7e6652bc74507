import type { Problem } from '../../engine/problem';
import { currentRow, rowsOf } from '../../state/editBatch';
import { targetValues } from '../../state/editTarget';
import { labelOf, outputsOf, type Experiment } from '../../state/experiment';
import { sameValue } from '../../state/sameValue';
import { batch } from '../../text/en/batch';
import { heardText } from '../../text/en/heard';
import { page } from '../../text/en/page';
import { sliderText } from '../../text/en/slider';
import { say } from '../../text/en/spoken';

type Entry = readonly [name: string, value: number];

const { inputs, choice } = page;

/** Every number that is edited, by its name. */
function entriesOf(experiment: Experiment): readonly Entry[] {
  const { source } = experiment.problem;
  const label = (i: number) => labelOf(experiment, i);
  if (source.kind === 'logits') return source.logits.map((z, i) => [inputs.logit(i + 1, label(i)), z]);
  if (source.kind === 'activations')
    return source.activations.map((a, i) => [inputs.share(i + 1, label(i)), a]);
  const { input, weights, bias } = source;
  return [
    ...input.map((x, d): Entry => [inputs.input(d + 1), x]),
    ...weights.flatMap((row, d) => row.map((w, n): Entry => [inputs.weight(d + 1, n + 1), w])),
    ...bias.map((b, n): Entry => [inputs.bias(n + 1), b]),
  ];
}

/** Beyond this many they are counted, not named. */
const MOST_NAMED = 4;

const spoken = (value: number) => (value === -Infinity ? inputs.masked : say(value));

function numbersSaid(before: Experiment, now: Experiment): readonly string[] {
  const old = new Map(entriesOf(before));
  const changed = entriesOf(now).filter(([name, value]) => !Object.is(old.get(name), value));
  if (changed.length > MOST_NAMED) return [heardText.many(changed.length)];
  return changed.map(([name, value]) => sliderText.value(name, spoken(value)));
}

function targetSaid({ problem }: Experiment, now: Experiment): readonly string[] {
  const { target } = now.problem;
  if (sameValue(problem.target, target)) return [];
  const value =
    target.kind === 'class'
      ? labelOf(now, target.index)
      : targetValues(now)
          .map((y) => say(y))
          .join(', ');
  return [sliderText.value(inputs.target, value)];
}

/** Of the choices, what each is called and what is chosen. */
const CHOICES: Readonly<Record<string, (problem: Problem) => readonly [name: string, chosen: string]>> = {
  source: ({ source }) => [inputs.source, inputs.sources[source.kind]],
  activation: ({ activation }) => [inputs.activation, inputs.activations[activation]],
  loss: ({ loss }) => [inputs.loss, inputs.losses[loss]],
  temperature: ({ temperature }) => [inputs.temperature, say(temperature)],
  rate: ({ learningRate }) => [inputs.learningRate, say(learningRate)],
  argument: ({ argument }) => [choice.argument, choice.arguments[argument]],
  form: ({ form }) => [choice.form, choice.forms[form]],
};

const choicesSaid = (before: Problem, now: Problem): readonly string[] =>
  Object.values(CHOICES)
    .filter((choose) => choose(before)[1] !== choose(now)[1])
    .map((choose) => sliderText.value(...choose(now)));

function sizesSaid(before: Experiment, now: Experiment): readonly string[] {
  const [outputs, rows] = [outputsOf(now), rowsOf(now).length];
  const isRow = currentRow(now) !== currentRow(before) || rows !== rowsOf(before).length;
  return [
    outputs === outputsOf(before) ? '' : heardText.outputs(outputs),
    isRow && rows > 0 ? batch.inputs.position(currentRow(now) + 1, rows) : '',
    sameValue(before.labels, now.labels) || outputs !== outputsOf(before) ? '' : heardText.names,
  ].filter(Boolean);
}

/** What differs in the causes of all numbers, in a few words each. */
export function causesSaid(before: Experiment, now: Experiment): string {
  if (before.preset !== now.preset) return `${sliderText.value(page.preset, page.presets[now.preset])}.`;
  const sizes = sizesSaid(before, now);
  const all = [
    ...sizes,
    // other numbers of another kind or size are not changed ones
    ...(sizes.length > 0 || before.problem.source.kind !== now.problem.source.kind
      ? []
      : numbersSaid(before, now)),
    ...targetSaid(before, now),
    ...choicesSaid(before.problem, now.problem),
  ];
  return all.length === 0 ? '' : `${all.join('; ')}.`;
}
