import type * as English from '../../en/lesson/cell';
import type { Told } from '../../told';

export const cellText: Told<typeof English.cellText> = {
  title: 'Platz in der Matrix',
  asks: 'Jede Ausgabe antwortet also auf jedes Logit, und ∂a/∂z ist eine ganze Matrix. Wählen Sie die Zelle, die sagt, wie a₁ auf z₂ antwortet.',
  mirrored: (value) =>
    `Das ist Zeile a₂, Spalte z₁: wie a₂ auf z₁ antwortet. Zeile und Spalte sind vertauscht. Die Zahl ist dieselbe, ${value}, denn die Matrix von Softmax ist symmetrisch: Diesen Fehler zeigt sie nie.`,
  diagonal: (i, value) =>
    `Auf der Diagonale antwortet a${i} auf das eigene z${i}: ${value}. Bei σ oder tanh ist das schon alles. Hier suchen Sie die Antwort auf ein anderes Logit.`,
  row: (m) => `Die Zeile stimmt, a₁. Aber die Spalte ist z${m}: Suchen Sie z₂ am oberen Rand.`,
  column: (i) => `Die Spalte stimmt, z₂. Aber die Zeile ist a${i}: Suchen Sie a₁ am linken Rand.`,
  other: (i, m) =>
    `Das sagt, wie a${i} auf z${m} antwortet. Zeilen sind Ausgaben a, Spalten sind Logits z: also Zeile a₁, Spalte z₂.`,
  reveals: (value, own, sum) =>
    `Zeile a₁, Spalte z₂: ${value}. Eine elementweise Aktivierung füllt nur die Diagonale, hier ${own} bei a₁. Softmax füllt jede Zelle, und jede Zeile hat die Summe 0 (diese hier: ${sum}), denn wenn alle Logits gleich steigen, ändert sich kein Anteil.`,
};
