// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCurves } from '../../src/engine/checks/gradientCheck';
import { bestEpsilon } from '../../src/engine/checks/gradientCheckCurve';
import { INVARIANT_IDS, invariants, usedChoice } from '../../src/engine/checks/invariants';
import type { Problem } from '../../src/engine/problem';
import { solve } from '../../src/engine/solve';
import type { Trace } from '../../src/engine/trace';
import { UPSTREAM_NAMES, upstreamCheck } from '../../src/engine/checks/upstreamCheck';
import { experimentOfPreset } from '../../src/state/experiment';
import { curveSentences } from '../../src/text/curveSentences';
import { checks } from '../../src/text/en/checks';
import { page } from '../../src/text/en/page';
import { upstreamSentence } from '../../src/text/en/upstreamCheck';
import { epsilonText } from '../../src/text/epsilonText';
import { lampSentences } from '../../src/text/lampSentences';
import type { LampColumn } from '../../src/text/lamps';
import { errorText } from '../../src/text/numbers';
import { pairedDigits } from '../../src/text/pairedDigits';
import { sharedDigits } from '../../src/text/sharedDigits';
import { LampStrip } from '../../src/views/choice/LampStrip';
import { experimentStore } from '../../src/views/experimentStore';
import { useStageView } from '../../src/views/stageView';
import { LampTable } from '../../src/views/why/checks/LampTable';
import { PROBLEMS } from '../lesson/problems';

const QUESTION = experimentOfPreset('question').problem;
const TWICE = { form: 'z', argument: 'a' } as const;
const DIAGONAL_OF_Z = { form: 'a', argument: 'z' } as const;

function traceOf(change: Partial<Problem> = {}): Trace {
  const outcome = solve({ ...QUESTION, ...change });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const logits = (...z: number[]) => ({ source: { kind: 'logits', logits: z } as const });
const columnsOf = (trace: Trace): readonly LampColumn[] =>
  trace.choices.map((choice) => ({ ...choice, lamps: invariants(trace, choice) }));
const lampWords = (trace: Trace) => lampSentences(trace, columnsOf(trace)).join(' ');

function curveWords(trace: Trace): string {
  const [curve = [], right = []] = errorCurves(trace, [trace.used.jacobian, trace.right.jacobian]);
  return curveSentences(trace, curve, right).join(' ');
}

afterEach(cleanup);

describe('the strip of lamps', () => {
  beforeEach(() => useStageView.setState({ tab: 'derivation', section: 'four' }));

  it('says how many checks hold and which are out', () => {
    const view = render(<LampStrip trace={traceOf()} />);
    expect(screen.getByRole('button', { name: /7 of 7 hold\./ })).toBeTruthy();
    view.rerender(<LampStrip trace={traceOf(TWICE)} />);
    const button = screen.getByRole('button', { name: /6 of 7 hold; out: J = the numerical derivative/ });
    expect(button.dataset['lamps']).toBe('lit lit lit lit lit lit out');
  });

  it('counts what applies only', () => {
    render(<LampStrip trace={traceOf({ activation: 'tanh' })} />);
    expect(screen.getByRole('button', { name: /2 of 2 hold\./ })).toBeTruthy();
  });

  it('opens the checks', () => {
    render(<LampStrip trace={traceOf()} />);
    fireEvent.click(screen.getByRole('button'));
    expect(useStageView.getState()).toEqual({ tab: 'why', section: 'checks' });
  });
});

describe('the table of lamps', () => {
  beforeEach(() => experimentStore.getState().open(experimentOfPreset('question')));

  it('shows each lamp of each choice as the engine measured it, and the residuals of the reader’s own', () => {
    const trace = traceOf(DIAGONAL_OF_Z);
    render(<LampTable trace={trace} />);
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.length).toBe(INVARIANT_IDS.length);
    INVARIANT_IDS.forEach((id, k) => {
      const cells = within(rows[k] ?? document.body).getAllByRole('cell');
      const standings = trace.choices.map((choice) => {
        const measured = invariants(trace, choice)?.find((lamp) => lamp.id === id)?.measured;
        return checks.standing[measured?.holds ? 'lit' : 'out'];
      });
      expect(cells.slice(2).map((cell) => cell.textContent)).toEqual(standings);
      const own = invariants(trace, usedChoice(trace))?.[k]?.measured;
      expect(cells[0]?.textContent).toBe(own && checks.residual(own));
    });
  });

  it('has a button for each pair, which chooses it', () => {
    render(<LampTable trace={traceOf()} />);
    const name = page.choice.thumbnail('a', 'z', page.choice.standing.wrong);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(experimentStore.getState().experiment.problem).toMatchObject({ form: 'a', argument: 'z' });
  });

  it('says what does not apply without softmax, and leads back to it', () => {
    experimentStore.getState().open({
      ...experimentOfPreset('question'),
      problem: { ...QUESTION, activation: 'tanh' },
    });
    render(<LampTable trace={traceOf({ activation: 'tanh' })} />);
    expect(screen.getAllByRole('cell', { name: checks.standing.none }).length).toBe(5 * 4 + 5);
    fireEvent.click(screen.getByRole('button', { name: checks.backToSoftmax }));
    expect(experimentStore.getState().experiment.problem.activation).toBe('softmax');
  });

  it('says where a formula gives no finite number', () => {
    render(<LampTable trace={traceOf({ ...logits(2, -Infinity, 1), ...DIAGONAL_OF_Z })} />);
    expect(screen.getAllByRole('cell', { name: 'not a finite number' }).length).toBe(6);
  });
});

