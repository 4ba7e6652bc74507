import { useMemo } from 'react';
import { type Axis, LineChart } from '../../../charts/curves/LineChart';
import type { DerivativeInActivation } from '../../../engine/activations/elementwise';
import { ELEMENTWISE_ACTIVATIONS } from '../../../engine/elementwiseActivations';
import type { ElementwiseName } from '../../../engine/problem';
import { figureTitles } from '../../../text/en/figureTitles';
import { ACTIVATION_NOUNS } from '../../../text/en/activations';
import { activationsPanel, twins } from '../../../text/en/activationsPanel';
import { FigureMenu } from '../../figure/FigureMenu';
import styles from './Activations.module.css';
import { logitAxis, tickText, TONES } from './curves';
import { DOMAIN, dotAt, type Place, placesOf, twinSeries } from './twinPlaces';
import { TwinTable } from './TwinTable';

const X = logitAxis(DOMAIN, activationsPanel.axis.z);
const STEP = 0.05;
const TANGENT = 0.7;

type NoForm = Extract<DerivativeInActivation, { kind: 'none' }>;

const tangent = ({ z, a, slope }: Place) => ({
  kind: 'segment' as const,
  from: [z - TANGENT, a - TANGENT * slope] as const,
  to: [z + TANGENT, a + TANGENT * slope] as const,
  colour: TONES.prime,
});

function whyNone(z: number, minimum: number): string {
  if (z >= 0) return twins.none.right;
  return z === minimum ? twins.none.minimum : twins.none.underflow;
}

function useCurve(name: ElementwiseName, minimum: number) {
  return useMemo(() => {
    const { f } = ELEMENTWISE_ACTIVATIONS[name];
    const series = twinSeries(name);
    const depth = -f(minimum);
    const y: Axis = { domain: [-1.3 * depth, 0.7 * depth], scale: 'linear', label: '', format: tickText };
    return { series, y };
  }, [name, minimum]);
}

type TwinsProps = {
  readonly name: ElementwiseName;
  readonly z: number;
  readonly onMove: (z: number) => void;
};

/** Of SiLU and GELU: the two z that share one a, and their two slopes. Nothing for the others. */
export function Twins({ name, z, onMove }: TwinsProps) {
  const { derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
  if (derivativeInActivation.kind === 'closed') return null;
  return <TwinFigure name={name} z={z} onMove={onMove} noForm={derivativeInActivation} />;
}

function TwinFigure({ name, z, onMove, noForm }: TwinsProps & { readonly noForm: NoForm }) {
  const { series, y } = useCurve(name, noForm.minimum);
  const places = placesOf(name, z, noForm.twin(z));
  const level = {
    kind: 'horizontal' as const,
    at: places[0]?.a ?? 0,
    label: twins.level,
    labelAt: 'start' as const,
    colour: TONES.f,
  };
  const [, other] = places;
  return (
    <section className={styles['part']} aria-label={twins.title} data-part="twins">
      <h3>{twins.title}</h3>
      <div className={styles['columns']}>
        <div data-figure="part">
          <LineChart
            x={X}
            y={y}
            series={series}
            dots={places.map(dotAt)}
            guides={[...(other ? [level] : []), ...places.map(tangent)]}
            label={twins.picture(ACTIVATION_NOUNS[name], noForm.minimum)}
            height={250}
            handle={{
              value: z,
              step: STEP,
              name: activationsPanel.probe,
              valueText: (value) => twins.valueText(value, noForm.twin(value)?.logit ?? null),
              onDrag: onMove,
            }}
          />
          <FigureMenu
            name="twins"
            title={figureTitles.twins}
            table={({ curvesTable }) =>
              curvesTable({ name: 'twins', x: 'z', series, dots: places.map(dotAt) })
            }
          />
        </div>
        <div>
          <p>{twins.lead}</p>
          <TwinTable places={places} />
          <p className={styles['verdict']}>{other ? twins.moral : whyNone(z, noForm.minimum)}</p>
        </div>
      </div>
    </section>
  );
}
