import type * as English from '../en/handout';
import type { Told } from '../told';
import { ACTIVATION_NOUNS } from './activations';
import { sayList, sayRows } from './spoken';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The hand-out: on paper, as LaTeX, as Markdown. */
export const handout: Told<typeof English.handout> = {
  network: 'Das Netz',
  classHead: 'Klasse',
  moreClasses: (count) =>
    `${counted(count, 'weitere Klasse ist', 'weitere Klassen sind')} hier nicht aufgeführt.`,
  activation: (name) => (name === 'softmax' ? 'a = softmax(z)' : `a = f(z), f ist ${ACTIVATION_NOUNS[name]}`),
  loss: { mse: 'E ist der mittlere quadratische Fehler', crossEntropy: 'E ist die Kreuzentropie' },
  vector: (name, entries, folded) => `${name} ist ${sayList(entries, folded)}.`,
  matrix: (name, rows, folded) => `${name}, Zeile für Zeile: ${sayRows(rows, folded)}.`,
  temperature: (value) => `Temperatur T = ${value}`,
  rate: (value) => `Lernrate η = ${value}`,
  choice: (form, argument) => `∂a/∂z nach der Formel in ${form}, ausgewertet mit ${argument}`,
  jacobian: '∂a/∂z, Zeile i: Aktivierung a, Spalte m: Logit z',
  chosenJacobian: 'Wie sie berechnet wurde',
  rightJacobian: 'Die richtige',
  folded: (count) => `${counted(count, 'Eintrag ist', 'Einträge sind')} eingeklappt`,
  verdict: 'Urteil',
  address: 'Das Experiment zum Weiterrechnen',
  addressIs: 'Unter dieser Adresse lässt sich jede Zahl bewegen:',
  noAddress: 'Die Seite war ohne eigene Adresse geöffnet; deshalb steht hier keine.',
  addressTooLong: (bytes, limit) =>
    `Die Adresse dieses Experiments hätte ${bytes} Byte, und die Seite liest höchstens ${limit}; deshalb steht hier keine. Mit weniger Ziffern oder weniger Zahlen passt sie.`,
  code: 'QR-Code der Adresse',
  noCode: (bytes, most) =>
    `Die Adresse hat ${bytes} Byte, ein QR-Code fasst ${most}; deshalb gibt es keinen.`,
  legend: 'Gestreifte Zellen sind negativ; je dunkler eine Zelle, desto größer ihre Zahl.',
  comment: 'Von der Seite „Softmax, rückwärts“. Mit pdflatex oder lualatex zu übersetzen.',
  babel: 'ngerman',
};

/** Where it is taken away. */
export const takeAway: Told<typeof English.takeAway> = {
  title: 'Mitnehmen',
  latex: 'Herleitung als LaTeX',
  latexHint: 'Ein ganzes Dokument: übersetzen, oder nehmen, was man braucht.',
  markdown: 'Herleitung als Markdown',
  markdownHint: 'Für Notebooks, GitHub und Wikis, die Formeln setzen.',
  copy: 'Kopieren',
  copyWhat: (what) => `Kopieren: ${what}`,
  download: 'Herunterladen',
  downloadWhat: (what) => `Herunterladen: ${what}`,
  print: 'Handout drucken',
  printNow: 'Drucken',
  notPrinted:
    'Der Rahmen um diese Seite oder der Browser lässt sie nicht drucken. Öffnen Sie die ganze Seite und drucken Sie dort.',
  printHint: 'Zwei Seiten: das Netz, alle neun Schritte, die Jacobi-Matrix, die Adresse und ihr QR-Code.',
};
