import type { HtmlTagDescriptor, Plugin } from 'vite';
import { sharedCard as text } from '../text/sharedCard.ts';
import { inAttribute } from './inlineText.ts';
import { pageAddress } from './pageAddress.ts';

const PICTURE = { file: 'preview.png', width: 1200, height: 630 };
const FRAME = { address: 'index.html?embed=1', width: 1000, height: 720 };
const OEMBED = 'oembed.json';

type Facts = { readonly title: string; readonly description: string };

function factsOf(html: string): Facts {
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
  const description = /name="description"\s+content="([^"]+)"/.exec(html)?.[1];
  if (!title || !description) throw new Error('index.html has no title or no description');
  return { title, description };
}

/** oEmbed 1.0, https://oembed.com: what a page that is given our address may show in its place. */
export function oembedOf(title: string, folder: string): object {
  const { address, width, height } = FRAME;
  const source = inAttribute(folder + address);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: title,
    provider_url: folder,
    width,
    height,
    html: `<iframe src="${source}" title="${inAttribute(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`,
    thumbnail_url: folder + PICTURE.file,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}

/** Open Graph, https://ogp.me, which others read too; they take a large picture only where they are told to. */
function tagsOf({ title, description }: Facts, folder: string): HtmlTagDescriptor[] {
  const openGraph = {
    'og:type': 'website',
    'og:title': title,
    'og:description': description,
    'og:url': folder,
    'og:image': folder + PICTURE.file,
    'og:image:width': String(PICTURE.width),
    'og:image:height': String(PICTURE.height),
    'og:image:alt': text.picture,
  };
  const oembed = { rel: 'alternate', type: 'application/json+oembed', href: folder + OEMBED, title };
  return [
    ...Object.entries(openGraph).map(([property, content]) => ({
      tag: 'meta',
      attrs: { property, content },
    })),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
    { tag: 'link', attrs: oembed },
  ];
}

/** What a link to the page becomes elsewhere: a card with a picture, or the page itself in a frame. */
export function sharedCard(given: string | undefined): Plugin {
  const folder = pageAddress(given);
  let title = '';
  return {
    name: 'shared-card',
    apply: 'build',
    configResolved: ({ logger }) => {
      logger.info(
        `addresses in ${OEMBED} and the card: ${given ? `below ${folder}` : 'relative, for want of PAGE_URL'}`,
      );
    },
    transformIndexHtml: (html) => {
      const facts = factsOf(html);
      ({ title } = facts);
      return tagsOf(facts, folder).map((tag) => ({ ...tag, injectTo: 'head' }));
    },
    generateBundle: {
      order: 'post',
      handler() {
        const source = `${JSON.stringify(oembedOf(title, folder), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: OEMBED, source });
      },
    },
  };
}
