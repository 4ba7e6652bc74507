import type { StepComparison } from '../../engine/descent/stepComparison';
import type * as English from '../en/simplex';
import { errorText, numberText, superscript, written } from '../numbers';
import { rateText } from '../rateText';
import type { Told } from '../told';
import { named } from './names';
import { say, sayList } from './spoken';

const NEEDS = 'Nur Softmax liefert Anteile: positiv und mit der Summe 1, sodass sie in einem Dreieck liegen.';

export const simplex: Told<typeof English.simplex> = {
  needsSoftmax: (sum) => `${NEEDS} Diese Aktivierungen haben die Summe ${sum}.`,
  needsFinite: NEEDS,
  backToSoftmax: 'Zurück zu Softmax',
  needsThree: (outputs) =>
    `Ein Dreieck zeigt drei Anteile, und hier gibt es ${outputs === 1 ? 'eine Ausgabe' : `${outputs} Ausgaben`}.`,
  threeOutputs: 'Drei Ausgaben nehmen',
  undoBrings: '„Rückgängig“ bringt zurück, was jetzt hier steht.',
  intro:
    'Drei Anteile mit der Summe 1 sind ein Punkt in einem Dreieck: In einer Ecke ist der Anteil 1, auf der Seite gegenüber 0.',
  triangle:
    'Die Aktivierungen als Punkt in einem Dreieck, mit dem Ziel, dem nächsten Schritt und dem Weg bergab',
  handle: 'Aktivierungen a, ein Punkt in einem Dreieck',
  share: (i) => named('a', i, ''),
  corner: (i) => `${named('a', i, '')} = 1`,
  keys: { point: 'a', target: 'Ziel y', right: 'richtig', wrong: 'Ihre Wahl', path: 'Schritte' },
  editLogits: 'Stattdessen die Logits bearbeiten',
  motions: 'Wie sich a im nächsten Schritt bewegt, in erster Ordnung',
  step: 'Schritt',
  yours: 'Ihrer',
  formula: (layer) =>
    `Delta a ist minus eta${layer ? ' mal, in Klammern, das Quadrat von x plus 1,' : ''} mal die Ableitung von E nach z mal die transponierte richtige Jacobi-Matrix.`,
  truth:
    'Beide gehen durch das richtige ∂a/∂z, denn so antwortet a auf z, welcher Gradient z auch bewegt hat.',
  truthOne:
    'Der Pfeil ist der Schritt in erster Ordnung: Unterwegs ändert sich ∂a/∂z, deshalb biegt der Weg von ihm ab.',
  steps: (rate) => `Schritte mit η = ${rateText(rate)}`,
  losses: {
    now: 'E jetzt',
    right: (steps) => `nach ${steps}, richtig`,
    wrong: (steps) => `nach ${steps}, Ihre Wahl`,
    noStep: 'kein Schritt',
  },
  noNumber: 'keine Zahl',
  stepCount: (count) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
};

export const sharesSpoken: Told<typeof English.sharesSpoken> = (names, shares) =>
  sayList(names.map((name, i) => `${name} ${say(shares[i] ?? NaN)}`));

const DRAG = 'Ziehen Sie den Punkt, oder nehmen Sie die Pfeiltasten';

export const pointText: Told<typeof English.pointText> = {
  logits: (temperature, mean, masked) => {
    const side = masked ? ' Die maskierte Klasse bleibt maskiert, der Punkt bleibt also auf der Seite.' : '';
    const scale = temperature === 1 ? '' : 'T ';
    return `${DRAG}: Das setzt z = ${scale}ln a + c. Softmax vergisst c; hier hält es den Mittelwert von z bei ${numberText(mean)}.${side}`;
  },
  activations: `${DRAG}: Sie bearbeiten a selbst. Auf einer Seite des Dreiecks ist ein Anteil 0, diese Klasse ist maskiert.`,
  layer: 'Hier kommt a aus x W + b, deshalb lässt sich der Punkt nicht ziehen.',
  locked: 'Diese Kursseite hat den Punkt gesperrt.',
  stuck: 'Zwei Klassen sind maskiert, die dritte hat also alles, und der Punkt kann nirgendwohin.',
};

export const targetOff: Told<typeof English.targetOff> = {
  sum: (sum) =>
    `y hat die Summe ${numberText(sum)}, nicht 1: Es liegt nicht in der Ebene des Dreiecks und wird nicht gezeichnet.`,
  outside:
    'y hat einen negativen Eintrag: Es liegt außerhalb des Dreiecks, und kein Anteil kann es erreichen.',
};

export function arrowText(facts: English.ArrowFacts): string {
  const { right, used, vanished } = facts;
  const longest = Math.max(right ?? 0, used ?? 0);
  const lost =
    used === null
      ? ' Ihr ∂E/∂z ist keine endliche Zahl, deshalb gibt es dafür weder Pfeil noch Schritt.'
      : '';
  if (longest === 0) return `${vanished ? TOO_SMALL : 'Nichts bewegt a: Δa = 0.'}${lost}`;
  return `${scaleText(longest, facts)}${lost}`;
}

const TOO_SMALL = 'Δa ist zu klein für doppelte Genauigkeit: In ihr bewegt sich nichts.';

/** In sides: what is drawn shorter than this is not seen beside the point. */
const SHORTEST = 0.02;

function scaleOf(factor: number): string {
  if (factor < 1) return `auf das ${written(String(factor))}-Fache verkürzt`;
  return factor === 1 ? 'in wahrer Länge' : `${factor}-mal so lang`;
}

function scaleText(longest: number, { factor, cut, used }: English.ArrowFacts): string {
  const many = typeof used === 'number';
  if (longest * factor >= SHORTEST) {
    const cutOff = cut ? ' Was aus dem Bild ragt, ist abgeschnitten.' : '';
    return `${many ? 'Die Pfeile sind' : 'Der Pfeil ist'} ${scaleOf(factor)} gezeichnet.${cutOff}`;
  }
  const power = superscript(Math.floor(Math.log10(longest)));
  return `${many ? 'Der längere Pfeil' : 'Der Pfeil'} ist etwa 10${power} Seitenlängen lang: Auch ${written(String(factor))}-mal so lang gezeichnet sieht man ihn nicht.`;
}

export function directionText(comparison: StepComparison | null): string {
  if (comparison === null) return '';
  const { angle, ratio } = comparison;
  const lies = `In z weicht Ihr Schritt um ${angleText(angle)} vom richtigen ab und ist ${numberText(ratio, 2)}-mal so lang.`;
  return angle > 90 ? `${lies} Jenseits von 90° lässt selbst der kleinste Schritt E steigen.` : lies;
}

const angleText = (angle: number): string =>
  angle >= 0.1 || angle === 0 ? `${written(angle.toFixed(angle >= 10 ? 0 : 1))}°` : `${errorText(angle)}°`;

export function planeText(residual: number, many: boolean): string {
  const sum = residual === 0 ? 'hier genau 0' : `hier ${errorText(Math.abs(residual))}, und das ist Rundung`;
  return `${many ? 'Die Pfeile bleiben' : 'Der Pfeil bleibt'} in der Ebene des Dreiecks, was ∂E/∂z auch ist: Jede Spalte von ∂a/∂z hat die Summe 0, also ist Δa₁ + Δa₂ + Δa₃ = 0 (${sum}).`;
}
