import { figureMenu as text } from '../../text/en/figure';

type Permission = 'allowed' | 'forbidden' | 'unknown';

/** Whether the frame around this page lets it save files. One that keeps its origin away does not say. */
function permission(): Permission {
  if (parent === window) return 'allowed';
  try {
    const sandbox = window.frameElement?.getAttribute('sandbox');
    if (typeof sandbox === 'string')
      return /(?:^|\s)allow-downloads(?:\s|$)/i.test(sandbox) ? 'allowed' : 'forbidden';
  } catch {
    // another origin's
  }
  return origin === 'null' && location.protocol !== 'file:' ? 'unknown' : 'allowed';
}

/** Saves a file, and says what became of it as far as a page can know. */
export function download(content: Blob, fileName: string): string {
  const may = permission();
  if (may === 'forbidden') return text.forbidden;
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return may === 'unknown' ? text.mayBeForbidden(fileName) : text.saved(fileName);
}
