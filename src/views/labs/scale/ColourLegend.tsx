import { DecadeLegend } from '../../../charts/scale/DecadeLegend';
import type { Theme } from '../../../charts/colourScale';
import { legendTicks, widthOf } from '../../../engine/scale/signedLogarithm';
import { scale } from '../../../text/en/labs/scale';
import { errorText, superscript } from '../../../text/numbers';
import { Choice } from '../../Choice';
import styles from './ScaleControls.module.css';
import { useScaleFacts } from './scaleFacts';
import { useScale } from './scaleStore';

const MOST_DECADES = 3;
const WAYS = (['view', 'locked'] as const).map((value) => ({ value, content: scale.coloursOf[value] }));

/** What the colours stand for, in decades, and whether they follow the view. */
export function ColourLegend({ theme }: { readonly theme: Theme }) {
  const isHeld = useScale((state) => state.range !== null);
  const range = useScaleFacts((facts) => facts.range);
  const count = useScaleFacts((facts) => facts.numbers?.whole.count ?? 0);
  const temperature = useScaleFacts((facts) => facts.numbers?.temperature ?? 1);
  if (!range) return null;
  const { decades, uniform } = legendTicks(range, count, temperature, MOST_DECADES);
  const shareOf = (decade: number) => (decade - range.lowest) / widthOf(range);
  const ticks = decades.map((decade) => ({ share: shareOf(decade), text: `10${superscript(decade)}` }));
  const uniformText = temperature === 1 ? scale.legend.uniform : scale.legend.uniformOverT;
  const apart = uniform === null ? [] : [{ share: shareOf(uniform), text: uniformText, isApart: true }];
  return (
    <div className={styles['legend']}>
      <DecadeLegend
        theme={theme}
        ticks={[...ticks, ...apart]}
        label={scale.legend.label(errorText(10 ** range.lowest), errorText(10 ** range.highest))}
        negative={scale.legend.negative}
        positive={scale.legend.positive}
        zero={scale.legend.zero}
      />
      <Choice
        legend={scale.colours}
        withLegend
        options={WAYS}
        value={isHeld ? 'locked' : 'view'}
        onChange={(way) => useScale.setState({ range: way === 'locked' ? range : null })}
      />
    </div>
  );
}
