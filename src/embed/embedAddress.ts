/** The EXPERIMENT and VIEW keys of interface.md. HTML knows attributes in lower case only; `x` with rows stands for X. */
export const EXPERIMENT_KEYS =
  'v preset lesson z a x row W b y labels activation loss T arg form step cell lr'.split(' ');
export const VIEW_KEYS = 'embed theme lang show lock motion resize id'.split(' ');
/** Attributes of the element that are no key. */
export const FRAME_ATTRIBUTES = 'state src sandbox loading title height'.split(' ');

export type ReadAttribute = (name: string) => string | null;
/** Keys of an experiment, each with its value as an address holds it. */
export type Entries = ReadonlyMap<string, string>;

/** Percent-encoded but for the commas and semicolons that part lists; what the author has encoded stays as it is. */
const encoded = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /%(?:2C|3B|25(?=[\da-f]{2}))/gi,
    decodeURIComponent,
  );

/** The hash (without #) that these entries make. */
export const hashOf = (entries: Entries): string =>
  Array.from(entries, ([key, value]) => `${key}=${value}`).join('&');

/** The entries of a hash, with or without #; of a key given twice the last. */
export function entriesOf(hash: string): Map<string, string> {
  const pairs = hash.trim().replace(/^#/, '').split('&').filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, value.join('=')];
    }),
  );
}

/** The experiment that the attributes ask for: those of `state`, overridden by the keys' own. */
export function wantedEntries(attribute: ReadAttribute): Entries {
  const entries = entriesOf(attribute('state') ?? '');
  for (const key of EXPERIMENT_KEYS) {
    const value = attribute(key.toLowerCase());
    if (value === null) continue;
    const name = key === 'x' && value.includes(';') ? 'X' : key;
    entries.delete(name); // the last of keys that exclude each other wins
    entries.set(name, encoded(value));
  }
  return entries;
}

/** What has to be merged into the first experiment to make the second: a key that is gone is given empty. */
export function changedEntries(before: Entries, wanted: Entries): Entries {
  const keys = [...before.keys(), ...wanted.keys()];
  const changed = new Map(
    keys.filter((key) => before.get(key) !== wanted.get(key)).map((key) => [key, wanted.get(key) ?? '']),
  );
  // A beat of the lesson is a new start, which keeps nothing.
  return changed.get('lesson') ? new Map([...changed, ...wanted]) : changed;
}

/** Not handed on: an id that messages cannot carry, the usual language, and one that the page does not speak: any element may have a `lang`. */
const UNFIT = /^(?:id=(?![\w-]{1,64}$)|lang=(?!de$))/;

/** The query (without ?): an embed unless told otherwise; the element's own id where messages can carry it. */
function queryOf(attribute: ReadAttribute): string {
  const entries = new Map([['embed', '1']]);
  for (const key of VIEW_KEYS) {
    const value = attribute(key);
    if (value && !UNFIT.test(`${key}=${value}`)) entries.set(key, encoded(value));
  }
  return hashOf(entries);
}

/**
 * The page for these attributes, without its hash: the standalone file where the frame is sandboxed, which runs there without
 * CORS. `folder` is where the script came from; `src` overrides it, relative to `base`.
 */
export function pageOf(attribute: ReadAttribute, folder: string, base: string): string {
  const file = attribute('sandbox') === null ? 'index.html' : 'standalone.html';
  const source = attribute('src');
  const page = new URL(file, source === null ? folder : new URL(source.replace(/\/?$/, '/'), base));
  return `${page.href}?${queryOf(attribute)}`;
}
