import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { noticesOf } from './notices.ts';
import { folderOf, readPackage } from './packages.ts';

const LICENCES = 'licences.txt';

/** Adds the folders of the packages that a build, or one of its workers, is made of. */
export const collectPackages = (folders: Set<string>): Plugin => ({
  name: 'collect-packages',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const modules = file.type === 'chunk' ? file.moduleIds : [];
      for (const folder of modules.map(folderOf)) if (folder !== null) folders.add(folder);
    }
  },
});

/** The notices of all that is in these folders, and ours. */
export const noticesOfFolders = (root: string, folders: ReadonlySet<string>): string =>
  noticesOf(
    readFileSync(join(root, 'LICENSE'), 'utf8'),
    [...folders].map(readPackage),
    readFileSync(join(root, 'src/build/licences/OFL-1.1.txt'), 'utf8'),
  );

/**
 * Puts the notices beside the page and a link to them into it: nearly every licence asks that they go with each copy, and
 * what makes scripts small takes them out. Not vite's build.license: it leaves out workers and what vite and the bundler add.
 */
export const licences = (root: string, folders: ReadonlySet<string>): Plugin => ({
  name: 'licences',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'license', href: `./${LICENCES}` }, injectTo: 'head' },
  ],
  generateBundle: {
    order: 'post',
    handler() {
      this.emitFile({ type: 'asset', fileName: LICENCES, source: noticesOfFolders(root, folders) });
    },
  },
});
