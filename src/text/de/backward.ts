import type * as English from '../en/backward';
import { numberText } from '../numbers';
import type { Told } from '../told';
import { indexed, named } from './names';
import { say, sayEntry, sayList, sayPlus, sayRows } from './spoken';

const TWO_OVER_N = (n: number): string =>
  n === 2
    ? 'Bei zwei Ausgaben ist der Faktor 2/N gleich 1.'
    : `Den Faktor 2/N lässt man oft weg: Er ist für jede Ausgabe gleich, und mit einer ${numberText(2 / n)}-mal so großen Lernrate ist der Schritt ohne ihn genau derselbe.`;

export const lossGradientText: Told<typeof English.lossGradientText> = {
  mse: (n) => `Jede Aktivierung zieht mit ihrem Abstand vom Ziel. ${TWO_OVER_N(n)}`,
  crossEntropy: (index, label) =>
    `Nur Klassen, die das Ziel verlangt, haben eine Steigung, und sie ist umso steiler, je kleiner ihr Anteil ist: Halbiert man ${named('a', index, label)}, verdoppelt sie sich.`,
  infinite:
    ' Hier verlässt −y/a den Bereich doppelter Genauigkeit, und ∂E/∂a ist −∞; das Produkt mit ∂a/∂z ist trotzdem endlich, wie gleich zu sehen ist, wenn es zu a − y wird.',
  generalMse: 'Die Ableitung von E nach a i ist 2 durch N mal, in Klammern, a i minus y i.',
  generalCrossEntropy: 'Die Ableitung von E nach a i ist minus y i durch a i.',
  numbersMse: (index, n, a, y) =>
    `${byActivation(index)} ist 2 durch ${n} mal, in Klammern, ${a} minus ${y}.`,
  numbersCrossEntropy: (index, a, y) => `${byActivation(index)} ist minus ${y} durch ${a}.`,
  value: (entries, folded) => `Die Ableitung von E nach a ist ${sayList(entries, folded)}.`,
};

const byActivation = (index: number) => `Die Ableitung von E nach ${sayEntry('a', index)}`;
const byLogit = (index: number) => `Die Ableitung von E nach ${sayEntry('z', index)}`;
const byWeight = (row: number, column: number) => `Ableitung von E nach ${sayEntry('W', row, column)}`;

const shortForm = (name: string) =>
  `${name} mal, Eintrag für Eintrag, in Klammern, g minus die Summe über i von g i mal ${name} i; g ist die Ableitung von E nach a`;

