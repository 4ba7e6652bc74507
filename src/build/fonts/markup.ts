/** All elements of rendered formulae that have the same name, the same classes and the same ancestors, as one. */
export type Box = {
  readonly element: string;
  readonly classes: readonly string[];
  readonly parent: Box | null;
  /** All characters that stand in it itself. */
  readonly characters: Set<string>;
  readonly inner: Map<string, Box>;
};

export const emptyBox = (element = '', classes: readonly string[] = [], parent: Box | null = null): Box => ({
  element,
  classes,
  parent,
  characters: new Set(),
  inner: new Map(),
});

/** What a live number may be written with, by `fillSlot` into a formula that is there. */
export const OF_SLOTS = '0123456789.,−⋅';

const TOKEN = /<(\/?)([a-z]+)([^>]*?)(\/?)>|([^<]+)/g;
const CLASSES = /\bclass="([^"]*)"/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function within(parent: Box, element: string, attributes: string): Box {
  const classes = CLASSES.exec(attributes)?.[1]?.split(' ') ?? [];
  const key = [element, ...classes].join('.');
  const known = parent.inner.get(key);
  if (known) return known;
  const box = emptyBox(element, classes, parent);
  if (classes.includes('slot')) write(box, OF_SLOTS);
  parent.inner.set(key, box);
  return box;
}

function write(box: Box, text: string) {
  for (const character of text) box.characters.add(character);
}

/** Adds what KaTeX rendered to what is in `root` already. */
export function addMarkup(root: Box, html: string): void {
  let box = root;
  for (const [, closing, element = '', attributes = '', alone, text] of html.matchAll(TOKEN)) {
    if (text !== undefined)
      write(
        box,
        text.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity),
      );
    else if (closing) box = box.parent ?? root;
    else if (!alone) box = within(box, element, attributes);
    else within(box, element, attributes);
  }
  if (box !== root) throw new Error(`an element is not closed: ${html.slice(0, 200)}`);
}

export function* boxesIn(box: Box): Generator<Box> {
  for (const inner of box.inner.values()) {
    yield inner;
    yield* boxesIn(inner);
  }
}
