/** Why mutants of src/state/host that survive may: the first row that fits counts. */
export const HOST = [
  {
    file: /host\/hostLimit/,
    original: /^text\.length <= budget\.left$/,
    replacement: /^true$|</,
    why: 'A short way to the same answer for long texts: the bytes are counted one by one as well.',
  },
  {
    file: /host\/steadyHeight/,
    original: /^size\.height < last\.height$/,
    replacement: /<=/,
    why: 'Equal heights are told apart the line before.',
  },
];