export const logitGradientText: Told<typeof English.logitGradientText> = {
  rows: (row, label) =>
    `Zeile ${row + 1} von ∂a/∂z sagt, wie ${named('a', row, label)} auf jedes Logit antwortet; ∂E/∂${indexed('a', row)} sagt, wie sehr E darauf reagiert, und skaliert deshalb die ganze Zeile.`,
  columns: (column, label) =>
    `${named('z', column, label)} wirkt über jede Aktivierung auf E, also wird seine Spalte summiert: Vektor mal Matrix, nicht Eintrag mal Eintrag.`,
  columnsElementwise: (column, label) =>
    `${named('z', column, label)} wirkt allein über ${indexed('a', column)} auf E, also ist in seiner Spalte nur ein Eintrag nicht 0.`,
  short:
    'Die Matrix muss man nicht aufstellen: Jeder Eintrag ist der Anteil mal die Differenz zwischen seinem ∂E/∂a und dem Mittel aller, gewichtet mit den Anteilen. Deshalb ist die Summe der Einträge 0.',
  shortElementwise:
    'Weil die Matrix diagonal ist, ist Vektor mal Matrix dasselbe wie Eintrag mal Eintrag: das *, das für jede Aktivierung außer Softmax genügt.',
  collapse: (sumIsOne) =>
    `−y/a trifft auf das a in a(δ − a) und kürzt sich weg. ${sumIsOne ? 'Weil y die Summe 1 hat, bleibt a allein stehen; sonst würde bei a − y der Term (Σy − 1)a fehlen. a − y' : 'Σy bleibt als Faktor, weil y nicht die Summe 1 hat; a − y allein ist hier also nicht der Gradient. aΣy − y'} ist die Ableitung von Kreuzentropie und Softmax zusammen, nicht die von Softmax.`,
  wrong: ' Mit Ihrer Wahl sind die Zahlen von hier an falsch; die richtigen stehen daneben.',
  mixed: ' Wo −∞ auf 0 trifft, hat diese Reihenfolge keinen Wert; die Form a − y ist der Grenzwert.',
  rowsGeneral: 'Zeile i der Matrix, mal die Ableitung von E nach a i.',
  rowNumbers: (row, g, entries, folded) => `Zeile ${row + 1}: ${g} mal ${sayList(entries, folded)}.`,
  rowValue: (row, entries, folded) => `Zeile ${row + 1}, skaliert, ist ${sayList(entries, folded)}.`,
  chosenRow: (row, entries, folded) =>
    `Mit Ihrer Wahl ist Zeile ${row + 1}, skaliert, ${sayList(entries, folded)}.`,
  columnsGeneral:
    'Die Ableitung von E nach z m ist die Summe über i von der Ableitung von E nach a i mal der Ableitung von a i nach z m.',
  product:
    'Die Ableitung von E nach z ist der Vektor der Ableitung von E nach a mal die Matrix der Ableitung von a nach z.',
  columnNumbers: (column, products, folded) => `${byLogit(column)} ist ${sayPlus(products, folded)}.`,
  shortGeneral: (name) => `Die Ableitung von E nach z ist ${shortForm(name)}.`,
  chosenShort: (name) => `Ihre Wahl berechnet ${shortForm(name)}.`,
  shortElementwiseGeneral:
    'Die Ableitung von E nach z ist die Ableitung von E nach a, Eintrag für Eintrag mal f Strich.',
  mean: (products, folded, mean) =>
    `Die gewichtete Summe ist ${sayPlus(products, folded)}, also ${say(mean)}.`,
  shortNumbers: (column, v, g, mean) =>
    `${byLogit(column)} ist ${v} mal, in Klammern, ${g} minus ${say(mean)}.`,
  shortElementwiseNumbers: (column, g, slope) => `${byLogit(column)} ist ${g} mal ${slope}.`,
  collapseGeneral: (sumIsOne) =>
    `Die Ableitung von E nach z ist a${sumIsOne ? '' : ' mal der Summe von y'} minus y.`,
  collapseProduct: (over) =>
    `Die Ableitung von E nach z m ist die Summe über i von minus y i durch a i, mal a i, mal, in Klammern, delta i m minus a m${over}.`,
  collapseProductNumbers: (column, terms, folded, over) =>
    `${byLogit(column)} ist minus, in Klammern, ${sayPlus(terms, folded)}${over}.`,
  collapseCancelled: (over) =>
    `a i kürzt sich; es bleibt minus die Summe über i von y i mal, in Klammern, delta i m minus a m${over}.`,
  collapseGathered: (over) =>
    `Delta wählt y m aus, und a m hat die Summe von y als Faktor: a m mal die Summe von y, minus y m${over}.`,
  overT: (temperature) => `, alles durch ${temperature}`,
  productTerm: (y, a, delta, am) => `${y} durch ${a} mal ${a} mal, in Klammern, ${delta} minus ${am}`,
  cancelledTerm: (y, delta, am) => `${y} mal, in Klammern, ${delta} minus ${am}`,
  excess: (column, sum, a, excess) =>
    `Bei a ${column + 1} minus y ${column + 1} fehlt die Summe von y, ${sum}, minus 1, mal ${a}, also ${excess}.`,
  collapseNumbers: (column, a, sum, y) =>
    `${byLogit(column)} ist ${a}${sum === null ? '' : ` mal ${sum}`} minus ${y}.`,
  value: (entries, folded) => `Die Ableitung von E nach z ist ${sayList(entries, folded)}.`,
  chosenValue: (entries, folded) => `Mit Ihrer Wahl ergibt sich ${sayList(entries, folded)}.`,
  rightValue: (entries, folded) => `Richtig ist ${sayList(entries, folded)}.`,
};

const sub = (row: number, column: number) => indexed(indexed('', row), column);

export const weightsText: Told<typeof English.weightsText> = {
  logitByWeight: (row, column) =>
    `W${sub(row, column)} trägt ${indexed('x', row)} in ${indexed('z', column)} und sonst nirgendwohin: Die Steigung dort ist die Eingabe selbst und 0 für jedes andere Logit.`,
  direct: ' z wird direkt bearbeitet, also ist x = (1) und die Steigung 1.',
  logitByWeightGeneral:
    'Die Ableitung von z n nach W d n ist x d; nach einem Gewicht jeder anderen Spalte ist sie 0.',
  logitByWeightNumbers: (row, column, x) =>
    `Die Ableitung von ${sayEntry('z', column)} nach ${sayEntry('W', row, column)} ist ${sayEntry('x', row)}, also ${x}.`,
  otherColumn: (logit, row, column) =>
    `Die Ableitung von ${sayEntry('z', logit)} nach ${sayEntry('W', row, column)} ist 0.`,
  inputs: (entries, folded) => `x ist ${sayList(entries, folded)}.`,
  lossByWeight: (row, column) =>
    `Ein Gewicht wirkt so stark wie die Eingabe, die es trägt, mal die Wirkung seines Logits: W${sub(row, column)} bekommt ${indexed('x', row)} mal ∂E/∂${indexed('z', column)}.`,
  directLoss: ' Mit x = (1) ist das ∂E/∂z selbst, und wer W bewegt, bewegt z.',
  lossByWeightGeneral: 'Die Ableitung von E nach W ist x transponiert mal die Ableitung von E nach z.',
  lossByWeightEntry: (row, column) =>
    `Die ${byWeight(row, column)} ist ${sayEntry('x', row)} mal die Ableitung von E nach ${sayEntry('z', column)}.`,
  lossByWeightNumbers: (row, column, x, d, value) =>
    `Die ${byWeight(row, column)} ist ${x} mal ${d}, also ${value}.`,
  chosenNumbers: (row, column, x, d, value) =>
    `Mit Ihrer Wahl wird die ${byWeight(row, column)} zu ${x} mal ${d}, also ${value}.`,
  chosenValue: (rows, folded) => `Mit Ihrer Wahl ergibt sich, Zeile für Zeile: ${sayRows(rows, folded)}.`,
  value: (rows, folded) => `Die Ableitung von E nach W, Zeile für Zeile: ${sayRows(rows, folded)}.`,
};

