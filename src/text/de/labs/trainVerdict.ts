import type { StuckReason, TrainingOutcome } from '../../../engine/training/trainingOutcome';
import type { Stopped } from '../../../engine/training/trainingRecord';
import type * as English from '../../en/labs/trainVerdict';
import { errorText, numberText } from '../../numbers';
import type { Told } from '../../told';
import type { RunFacts } from '../../trainingFacts';
import { rateText } from '../../rateText';
import { stepsText } from './trainSteps';

/** After "weil" */
const LEFT: Readonly<Record<Stopped, string>> = {
  dE_dz: 'sein ∂E/∂z dort keine endliche Zahl ist',
  z: 'z den Zahlenbereich von double verließe',
  E: 'E keine endliche Zahl wäre',
};

const WHOSE = { right: 'Der richtige Lauf', wrong: 'Der falsche Lauf' } as const;

/** "von ∂E/∂W oder ∂E/∂b", of the wrong run "seines ∂E/∂W oder ∂E/∂b" */
const ofMoved = ({ direct, side }: RunFacts): string =>
  `${side === 'right' ? 'von' : 'seines'} ${direct ? '∂E/∂z' : '∂E/∂W oder ∂E/∂b'}`;
const fromTo = ({ first, last }: RunFacts): string => `von ${numberText(first)} auf ${numberText(last)}`;
const small = (facts: RunFacts): string =>
  `kein Eintrag ${ofMoved(facts)} übersteigt ${errorText(facts.end.usedSize)}`;

const STUCK: Readonly<Record<StuckReason, (facts: RunFacts) => string>> = {
  'one-class': () => 'denn bei einer einzigen Klasse ist a immer 1 und ∂a/∂z also 0',
  saturated: ({ end, isSoftmax }) =>
    isSoftmax
      ? `denn a ist gesättigt: Das größte ∂aᵢ/∂zᵢ = aᵢ(1 − aᵢ) ist ${errorText(end.largestSlope)}`
      : `denn die Aktivierung ist dort flach: Das größte |f′(z)| ist ${errorText(end.largestSlope)}`,
  uniform: ({ end }) =>
    `denn alle ∂E/∂aᵢ sind dort gleich (bis auf ${errorText(end.upstreamSpread)} ihrer Größe) und jede Spalte von ∂a/∂z ergibt die Summe 0: Keine anderen Anteile haben ein kleineres E`,
  cancel: ({ end }) =>
    `denn die Beispiele ziehen gegeneinander: Einzelne erreichen ${numberText(end.sampleSize)}, ihr Mittelwert nicht`,
  mistake: ({ end }) =>
    `obwohl der richtige Gradient dort noch ${numberText(end.rightSize)} erreicht: Der Fehler hält ihn fest`,
  flat: () => 'und nichts bewegt ihn von dort weg',
};

function unsteady(facts: RunFacts, rises: number, of: number): string {
  const counted = `E schwankt (in ${rises} der letzten ${of} Schritte stieg es) und ging insgesamt ${fromTo(facts)}`;
  if (facts.batchSize < facts.rows) {
    const seen = facts.batchSize === 1 ? 'eines' : String(facts.batchSize);
    return `${counted}. Ein Schritt sieht ${seen} von ${facts.rows} Beispielen.`;
  }
  const isTooLong = facts.side === 'right';
  return isTooLong
    ? `${counted}. Mit η = ${rateText(facts.learningRate)} schießen die Schritte über das Ziel hinaus: Ein kürzerer in derselben Richtung würde E senken.`
    : `${counted}.`;
}

function fell(facts: RunFacts): string {
  const size = numberText(facts.end.usedSize);
  return `E fällt in ${stepsText(facts.steps)} ${fromTo(facts)} und ist noch nicht zur Ruhe gekommen: Der größte Eintrag ${ofMoved(facts)} ist ${size}.`;
}

function rose(facts: RunFacts): string {
  const why =
    facts.side === 'right' && facts.batchSize >= facts.rows
      ? ` Mit η = ${rateText(facts.learningRate)} schießen die Schritte über das Ziel hinaus.`
      : '';
  return `E steigt in ${stepsText(facts.steps)} ${fromTo(facts)}.${why}`;
}

function hardly({ steps: taken, learningRate, end }: RunFacts): string {
  const step = errorText(learningRate * end.usedSize);
  return `E hat sich in ${stepsText(taken)} um weniger als ein Tausendstel verändert: η mal der größte Eintrag des Gradienten ist am Ende ${step}.`;
}

type Said = { readonly [Kind in TrainingOutcome['kind']]: (outcome: never, facts: RunFacts) => string };

const SAID = {
  'no-start': () => 'E ist am Anfang keine endliche Zahl; es gibt keinen Weg hinab.',
  left: ({ step, what }: Extract<TrainingOutcome, { kind: 'left' }>, { last, steps: taken }: RunFacts) =>
    `bricht ab: Schritt ${step} ist nicht möglich, weil ${LEFT[what]}. Nach ${stepsText(taken)} war E ${numberText(last)}.`,
  diverged: (
    { step, threshold }: Extract<TrainingOutcome, { kind: 'diverged' }>,
    { last, steps: taken }: RunFacts,
  ) =>
    `divergiert: Nach Schritt ${step} liegt E über ${numberText(threshold)}, nach ${stepsText(taken)} bei ${numberText(last)}.`,
  converged: (_: TrainingOutcome, facts: RunFacts) =>
    `ist konvergiert: Nach ${stepsText(facts.steps)} ist E ${numberText(facts.last)}, und ${small(facts)}.`,
  stuck: ({ reason }: Extract<TrainingOutcome, { kind: 'stuck' }>, facts: RunFacts) =>
    `steht still: E ist noch ${numberText(facts.last)}, aber ${small(facts)}, ${STUCK[reason](facts)}.`,
  hardly: (_: TrainingOutcome, facts: RunFacts) => hardly(facts),
  unsteady: ({ rises, of }: Extract<TrainingOutcome, { kind: 'unsteady' }>, facts: RunFacts) =>
    unsteady(facts, rises, of),
  rises: (_: TrainingOutcome, facts: RunFacts) => rose(facts),
  falls: (_: TrainingOutcome, facts: RunFacts) => fell(facts),
} satisfies Said;

export const outcomeText: Told<typeof English.outcomeText> = (facts) => {
  const said = SAID[facts.outcome.kind](facts.outcome as never, facts);
  return `${WHOSE[facts.side]}${said.startsWith('E ') ? ': ' : ' '}${said}`;
};
