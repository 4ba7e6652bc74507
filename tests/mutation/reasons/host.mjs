import { BREAKDOWN } from './common.mjs';

/** Why mutants of src/state/host that survive may: the first row that fits counts. */
export const HOST = [
  {
    file: /host\/hostLimit/,
    original: /text\.length <= budget|list\.length > budget|i < list|budget\.left/,
    why: 'A short way to the same answer: the bytes are counted one by one as well.',
  },
  { file: /host\/hostLimit/, mutator: /BlockStatement|BooleanLiteral/, why: BREAKDOWN },
  {
    file: /host\/pageBody|host\/fitScrollbar/,
    why: 'Listens to the fonts, the size and the scrollbar of a real page; the three engines test it (tests/browser, tests/browsers).',
  },
];
