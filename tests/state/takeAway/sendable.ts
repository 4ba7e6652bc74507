/** A message with −0 told from 0, which a comparison of messages may not do. */
export const sendable = (value: unknown): unknown => {
  if (Object.is(value, -0)) return 'minus zero';
  if (Array.isArray(value)) return value.map(sendable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, sendable(one)]),
  );
};
