import type { Trace } from '../../../engine/trace';
import { activationByLogit, lossByLogit, symbol } from '../../../lesson/notation';
import { tex, type Tex } from '../../../lesson/tex';
import { signedText } from '../../../text/numbers';
import { page } from '../../../text/en/page';
import { arrowText, directionText, planeText, simplex } from '../../../text/en/simplex';
import { Formula } from '../../Formula';
import styles from './Simplex.module.css';
import type { Motion as MotionNumbers, Motions } from './simplexNumbers';

const pushed = (rate: Tex): Tex =>
  tex`\Delta ${symbol('a')} = -${rate}\,${lossByLogit()}\,\Bigl(${activationByLogit()}\Bigr)^{\!\top}`;
const DIRECT = pushed(tex`\eta`);
const LAYERED = pushed(tex`\eta\,(|${symbol('x')}|^2+1)`);

function entry(value: number, vanished: boolean): string {
  if (Number.isNaN(value)) return simplex.noNumber;
  return vanished ? page.jacobian.underflow : signedText(value);
}

const texts = ({ values, vanished }: MotionNumbers): readonly string[] =>
  values.map((value, i) => entry(value, vanished[i] ?? false));

function sentences({ trace, motions, factor, isCut }: MotionProps): readonly string[] {
  const { right, used, comparison } = motions;
  const isWrong = trace.used.verdict === 'wrong';
  const shown = isWrong && used ? used : right;
  const residual = (shown.length === null ? right : shown).values.reduce((sum, value) => sum + value, 0);
  return [
    arrowText({
      right: right.length,
      used: isWrong ? used?.length : undefined,
      factor,
      cut: isCut,
      vanished: right.vanished.some(Boolean),
    }),
    isWrong ? directionText(comparison) : '',
    isWrong ? simplex.truth : simplex.truthOne,
    planeText(residual, isWrong),
  ].filter(Boolean);
}

type MotionProps = {
  readonly trace: Trace;
  readonly motions: Motions;
  /** How many times as long the arrows are drawn, and whether the picture has no room for one even so. */
  readonly factor: number;
  readonly isCut: boolean;
};

/** The arrows' numbers: how a moves, to first order, when z moves down the right and the chosen gradient. */
export function Motion(props: MotionProps) {
  const { trace, motions } = props;
  const isLayer = trace.problem.source.kind === 'layer';
  const isWrong = trace.used.verdict === 'wrong';
  const rows = [
    { tone: 'right', head: simplex.keys.right, motion: motions.right },
    ...(motions.used
      ? [{ tone: isWrong ? 'wrong' : 'right', head: simplex.yours, motion: motions.used }]
      : []),
  ];
  return (
    <div className={styles['part']}>
      <p className={styles['formula']}>
        <Formula tex={isLayer ? LAYERED : DIRECT} says={simplex.formula(isLayer)} />
      </p>
      <table className={styles['numbers']}>
        <caption className="visually-hidden">{simplex.motions}</caption>
        <thead>
          <tr>
            <th scope="col">{simplex.step}</th>
            {[0, 1, 2].map((i) => (
              <th key={i} scope="col">
                Δ{simplex.share(i)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tone, head, motion }) => (
            <tr key={head} data-tone={tone}>
              <th scope="row">{head}</th>
              {texts(motion).map((text, i) => (
                <td key={i}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sentences(props).map((sentence, index) => (
        <p key={index} className={styles['note']}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
