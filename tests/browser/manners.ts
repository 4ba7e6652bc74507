import type { Page } from '@playwright/test';

declare global {
  /** What the page was refused, or did that a guest in a course page does not do. */
  var misdeeds: string[] | undefined;
}

/** Runs in the page before any of its scripts. */
function watchMisdeeds(): void {
  const misdeeds: string[] = [];
  globalThis.misdeeds = misdeeds;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    misdeeds.push(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`);
  });

  const forbid = (owner: object, names: readonly string[]): void => {
    for (const name of names) {
      const property = Object.getOwnPropertyDescriptor(owner, name);
      if (!property) continue;
      const told = { ...property };
      for (const part of ['get', 'set', 'value'] as const) {
        const original: unknown = property[part];
        if (typeof original !== 'function') continue;
        told[part] = function (this: unknown, ...given: unknown[]): unknown {
          misdeeds.push(name);
          return Reflect.apply(original, this, given);
        };
      }
      Object.defineProperty(owner, name, told);
    }
  };
  forbid(window, ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']);
  forbid(window, ['alert', 'confirm', 'prompt', 'open']);
  forbid(Document.prototype, ['cookie', 'write', 'execCommand']);
  forbid(Navigator.prototype, ['serviceWorker']);
  forbid(History.prototype, ['pushState']);
  forbid(Element.prototype, ['scrollIntoView', 'requestFullscreen']);
  forbid(HTMLElement.prototype, ['autofocus']);

  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (options) {
    if (!options?.preventScroll) misdeeds.push('focus that may scroll');
    focus.call(this, options);
  };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const isPassive = typeof options === 'object' && options.passive === true; // such as React's, which holds nothing up
    // a map that the reader has pressed into, until it is left
    const isInMap = this instanceof Element && this.matches('[role="grid"][data-active]');
    if (/wheel/.test(type) && !isPassive && !isInMap) misdeeds.push(`a listener for ${type}`);
    listen.call(this, type, listener, options);
  };
}

/**
 * Everything that a page says in the console, throws, is refused by its policy, or does against good manners, from the next
 * address on; ask when it has done what it was to do.
 */
export async function mannersOf(page: Page): Promise<() => Promise<string[]>> {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(watchMisdeeds);
  return async () => {
    const ofFrames = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => globalThis.misdeeds ?? ([] as string[]))), // a blank page has none
    );
    return [...said, ...ofFrames.flat()];
  };
}
