import type { Argument } from '../../engine/problem';
import type * as English from '../en/four';
import { errorText, numberText, signedText } from '../numbers';
import { countStandings, type Standings } from '../standings';
import type { Told } from '../told';
import { PRIME_NAMES, PRIMES_WRITTEN } from './activations';
import { say, sayList } from './spoken';

const COUNTS = ['kein', 'einer', 'zwei', 'drei', 'vier'] as const;
const count = (n: number): string => COUNTS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const verb = (n: number): string => (n === 1 ? 'ist' : 'sind');

const RIGHT: Record<Argument, string> = {
  z: 'p ist a, aus z berechnet: Das ist die Ableitung.',
  a: 'Dieselbe Matrix aus a allein: z wird nicht gebraucht.',
};

const AGREES = 'Nur zufällig richtig: Bei diesem z stimmen die Zahlen überein.';

function softmaxSentence({
  form,
  argument,
  verdict,
  outputs,
  meetsActivations,
}: English.SquareFacts): string {
  if (form === argument) return RIGHT[form];
  if (verdict === 'coincidence') return softmaxCoincidence(form, outputs, meetsActivations);
  if (form === 'z') return 'Zweimal Softmax: die Ableitung bei a statt bei z.';
  return outputs === 1
    ? 'z steht, wo a hingehört: nicht die Ableitung.'
    : 'z steht, wo a hingehört: die Ableitung von gar nichts.';
}

function softmaxCoincidence(form: Argument, outputs: number, meetsActivations: boolean): string {
  if (form === 'z' && outputs === 1)
    return 'Bei einer einzigen Klasse ergibt Softmax immer 1, auch beim zweiten Mal.';
  if (!meetsActivations) return AGREES;
  return form === 'z'
    ? 'Nur zufällig richtig: Hier ist softmax(a) gerade gleich a.'
    : 'Nur zufällig richtig: Hier ist z gerade gleich a.';
}

type ElementwiseFacts = English.SquareFacts & { readonly activation: keyof typeof PRIMES_WRITTEN };

function elementwiseSentence({ activation, form, argument, verdict }: ElementwiseFacts): string {
  if (verdict === 'equivalent') {
    return activation === 'identity'
      ? 'Die Steigung ist überall 1, was immer man einsetzt.'
      : 'Immer dasselbe: z > 0 genau dann, wenn a > 0.';
  }
  if (form === argument) {
    return form === 'z' ? 'Die Steigung bei z.' : 'Dieselbe Steigung, allein an a abgelesen.';
  }
  if (verdict === 'coincidence') return AGREES;
  return form === 'z'
    ? 'Die Steigung bei a, nicht bei z.'
    : `${PRIMES_WRITTEN[activation].a?.('z') ?? ''} ist nicht ${PRIME_NAMES[activation]}: z steht, wo a hingehört.`;
}

function standings({ right, wrong, coincidence }: Standings): string {
  const parts = [right === 1 ? 'einer ist richtig' : `${count(right)} sind richtig und ergeben dasselbe`];
  if (wrong > 0) parts.push(`${count(wrong)} ${verb(wrong)} falsch`);
  if (coincidence > 0) {
    parts.push(`${count(coincidence)} ${coincidence === 1 ? 'stimmt' : 'stimmen'} hier nur zufällig`);
  }
  return parts.join(', ');
}

function rule({ none, wrong, coincidence }: Standings): string {
  if (none > 0) return ' Eine Formel in a gibt es hier nicht, man muss z behalten.';
  return wrong > 0 && coincidence === 0 ? ' Eine Formel verlangt das, worin sie geschrieben ist.' : '';
}

