// The race in a page: engine, plain loops, map / reduce and copying, in Chromium's own V8.
import * as softmaxModule from '../../src/engine/softmax';
import * as softmaxIntoModule from '../../src/engine/softmaxInto';
import * as jacobianModule from '../../src/engine/softmaxJacobian';
import * as solveModule from '../../src/engine/solve';
import * as trainingModule from '../../src/engine/training/trainingRun';
import { copying, mapReduce, plainLoops } from './contestants.mjs';
import { CASES, engineInFull, engineInto } from './engineCases.mjs';
import { race } from './race.mjs';

const engine = {
  ...softmaxModule,
  ...softmaxIntoModule,
  ...jacobianModule,
  ...solveModule,
  ...trainingModule,
};

/** Samples of the case at this place, by contestant. */
export const raceCase = (index, names) =>
  race(
    {
      [names.plain]: plainLoops,
      [names.into]: engineInto(engine),
      [names.full]: engineInFull(engine),
      [names.mapReduce]: mapReduce,
      [names.copy]: { ...copying, product: copying.forward },
    },
    CASES[index],
  );
