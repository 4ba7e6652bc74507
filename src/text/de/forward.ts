import type * as English from '../en/forward';
import { numberText } from '../numbers';
import type { Told } from '../told';
import { indexed, named, powerText } from './names';
import { say, sayEntry, sayList, sayPlus } from './spoken';

const timesT = (temperature: number): string => (temperature === 1 ? '' : `${say(temperature, true)} mal `);

export const logitsText: Told<typeof English.logitsText> = {
  layer: (column, label) =>
    `Jedes Logit ist eine gewichtete Summe der Eingaben plus ein Bias: ${named('z', column, label)} verwendet Spalte ${column + 1} von W und sonst nichts.`,
  direct:
    'z enthält die rohen Werte, einen für jede Klasse: Ziehen Sie an einem, und alle Zahlen hier folgen. (Direkt bearbeitet ist z eine Schicht mit x = (1), W = z und b = 0.)',
  fromActivations: (constant) =>
    `a wird direkt bearbeitet, und softmax(z) = a legt z nur bis auf eine Konstante fest; mit der hier gewählten, ${numberText(constant)}, ist das größte Logit 0.`,
  general: 'z ist x mal W plus b.',
  generalColumn: (column) =>
    `${sayEntry('z', column)} ist die Summe über d von x d mal W d ${column + 1}, plus ${sayEntry('b', column)}.`,
  numbers: (column, products, folded, bias) =>
    `${sayEntry('z', column)} ist ${sayPlus(products, folded)}, plus ${bias}.`,
  directNumbers: (entries, folded) => `z ist 1 mal die Zeile ${sayList(entries, folded)}, plus 0.`,
  recovered: (temperature) =>
    `z i ist ${temperature === 1 ? '' : 'T mal '}der Logarithmus von a i, plus eine Konstante, mit der das größte z null ist.`,
  constant: (temperature, largest, constant) =>
    `Die Konstante ist minus ${timesT(temperature)}der Logarithmus von ${largest}, also ${say(constant)}.`,
  recoveredNumbers: (column, a, temperature, constant, z) =>
    `${sayEntry('z', column)} ist ${timesT(temperature)}der Logarithmus von ${a}, plus ${say(constant)}, also ${z}.`,
  value: (entries, folded) => `z ist ${sayList(entries, folded)}.`,
};

export const softmaxText: Told<typeof English.softmaxText> = {
  shift: (top, label, naive) => {
    const why = `Zieht man das größte Logit, ${named('z', top, label)}, von allen ab, so ändert das keinen Anteil, denn derselbe Faktor fällt in Zähler und Nenner weg.`;
    if (naive === null) return `${why} Jede e-Potenz ist dann höchstens 1.`;
    const fate =
      naive === 'overflows'
        ? 'läuft ein naives exp auf ∞ über, und ∞/∞ ist keine Zahl'
        : 'läuft ein naives exp auf 0 unter, und die Anteile verlieren Stellen oder werden 0/0';
    return `${why} Hier ist das nötig: Sonst ${fate}.`;
  },
  exponentiate: (index, label, ratio) =>
    `Die Exponentialfunktion ist für jedes Logit positiv und macht aus Differenzen Verhältnisse: ${named('z', index, label)} zählt ${ratio}-mal so viel wie das größte.`,
  ratioTooSmall: (log) => powerText(log),
  sum: 'An der Summe wird jede e-Potenz gemessen; jedes Logit steckt in ihr, und darum wird sich jeder Anteil mit jedem Logit ändern.',
  divide: (top, label) =>
    `Durch ihre Summe geteilt, werden die e-Potenzen zu Anteilen, die zusammen 1 ergeben; der größte ist ${named('a', top, label)}.`,
  divideOne: 'Es gibt nur eine Klasse, also bekommt sie alles: a₁ = 1, was immer z ist.',
  tiny: (index, log) =>
    ` ${indexed('a', index)} ist zu klein für doppelte Genauigkeit: Der Wert ist ${powerText(log)}, nicht 0.`,
  elementwise: (noun) =>
    `Mit ${noun} als Aktivierung hängt aᵢ nur von seinem eigenen Logit zᵢ ab und von keinem anderen.`,
};

export const softmaxLines: Told<typeof English.softmaxLines> = {
  shift: (temperature) =>
    `s i ist z i minus das größte z${temperature === 1 ? '' : ', geteilt durch die Temperatur'}.`,
  shiftNumbers: (index, z, top, temperature) =>
    `${sayEntry('s', index)} ist ${z} minus ${top}${temperature === 1 ? '' : `, durch ${say(temperature, true)}`}.`,
  shiftValue: (entries, folded) => `s ist ${sayList(entries, folded)}.`,
  exponential: 'u i ist e hoch s i.',
  exponentialNumbers: (index, s) => `${sayEntry('u', index)} ist e hoch ${s}.`,
  exponentialValue: (entries, folded) => `u ist ${sayList(entries, folded)}.`,
  overflow: (index, exponent) =>
    `Ohne das Abziehen wäre ${sayEntry('u', index)} gleich e hoch ${say(exponent)}, und das läuft auf unendlich über.`,
  underflow: (index, exponent) =>
    `Ohne das Abziehen wäre ${sayEntry('u', index)} gleich e hoch ${say(exponent)}, und das läuft auf 0 unter.`,
  sum: (terms, folded) => `Die Summe ist ${sayPlus(terms, folded)}.`,
  sumNumbers: (terms, folded) => `Die Summe ist ${sayPlus(terms, folded)}.`,
  sumValue: (sum) => `Die Summe ist ${sum}.`,
  divide: 'a i ist u i durch die Summe aller u j.',
  divideNumbers: (index, u, sum) => `${sayEntry('a', index)} ist ${u} durch ${sum}.`,
  value: (entries, folded) => `a ist ${sayList(entries, folded)}.`,
  elementwise: (spoken) => `a i ist ${spoken}.`,
  elementwiseNumbers: (index, spoken) => `${sayEntry('a', index)} ist ${spoken}.`,
};

export const lossText: Told<typeof English.lossText> = {
  mse: (n) =>
    n === 1
      ? 'Das Quadrat des Abstands vom Ziel.'
      : `Der Abstand jeder Aktivierung von ihrem Ziel, quadriert, damit beide Richtungen zählen, und gemittelt über alle ${n}.`,
  crossEntropy: (target) =>
    `Es zählt nur, was das Ziel verlangt: ${target} Wo y gleich 0 ist, ist auch der Summand 0, was immer a ist.`,
  oneClass: (index, label) =>
    `E ist minus der Logarithmus von ${named('a', index, label)}, also 0, wenn dieser Anteil 1 ist, und unbeschränkt groß, wenn er gegen 0 geht.`,
  distribution: 'jede Klasse mit ihrem Teil von y.',
  finite:
    ' E wird aus den Logits berechnet und ist deshalb auch dort endlich, wo ein Anteil für doppelte Genauigkeit zu klein ist.',
  infinite:
    ' Das Ziel verlangt eine Klasse, die maskiert ist, a = 0: E ist unendlich, und das ist das Ergebnis.',
  generalMse: 'E ist 1 durch N mal die Summe der Quadrate von a i minus y i.',
  generalCrossEntropy: 'E ist minus die Summe über i von y i mal dem Logarithmus von a i.',
  numbersMse: (n, terms, folded) =>
    `E ist 1 durch ${n} mal die Summe der Quadrate von ${sayList(terms, folded)}.`,
  numbersCrossEntropy: (terms, folded) => `E ist minus, in Klammern, ${sayPlus(terms, folded)}.`,
  value: (loss) => `E ist ${loss}.`,
};
