import type { Problem } from '../../engine/problem';
import { STEP_TITLES } from '../../text/en/steps';
import { ACTIVATION_TEX } from '../activationNames';
import {
  activationByLogit,
  general,
  logitByWeight,
  lossByActivation,
  lossByLogit,
  lossByWeight,
  symbol,
} from '../notation';
import type { StepHead } from '../step';
import type { StepId } from '../stepIds';
import { tex } from '../tex';

const SUM = String.raw`{\textstyle\sum_i}\,`;
export const AFFINE = tex`${symbol('z')} = ${symbol('x')}\,${symbol('w')} + ${symbol('b')}`;
export const MSE = tex`${symbol('E')} = \tfrac{1}{N}\,${SUM}(${general('a', 'i')} - ${general('y', 'i')})^2`;
export const CROSS_ENTROPY = tex`${symbol('E')} = -${SUM}${general('y', 'i')} \ln ${general('a', 'i')}`;

export const updateRule = ({ source }: Problem) =>
  source.kind === 'layer'
    ? tex`${symbol('w')} \leftarrow ${symbol('w')} - \eta\,${lossByWeight()}`
    : tex`${symbol('z')} \leftarrow ${symbol('z')} - \eta\,${lossByLogit()}`;

/** What the ribbon shows of each step; the rest of a step may come later. */
export const STEP_HEADS: { readonly [Id in StepId]: StepHead & { readonly id: Id } } = {
  logits: { id: 'logits', symbol: () => AFFINE, title: () => STEP_TITLES.logits, inputs: [] },
  softmax: {
    id: 'softmax',
    symbol: ({ activation }) => tex`${symbol('a')} = ${ACTIVATION_TEX[activation]}(${symbol('z')})`,
    title: ({ activation }) => STEP_TITLES.softmax(activation),
    inputs: ['logits'],
  },
  loss: {
    id: 'loss',
    symbol: (problem) => (problem.loss === 'mse' ? MSE : CROSS_ENTROPY),
    title: (problem) => STEP_TITLES.loss(problem.loss),
    inputs: ['softmax'],
  },
  dE_da: {
    id: 'dE_da',
    symbol: () => lossByActivation(),
    title: () => STEP_TITLES.dE_da,
    inputs: ['softmax', 'loss'],
  },
  da_dz: {
    id: 'da_dz',
    symbol: () => activationByLogit(),
    title: () => STEP_TITLES.da_dz,
    inputs: ['logits', 'softmax'],
  },
  dE_dz: {
    id: 'dE_dz',
    symbol: () => lossByLogit(),
    title: () => STEP_TITLES.dE_dz,
    inputs: ['dE_da', 'da_dz'],
  },
  dz_dW: {
    id: 'dz_dW',
    symbol: () => logitByWeight(),
    title: () => STEP_TITLES.dz_dW,
    inputs: ['logits'],
  },
  dE_dW: {
    id: 'dE_dW',
    symbol: () => lossByWeight(),
    title: () => STEP_TITLES.dE_dW,
    inputs: ['dE_dz', 'dz_dW'],
  },
  update: {
    id: 'update',
    symbol: updateRule,
    title: ({ source }) => (source.kind === 'layer' ? STEP_TITLES.update : STEP_TITLES.updateDirect),
    inputs: ['logits', 'dE_dW'],
  },
};
