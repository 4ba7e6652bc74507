import { softmaxAlongLogit } from '../../../engine/softmaxAlongLogit';
import type { Vector } from '../../../engine/tensor';
import { softmaxPanel } from '../../../text/en/activationsPanel';
import { indexed } from '../../../text/en/names';
import { type Curves, type Domain, seriesOf } from './curves';

/** Six temperatures to either side of the middle, in steps of four, so that it stands still while another logit is dragged. */
function domainFor(centre: number, temperature: number): Domain {
  const step = 4 * temperature;
  const middle = centre === -Infinity ? 0 : Math.round(centre / step) * step;
  return [middle - 1.5 * step, middle + 1.5 * step];
}

/** One share (from 0) over its own logit, and its slope. */
export function softmaxCurves(logits: Vector, index: number, temperature: number) {
  const along = softmaxAlongLogit(logits, index, temperature);
  const curves: Curves = { f: along.activation, prime: along.slope };
  const domain = domainFor(along.centre, temperature);
  const key = softmaxPanel.key(index);
  return {
    centre: along.centre,
    curves,
    domain,
    series: seriesOf(curves, domain, key),
    names: { z: indexed('z', index), a: indexed('a', index), slope: key.prime },
  };
}
