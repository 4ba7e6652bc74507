/** The experiment that each beat of the lesson begins with, as the hash of an address, in the order of the beats. */
export const BEAT_ADDRESSES: readonly string[] = [
  'step=softmax',
  'step=da_dz',
  'step=da_dz',
  'activation=sigmoid&step=da_dz',
  'arg=z&form=a&step=da_dz',
  'arg=a&form=z&step=da_dz',
  'activation=silu&z=-0.5,1,2&step=da_dz',
  'step=dE_da',
  'loss=crossEntropy&step=loss',
  'step=da_dz',
];

/** How many beats `lesson=1…n` knows, the closing page among them. */
export const LESSON_LENGTH = BEAT_ADDRESSES.length;
