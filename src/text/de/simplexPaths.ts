import type * as English from '../en/simplexPaths';
import type { Told } from '../told';

export const pathWords: Told<typeof English.pathWords> = {
  maskedTarget:
    'E ist ∞: Das Ziel hat einen Anteil in einer maskierten Klasse, und kein Schritt bringt diese Klasse zurück.',
  beyondDoubles:
    'E verlässt den Bereich doppelter Genauigkeit, deshalb lässt sich sein Weg bergab nicht angeben.',
  left: {
    dE_dz: '∂E/∂z ist dort keine endliche Zahl',
    z: 'z verließe den Bereich doppelter Genauigkeit',
    E: 'E wäre keine Zahl',
  },
  rightStopped: (step, why) => `Der richtige Schritt ${step} ist nicht möglich: ${why}.`,
  wrongStopped: (step, why) => `Ihr Schritt ${step} ist nicht möglich: ${why}.`,
  ifOnlyBy: (change) => `, wenn auch nur um ${change}`,
  atEveryStep: ' in jedem Schritt',
  /** Beside a wrong one E stands behind its verb. */
  right: {
    alone: { falls: 'E fällt', rises: 'E steigt', stays: 'E bleibt' },
    beside: {
      falls: 'Mit der richtigen Ableitung fällt E',
      rises: 'Mit der richtigen Ableitung steigt E',
      stays: 'Mit der richtigen Ableitung bleibt E',
    },
  },
  tooLong: (rate) => `Mit η = ${rate} ist ein Schritt zu lang für die Steigung, der er folgt.`,
  inDoubles: 'in doppelter Genauigkeit, wie es ist.',
  wrong: {
    stays: 'Mit Ihrer Ableitung bleibt E, wo es ist.',
    dips: (loss, steps) =>
      `Mit Ihrer Ableitung fällt E zuerst (${loss} nach ${steps === 1 ? '1 Schritt' : `${steps} Schritten`}) und steigt dann über den Anfang hinaus.`,
    rises: 'Mit Ihrer Ableitung steigt E',
    falls: 'Auch mit Ihrer Ableitung fällt E',
    further: ', und sogar weiter',
    proves: 'Ein fallender Verlust beweist nichts.',
  },
  coincides: 'Ihre Ableitung stimmt hier zufällig mit der richtigen überein, und das auf dem ganzen Weg.',
  coincidesAtFirst: (apart) =>
    `Ihre Ableitung stimmt hier zufällig mit der richtigen überein; am Ende der Wege liegen die Punkte ${apart} Seitenlängen auseinander.`,
};
