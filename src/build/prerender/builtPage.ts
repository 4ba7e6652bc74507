import { prerender as render } from 'react-dom/static';
import { createElement, useLayoutEffect, type ReactNode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { mergeThemes } from './mergeThemes.ts';
import { openPage, type Theme } from './jsdomPage.ts';
import { styleClasses } from './styleClasses.ts';

/** What of the page's own modules is needed; they are loaded as the page loads them, by vite. */
export type PageModules = {
  readonly thePage: ReactNode;
  /** Brings what a page drawn in the browser would ask for. */
  readonly prepare: () => Promise<void>;
};

const textOf = async (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

/** Tells when the page is committed: its layout effects have run before this one. */
function Committed({ onDone, page }: { readonly onDone: () => void; readonly page: ReactNode }) {
  useLayoutEffect(onDone, [onDone]);
  return page;
}

/** Takes markup over as the browser will, and returns it with what layout effects write into it. */
async function takenOver({ thePage }: PageModules, markup: string, theme: Theme): Promise<HTMLElement> {
  const root = openPage(markup, theme);
  const faults: unknown[] = [];
  let mounted: Root | undefined;
  await new Promise<void>((done) => {
    const page = createElement(Committed, { onDone: done, page: thePage });
    mounted = hydrateRoot(root, page, { onRecoverableError: (error) => faults.push(error) });
  });
  const copy = root.cloneNode(true) as HTMLElement;
  mounted?.unmount();
  if (faults.length > 0)
    throw new Error(`the page cannot be taken over as it is built: ${String(faults[0])}`);
  return copy;
}

/** The page as a browser of that theme would draw it: React's markup, with what its layout effects write into it. */
async function drawn(modules: PageModules, theme: Theme): Promise<HTMLElement> {
  openPage('', theme);
  const markup = await textOf((await render(modules.thePage)).prelude);
  return takenOver(modules, markup, theme);
}

/** The default view as markup without styles and scripts, for both themes, and the rules that its classes need. */
export async function builtPage(modules: PageModules): Promise<{ markup: string; style: string }> {
  openPage('', 'light');
  await modules.prepare();
  const page = await drawn(modules, 'light');
  mergeThemes(page, await drawn(modules, 'dark'));
  const style = styleClasses(page);
  const markup = page.innerHTML;
  await takenOver(modules, markup, 'light');
  return { markup, style };
}
