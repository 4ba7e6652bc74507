import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const LIVE_PAGE = /\/src\/opening\/takeOver\.tsx$/;
const REACT = /\/node_modules\/(?:react|react-dom|scheduler|zustand|zundo)\//;

type Graph = { getModuleInfo(id: string): Rolldown.ModuleInfo | null };

function reachedFrom(start: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/** React in one chunk, what else makes the built page live in a second: two requests, and one dictionary for compression each. */
export function firstChunks(): Rolldown.CodeSplittingGroup[] {
  let live: ReadonlySet<string> = new Set();
  return [
    // serves every chunk, and must not wait for the page
    { name: 'load', test: /vite\/preload-helper/, priority: 3 },
    { name: 'react', test: REACT, priority: 2 },
    {
      name: (id, graph) => {
        if (LIVE_PAGE.test(id)) live = reachedFrom(id, graph);
        return live.has(id) ? 'page' : null;
      },
      priority: 1,
    },
  ];
}

const ENTRY = /<script type="module"/;

/** The built page has the styles of the live one, which it is to become, and knows what it asks for once it has been painted. */
export const firstFiles: Plugin = {
  name: 'first-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunk = (name: string): Rolldown.OutputChunk => {
        const found = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name);
        if (found?.type !== 'chunk') throw new Error(`there is no chunk ${name}`);
        return found;
      };
      const styles = [...(chunk('page').viteMetadata?.importedCss ?? [])];
      if (styles.length === 0 || !ENTRY.test(html)) throw new Error('the page has no styles or no script');
      return {
        html: html.replace(ENTRY, (script) => `${script} data-next="./${chunk('react').fileName}"`),
        tags: styles.map((file): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
      };
    },
  },
};
