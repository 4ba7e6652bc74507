import type { WrongWay } from '../../../engine/training/trainingPlan';
import type * as English from '../../en/labs/train';
import { errorText, numberText, signedText, superscript, written } from '../../numbers';
import type { Told } from '../../told';
import { stepsText } from './trainSteps';

const WAYS: Readonly<Record<WrongWay, string>> = {
  'diagonal-only': 'elementweise: Diagonale',
  'argument-z': 'z statt a: diag(z) − z zᵀ',
  'argument-a': 'a statt z: Softmax zweimal',
  'jacobian-skipped': '∂a/∂z weggelassen',
  'jacobian-twice': '∂a/∂z zweimal multipliziert',
  'a-minus-y': 'a − y, beim quadratischen Fehler',
  sign: 'falsches Vorzeichen: bergauf',
};

const ELEMENTWISE_WAYS: Partial<Readonly<Record<WrongWay, string>>> = {
  'argument-z': 'f′ in a geschrieben, z eingesetzt',
  'argument-a': 'f′ in z geschrieben, a eingesetzt',
};

export const wayName: Told<typeof English.wayName> = (way, activation) =>
  (activation === 'softmax' ? undefined : ELEMENTWISE_WAYS[way]) ?? WAYS[way];

/** E after a step, or that the run has stopped before. */
function lossAt(name: string, losses: ArrayLike<number>, last: number, step: number): string {
  const loss = losses[Math.min(step, last)] ?? NaN;
  const stopped = step > last ? ` (nach ${stepsText(last)} beendet)` : '';
  return `${name} ${Number.isNaN(loss) ? '–' : numberText(loss)}${stopped}`;
}

export const lossTick: Told<typeof English.lossTick> = (value) => {
  const [mantissa = '', exponent = '0'] = value.toExponential(0).split('e');
  if (!['1', '2', '5'].includes(mantissa)) return '';
  if (value >= 1e-3 && value < 1e4) return written(String(Number(value.toPrecision(1))));
  const power = `10${superscript(Number(exponent))}`;
  return mantissa === '1' ? power : `${mantissa}·${power}`;
};

const hitsAt = ({ hits, step: last }: English.ReadoutSide, step: number): number =>
  hits[Math.min(step, last)] ?? 0;

