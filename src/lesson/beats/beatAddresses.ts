/** The experiment that each beat of the lesson begins with, as the hash of an address, in the order of the beats. */
export const BEAT_ADDRESSES: readonly string[] = ['step=da_dz&arg=a'];

/** How many beats `lesson=1…n` knows, the closing page among them. */
export const LESSON_LENGTH = BEAT_ADDRESSES.length;
