import { describe, expect, it } from 'vitest';
import { wrongWays, type TrainingPlan, type WrongWay } from '../../../src/engine/training/trainingPlan';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import { decodeAddress } from '../../../src/state/addressDecode';
import { DEFAULT_CHOICE, planOf, type TrainingChoice } from '../../../src/state/training/trainingSetup';
import { trainedSentences } from '../../../src/views/labs/train/trainFacts';

const planAt = (hash: string, choice: Partial<TrainingChoice> = {}) =>
  planOf(decodeAddress(hash).experiment, { ...DEFAULT_CHOICE, ...choice });

function toldOf(plan: TrainingPlan, wrong: WrongWay) {
  const [right, other] = (['right', wrong] as const).map((way) => {
    const run = beginTraining(plan, way);
    advance(run, plan.steps);
    return run;
  });
  return trainedSentences({ id: 1, plan, wrong, pair: { right: right!, wrong: other! } });
}

const told = (hash: string, wrong: WrongWay, choice: Partial<TrainingChoice> = {}) =>
  toldOf(planAt(hash, choice), wrong);

describe('what happened is said with its reason', () => {
  it('saturation, with the slope that is left: a(1 − a) of z = (30, 0, −30) is e^−30', () => {
    const { right } = told('preset=saturated', 'diagonal-only');
    expect(right).toContain('stands still');
    expect(right).toContain('E is still 0.667');
    expect(right).toContain(`the largest ∂aᵢ/∂zᵢ = aᵢ(1 − aᵢ) is 9·10⁻¹⁴`);
    expect(Math.exp(-30).toExponential(0)).toBe('9e-14');
  });

  it('one class, and that the mistake does not show there', () => {
    const { right, pair } = told('z=2&y=3,', 'argument-a');
    expect(right).toContain('with one class a is 1 whatever z is');
    expect(pair).toContain('on these numbers they do not show the mistake');
  });

  it('a mistake that holds E where the right gradient would lower it', () => {
    const { wrong } = told('z=0,0,0', 'argument-z');
    expect(wrong).toContain('stands still: no entry of its ∂E/∂z exceeds 0 while E is still 0.222');
    expect(wrong).toMatch(/although the right gradient there still reaches 0\.148/);
  });

  it('shares that can come no nearer to y', () => {
    const { right } = told('z=1,2,3&y=0.2,0.3,0.2&lr=3', 'sign', { steps: 2000 });
    expect(right).toMatch(/because every ∂E\/∂aᵢ is the same there .* no other shares have a lower E/);
  });

  it('the step at which something left the doubles, and E before it', () => {
    const plan = planAt('z=-1,2,0.5&lr=1');
    const run = beginTraining(plan, 'argument-z');
    advance(run, 200);
    const { wrong } = toldOf(plan, 'argument-z');
    expect(wrong).toContain(`breaks off: step ${run.step + 1} cannot be taken`);
    expect(wrong).toContain(`After ${run.step} steps`);
  });

  it('steps that overshoot, and steps that see only some of the samples', () => {
    const iris = { data: 'iris', start: 'random' } as const;
    expect(told('preset=iris&loss=crossEntropy&lr=0.5', 'diagonal-only', iris).right).toContain(
      'With η = 0.5 steps overshoot',
    );
    const single = { ...iris, batchSize: 1 };
    expect(told('preset=iris&loss=crossEntropy&lr=0.5', 'diagonal-only', single).right).toContain(
      'A step sees one sample of 150.',
    );
  });

  it('an infinite E at the start', () => {
    const { right, pair } = told('z=1,-inf,0&y=2&loss=crossEntropy', 'diagonal-only');
    expect(right).toContain('E is no finite number at the start');
    expect(pair).toBe('');
  });
});

describe('the two together', () => {
  it('uphill is said of what points more than 90° away', () => {
    const { pair } = told('z=2,1,0.1', 'sign');
    expect(pair).toContain('points 180° away from the right one (cosine −1.00)');
    expect(pair).toContain('Beyond 90° even the smallest step raises E.');
  });

  it('a falling loss is never called right: the elementwise mistake with cross-entropy', () => {
    const { headline, pair } = told('z=1,2,0.5&loss=crossEntropy', 'diagonal-only');
    expect(headline.conclusion).toBe('E falls although the gradient is wrong.');
    // (0.769² ) / (0.769 · |(0.769, 0.629, 0.140)|) = 0.77
    expect(pair).toContain('(cosine 0.77)');
    expect(pair).toContain('Below 90°');
  });
});