export const train: Told<typeof English.train> = {
  lead: 'Zwei Läufe mit demselben Anfang: Einer folgt der richtigen Ableitung bergab, der andere einer falschen.',
  right: 'richtig',
  wrong: 'falsch',
  mistake: 'Fehler',
  data: 'Trainieren mit',
  dataNames: { sample: 'diesem Beispiel', batch: 'dem Batch', iris: 'ganz Iris' },
  takeIris: 'Iris nehmen, alle 150 Blüten',
  takeIrisHint:
    'Die 4 × 3-Schicht des Iris-Beispiels, trainiert mit allen 150 Blüten. „Rückgängig“ holt zurück, was jetzt hier ist.',
  survivor: 'Den Fehler zeigen, der nicht auffällt',
  survivorHint:
    'Iris, Kreuzentropie und der elementweise Fehler: ein Verlust, der trotzdem fällt. „Rückgängig“ holt zurück, was jetzt hier ist.',
  steps: 'Schritte',
  rate: 'Lernrate',
  eta: 'Rate η',
  more: 'Anfang, Reihenfolge und Seed',
  start: 'Anfang mit',
  startNames: { page: 'W und b der Seite', random: 'kleinem zufälligem W' },
  startHint: (reach) => `Zufällig heißt: gleichverteilt in ±${written(String(reach))}, mit b = 0.`,
  perStep: 'Ein Schritt nimmt',
  perStepAll: 'alle Beispiele',
  perStepSome: (count) => (count === 1 ? 'ein Beispiel' : `${count} Beispiele`),
  order:
    'Die Reihenfolge der Beispiele wird in jedem Durchgang neu gemischt, wie es der Seed vorgibt; beide Läufe haben dieselbe.',
  seed: 'Seed',
  chart: {
    step: 'Schritt',
    loss: 'E',
    meanLoss: (count) => `E, Mittelwert über ${count} Beispiele`,
    hits: 'richtige Antworten, von allen',
    lossLabel: (right, wrong) =>
      `E gegen den Schritt aufgetragen, auf logarithmischer Skala. ${right} ${wrong}`,
    hitsLabel: (right, wrong, count) =>
      `Richtige Antworten gegen den Schritt aufgetragen: am Ende ${right} mit der richtigen und ${wrong} mit der falschen Ableitung, von ${count}.`,
    scrub: 'Angezeigter Schritt',
    zero: 'E ist durchweg genau 0: Dafür hat eine logarithmische Skala keinen Platz.',
    gaps: (steps) =>
      `Nach ${stepsText(steps)} ist E genau 0; dafür hat eine logarithmische Skala keinen Platz.`,
  },
  readout: (right, wrong, step, count) => {
    const losses = [
      lossAt('richtig', right.losses, right.step, step),
      lossAt('falsch', wrong.losses, wrong.step, step),
    ];
    const told = `Schritt ${step}: E ${losses.join('; ')}.`;
    if (count < 2) return told;
    return `${told} Richtige Antworten ${hitsAt(right, step)} und ${hitsAt(wrong, step)} von ${count}.`;
  },
  play: 'Training abspielen',
  pause: 'Pause',
  back: 'Einen Schritt zurück',
  forward: 'Einen Schritt weiter',
  toStart: 'Zum Anfang',
  progress: 'Training',
  stop: 'Anhalten',
  resume: 'Fortsetzen',
  again: 'Neu trainieren',
  stale: 'Der Anfang ist geändert: Diese Kurven sind noch die alten.',
  stopped: (right, wrong, of) =>
    `Angehalten nach ${right === wrong ? stepsText(right) : `${right} und ${stepsText(wrong)}`} von ${of}.`,
  failed: (reason) => `Die Läufe brachen ab. Der Browser meldet: ${reason}`,
  snapshots: (stride) =>
    `W und b werden nur bei jedem ${stride}. Schritt aufbewahrt; dazwischen werden die Schritte mit denselben Zahlen wiederholt.`,
  moment: (step) => `Nach ${stepsText(step)}`,
  momentStopped: (step) => `nach ${stepsText(step)} beendet`,
  sample: 'Beispiel',
  sampleOf: (count) => `von ${count}`,
  previous: 'Voriges Beispiel',
  next: 'Nächstes Beispiel',
  matrix: (way) => {
    if (way === 'right') return '∂a/∂z';
    return way === 'a-minus-y' ? '∂a/∂z, nicht benutzt' : 'als ∂a/∂z benutzt';
  },
  matrices: 'Was die beiden Läufe für ∂a/∂z nehmen',
  matrixLabel: (way, step, lines) =>
    `${way === 'right' ? 'Der richtige Lauf' : 'Der falsche Lauf'} nach ${stepsText(step)}: was er für ∂a/∂z nimmt. ${lines}`,
  scale: (limit) =>
    `Beide auf einer Farbskala, −${limit} bis +${limit}; was darüber hinausgeht, hat die Farbe des Endes.`,
  noNumber: 'keine Zahl',
  cell: (value) => {
    if (Number.isNaN(value)) return 'keine Zahl';
    const size = Math.abs(value);
    if (size === 0 || size >= 0.01) return signedText(value);
    return `${value < 0 ? '−' : '+'}${errorText(size)}`;
  },
  outputs: 'a und y des Beispiels, in beiden Läufen',
  share: 'a',
  target: 'y',
  output: (side) => `a, ${side === 'right' ? 'richtig' : 'falsch'}`,
  loss: 'E',
  folded: (count) => `und ${count} weitere`,
};
