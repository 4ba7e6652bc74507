const LONGEST_ECHO = 60;

/** The value as a notice repeats it: at most 60 characters, never half a character. */
export function echo(value: string, longest = LONGEST_ECHO): string {
  const characters = Array.from(value.slice(0, 4 * longest));
  if (characters.length <= longest && value.length <= 4 * longest) return value;
  return `${characters.slice(0, longest).join('')}…`;
}
