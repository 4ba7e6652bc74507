import { UNREACHED } from './common.mjs';

/** Why mutants of any folder that survive may: the first row that fits counts. */
export const GENERAL = [
  {
    file: /./,
    status: /noCoverage/,
    mutator: /StringLiteral|ArrayDeclaration/,
    original: /^(?:''|\[\])$/,
    replacement: /Stryker/,
    why: UNREACHED,
  },
  { file: /arrays\/(?:bracket|npy)/, mutator: /OptionalChaining/, why: UNREACHED },
];