export const four: Told<typeof English.four> = {
  board: 'Vier Jacobi-Matrizen: Wählen Sie, worin die Formel geschrieben ist und was eingesetzt wird',
  lead: (choices) => {
    const counts = countStandings(choices);
    const start = `${capital(count(choices.length - counts.none))} Wege, J = ∂a/∂z zu berechnen: `;
    if (counts.equivalent > 0) {
      return `${start}Alle ${count(counts.right + counts.equivalent)} ergeben dieselbe Matrix, was immer man einsetzt.`;
    }
    return `${start}${capital(standings(counts))}.${rule(counts)}`;
  },
  pair: (form, argument) => `in ${form} geschrieben, ${argument} eingesetzt`,
  standing: {
    right: 'Richtig',
    wrong: 'Falsch',
    coincidence: 'Stimmt hier zufällig',
    equivalent: 'Richtig: dasselbe',
  },
  standingSaid: {
    right: 'richtig',
    wrong: 'falsch',
    coincidence: 'stimmt hier zufällig',
    equivalent: 'richtig: dasselbe',
  },
  sentence: ({ activation, ...facts }) =>
    activation === 'softmax'
      ? softmaxSentence({ activation, ...facts })
      : elementwiseSentence({ activation, ...facts }),
  error: ({ maxError, threshold, agrees }) =>
    Number.isFinite(maxError)
      ? `Fehler ${errorText(maxError)} ${agrees ? '≤' : '>'} ${errorText(threshold)}`
      : 'Fehler nicht endlich',
  rowSum: ({ sum, vanishes }) => {
    if (!Number.isFinite(sum)) return four.noNumber;
    return vanishes && sum !== 0 ? '≈ 0' : signedText(sum);
  },
  rowSumSaid: ({ sum, vanishes }) => (vanishes && sum !== 0 ? '0 bis auf Rundung' : say(sum)),
  noNumber: 'keine Zahl',
  rowSums: 'Summe',
  largestRowSum: (sum) => `größte Zeilensumme ${sum}`,
  radio: (form, argument, standing, error) =>
    `In ${form} geschrieben, ${argument} eingesetzt: ${standing}, ${error}`,
  rows: (rows) =>
    rows.map((row, i) => `Zeile ${i + 1}: ${row.map((value) => say(value)).join('; ')}.`).join(' '),
  rowSumsSaid: (sums) => `Zeilensummen: ${sayList(sums)}.`,
  range: (outputs, least, most) =>
    `Matrix mit ${outputs} mal ${outputs} Einträgen von ${say(least)} bis ${say(most)}.`,
  notFinite: (entries) =>
    entries === 1 ? '1 Eintrag ist keine endliche Zahl.' : `${entries} Einträge sind keine endlichen Zahlen.`,
  noFormInA: (activation) => `${PRIME_NAMES[activation]} lässt sich nicht in a schreiben.`,
  standsIn: 'Wird die Form in a verlangt, tritt die Form in z an ihre Stelle, mit z.',
  errorNote: (threshold) =>
    `Fehler: die größte Abweichung von der numerischen Ableitung; bis ${errorText(threshold)} gilt als Übereinstimmung.`,
  rowSumNote: (activation, wrongButZero) => {
    if (activation !== 'softmax') {
      return 'Jedes aᵢ hängt nur von seinem zᵢ ab. Die Matrix ist also diagonal, und eine Zeilensumme ist nichts als ihr f′.';
    }
    const ought =
      'Die Zeilensummen müssen 0 sein, denn wenn alle z gleich steigen, ändert sich kein Anteil (≈ 0: null bis auf Rundung).';
    if (wrongButZero.length === 0) return ought;
    const pass = wrongButZero.length === 1 ? 'besteht sie und ist falsch' : 'bestehen sie und sind falsch';
    return `${ought} Diese Prüfung allein findet nicht jeden Fehler: ${sayList(wrongButZero.map((name) => `„${name}“`))} ${pass}.`;
  },
  legend: (limit) =>
    `Eine Farbskala für alle vier, von −${limit} bis +${limit}; was darüber hinausgeht, hat die Farbe des Endes`,
  beyondNote: (limit, largest) =>
    largest > limit ? `Jenseits von ±${numberText(limit)} bleibt es bei der Farbe des Endes.` : '',
};
