import { scale } from '../../../text/en/labs/scale';

/** The exact Jacobian of a softmax as large as a language model’s. */
export function ScaleLab() {
  return <p>{scale.lead}</p>;
}
