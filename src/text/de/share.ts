import type * as English from '../en/share';
import type { Told } from '../told';
import { copying } from './copying';
import { quoted } from './quotation';

export const share: Told<typeof English.share> = {
  title: 'Dieses Experiment teilen',
  tooLong: (bytes, limit) =>
    `Dieses Experiment braucht eine Adresse von ${bytes} Byte, und höchstens ${limit} werden wieder gelesen; nichts von dem hier würde es öffnen. Mit weniger Ziffern oder weniger Zahlen passt es.`,
  place: {
    web: '',
    local:
      'Diese Seite ist von Ihrem eigenen Computer geöffnet, deshalb gelten diese Adressen nur dort. Legen Sie die Seite auf einen Webserver, bevor Sie sie teilen.',
    unknown:
      'Diese Seite wurde ohne eigene Adresse übergeben und kann nicht sagen, wo sie liegt. Hinter ihre Adresse gehört:',
  },
  what: 'Was sollen Ihre Studierenden sehen?',
  whats: { compact: 'Kompakt', whole: 'Ganze Seite', parts: 'Ausgewählte Teile' },
  whatIs: {
    compact: 'Kettenregel, Eingaben, Jacobi-Matrix und Herleitung, ohne den Titel der Seite.',
    whole: 'Alles, mit den Reitern und dem Titel der Seite.',
    parts: 'Nur die Teile, die Sie ankreuzen, von oben nach unten in dieser Reihenfolge.',
  },
  texts: {
    link: 'Link',
    iframe: 'Rahmen für eine Kursseite',
    element: 'Rahmen, der sich anpasst',
    latex: 'LaTeX',
  },
  hints: {
    link: {
      page: 'Öffnet die Seite mit diesem Experiment.',
      embed: 'Öffnet die kompakte Seite.',
    },
    iframe: 'Als HTML einfügen: Canvas, Moodle, WordPress, Open edX, Notebooks, Ihre eigene Seite.',
    element: 'Dasselbe mit embed.js, immer in der passenden Höhe; für Seiten, die Skripte erlauben.',
    latex: 'Für Handouts und Folien, mit dem Paket hyperref.',
  },
  noElement: 'Neben der Seite in einer Datei liegt kein embed.js; der Rahmen kommt ohne aus.',
  height: (pixels, isMeasured) =>
    `Höhe in den Rahmen: ${pixels} px, ${isMeasured ? 'so viel braucht die Vorschau bei ihrer Breite' : 'geschätzt, bis Sie die Vorschau öffnen'}.`,
  ...copying,
  parts: {
    name: 'Teile, der Reihe nach',
    panels: {
      inputs: 'Eingaben',
      steps: 'Die Kettenregel, Schritt für Schritt',
      jacobian: 'Jacobi-Matrix',
      derivation: 'Herleitung',
      four: 'Vier Jacobi-Matrizen',
      activations: 'Andere Aktivierungen',
      checks: 'Prüfungen',
      lesson: 'Lektion',
      code: 'Code',
      check: 'Gradient prüfen',
      train: 'Training',
      scale: 'Skalierung',
    },
    up: (panel) => `${panel}: nach oben`,
    down: (panel) => `${panel}: nach unten`,
    moved: (panel, place, count) => `${panel}: jetzt auf Platz ${place} von ${count}.`,
    embed: 'Ohne den Titel der Seite',
    none: 'Kreuzen Sie mindestens einen Teil an; bis dahin werden die üblichen gezeigt.',
  },
  more: 'Weitere Einstellungen',
  link: 'Auch der Link öffnet die kompakte Seite',
  theme: 'Farben',
  themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  motion: 'Bewegung',
  motions: { auto: 'Wie das System', reduce: 'Reduziert' },
  lock: {
    name: 'Was Ihre Studierenden nicht ändern können',
    all: 'Alles',
    some: 'Nur manches davon',
    groups: {
      place: 'Wo sie sind',
      numbers: 'Die Zahlen, die hineingehen',
      aim: 'Was von ihnen verlangt wird',
      way: 'Wie gerechnet wird',
    },
    fields: {
      preset: 'Beispiel',
      lesson: 'Lektion',
      step: 'Schritt',
      cell: 'Zelle der Jacobi-Matrix',
      z: 'Logits',
      a: 'Aktivierungen, direkt bearbeitet',
      x: 'Eingaben der Schicht',
      X: 'Zeilen eines Batches',
      row: 'gezeigte Zeile',
      W: 'Gewichte',
      b: 'Bias',
      y: 'Ziel',
      labels: 'Namen der Klassen',
      loss: 'Verlust',
      activation: 'Aktivierung',
      T: 'Temperatur',
      lr: 'Lernrate',
      arg: 'woraus die Ableitung berechnet wird',
      form: 'worin ihre Formel geschrieben ist',
    },
  },
  resize: {
    name: 'Wem die Höhe mitgeteilt wird',
    kinds: {
      auto: 'Jeder Seite, die darauf hört: Ihrer eigenen, Canvas und anderen LTI-Systemen, H5P, WordPress',
      amp: 'AMP',
      openedx: 'Open edX',
      off: 'Niemandem: Der Rahmen behält seine Höhe',
    },
  },
  frameTitle: 'Titel',
  frameTitleHint: 'So nennt ein Screenreader den Rahmen, und so heißt der Link in LaTeX.',
  usualTitle: 'Softmax, rückwärts',
  id: 'Name für Nachrichten',
  idHint: 'Steht in jeder Nachricht an Ihre Seite, damit sich mehrere Rahmen unterscheiden lassen.',
  idRefused: (id) =>
    `id: ${quoted(id)} geht hier nicht; erlaubt sind höchstens 64 der Zeichen A-Z, a-z, 0-9, _ und -. Die letzte gültige Angabe bleibt.`,
  preview: {
    name: 'Vorschau in wahrer Größe',
    width: 'Breite',
    widths: { '320px': '320 px', '640px': '640 px', '1000px': '1000 px', '100%': 'Ganz' },
    frame: 'Vorschau des Rahmens',
    noAddress: 'Es gibt keine Vorschau: Diese Seite hat keine eigene Adresse, die ein Rahmen öffnen könnte.',
    refused:
      'Der Browser oder die umgebende Seite lässt nicht zu, dass diese Seite sich selbst in einem Rahmen öffnet; deshalb gibt es keine Vorschau.',
    silent: 'Die Vorschau hat noch nicht geantwortet; vielleicht kann sie hier nicht laufen.',
  },
};
