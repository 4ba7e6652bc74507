import type * as English from '../en/activationsPanel';
import { numberText, signedText } from '../numbers';
import type { Told } from '../told';
import { indexed } from './names';
import { say, sayEntry } from './spoken';

export const activationsPanel: Told<typeof English.activationsPanel> = {
  lead: 'Gibt es die Wahl zwischen z und a nur bei Softmax? Vergleichen Sie zehn Aktivierungen und ihre Ableitungen: Manche lassen sich in a schreiben, manche nicht.',
  gallery: 'Zehn Aktivierungen; Ansehen ändert nichts an Ihrem Netz',
  reach: { either: 'z oder a', a: 'a genügt', z: 'braucht z' },
  key: { f: 'f(z) = a', prime: 'f′(z) = ∂a/∂z' },
  inNetwork: 'in Ihrem Netz',
  use: 'Im Netz verwenden',
  used: 'Das Netz verwendet sie',
  axis: { z: 'z' },
  probe: 'Messpunkt z',
  toLogit: (index) => `Zurück zu ${indexed('z', index)}`,
  curves: (noun, from, to) =>
    `Zwei Kurven über z von ${say(from, true)} bis ${say(to, true)}: die Aktivierung f, ${noun}, und die Ableitung f Strich. Ein Regler bewegt den Messpunkt.`,
  probeText: (z, a, slope) => `z ${say(z)}: f ${say(a)}, f Strich ${say(slope)}`,
  dot: (index, z) => `${indexed('z', index)} = ${numberText(z)}`,
  dots: {
    one: (logit) => `Die großen Punkte stehen bei Ihrem Logit ${logit}.`,
    all: (count) => `Die Punkte stehen bei Ihren ${count} Logits.`,
    large: (count, logit) => `Die Punkte stehen bei Ihren ${count} Logits, die großen bei ${logit}.`,
  },
  allOutside: 'Alle Ihre Logits liegen außerhalb des Bildes.',
  outside: (named, more) =>
    `Außerhalb des Bildes: ${named.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}.`,
  numbers: { z: 'z', a: 'a = f(z)', slope: 'f′(z)' },
};

export const primeForms: Told<typeof English.primeForms> = {
  written: { z: 'f′ in z geschrieben', a: 'f′ in a geschrieben' },
  said: (form, formula, given, result) =>
    `f Strich, in ${form} geschrieben, ist ${formula}. Mit ${form} = ${given} ergibt das ${say(result)}.`,
  cannot: 'lässt sich nicht in a schreiben',
  cannotBecause: (reason) => `f′ lässt sich nicht in a schreiben: ${reason}`,
  same: {
    exactly: 'Beide Formen ergeben dieselbe Zahl, bis zur letzten Stelle.',
    rounded: (apart) =>
      `Beide Formen ergeben dieselbe Zahl; durch Rundung weichen sie um ${apart} voneinander ab.`,
  },
};

export const twins: Told<typeof English.twins> = {
  title: 'Zwei z, ein a, zwei Steigungen',
  lead: 'Ziehen Sie z: Das andere z mit demselben a folgt.',
  picture: (noun, minimum) =>
    `Die Kurve von ${noun} um das Minimum bei z = ${say(minimum)}, mit einer waagrechten Linie auf der Höhe a, den beiden Punkten, an denen die Kurve sie schneidet, und den Tangenten dort.`,
  axis: 'a = f(z)',
  level: 'dasselbe a',
  table: 'Die beiden Logits mit derselben Aktivierung und ihre Steigungen',
  first: 'z',
  second: 'Zwilling z′',
  heads: { which: 'Punkt', logit: 'Logit', activation: 'a = f', slope: 'Steigung f′' },
  valueText: (z, twin) =>
    twin === null ? `z ${say(z)}, kein Zwilling` : `z ${say(z)}, Zwilling ${say(twin)}`,
  none: {
    right:
      'Hier gibt es keinen Zwilling: Für z ≥ 0 ist a nicht negativ, und diesen Wert nimmt f sonst nirgends an.',
    minimum: 'Hier gibt es keinen Zwilling: Im Minimum fallen die beiden zusammen.',
    underflow:
      'Hier gibt es keinen Zwilling: So weit links ist f in doppelter Genauigkeit auf 0 untergelaufen.',
  },
  moral:
    'Eine Ableitung, die nur a kennt, müsste beide Steigungen zugleich liefern. Hier muss man also z behalten.',
};

