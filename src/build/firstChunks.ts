import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import type { Language } from '../text/languages.ts';

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

/** A chunk of all that one module needs, but what stands in those before it. */
const WHOLES = [
  { name: 'page', start: 'src/opening/takeOver.tsx' },
  { name: 'walking', start: 'src/views/parts/walking.ts' },
  { name: 'addressed', start: 'src/opening/draw.tsx' },
];

/**
 * Few requests, each with a dictionary of its own for compression: React; what else makes the built page live; the further steps;
 * what else draws a page of its own. A page of ten frames asks for each of them ten times where frames share nothing.
 */
export function firstChunks(root: string): Rolldown.CodeSplittingGroup[] {
  const wholes = WHOLES.map(({ name, start }, k): Rolldown.CodeSplittingGroup => {
    let reached: ReadonlySet<string> | null = null;
    return {
      debugName: name,
      name: (id, graph) => ((reached ??= reachedFrom(root + start, graph)).has(id) ? name : null),
      // a group takes what its modules need along: those before it have theirs already
      priority: WHOLES.length - k,
    };
  });
  return [
    // serve every chunk and main.ts, and must not wait for the page
    { name: 'load', test: /vite\/preload-helper|src\/text\/languages/, priority: 9 },
    { name: 'react', test: REACT, priority: 8 },
    { name: 'katex', test: /\/node_modules\/katex\/.*js$/, priority: 7 },
    ...wholes,
  ];
}

const ENTRY = /<script type="module"/;
const OWN_ADDRESS = /<script>[^<]*ownAddress[^<]*<\/script>/;

export type FilesByLanguage = Partial<Record<Language, readonly string[]>>;

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

function chunkIn(output: Output, name: string): Rolldown.OutputChunk {
  const found = output.find((file) => file.type === 'chunk' && file.name === name);
  if (found?.type !== 'chunk') throw new Error(`there is no chunk ${name}`);
  return found;
}

/** All that draws a page of its own. */
export const drawingFiles = (output: Output): readonly string[] =>
  ['load', 'addressed', 'page', 'react', 'katex', 'walking'].map(
    (name) => `./${chunkIn(output, name).fileName}`,
  );

/** A page of its own asks for all that draws it, in its language, while index.html is still being read. */
const preloading = (files: FilesByLanguage): string => `
    <script>
      if ('ownAddress' in document.documentElement.dataset) {
        const files = ${JSON.stringify(files)};
        for (const href of files[new URLSearchParams(location.search).getAll('lang').at(-1)] ?? files.en)
          document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }));
      }
    </script>`;

/** The built page has the styles of the live one, which it is to become, and knows what it asks for once it has been painted. */
export const firstFiles = (otherwise: FilesByLanguage): Plugin => ({
  name: 'first-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunk = (name: string) => chunkIn(Object.values(bundle), name);
      const styles = [...(chunk('page').viteMetadata?.importedCss ?? [])];
      if (styles.length === 0 || !ENTRY.test(html) || !OWN_ADDRESS.test(html))
        throw new Error('the page has no styles or no script');
      const drawing = { en: drawingFiles(Object.values(bundle)), ...otherwise };
      return {
        html: html
          .replace(ENTRY, (script) => `${script} data-next="./${chunk('react').fileName}"`)
          .replace(OWN_ADDRESS, (script) => script + preloading(drawing)),
        tags: styles.map((file): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
      };
    },
  },
});
