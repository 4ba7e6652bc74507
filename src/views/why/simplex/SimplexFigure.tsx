import { memo, useMemo, useState } from 'react';
import type { Shares } from '../../../charts/triangle/barycentric';
import { Triangle, type Arrow, type Path } from '../../../charts/triangle/Triangle';
import { isCutOff } from '../../../charts/triangle/triangleLayout';
import type { Trace } from '../../../engine/trace';
import { refOf } from '../../../lesson/refs';
import { labelOf, type Experiment } from '../../../state/experiment';
import { numberText } from '../../../text/numbers';
import { figureTitles } from '../../../text/en/figureTitles';
import { simplex } from '../../../text/en/simplex';
import { FigureMenu } from '../../figure/FigureMenu';
import { pointAt, usePointing } from '../../pointing';
import { useArrowFactor } from './arrowScale';
import { Losses } from './Losses';
import { Motion } from './Motion';
import { MovedBy } from './MovedBy';
import styles from './Simplex.module.css';
import { motionsOf, pathsOf, sharesOfVector, type Motions, type Paths } from './simplexNumbers';
import { usePointHandle } from './usePointHandle';

const USUAL_STEPS = 15;
const TOLERANCE = 1e-9;

/** y where it lies in the plane of the shares. */
function targetIn({ target }: Trace): Shares | null {
  const sum = target.reduce((total, y) => total + y, 0);
  return Math.abs(sum - 1) <= TOLERANCE ? sharesOfVector(target) : null;
}

function arrowsOf({ right, used }: Motions, isWrong: boolean, factor: number): readonly Arrow[] {
  const scaled = ([top, left, low]: Shares): Shares => [factor * top, factor * left, factor * low];
  const arrows: Arrow[] = [];
  if (right.length !== null) arrows.push({ tone: 'right', motion: scaled(right.values) });
  if (isWrong && used && used.length !== null) arrows.push({ tone: 'wrong', motion: scaled(used.values) });
  return arrows;
}

/** The wrong path below the right one. */
function drawnPaths({ right, used }: Paths): readonly Path[] {
  const drawn = (tone: Path['tone'], { activations, losses }: Paths['right']): Path => ({
    tone,
    points: activations.map(sharesOfVector),
    end: `E = ${numberText(losses.at(-1) ?? NaN)}`,
  });
  return [...(used ? [drawn('wrong', used)] : []), drawn('right', right)];
}

function useCorners(experiment: Experiment) {
  const lit = usePointing((state) => state.lit);
  return useMemo(
    () =>
      [0, 1, 2].map((i) => ({
        name: experiment.labels ? labelOf(experiment, i) : '',
        share: simplex.corner(i),
        lit: lit.has(refOf('a', i)) || lit.has('a'),
      })),
    [experiment, lit],
  );
}

const pointAtShare = (index: number | null) => pointAt(index === null ? null : refOf('a', index));

type SimplexFigureProps = { readonly experiment: Experiment; readonly trace: Trace };

/** The triangle, and beside it the numbers of its arrows and paths. */
export const SimplexFigure = memo(function SimplexFigure({ experiment, trace }: SimplexFigureProps) {
  const [steps, setSteps] = useState(USUAL_STEPS);
  const motions = useMemo(() => motionsOf(trace), [trace]);
  const paths = useMemo(() => pathsOf(trace, steps), [trace, steps]);
  const factor = useArrowFactor(Math.max(motions.right.length ?? 0, motions.used?.length ?? 0));
  const isWrong = trace.used.verdict === 'wrong';
  const point = useMemo(() => sharesOfVector(trace.activations), [trace]);
  const target = useMemo(() => targetIn(trace), [trace]);
  const arrows = useMemo(() => arrowsOf(motions, isWrong, factor), [motions, isWrong, factor]);
  const isCut = arrows.some(({ motion }) => isCutOff(point, motion));
  const drawn = useMemo(() => drawnPaths(paths), [paths]);
  const corners = useCorners(experiment);
  const handle = usePointHandle(experiment, trace);
  return (
    <div className={styles['figure']}>
      <div className={styles['picture']} data-points-itself data-figure>
        <Triangle
          corners={corners}
          point={point}
          target={target}
          arrows={arrows}
          paths={drawn}
          handle={handle}
          label={simplex.triangle}
          onPointCorner={pointAtShare}
        />
        <Keys withWrong={motions.used !== null} />
        <FigureMenu
          name="simplex"
          title={figureTitles.simplex}
          table={({ simplexTable }) => simplexTable({ trace, labels: experiment.labels, motions, paths })}
        />
      </div>
      <div className={styles['words']}>
        <MovedBy trace={trace} isDraggable={handle !== null} target={target} />
        <Losses trace={trace} paths={paths} steps={steps} onSteps={setSteps} />
        <Motion trace={trace} motions={motions} factor={factor} isCut={isCut} />
      </div>
    </div>
  );
});

/** What the marks are. */
function Keys({ withWrong }: { readonly withWrong: boolean }) {
  const kinds = ['point', 'target', 'right', ...(withWrong ? (['wrong'] as const) : [])] as const;
  return (
    <ul className={styles['keys']}>
      {kinds.map((kind) => (
        <li key={kind} data-key={kind}>
          {simplex.keys[kind]}
        </li>
      ))}
    </ul>
  );
}
