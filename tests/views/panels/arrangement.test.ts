import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PANELS, type PanelName } from '../../../src/state/view/viewTable';
import { arrange, shownPanels } from '../../../src/views/panels/arrangement';

const read = (list: string) => list.split(',') as PanelName[];
const bench = (inputs: string, ...stage: string[]) => ({ kind: 'bench', inputs, stage: stage.map(read) });
const across = (panel: string) => ({ kind: 'across', panel });

describe('arrange(panels)', () => {
  it.each([
    ['steps,inputs,jacobian,derivation', [across('steps'), bench('before', 'jacobian,derivation')]],
    ['derivation,jacobian,inputs', [bench('after', 'derivation,jacobian')]],
    ['jacobian', [bench('none', 'jacobian')]],
    ['inputs', [{ kind: 'bench', inputs: 'before', stage: [] }]],
    ['four,jacobian,checks,derivation', [bench('none', 'four', 'jacobian', 'checks', 'derivation')]],
    ['jacobian,inputs,derivation', [bench('none', 'jacobian'), bench('before', 'derivation')]],
    [
      'inputs,steps,jacobian',
      [{ kind: 'bench', inputs: 'before', stage: [] }, across('steps'), bench('none', 'jacobian')],
    ],
    ['lesson,steps,code', [across('lesson'), across('steps'), bench('none', 'code')]],
  ])('%s', (list, blocks) => {
    expect(arrange(read(list))).toEqual(blocks);
  });

  it('keeps every panel, once and in its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PANELS]), (chosen) => {
        const told = arrange(chosen).flatMap((block): string[] => {
          if (block.kind === 'across') return [block.panel];
          const stage = block.stage.flat();
          if (block.inputs === 'none') return stage;
          return block.inputs === 'before' ? ['inputs', ...stage] : [...stage, 'inputs'];
        });
        expect(told).toEqual(chosen);
      }),
    );
  });
});

describe('shownPanels(chosen, isLessonOn, place)', () => {
  const chosen = read('steps,jacobian');

  it('are those chosen while no lesson is on', () => {
    expect(shownPanels(chosen, false, { tab: 'why', section: 'four' })).toEqual(chosen);
  });

  it('have the card of a lesson that is on, and what it speaks of', () => {
    expect(shownPanels(chosen, true, { tab: 'why', section: 'four' })).toEqual(
      read('lesson,steps,jacobian,four'),
    );
    expect(shownPanels(read('steps,lesson'), true, { tab: 'derivation', section: 'four' })).toEqual(
      read('steps,lesson,jacobian,derivation'),
    );
  });
});
