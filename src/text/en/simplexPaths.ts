import type { DescentPath } from '../../engine/descent/descentPath';
import type { Course } from '../lossCourse';
import { simplex } from './simplex';

/** What two paths of descent show. Which is said: pathText.ts. */
export const pathWords = {
  maskedTarget: 'E is ∞: the target has a share in a masked class, and no step brings that class back.',
  beyondDoubles: 'E is beyond the largest double, so its way down cannot be told.',
  left: {
    dE_dz: '∂E/∂z is no finite number there',
    z: 'z would leave the doubles',
    E: 'E would be no number',
  } satisfies Record<NonNullable<DescentPath['stopped']>, string>,
  rightStopped: (step: number, why: string) => `Right step ${step} cannot be taken: ${why}.`,
  wrongStopped: (step: number, why: string) => `Step ${step} of yours cannot be taken: ${why}.`,
  ifOnlyBy: (change: string) => `, if only by ${change}`,
  atEveryStep: ' at every step',
  /** The right path, alone and beside a wrong one. */
  right: {
    alone: { falls: 'E falls', rises: 'E rises', stays: 'E stays' },
    beside: {
      falls: 'With the right derivative E falls',
      rises: 'With the right derivative E rises',
      stays: 'With the right derivative E stays',
    },
  } satisfies Record<string, Record<Course, string>>,
  tooLong: (rate: string) => `with η = ${rate} a step is too long for its slope.`,
  inDoubles: 'as it is in double precision.',
  wrong: {
    stays: 'With your derivative E stays where it is.',
    dips: (loss: string, steps: number) =>
      `With your derivative E falls at first (${loss} after ${simplex.stepCount(steps)}), and then rises above what it was.`,
    rises: 'With your derivative E rises',
    falls: 'With your derivative E falls too',
    further: ', and even further',
    proves: 'a falling loss proves nothing.',
  },
  coincides: 'Your derivative agrees with the right one here by coincidence, and all along this path.',
  coincidesAtFirst: (apart: string) =>
    `Your derivative agrees with the right one here by coincidence; by the end of the paths the two points are ${apart} of a side apart.`,
};
