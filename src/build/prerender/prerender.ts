import { createServer, type Plugin } from 'vite';
import { openPage } from './jsdomPage.ts';
import { builtPage, type PageModules } from './builtPage.ts';

const ROOT = '<div id="root"></div>';

/** The page's own modules, in this process: only vite knows how to read them. */
async function withModules<Result>(
  root: string,
  draw: (modules: PageModules) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    root,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    openPage('', 'light');
    return await draw((await server.ssrLoadModule('/src/opening/built.tsx')) as PageModules);
  } finally {
    await server.close();
  }
}

/** Draws the default view into index.html: it is seen before any script runs. */
export function prerender(root: string): Plugin {
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const { markup, style } = await withModules(root, builtPage);
        if (!html.includes(ROOT)) throw new Error('index.html has no empty root');
        return html
          .replace(ROOT, () => `<div id="root">${markup}</div>`)
          .replace('</head>', () => `  <style>${style}</style>\n  </head>`);
      },
    },
  };
}
