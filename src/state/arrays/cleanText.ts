// What editors, web pages and word processors put in the place of plain characters. One class each: read in one pass.
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u2028\u2029\u0085]/g, '\n'],
  [/[\u200B-\u200D\u2060\uFEFF\u200E\u200F]/g, ''],
  [/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\f\v]/g, ' '],
  [/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-'],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201C\u201D]/g, '"'],
  [/∞/g, 'inf'],
];

/** Minus signs, blanks, quotes and line ends as a keyboard types them. Every line stays where it is. */
const plainCharacters = (text: string): string =>
  REPLACEMENTS.reduce((plain, [from, to]) => plain.replace(from, to), text);

/** `>>> `, `In [3]: `, `julia> `: what was typed stands behind them. */
const PROMPT = /^\s*(?:>>>|In \[\d*\]:|julia>|octave(?::\d+)?>|>(?= )|>>(?= ))/;
const CONTINUED = /^\s*\.\.\.(?::)? /;
const ANSWER = /^\s*Out\[\d*\]:/;
const FENCE = /^\s*(?:```|~~~)/;

const isBlank = (line: string): boolean => line.trim() === '';

/** The line without its prompt; a command whose output follows says nothing itself. */
function withoutPrompts(lines: readonly string[]): readonly string[] {
  const typed = lines.map((line) => PROMPT.test(line) || ANSWER.test(line));
  const session = lines.some((line) => PROMPT.test(line));
  if (!session) return lines.map((line) => line.replace(ANSWER, ''));
  const continues = (i: number): boolean => CONTINUED.test(lines[i] ?? '');
  const isOutput = (line: string, i: number): boolean =>
    ANSWER.test(line) || !(isBlank(line) || typed[i] || continues(i));
  const hasOutput = lines.some(isOutput);
  return lines.map((line, i) => {
    if (isOutput(line, i)) return line.replace(ANSWER, '');
    return hasOutput ? '' : line.replace(PROMPT, '').replace(CONTINUED, '');
  });
}

/** Text as it was meant: plain characters, no code fence, no prompts. As many lines as before, so that each can be named. */
export function cleanText(text: string): string {
  const lines = plainCharacters(text)
    .split('\n')
    .map((line) => (FENCE.test(line) ? '' : line));
  return withoutPrompts(lines).join('\n');
}
