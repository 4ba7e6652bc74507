import type { Problem } from '../../engine/problem';
import type { Trace, UsedGradients } from '../../engine/trace';
import type { VerdictSentence } from '../en/verdict';
import { errorText, numberText } from '../numbers';
import { ACTIVATION_NOUNS, PRIME_NAMES, PRIMES_WRITTEN } from './activations';

export function verdictSentence(trace: Trace): VerdictSentence {
  const { used, problem } = trace;
  if (used.standsIn) return { kind: 'standsIn', headline: 'Ersetzt.', detail: standIn(problem, used) };
  const sentence = { right, wrong, coincidence, equivalent }[used.verdict](trace);
  return { kind: used.verdict, ...sentence };
}

type Said = Omit<VerdictSentence, 'kind'>;

const distance = ({ agreement }: UsedGradients): string =>
  `Abstand zur numerischen Ableitung: ${errorText(agreement.maxError)}.`;

const within = ({ agreement }: UsedGradients): string =>
  `Abstand zur numerischen Ableitung: ${errorText(agreement.maxError)}, erlaubt sind ${errorText(agreement.threshold)}.`;

const off = ({ agreement }: UsedGradients): string =>
  `Um bis zu ${numberText(agreement.maxError)} daneben; durch Rundung wären es höchstens ${errorText(agreement.threshold)}.`;

const written = ({ activation }: Problem, { form, argument }: UsedGradients): string =>
  `${PRIME_NAMES[activation]} ist in ${form} geschrieben und bekam ${argument}`;

function standIn({ activation }: Problem, used: UsedGradients): string {
  return `${ACTIVATION_NOUNS[activation]}′ lässt sich nicht in a schreiben, weil zu einem a zwei z gehören; an die Stelle tritt die Form in z, und sie bekommt z. ${distance(used)}`;
}

function right({ used, problem }: Trace): Said {
  return { headline: 'Richtig.', detail: `${written(problem, used)}. ${distance(used)}` };
}

function equivalent({ used, problem }: Trace): Said {
  const why =
    problem.activation === 'identity'
      ? 'Die Steigung ist überall 1.'
      : 'z > 0 gilt genau dann, wenn a > 0 gilt.';
  return {
    headline: 'So oder so richtig.',
    detail: `${written(problem, used)}, was genauso gut ist: ${why} ${distance(used)}`,
  };
}

function coincidence({ used, problem, outputs }: Trace): Said {
  const isAlways = outputs === 1 && problem.activation === 'softmax' && used.form === 'z';
  const why = isAlways
    ? 'Bei einer einzigen Klasse ist jede Softmax 1, auch die zweite.'
    : 'Die Zahlen stimmen an dieser Stelle zufällig überein; bewegen Sie ein Logit, und sie gehen auseinander.';
  const chance = `${written(problem, used)}. ${why}`;
  return { headline: 'Zufällig richtig.', detail: `${chance} ${within(used)}` };
}

function wrong({ used, problem, logits }: Trace): Said {
  const error = Number.isFinite(used.agreement.maxError)
    ? off(used)
    : notFinite(used, logits.includes(-Infinity));
  return { headline: 'Falsch.', detail: `${mistake(problem, used)} ${error}` };
}

function notFinite({ agreement }: UsedGradients, masked: boolean): string {
  const why = masked ? 'Ein maskiertes z = −∞ wird multipliziert' : 'Die Produkte laufen über';
  return `Zeile ${agreement.row + 1}, Spalte ${agreement.column + 1} ist nicht einmal eine endliche Zahl: ${why}.`;
}

function mistake({ activation }: Problem, { form, argument }: UsedGradients): string {
  if (activation === 'softmax') {
    return form === 'a'
      ? 'Das ist diag(z) − z zᵀ: Die Formel erwartet a.'
      : 'Die Formel erwartet z; bekommt sie a, wird Softmax zweimal angewendet.';
  }
  const formula = PRIMES_WRITTEN[activation][form]?.(argument) ?? '';
  return `Das ist ${formula}: ${PRIME_NAMES[activation]}, in ${form} geschrieben, erwartet ${form}.`;
}
