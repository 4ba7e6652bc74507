import { frameworks, type Takes } from './en/frameworks';

type BackwardFunction = {
  /** The activation it differentiates. */
  readonly of: string;
  /** As it stands in the framework's own source or reference. */
  readonly code: string;
  readonly takes: Takes;
  readonly note?: string;
};

/** The backward functions of one framework, softmax's first. */
export type Framework = { readonly name: string; readonly functions: readonly BackwardFunction[] };

const { of, notes } = frameworks;

/** Which argument the backward functions of the frameworks take, read from their public sources in November 2026. */
export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'PyTorch',
    functions: [
      { of: of.softmax, code: '_softmax_backward_data(grad_output, output, dim, input_dtype)', takes: 'a' },
      { of: of.logSoftmax, code: 'grad − exp(output)·Σ grad', takes: 'logA', note: notes.logActivations },
      { of: of.sigmoid, code: 'sigmoid_backward(grad_output, output)', takes: 'a' },
      { of: 'tanh', code: 'tanh_backward(grad_output, output)', takes: 'a' },
      { of: 'GELU, SiLU', code: 'gelu_backward, silu_backward', takes: 'z', note: notes.notEnough },
      {
        of: 'ELU',
        code: 'elu_backward(…, is_result, self_or_result)',
        takes: 'either',
        note: notes.toldWhich,
      },
    ],
  },
  {
    name: 'TensorFlow',
    functions: [
      { of: of.softmax, code: '_SoftmaxGrad', takes: 'a', note: notes.readsOutput },
      { of: of.sigmoid, code: 'SigmoidGrad(y, dy)', takes: 'a' },
      { of: 'ReLU', code: 'ReluGrad', takes: 'either', note: notes.sameSign },
    ],
  },
  {
    name: 'TensorFlow.js',
    functions: [{ of: of.softmax, code: 'outputsToSave: [true]', takes: 'a', note: notes.keepsOutput }],
  },
  {
    name: 'JAX',
    functions: [
      { of: of.softmax, code: '_softmax_jvp', takes: 'a', note: notes.usesOutput },
      { of: 'tanh, logistic', code: 'ans', takes: 'a', note: notes.inBothRules },
    ],
  },
  {
    name: 'cuDNN',
    functions: [
      { of: of.softmax, code: 'cudnnSoftmaxBackward(…, y, dy, …)', takes: 'a' },
      { of: of.others, code: 'cudnnActivationBackward', takes: 'both', note: notes.everyKind },
    ],
  },
  {
    name: 'oneDNN',
    functions: [
      { of: of.softmax, code: 'dst', takes: 'a', note: notes.nameOfOutput },
      { of: of.others, code: '…_use_dst_for_bwd', takes: 'either', note: notes.byKind },
    ],
  },
  {
    name: 'NNlib.jl',
    functions: [{ of: of.softmax, code: '∇softmax(Δ, x)', takes: 'zThenA', note: notes.atFirst }],
  },
  {
    name: 'ONNX Runtime',
    functions: [{ of: of.softmax, code: 'SoftmaxGrad', takes: 'xThenY', note: notes.labelled }],
  },
];