describe('the sentences about the lamps', () => {
  it('name what the choice puts out, and that the softmax taken twice passes all but one', () => {
    expect(lampWords(traceOf(DIAGONAL_OF_Z))).toBe(
      'Written in a, given z, 5 of 7 lamps are out: rows of J add up to 0, columns of J add up to 0, Σ ∂E/∂z = 0, J is the same at z + c and J = the numerical derivative. A wrong formula may pass nearly all: written in z, given a, it passes 6 of 7, for it is the Jacobian of a softmax, only not at these z: sums, symmetry and shift hold for every softmax, and the numerical derivative alone tells.',
    );
    expect(lampWords(traceOf(TWICE))).toMatch(
      /^Written in z, given a, 1 of 7 lamps is out: .* It passes 6 of 7/,
    );
  });

  it('call it a coincidence where the sums vanish because of these z', () => {
    expect(lampWords(traceOf({ ...logits(0.5, 0.375, 0.125), ...DIAGONAL_OF_Z }))).toContain(
      'these z add up to 1.000: a coincidence',
    );
    expect(lampWords(traceOf({ ...logits(0, 0, 0), ...DIAGONAL_OF_Z }))).toContain(
      'every z is 0: a coincidence',
    );
    expect(lampWords(traceOf(DIAGONAL_OF_Z))).not.toContain('coincidence');
  });
});

describe('the sentences about the curve', () => {
  it('name the branches of a right one with their measured powers, and its best ε', () => {
    const trace = traceOf();
    const words = curveWords(trace);
    const best = bestEpsilon(errorCurves(trace, [trace.used.jacobian])[0] ?? []);
    expect(words).toMatch(/grows as ε² \(measured power 2\.0\d\)/);
    expect(words).toMatch(/grows as u\/ε \(measured power −[01]\.\d\d\)/);
    expect(words).toContain(
      `${epsilonText(best?.epsilon ?? NaN)}, with an error of ${errorText(best?.error ?? NaN)}`,
    );
  });

  it('say that no ε mends a wrong one', () => {
    expect(curveWords(traceOf(DIAGONAL_OF_Z))).toMatch(
      /^No ε mends it: .* the formula itself is off by 2\.225\. At ε = 10⁻⁵, .* this one stays at 2\.225\.$/,
    );
  });

  it('say so where all is equal, not finite, or drowned by saturation', () => {
    expect(curveWords(traceOf(logits(2)))).toContain('At 65 of the 65 ε');
    expect(curveWords(traceOf({ ...logits(2, -Infinity, 1), ...DIAGONAL_OF_Z }))).toContain(
      'not a finite number',
    );
    expect(curveWords(traceOf(logits(30, 0, -30)))).toContain('The largest entry of J is 9·10⁻¹⁴');
  });
});

describe('the sentence about the upstream', () => {
  const words = (trace: Trace, name: (typeof UPSTREAM_NAMES)[number]) => {
    const check = upstreamCheck(trace, name);
    if (check === null) throw new Error('no check');
    return upstreamSentence(trace, name, check);
  };

  it('names what passes through (1, …, 1) though it is wrong, and why', () => {
    expect(words(traceOf(), 'ones')).toMatch(
      /^Wrong, and passed all the same: “written in z, given a” and J = 0, .* column sums of J/,
    );
    expect(words(traceOf(), 'counting')).toContain('every wrong one here fails');
  });

  it('says that g = 0 checks nothing', () => {
    const trace = traceOf(logits(2));
    expect(words(trace, 'loss')).toMatch(/^g = 0 here/);
  });
});

describe('all sentences', () => {
  it('are whole for every problem', { timeout: 120_000 }, () => {
    const faults = PROBLEMS.filter((_, k) => k % 5 === 0).flatMap((problem) => {
      const trace = traceOf(problem);
      const upstreams = UPSTREAM_NAMES.flatMap((name) => {
        const check = upstreamCheck(trace, name);
        return check ? [upstreamSentence(trace, name, check)] : [];
      });
      return [lampWords(trace) || 'None.', curveWords(trace), ...upstreams].filter(
        (text) => /NaN|undefined|Infinity|\[object|null| {2}|\.\./.test(text) || !/\S.*\.$/.test(text),
      );
    });
    expect(faults).toEqual([]);
  });
});

describe('two numbers side by side', () => {
  it('are cut where they part', () => {
    expect(pairedDigits(0.224718638, 0.224718999)).toEqual({
      shared: '+0.224718',
      one: { rest: '638', power: '' },
      other: { rest: '999', power: '' },
    });
  });

  it('have one power of ten, that of the larger; a 0 has none', () => {
    const power = '·10⁻¹⁴';
    expect(pairedDigits(9.35e-14, 8.88e-14)).toEqual({
      shared: '+',
      one: { rest: '9.350000000', power },
      other: { rest: '8.880000000', power },
    });
    expect(pairedDigits(2e-5, 1e-9).other).toEqual({ rest: '0.000100000', power: '·10⁻⁵' });
    expect(pairedDigits(-2e-14, 0)).toMatchObject({ one: { power }, other: { rest: '0', power: '' } });
  });

  it('are words where they are no finite numbers, and an underflow is not said to be 0', () => {
    expect(pairedDigits(NaN, 1e7)).toMatchObject({
      one: { rest: 'no number', power: '' },
      other: { power: '·10⁷' },
    });
    expect(pairedDigits(-Infinity, 1).one.rest).toBe('−∞');
    expect(pairedDigits(0, 0, page.jacobian.underflow).shared).toBe('≈0');
  });

  it('share as many digits as their relative difference allows', () => {
    expect(sharedDigits(1, 1.001)).toBe(3);
    expect(sharedDigits(1, 1)).toBe(16);
    expect(sharedDigits(1, -1)).toBe(0);
    expect(sharedDigits(0, 1e-20)).toBe(0);
    expect(sharedDigits(Infinity, 1)).toBeNull();
  });
});
