import { capital } from '../capital';
import type * as English from '../en/checks';
import { errorText, numberText } from '../numbers';
import type { Told } from '../told';
import { sayList } from './spoken';

export const pairName: Told<typeof English.pairName> = ({ form, argument }) =>
  `in ${form} geschrieben, ${argument} eingesetzt`;

export const pairInList: Told<typeof English.pairInList> = (pair) => `„${pairName(pair)}“`;

const LAMP_NAMES: typeof English.checks.lamp = {
  activationSum: 'Σa = 1',
  rows: 'Zeilen von J ergeben 0',
  columns: 'Spalten von J ergeben 0',
  symmetry: 'J = Jᵀ',
  logitGradientSum: 'Σ ∂E/∂z = 0',
  shift: 'J ist dasselbe bei z + c',
  numeric: 'J = numerische Ableitung',
};

export const checks: Told<typeof English.checks> = {
  lamps: 'Prüfungen, die immer laufen',
  lamp: LAMP_NAMES,
  scale: {
    activationSum: 'in u = 2⁻⁵³',
    rows: 'von Σ|J| der Zeile',
    columns: 'von Σ|J| der Spalte',
    symmetry: 'von den zwei Einträgen',
    logitGradientSum: 'von Σ|∂E/∂a · J|',
    shift: 'vom größten |J|',
    numeric: 'größte Abweichung, absolut',
  },
  writtenIn: 'in',
  given: 'mit',
  shiftBy: (c) => `c = ${numberText(c)}`,
  head: { check: 'Prüfung', residual: 'Abweichung bei Ihrer Wahl', limit: 'Rundung erlaubt' },
  residual: ({ residual, unit }) => {
    if (!Number.isFinite(residual)) return 'nicht endlich';
    return unit === 'u' ? `${numberText(residual, 1)} u` : errorText(residual);
  },
  limit: ({ threshold, unit }) => (unit === 'u' ? `${threshold} u` : errorText(threshold)),
  within: (residual, limit, holds) =>
    holds ? `${residual}, erlaubt ${limit}` : `${residual}; Grenze ${limit}`,
  standing: { lit: 'erfüllt', out: 'nicht erfüllt', none: 'entfällt' },
  notApplying: 'entfällt',
  backToSoftmax: 'Zurück zu Softmax',
  onlySoftmax: (name) =>
    `Nur bei Softmax ergeben die Anteile zusammen 1 und vergessen eine Verschiebung: Mit ${name} entfallen fünf der Lampen. J ist diagonal und damit von selbst symmetrisch; als einzige Prüfung bleibt der Vergleich mit der numerischen Ableitung.`,
  strip: 'Prüfungen',
  stripName: (holding, all, out) =>
    `Prüfungen: ${holding} von ${all} erfüllt${out.length > 0 ? `; nicht erfüllt: ${out.join('; ')}` : ''}. Anzeigen`,
};

export const lampText: Told<typeof English.lampText> = {
  allLit: (pair, all) => `${pair}: Alle ${all} Lampen leuchten.`,
  someOut: (pair, all, out) =>
    `${pair}: Von ${all} Lampen ${out.length === 1 ? 'ist' : 'sind'} ${out.length} aus (${sayList(out)}).`,
  coincidence: 'Die Zahlen stimmen an dieser Stelle zufällig überein.',
  itSlips: 'Diese Formel besteht',
  otherSlips: (pair) => `Auch eine falsche Formel kann fast alles bestehen: ${capital(pair)}, besteht sie`,
  slips: (formula, passed, all) =>
    `${formula} ${passed} von ${all} Prüfungen, denn sie liefert die Jacobi-Matrix einer Softmax, nur nicht bei diesen z: Summen, Symmetrie und Verschiebung stimmen bei jeder Softmax, allein die numerische Ableitung deckt es auf.`,
  vanishes: (why) =>
    `Die Summen von diag(z) − z zᵀ sind z(1 − Σz) und verschwinden hier, weil ${why}: ein Zufall.`,
  everyZero: 'jedes z 0 ist',
  addUpTo: (sum) => `diese z die Summe ${sum} haben`,
};
