import { memo, useId } from 'react';
import { SmallCurve } from '../../../charts/curves/SmallCurve';
import { ELEMENTWISE_ACTIVATIONS } from '../../../engine/elementwiseActivations';
import { ACTIVATION_NAMES, type ActivationName } from '../../../engine/problem';
import { page } from '../../../text/en/page';
import { activationsPanel } from '../../../text/en/activationsPanel';
import styles from './ActivationGallery.module.css';
import { type Domain, thumbnailOf } from './curves';

const X: Domain = [-4, 4];
const Y: Domain = [-1.3, 2.5];

const THUMBNAILS = ACTIVATION_NAMES.map((name) => ({ name, series: thumbnailOf(name, X) }));

/** What f′ can be computed from. */
function reachOf(name: ActivationName): keyof typeof activationsPanel.reach {
  if (name === 'softmax') return 'a';
  const { derivativeInActivation, equivalent } = ELEMENTWISE_ACTIVATIONS[name];
  if (derivativeInActivation.kind === 'none') return 'z';
  return equivalent ? 'either' : 'a';
}

type ActivationGalleryProps = {
  readonly chosen: ActivationName;
  /** The one that the experiment computes with. */
  readonly used: ActivationName;
  readonly onChoose: (name: ActivationName) => void;
};

/** All ten as small pictures on one scale; one of them is on. */
export const ActivationGallery = memo(function ActivationGallery(props: ActivationGalleryProps) {
  const group = useId();
  return (
    <fieldset className={styles['gallery']}>
      <legend>{activationsPanel.gallery}</legend>
      <div className={styles['pictures']}>
        {THUMBNAILS.map(({ name, series }) => (
          <label key={name} className={styles['picture']} data-activation={name}>
            <input
              type="radio"
              name={group}
              value={name}
              checked={props.chosen === name}
              onChange={() => props.onChoose(name)}
            />
            <SmallCurve series={series} x={X} y={Y} />
            <span className={styles['name']}>{page.inputs.activations[name]}</span>
            <span className={styles['reach']} data-reach={reachOf(name)}>
              {activationsPanel.reach[reachOf(name)]}
            </span>
            {props.used === name && (
              <span className={styles['used']} title={activationsPanel.inNetwork}>
                <span className="visually-hidden">{activationsPanel.inNetwork}</span>
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
});
