import { readWithin } from '../../../state/readNumber';
import { readWhole } from '../../../state/training/readWhole';
import { scale } from '../../../text/en/labs/scale';
import { Choice } from '../../Choice';
import { NumberField } from '../../NumberField';
import styles from './ScaleControls.module.css';
import { choose, useScale } from './scaleStore';

const MASKS = (['none', 'topK', 'topP'] as const).map((value) => ({ value, content: scale.masks[value] }));
const SHARE = { minimum: 0, maximum: 1, exclusive: true, masked: false };

/** Which tokens are kept; the others are masked. */
export function MaskControl() {
  const mask = useScale((state) => state.mask);
  const k = useScale((state) => state.k);
  const p = useScale((state) => state.p);
  const count = useScale(({ vocabulary }) => vocabulary?.logits.length ?? 1);
  return (
    <div className={styles['mask']}>
      <Choice
        legend={scale.mask}
        withLegend
        options={MASKS}
        value={mask}
        onChange={(value) => choose({ mask: value })}
      />
      {mask === 'topK' && (
        <NumberField
          name={scale.k}
          value={k}
          step={1}
          read={(text) => readWhole('k', text, { minimum: 1, maximum: count })}
          onChange={(value) => {
            choose({ k: value });
            return { ok: true, value };
          }}
        />
      )}
      {mask === 'topP' && (
        <NumberField
          name={scale.p}
          value={p}
          step={0.01}
          read={(text) => readWithin('p', text, SHARE)}
          onChange={(value) => {
            choose({ p: value });
            return { ok: true, value };
          }}
        />
      )}
    </div>
  );
}
