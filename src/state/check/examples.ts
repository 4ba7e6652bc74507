import { compute } from '../../engine/diagnosis/compute';
import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import { mistakesOf } from '../../engine/diagnosis/mistakes';
import { RIGHT_PROGRAMME, type Programme } from '../../engine/diagnosis/programme';
import type { Question } from '../../engine/diagnosis/question';
import { settingOf, type Setting } from '../../engine/diagnosis/setting';
import { printArray } from './printArray';

export type ExampleId = MistakeName | 'right';

/** Wrong results worth trying, the most instructive first. */
const INSTRUCTIVE: readonly MistakeName[] = [
  'argument-z',
  'diagonal-only',
  'factor-2/N',
  'sigmoid',
  'softmax-twice',
  'jacobian-twice',
];
const MOST = 3;

function printed(setting: Setting, programme: Programme, style: 'numPy' | 'pyTorch'): string {
  const { rows, columns, values } = compute(setting, programme);
  const isVector = rows === 1 && (setting.quantity === 'a' || setting.quantity === 'dE_dz');
  return printArray(values, isVector ? [columns] : [rows, columns], style);
}

/** Up to three wrong results for the numbers that stand and the right one, each as a program would print it. */
export function examplesOf(question: Question): readonly { readonly id: ExampleId; readonly text: string }[] {
  const setting = settingOf(question);
  if (setting === null) return [];
  const possible = mistakesOf(setting);
  const without = printed(setting, RIGHT_PROGRAMME, 'numPy');
  const wrong = INSTRUCTIVE.flatMap((id) => {
    const change = possible.find(({ name }) => name === id)?.changes[0];
    const text = printed(setting, { ...RIGHT_PROGRAMME, ...change }, 'numPy');
    // what cannot be made here, or changes nothing, as the Jacobian twice where it is the identity
    return text === without ? [] : [{ id, text }];
  });
  const right = printed(setting, { ...RIGHT_PROGRAMME, precision: 'float32' }, 'pyTorch');
  return [...wrong.slice(0, MOST), { id: 'right', text: right }];
}
