import type * as English from '../en/product';
import { numberText } from '../numbers';
import { signedSum } from '../signedSum';
import type { Told } from '../told';
import { grouped } from './grouped';
import { indexed } from './names';

const byLogit = (column: number) => `∂E/∂${indexed('z', column)}`;
const byActivation = (row: number) => `∂E/∂${indexed('a', row)}`;
const isValue = (column: number, value: string) =>
  `${byLogit(column)} ${value.startsWith('≈') ? value : `= ${value}`}`;
const whose = (column: number, wrong: boolean) => (wrong ? `Ihr ${byLogit(column)}` : byLogit(column));

export const productText: Told<typeof English.productText> = {
  name: 'Das Produkt ∂E/∂a · ∂a/∂z, Bild für Bild',
  play: 'Das Produkt abspielen',
  pause: 'Das Produkt anhalten',
  restart: 'Zurück zum fertigen Produkt',
  previous: 'Voriges Bild',
  next: 'Nächstes Bild',
  slider: 'Bild des Produkts',
  finished: 'das fertige Produkt',
  frame: (frame, last) => `Bild ${frame} von ${last}`,
  rest: 'Das fertige Produkt. Spielen Sie es ab: Zeilen werden skaliert, dann Spalten summiert.',
  restStepwise:
    'Das fertige Produkt. Gehen Sie es Bild für Bild durch: Zeilen werden skaliert, dann Spalten summiert.',
  matrix: '∂a/∂z vor dem Produkt: nichts skaliert, nichts summiert.',
  row: (row, g) => `Zeile ${row + 1} × ${byActivation(row)} = ${g}`,
  scaled: 'Alle Zeilen sind skaliert. Jetzt wird jede Spalte summiert.',
  columnSoFar: (column, terms, outputs, sum) =>
    `Spalte ${column + 1}: ${terms.length === 1 ? sum : `${signedSum(terms)} = ${sum}`}, ${terms.length} von ${outputs} Summanden`,
  column: (column, terms, sum, result) =>
    `Spalte ${column + 1}: ${terms.length === 1 ? '' : `${signedSum(terms)} = `}${sum}${result}`,
  columnAtOnce: (column, outputs, sum, result) =>
    `Spalte ${column + 1}: Die ${outputs} Summanden ergeben ${sum}${result}`,
  result: (column, wrong) => ` = ${whose(column, wrong)}`,
  noValue: (column, right) =>
    `. −∞ · 0 hat in doppelter Genauigkeit keinen Wert; mit der Form a − y ist ${isValue(column, right)}.`,
  overflow: (column, right) =>
    `. −y/a verlässt den Bereich doppelter Genauigkeit, diese Summe auch; mit der Form a − y ist ${isValue(column, right)}.`,
  rounded: (column, right) =>
    `. Rundung verdirbt diese Summe; mit der Kurzform ist ${isValue(column, right)}.`,
  noNumber: 'keine Zahl',
  notYet: '·',
  notYetName: (m) => `Ableitung von E nach z ${m}: noch nicht summiert`,
  soFarName: (m, terms, outputs, sum) =>
    `Ableitung von E nach z ${m}: ${sum} nach ${terms} von ${outputs} Summanden`,
  soFar: (terms, outputs) => `${terms} von ${outputs}`,
  scaledCell: (i, m, value) => `Ableitung von E nach a ${i} mal Ableitung von a ${i} nach z ${m} = ${value}`,
  scale: {
    matrix: 'Eine Skala für die Zeilen vor und nach dem Skalieren.',
    scaled: 'Skala der skalierten Zellen ∂E/∂aᵢ · ∂aᵢ/∂zₘ.',
  },
};

export const productCostText: Told<typeof English.productCostText> = {
  name: 'Dasselbe Produkt auf zwei Wegen: Multiplikationen gezählt',
  matrix: 'über die Matrix',
  short: 'Kurzform',
  way: 'Weg',
  build: '∂a/∂z aufstellen',
  multiply: 'multiplizieren',
  formula: { matrix: 'N²', none: '0', short: '2N', elementwise: 'N' },
  count: (formula, count) => `${formula} = ${grouped(count)}`,
  none: '0',
  vocabulary: (outputs) => `N = ${grouped(outputs)}`,
  vocabularyNote: (outputs) =>
    `${grouped(outputs)} ist das Vokabular von Llama 3: nach den Formeln, nicht gerechnet.`,
  large: grouped,
  entry: (column, wrong) => whose(column, wrong),
  more: (count) =>
    count === 1
      ? 'und 1 weiterer Eintrag, auch verglichen'
      : `und ${count} weitere Einträge, auch verglichen`,
  equal: (difference) =>
    `Beide Wege ergeben denselben Vektor: ${difference === '0' ? 'bis aufs letzte Bit' : `größte Abweichung ${difference}, und das ist Rundung`}.`,
  apart: (difference) =>
    `Die beiden Wege unterscheiden sich um ${difference}, mehr als ihre Rundung erklärt.`,
  noValue:
    'Weil in ∂E/∂a oder ∂a/∂z nicht alles endlich ist, hat keiner der Wege für jeden Eintrag eine Zahl.',
  wrong: 'Beide schicken ∂E/∂a durch Ihre Matrix und stimmen deshalb in denselben falschen Zahlen überein.',
  why: (outputs, mixes) => {
    const rule = `Die Matrix kostet N² Multiplikationen, die Kurzform ${mixes ? '2N' : 'N'}`;
    if (!mixes) return `${rule}: Alles außer der Diagonale wird mit 0 multipliziert.`;
    if (outputs > 2) return `${rule}: bei doppelt so vielen Ausgaben vierfache gegen doppelte Arbeit.`;
    return `${rule}: Bei ${outputs === 1 ? 'einer Ausgabe' : 'zwei Ausgaben'} spart das nichts, ab drei schon.`;
  },
  temperature: 'Die Division durch T, auf beiden Wegen N-mal, ist nicht mitgezählt.',
};

export const fusedExampleText: Told<typeof English.fusedExampleText> = {
  name: 'Ein Beispiel, an dem es scheitert',
  button: 'Mit riesigen Logits probieren',
  note: (logits, target) =>
    `z = (${logits.map((z) => numberText(z, 0)).join('; ')}), Ziel ${target + 1}, Kreuzentropie. „Rückgängig“ bringt Ihre Zahlen zurück.`,
};
