import type * as English from '../en/frameworks';
import type { Framework } from '../en/frameworks';
import type { Told } from '../told';

/** Code and names are those of the English table: they are the frameworks' own. */
export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'PyTorch',
    functions: [
      { of: 'Softmax', code: '_softmax_backward_data(grad_output, output, dim, input_dtype)', takes: 'a' },
      {
        of: 'Log-Softmax',
        code: 'grad − exp(output)·Σ grad',
        takes: 'logA',
        note: 'die Ausgabe ist ln a, daraus wird a berechnet',
      },
      { of: 'Sigmoid', code: 'sigmoid_backward(grad_output, output)', takes: 'a' },
      { of: 'tanh', code: 'tanh_backward(grad_output, output)', takes: 'a' },
      {
        of: 'GELU, SiLU',
        code: 'gelu_backward, silu_backward',
        takes: 'z',
        note: 'a würde nicht genügen',
      },
      {
        of: 'ELU',
        code: 'elu_backward(…, is_result, self_or_result)',
        takes: 'either',
        note: 'und erfährt, welches',
      },
    ],
  },
  {
    name: 'TensorFlow',
    functions: [
      { of: 'Softmax', code: '_SoftmaxGrad', takes: 'a', note: 'liest op.outputs[0]' },
      { of: 'Sigmoid', code: 'SigmoidGrad(y, dy)', takes: 'a' },
      {
        of: 'ReLU',
        code: 'ReluGrad',
        takes: 'either',
        note: 'eins ist genau dann über 0, wenn es das andere ist',
      },
    ],
  },
  {
    name: 'TensorFlow.js',
    functions: [
      {
        of: 'Softmax',
        code: 'outputsToSave: [true]',
        takes: 'a',
        note: 'in Softmax_grad.ts: Gespeichert wird die Ausgabe',
      },
    ],
  },
  {
    name: 'JAX',
    functions: [
      { of: 'Softmax', code: '_softmax_jvp', takes: 'a', note: 'verwendet y = _softmax(x)' },
      { of: 'tanh, logistic', code: 'ans', takes: 'a', note: 'die Ausgabe, in beiden Regeln' },
    ],
  },
  {
    name: 'cuDNN',
    functions: [
      { of: 'Softmax', code: 'cudnnSoftmaxBackward(…, y, dy, …)', takes: 'a' },
      { of: 'andere', code: 'cudnnActivationBackward', takes: 'both', note: 'eine Funktion für alle Arten' },
    ],
  },
  {
    name: 'oneDNN',
    functions: [
      { of: 'Softmax', code: 'dst', takes: 'a', note: 'so heißt dort die Ausgabe' },
      {
        of: 'andere',
        code: '…_use_dst_for_bwd',
        takes: 'either',
        note: 'je nach Art: „aus src“ oder „aus dst“',
      },
    ],
  },
  {
    name: 'NNlib.jl',
    functions: [
      {
        of: 'Softmax',
        code: '∇softmax(Δ, x)',
        takes: 'zThenA',
        note: 'anfangs; später auf y umgestellt',
      },
    ],
  },
  {
    name: 'ONNX Runtime',
    functions: [
      {
        of: 'Softmax',
        code: 'SoftmaxGrad',
        takes: 'xThenY',
        note: 'die zweite Eingabe hieß anfangs X und später Y',
      },
    ],
  },
];

export const frameworks: Told<typeof English.frameworks> = {
  title: 'Welches Argument die Frameworks nehmen',
  before:
    'Wer die Bibliotheken schrieb, stand vor derselben Frage. Sie alle geben der Ableitung von Softmax deren eigene Ausgabe; die letzten beiden sagten es anfangs anders.',
  caption: 'Die Rückwärtsfunktionen von acht Frameworks, und ob jede z oder a bekommt',
  heads: { framework: 'Framework', of: 'Aktivierung', code: 'Rückwärtsfunktion', takes: 'Bekommt' },
  taken: {
    a: 'a',
    z: 'z',
    either: 'z oder a',
    both: 'z und a',
    logA: 'ln a',
    zThenA: 'z, dann a',
    xThenY: '„z“, dann a',
  },
};