const held = (z: string) =>
  `Softmax ist eine Funktion aller Logits. Hier bewegt sich nur ${z}, die anderen stehen fest.`;

export const softmaxPanel: Told<typeof English.softmaxPanel> = {
  curve: {
    alone: (z, a) =>
      `${held(z)} Aber keine andere Klasse hat daneben einen Anteil; also ist ${a} überall 1 und die Ableitung 0.`,
    sigmoid: (z, centre) =>
      `${held(z)} Was bleibt, ist eine Sigmoidkurve. Sie erreicht ½ bei ${z} = ${centre}, wo die eigene e-Potenz so groß ist wie die Summe aller anderen.`,
  },
  picture: (index) =>
    `Zwei Kurven über dem Logit ${sayEntry('z', index)}, die anderen Logits stehen fest: die Aktivierung ${sayEntry('a', index)} und ihre Ableitung nach diesem Logit. Ein Regler bewegt den Messpunkt.`,
  key: (index) => ({
    f: `${indexed('a', index)} über ${indexed('z', index)}`,
    prime: `∂${indexed('a', index)}/∂${indexed('z', index)}`,
  }),
  probe: (index) => `Messpunkt ${indexed('z', index)}`,
  said: {
    z: (index, temperature, result) =>
      `In z geschrieben: e hoch ${sayEntry('z', index)}${sayOverTemperature(temperature)} mal die Summe der anderen e-Potenzen, durch das Quadrat der ganzen Summe${sayAllOver(temperature)}: ${say(result)}.`,
    a: (index, a, temperature, result) =>
      `In a geschrieben: ${sayEntry('a', index)} mal, in Klammern, 1 minus ${sayEntry('a', index)}, mit ${say(a)}${sayAllOver(temperature)}: ${say(result)}.`,
  },
  written: { z: 'in z geschrieben', a: 'in a geschrieben' },
  why: 'Warum a genügt: Was die Steigung von den anderen Logits wissen muss, hat die Division durch die Summe schon in a gesteckt. Die eigene e-Potenz durch die Summe ist a, der Rest der Summe durch die Summe ist 1 − a.',
  exponentials: 'Vor dem Exponentieren wird das größte Logit abgezogen; das kürzt sich heraus.',
};

function sayOverTemperature(temperature: number): string {
  return temperature === 1 ? '' : ` durch ${say(temperature, true)}`;
}

function sayAllOver(temperature: number): string {
  return temperature === 1 ? '' : `, alles durch ${say(temperature, true)}`;
}

export const shiftText: Told<typeof English.shiftText> = {
  title: 'Die Verschiebung c: Auch Softmax ist nicht injektiv',
  lead: 'Addieren Sie zu allen Logits dasselbe c: z + c ändert sich, a und die Jacobi-Matrix nicht.',
  shift: 'Verschiebung c',
  value: (c) => signedText(c, 1),
  table: 'Logits vor und nach der Verschiebung und die Aktivierungen aus z + c',
  heads: { class: 'Klasse', logit: 'z', moved: 'z + c', before: 'a aus z', after: 'a aus z + c' },
  more: (count) =>
    count === 1
      ? 'Eine weitere Klasse wird mitgerechnet, aber nicht aufgeführt.'
      : `${count} weitere Klassen werden mitgerechnet, aber nicht aufgeführt.`,
  jacobians: { before: 'J aus z', after: 'J aus z + c' },
  differs: {
    nowhere: (what) => `${what}: bis aufs letzte Bit gleich.`,
    by: (what, largest, steps) =>
      `${what}: Die Einträge liegen höchstens ${largest} auseinander, höchstens ${steps === 1 ? '1 Einheit' : `${numberText(steps, 0)} Einheiten`} in der letzten Stelle (ulp).`,
  },
  activations: 'a',
  jacobian: 'J',
  rounding:
    'Der kleine Unterschied ist Rundung: z + c muss auf doppelte Genauigkeit gerundet werden, bevor Softmax es bekommt.',
  moral:
    'a verrät z also nicht: softmax(z + c) = softmax(z). Aber die Jacobi-Matrix vergisst genau dieselbe Verschiebung, deshalb genügt a, um sie zu berechnen. Auch bei SiLU und GELU verrät a nicht z, doch die Steigung hängt davon ab.',
};
