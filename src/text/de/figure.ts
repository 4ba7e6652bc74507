import type * as English from '../en/figure';
import type { Told } from '../told';

export const figureMenu: Told<typeof English.figureMenu> = {
  table: 'Als Tabelle',
  picture: 'Bild',
  svg: 'SVG',
  png: 'PNG',
  copyPicture: 'Als Bild kopieren',
  values: 'Werte',
  csv: 'CSV',
  json: 'JSON',
  numpy: 'NumPy',
  copy: (format) => `${format} kopieren`,
  saved: (file) => `${file} liegt gleich bei Ihren Downloads.`,
  mayBeForbidden: (file) =>
    `${file} liegt gleich bei Ihren Downloads, falls der Rahmen um diese Seite das erlaubt; sonst hilft Kopieren.`,
  forbidden: 'Der Rahmen um diese Seite erlaubt keine Downloads; kopieren Sie stattdessen.',
  copied: 'Kopiert.',
  selected:
    'Diese Seite darf nicht in die Zwischenablage. Der Text ist markiert: kopieren Sie ihn mit Strg+C.',
  notCopied: 'Diese Seite darf nicht in die Zwischenablage; nehmen Sie stattdessen die Datei.',
  failed: 'Dieser Browser konnte das Bild nicht zeichnen; nehmen Sie das SVG oder die Werte.',
  text: 'Was zu kopieren ist',
};

export const figureTables: Told<typeof English.figureTables> = {
  nothing: 'dort ist nichts',
  point: 'Punkt',
  value: 'Wert',
  target: 'Ziel y',
  slope: '∂E/∂a',
  rightLogits: '∂E/∂z, richtig',
  rowSum: 'Zeilensumme',
  error: 'größter Fehler',
  pair: (form, argument) => `geschrieben in ${form}, gegeben ${argument}`,
  step: (step) => `Schritt ${step}`,
  of: (curve, what) => `${curve}, ${what}`,
  dot: 'Marke',
  now: 'jetzt',
  path: { right: 'richtiger Gradient', used: 'gewählter Gradient' },
  onlyPart: (rows, columns, all) => `${rows} × ${columns} Zellen um das Kreuz, von ${all} × ${all}.`,
  corner: { classes: 'Klasse', network: 'Knoten', paths: 'Schritt', map: 'Zeile a, Spalte z' },
};

export const takeAwayText: Told<typeof English.takeAwayText> = {
  title: 'Alle Zahlen',
  told: 'x, W, b, z, a, y, E und jede Ableitung, richtig und wie gewählt, mit allen Stellen.',
};
