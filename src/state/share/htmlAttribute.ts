const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** ` name="value"`, such that HTML reads this very value back. */
export const htmlAttribute = (name: string, value: string): string =>
  ` ${name}="${value.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? character)}"`;
