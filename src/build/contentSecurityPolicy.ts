import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { inAttribute } from './inlineText.ts';

/** How a policy names one inline script or style: by what it says, to the letter. */
export const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;

const contentsOf = (html: string, element: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, content]) => content!);

/** Where scripts, styles and so on may come from, beside those that stand in the page. */
export type Sources = {
  readonly 'script-src'?: string;
  readonly 'style-src'?: string;
  readonly 'font-src': string;
  readonly 'img-src': string;
  readonly 'worker-src': string;
};

/** Everything is forbidden but what is listed; the Share dialog shows the page in a frame of itself. */
export function policyOf(html: string, sources: Sources): string {
  const inline = {
    'script-src': [sources['script-src'] ?? [], contentsOf(html, 'script').map(hashOf)].flat().join(' '),
    'style-src': [sources['style-src'] ?? [], contentsOf(html, 'style').map(hashOf)].flat().join(' '),
  };
  const directives = {
    'default-src': "'none'",
    ...sources,
    ...inline,
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const meta = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${inAttribute(policy)}" />`;

const CHARSET = '<meta charset="utf-8" />';
const WORKER_POLICY = /<script>[^<]*createPolicy[^<]*<\/script>/;

/**
 * Puts the policy before everything that it is to hold. Trusted Types come after the one script that makes the one policy
 * there is, for the addresses of workers: from then on no string becomes script or HTML, and no policy can be made.
 */
export function withPolicy(html: string, sources: Sources): string {
  const trustedTypes = meta("require-trusted-types-for 'script'; trusted-types 'none'");
  if (!html.includes(CHARSET) || !WORKER_POLICY.test(html))
    throw new Error('index.html has no place for a policy');
  const policy = meta(policyOf(html, sources));
  return html
    .replace(CHARSET, (charset) => `${charset}\n    ${policy}`)
    .replace(WORKER_POLICY, (script) => `${script}\n    ${trustedTypes}`);
}

/** The policy of index.html as it is built. A page served from its sources has none: vite's client puts styles into it. */
export const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      withPolicy(html, {
        'script-src': "'self'",
        'style-src': "'self'",
        'font-src': "'self'",
        // data: for the pictures that the page makes of itself
        'img-src': "'self' data:",
        'worker-src': "'self'",
      }),
  },
};
