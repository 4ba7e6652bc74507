/** What a backward function is handed: the output a, the input z, or a way between them. */
export type Takes = 'a' | 'z' | 'either' | 'both' | 'logA' | 'zThenA' | 'xThenY';

export type BackwardFunction = {
  /** The activation it differentiates. */
  readonly of: string;
  /** As it stands in the framework's own source or reference. */
  readonly code: string;
  readonly takes: Takes;
  readonly note?: string;
};

/** The backward functions of one framework, softmax's first. */
export type Framework = { readonly name: string; readonly functions: readonly BackwardFunction[] };

/** Which argument the backward functions of the frameworks take, read from their public sources in November 2026. */
export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'PyTorch',
    functions: [
      { of: 'softmax', code: '_softmax_backward_data(grad_output, output, dim, input_dtype)', takes: 'a' },
      {
        of: 'log-softmax',
        code: 'grad − exp(output)·Σ grad',
        takes: 'logA',
        note: 'its output is ln a, so a is taken from it',
      },
      { of: 'sigmoid', code: 'sigmoid_backward(grad_output, output)', takes: 'a' },
      { of: 'tanh', code: 'tanh_backward(grad_output, output)', takes: 'a' },
      { of: 'GELU, SiLU', code: 'gelu_backward, silu_backward', takes: 'z', note: 'a would not be enough' },
      {
        of: 'ELU',
        code: 'elu_backward(…, is_result, self_or_result)',
        takes: 'either',
        note: 'and is told which',
      },
    ],
  },
  {
    name: 'TensorFlow',
    functions: [
      { of: 'softmax', code: '_SoftmaxGrad', takes: 'a', note: 'reads op.outputs[0]' },
      { of: 'sigmoid', code: 'SigmoidGrad(y, dy)', takes: 'a' },
      { of: 'ReLU', code: 'ReluGrad', takes: 'either', note: 'one is above 0 exactly where the other is' },
    ],
  },
  {
    name: 'TensorFlow.js',
    functions: [
      {
        of: 'softmax',
        code: 'outputsToSave: [true]',
        takes: 'a',
        note: 'in Softmax_grad.ts: the output is what is kept',
      },
    ],
  },
  {
    name: 'JAX',
    functions: [
      { of: 'softmax', code: '_softmax_jvp', takes: 'a', note: 'uses y = _softmax(x)' },
      { of: 'tanh, logistic', code: 'ans', takes: 'a', note: 'the output, in both rules' },
    ],
  },
  {
    name: 'cuDNN',
    functions: [
      { of: 'softmax', code: 'cudnnSoftmaxBackward(…, y, dy, …)', takes: 'a' },
      { of: 'others', code: 'cudnnActivationBackward', takes: 'both', note: 'one function for every kind' },
    ],
  },
  {
    name: 'oneDNN',
    functions: [
      { of: 'softmax', code: 'dst', takes: 'a', note: 'the name of its output' },
      { of: 'others', code: '…_use_dst_for_bwd', takes: 'either', note: 'by kind: “from src” or “from dst”' },
    ],
  },
  {
    name: 'NNlib.jl',
    functions: [
      { of: 'softmax', code: '∇softmax(Δ, x)', takes: 'zThenA', note: 'at first; it was changed to take y' },
    ],
  },
  {
    name: 'ONNX Runtime',
    functions: [
      {
        of: 'softmax',
        code: 'SoftmaxGrad',
        takes: 'xThenY',
        note: 'its second input was labelled X at first, and Y later',
      },
    ],
  },
];

export const frameworks = {
  title: 'Which argument the frameworks take',
  before:
    'Those who wrote the libraries met the same question. All of these give softmax’s derivative its own output; the last two had first said otherwise.',
  caption: 'The backward functions of eight frameworks, and whether each is given z or a',
  heads: { framework: 'Framework', of: 'Activation', code: 'Its backward function', takes: 'Given' },
  taken: {
    a: 'a',
    z: 'z',
    either: 'z or a',
    both: 'z and a',
    logA: 'ln a',
    zThenA: 'z, then a',
    xThenY: '“z”, then a',
  } satisfies Record<Takes, string>,
};
