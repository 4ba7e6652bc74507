import type * as English from '../../en/lesson/notMonotone';
import type { Told } from '../../told';

export const notMonotoneText: Told<typeof English.notMonotoneText> = {
  title: 'Wenn a nicht genügt',
  asks: (name, a) =>
    `${name} von z₁ ist a₁ = ${a}. Lässt sich die Steigung f′(z₁) aus a₁ allein berechnen, wie bei σ? Und die Jacobi-Matrix von Softmax aus a allein?`,
  options: {
    both: 'Beide',
    softmax: 'Die von Softmax ja, diese nicht',
    neither: 'Keine von beiden',
  },
  both: (name, first, second) =>
    `${name} fällt erst und steigt dann, deshalb haben zwei z dasselbe a: ${first} und ${second} ergeben beide dieses a₁. In a umschreiben lässt sich f′ nur, wo a verrät, von welchem z es kommt, oder wo das für die Steigung gleich ist.`,
  neither: (shift, difference) =>
    `Halb richtig. Auch bei Softmax gehört ein a zu vielen z: Addieren Sie ${shift} zu jedem Logit, und a bleibt. Aber dann bleibt auch ∂a/∂z (größte Änderung: ${difference}); was es braucht, geht in a also nicht verloren.`,
  reveals: (name, first, second, a, slopes, difference) =>
    `z = ${first} und z = ${second} haben dasselbe a = ${a}, aber die Steigungen ${slopes[0]} und ${slopes[1]}: Bei ${name} muss man z behalten. Softmax vergisst eine Verschiebung z + c, aber die Jacobi-Matrix vergisst dieselbe (größte Änderung: ${difference}), deshalb genügt a.`,
};
