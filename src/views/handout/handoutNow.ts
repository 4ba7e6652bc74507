import { handoutOf, type Handout } from '../../lesson/handout/handout';
import { labelOf } from '../../state/experiment';
import { traceOf } from '../../state/traceOf';
import { experimentStore } from '../experimentStore';
import { printedAddress } from './printedAddress';

/** All that a hand-out of the experiment as it stands says. */
export function handoutNow(): Handout {
  const { experiment } = experimentStore.getState();
  return handoutOf({
    trace: traceOf(experiment.problem),
    label: (i) => labelOf(experiment, i),
    cell: experiment.cell,
    address: printedAddress(experiment),
  });
}
