import type { LossName } from '../../../engine/problem';
import type * as English from '../../en/labs/code';
import type { Told } from '../../told';
import { counted } from '../grouped';

const LOSSES: Readonly<Record<LossName, string>> = {
  mse: 'mittlerer quadratischer Fehler',
  crossEntropy: 'Kreuzentropie',
};

export const comments: Told<typeof English.comments> = {
  title: 'Softmax, rückwärts: ∂E/∂W = ∂E/∂a · ∂a/∂z · ∂z/∂W, Zeilenvektoren',
  logits: '1. z, die Logits',
  activations: (name) => `2. a = ${name}(z)`,
  loss: (loss) => `3. E, ${LOSSES[loss]}`,
  dE_da: '4. ∂E/∂a',
  da_dz: '5. ∂a/∂z',
  dE_dz: '6. ∂E/∂z',
  dz_dW: '7. ∂z/∂W',
  dE_dW: '8. ∂E/∂W und ∂E/∂b',
  update: '9. ein Schritt bergab',
  double: 'so rechnet auch diese Seite',
  requiresGrad: 'für den Vergleich am Ende',
  recovered: 'T ln a, das größte z auf 0: Softmax vergisst die Konstante',
  masked: 'ln 0 = -inf: eine maskierte Klasse',
  shifted: 'um das größte verschoben, damit kein exp überläuft',
  logSoftmax: 'ln a, endlich auch dort, wo a selbst unterläuft',
  branch: 'kein Überlauf in dem Zweig, der nicht genommen wird',
  factor: (outputs) => `N = ${outputs}; manche lassen das 2/N weg`,
  nothingFlows: 'wo y = 0 ist, fließt nichts, wie groß a auch ist',
  written: (form) =>
    form === 'a'
      ? 'in a geschrieben: s ist, was softmax(z) ergab'
      : 'in z geschrieben: wendet Softmax selbst an',
  writtenElementwise: (form) => `in ${form} geschrieben`,
  notInActivation: (name) => `nicht in a zu schreiben: zwei z haben dasselbe a, darum behält ${name} das z`,
  wrongArgument: (prime, form) => `falsch: ${prime} ist in ${form} geschrieben`,
  constant: 'ist 1, was man auch einsetzt',
  alike: 'z > 0 genau dann, wenn a > 0, also geht beides',
  byChance: (form) => `in ${form} geschrieben; bei diesen Zahlen ergibt das andere dasselbe`,
  product: 'Zeilenvektor mal Matrix, denn Softmax mischt seine Eingaben',
  elementwise: 'Eintrag für Eintrag: die Matrix ist diagonal, da_dz ihre Diagonale',
  shortForm: '-y / a passt in kein double mehr: der Grenzwert von dE_da mal da_dz',
  direct: 'z ist direkt gegeben: wie von einer Schicht mit x = 1, W = z, b = 0',
  whicheverLogit: '∂z_m/∂W_dm = x_d für jedes m',
  bias: '∂z_m/∂b_m = 1',
  moves: 'W = z bewegt sich, b bleibt 0',
  check: 'Stimmt es? Verglichen mit einer Ableitung, die keine Formel kennt, und mit den Zahlen der Seite',
  differences: 'zentrale Differenzen: sie kennen f, aber nichts von f′',
  ownSide: 'auf der Seite des Knicks, auf der z liegt',
  forgetsShift: 'Softmax vergisst die Verschiebung',
  autograd: 'zum Vergleich: Autograd, das nur den Vorwärtsdurchlauf gesehen hat',
  saturated: 'gesättigt: diese Zeile hat ihre Stellen behalten',
  onlyDiagonal: 'der Kürze halber nur die Diagonale',
  onlyFirstRow: 'der Kürze halber nur die erste Zeile',
};

/** Plain ASCII, so without umlauts. */
export const printed: Told<typeof English.printed> = {
  differs: (name, computed, right, hint) => `${name} ist ${computed}, nicht ${right}. ${hint}`,
  hint: (prime, form) => `${prime} ist in ${form} geschrieben: ${form} einsetzen`,
  ok: 'ok: da_dz ist die Ableitung von a nach z, und jede Zahl ist die der Seite',
};

export const invitation: Told<typeof English.invitation> = {
  fromOne: 'die Seite zählt Klassen ab 1',
  python: 'y: die Klasse, ab 0 gezählt, oder alle N Zahlen',
  notebook: 'in einem Notebook',
  javascript: 'y: die Klasse, ab 0 gezählt, oder alle N Zahlen',
  frame: 'ein Rahmen in Ihrer eigenen Seite',
};

export const code: Told<typeof English.code> = {
  language: 'Sprache',
  languages: { numpy: 'NumPy', pytorch: 'PyTorch', jax: 'JAX', typescript: 'TypeScript' },
  addressLanguages: { python: 'Python', javascript: 'JavaScript' },
  program: 'Das Programm, Schritt für Schritt',
  formula: 'Die Formel der Zeilen, auf die Sie zeigen',
  goTo: (number, title) => `Schritt ${number}, ${title}`,
  copy: 'Kopieren',
  copied: 'Kopiert.',
  selected: 'Markiert: Mit Strg+C (⌘C) kopieren.',
  download: 'Herunterladen',
  downloaded: (fileName) => `Gespeichert als ${fileName}.`,
  standing: {
    wrong: 'Die Ableitung bekommt hier nicht das, worin ihre Formel geschrieben ist.',
    caught: 'Diese Zusicherung hält das Programm an.',
  },
  runsThrough: 'So, wie Sie gewählt haben, läuft das Programm durch: Jede Zusicherung gilt.',
  stops: (form, argument) =>
    `So, wie Sie gewählt haben, bricht das Programm mit einem AssertionError ab: Seine Ableitung ist in ${form} geschrieben, bekommt aber ${argument}.`,
  ofBatch: (row, rows) =>
    `Von den ${counted(rows, 'Zeile', 'Zeilen')} des Batches rechnet das Programm mit Zeile ${row}, die auch die Seite zeigt.`,
  counting: 'Im Code zählen Indizes, wie dort üblich, ab 0, auf der Seite ab 1.',
  own: 'Eigene Arrays hier öffnen',
  ownWhy: {
    python:
      'Diese Funktion macht aus den Arrays Ihres eigenen Programms eine Adresse dieser Seite: aus NumPy, PyTorch, JAX oder einfachen Listen. Jede Zahl kommt bis zur letzten Stelle an; eine Adresse fasst bis zu 16 KiB.',
    javascript:
      'Diese Funktion macht aus den Arrays Ihres eigenen Programms, typisiert oder nicht, eine Adresse dieser Seite. Jede Zahl kommt bis zur letzten Stelle an; eine Adresse fasst bis zu 16 KiB.',
  },
  ownProgram: 'Die Funktion, die eine Adresse macht',
};