describe('the conclusion above the curves', () => {
  const concludedOf = (hash: string, wrong: WrongWay, choice: Partial<TrainingChoice> = {}) =>
    told(hash, wrong, choice).headline.conclusion;

  it('names what the wrong one does where only the right one lowers E', () => {
    expect(concludedOf('z=2,1,0.1', 'sign')).toBe('The right derivative lowers E, the wrong one raises E.');
    expect(concludedOf('z=0,0,0', 'argument-z')).toBe(
      'The right derivative lowers E, the wrong one stands still.',
    );
    expect(concludedOf('z=-1,2,0.5&lr=1', 'argument-z')).toBe(
      'The right derivative lowers E, the wrong one breaks off.',
    );
  });

  it('praises nobody where neither lowers E', () => {
    expect(concludedOf('z=-1,1.33,0,2.33,1,-0.33,2,0.67,-0.67,1.67', 'diagonal-only')).toBe(
      'The right derivative lowers E only a little, and so does the wrong one.',
    );
  });

  it('tells both ends, and after how many steps each', () => {
    const { ends } = told('z=2,1,0.1', 'diagonal-only', { steps: 10 }).headline;
    expect(ends).toMatch(/^Two runs from E = 0\.062: after 10 steps right \S+, wrong \S+\.$/);
    const uneven = told('z=-1,2,0.5&lr=1', 'argument-z').headline.ends;
    expect(uneven).toMatch(/: right \S+ after 200 steps, wrong \S+ after \d+\.$/);
  });

  it('calls two losses one only where they are one curve on a logarithmic axis', () => {
    // 2·10⁻¹² and 3·10⁻¹⁰ differ by less than any print shows, and are two decades apart
    expect(concludedOf('preset=iris&loss=crossEntropy', 'diagonal-only')).toBe(
      'E falls although the gradient is wrong.',
    );
    expect(concludedOf('z=2&y=3,', 'argument-a')).toBe('The two losses do not show the mistake.');
  });
});

it('a wrong gradient that points the right way is told by its length: of two classes only the diagonal is half', () => {
  // J = p (1, −1; −1, 1) and g = (g₁, −g₁): g J = 2 p g₁ (1, −1), and p g₁ (1, −1) with the diagonal alone
  const { pair } = told('z=1,0', 'diagonal-only');
  expect(pair).toContain(
    'At the start its ∂E/∂z points the same way as the right one and is 0.500 times as long',
  );
  expect(pair).not.toMatch(/ 0(\.0)?°|10⁻¹\d°/);
});

it('no sentence holds a number that is none, whatever is trained by whatever mistake', () => {
  for (const hash of [
    '',
    'loss=crossEntropy',
    'preset=iris',
    'preset=uniform',
    'preset=overflow',
    'preset=overflow&loss=crossEntropy',
    'preset=one-class&loss=crossEntropy',
    'a=0.5,0.5,0&loss=crossEntropy',
    'z=1e300,-1e300,1',
    'z=1,2,3&T=1e-6',
    'z=1,2,3&T=1e6&lr=1e-9',
    'z=1,2,3&lr=1e308',
    'activation=relu&z=-1,-2,-3',
    'activation=elu&z=-1,2,-3&lr=50',
    'activation=silu&z=1,2,3',
  ]) {
    const plan = planAt(hash, { steps: 60 });
    for (const way of wrongWays(plan.settings)) {
      const { headline, right, wrong, pair } = toldOf(plan, way);
      const all = `${headline.conclusion} ${headline.ends} ${right} ${wrong} ${pair}`;
      expect(all, `${hash} ${way}`).not.toMatch(/NaN|Infinity|undefined|∞|not finite/);
      expect(right).toMatch(/^The right derivative.*\.$/);
      expect(wrong).toMatch(/^The wrong one.*\.$/);
    }
  }
});