export const updateText: Told<typeof English.updateText> = {
  falls: (before, after) =>
    `Gegen den Gradienten fällt E am schnellsten: Dieser Schritt bringt es von ${numberText(before)} auf ${numberText(after)}.`,
  rises: (before, after) =>
    `Dieser Schritt bringt E von ${numberText(before)} hinauf auf ${numberText(after)}: zuerst bergab, aber η ist zu groß, um rechtzeitig zu halten.`,
  wrongRises: (before, after) =>
    `Das ist nicht der Gradient, also muss E nicht fallen: Es geht von ${numberText(before)} auf ${numberText(after)}.`,
  wrongFalls: (before, after, right) =>
    `Das ist nicht der Gradient, und trotzdem fällt E, von ${numberText(before)} auf ${numberText(after)}: Ein fallender Verlust beweist nichts. Der richtige Schritt ergibt ${numberText(right)}.`,
  stays: (before) => `Der Gradient ist 0, also bewegt sich nichts, und E bleibt bei ${numberText(before)}.`,
  leaves: 'Der falsche Gradient ist hier nicht endlich; nach diesem Schritt gibt es gar kein E mehr.',
  direct: ' z wird direkt bearbeitet, also bewegt sich z selbst.',
  general: (direct) =>
    direct
      ? 'z wird zu z minus eta mal die Ableitung von E nach z.'
      : 'W wird zu W minus eta mal die Ableitung von E nach W.',
  numbers: (name, from, eta, slope) => `${name} wird zu ${from} minus ${eta} mal ${slope}.`,
  weights: (rows, folded) => `Die neuen Gewichte, Zeile für Zeile: ${sayRows(rows, folded)}.`,
  logits: (entries, folded) => `Das neue z ist ${sayList(entries, folded)}.`,
  bias: (entries, folded) =>
    `Ebenso wird b zu b minus eta mal die Ableitung von E nach b: ${sayList(entries, folded)}.`,
  loss: (before, after) => `E geht von ${before} auf ${after}.`,
  rightLoss: (before, after) => `Mit dem richtigen Gradienten geht E von ${before} auf ${after}.`,
};

export const fusedText: Told<typeof English.fusedText> = {
  holds: (name, share) =>
    `${name} = ${share} ist für beide Wege groß genug. Unter ${numberText(Number.MIN_VALUE)} ist ein Anteil in doppelter Genauigkeit 0: Ein Verlust, der nur a bekommt, hat dann ln 0 und −1/0; einer, der die Logits bekommt, teilt nie durch a.`,
  gradientBreaks: (name) =>
    `${name} ist in doppelter Genauigkeit noch größer als 0, aber 1/${name} ist größer als ihre größte Zahl: Mit a allein ist −y/a gleich −∞, und sein Produkt mit ∂a/∂z ist verloren. Der verschmolzene Gradient a − y teilt nie durch a.`,
  lossBreaks: (name, loss) =>
    `${name} ist auf 0 untergelaufen. Mit a allein bekommt ein Programm E = ∞ und −∞ · 0, was keine Zahl ist. Mit den Logits bekommt es E = ${loss} und a − y so genau wie immer.`,
  masked: (name) =>
    `${name} gehört zu einer maskierten Klasse und ist genau 0, und das Ziel verlangt sie: E ist auf beiden Wegen ∞, und zwar mathematisch, nicht durch Rundung. a − y ist trotzdem endlich.`,
  separate: 'Mit a allein: E ist minus die Summe über i von y i mal dem Logarithmus von a i.',
  separateLoss: (terms, folded, loss) =>
    `E aus a ist minus, in Klammern, ${sayPlus(terms, folded)}, also ${loss}.`,
  separateTerm: (row, column, g, slope, product) =>
    `Zeile ${row + 1}, Spalte ${column + 1}: ${g} mal ${slope}, also ${product}.`,
  separateGradient: (entries, folded) =>
    `Mit a allein ergibt sich als Ableitung von E nach z: ${sayList(entries, folded)}.`,
  general:
    'Verschmolzen: E ist die Summe über i von y i mal, in Klammern, Logarithmus der Summe aller u j minus s i, mit u j und s i aus dem Abziehen bei Softmax; die Ableitung von E nach z ist a minus y.',
  numbers: (terms, folded) => `E ist ${sayPlus(terms, folded)}.`,
  term: (y, sum, s) => `${y} mal, in Klammern, Logarithmus von ${sum} minus ${s}`,
  value: (loss) => `E ist ${loss}.`,
};
