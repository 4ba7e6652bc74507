import { useSyncExternalStore } from 'react';

/** A piece of the page in a chunk of its own: asked for when it is first needed, and kept. */
export type Part<Content> = {
  /** Null until it is there. */
  readonly loaded: () => Content | null;
  /** Asks for it once; after a failure, once more at the next call. */
  readonly load: () => Promise<Content>;
  /** For whoever has it already. */
  readonly give: (content: Content) => void;
  /** Tells when it comes. Returns what ends that. */
  readonly watch: (come: () => void) => () => void;
};

export function partOf<Content>(fetch: () => Promise<Content>): Part<Content> {
  let content: Content | null = null;
  let asked: Promise<Content> | null = null;
  const waiting = new Set<() => void>();
  const loaded = (): Content | null => content;
  const give = (given: Content): void => {
    content = given;
    for (const come of waiting) come();
  };
  const ask = async (): Promise<Content> => {
    try {
      const given = await fetch();
      give(given);
      return given;
    } catch (error) {
      asked = null;
      throw error;
    }
  };
  return {
    loaded,
    load: () => (asked ??= ask()),
    give,
    watch: (come) => {
      waiting.add(come);
      return () => void waiting.delete(come);
    },
  };
}

/** What is there of a part, and the view drawn anew when it comes. Does not ask for it. */
export function useLoaded<Content>({ watch, loaded }: Part<Content>): Content | null {
  return useSyncExternalStore(watch, loaded, loaded);
}
