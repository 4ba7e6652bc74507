import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '../browser/serve.mjs';

async function listen(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** Goes before everything else in a page, its policy included, and notes what goes wrong from there on. */
const WATCH = `<script>
  window.complaints = [];
  window.workersStarted = 0;
  const complain = (...said) => void complaints.push(said.join(' '));
  addEventListener('error', ({ message, target }) => complain(message ?? 'not loaded: ' + (target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => complain('rejected:', reason));
  addEventListener('securitypolicyviolation', (event) => complain('refused:', event.effectiveDirective, event.blockedURI));
  Object.assign(console, { error: complain, warn: complain });
  window.Worker = class extends Worker {
    constructor(...how) {
      super(...how);
      workersStarted++;
      this.addEventListener('error', ({ message }) => complain('worker:', message));
    }
  };
</script>`;

/** Counts what the page will do in a moment by itself, such as writing its address. */
const SOON = `<script>
  window.soon = 0;
  const [wait, forget, waiting] = [window.setTimeout, window.clearTimeout, new Set()];
  const done = (timer) => { if (waiting.delete(timer)) soon--; };
  window.setTimeout = (run, delay = 0, ...given) => {
    const timer = wait(() => { done(timer); run(...given); }, delay);
    if (delay <= 300) { waiting.add(timer); soon++; }
    return timer;
  };
  window.clearTimeout = (timer) => { done(timer); forget(timer); };
</script>`;

/** Keeps in the page what would leave it: other pages, windows, printers, the choice of a file, downloads. */
const STAY = `<script>
  window.print = () => {};
  window.open = () => null;
  const leads = (link) => link.target === '_blank' || link.download || link.pathname + link.search !== location.pathname + location.search;
  addEventListener('click', (event) => {
    const pressed = event.composedPath()[0]?.closest?.('a[href], input[type="file"], label:has(input[type="file"])');
    if (pressed && (!pressed.href || leads(pressed))) event.preventDefault();
  }, true);
  HTMLAnchorElement.prototype.click = function () {};
</script>`;

/** The built files as a plain host serves them, each page watched; and the requests that came to nothing. */
export async function serveWatched({ stays = false } = {}) {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const plain = await serve(process.env['PAGE_FOLDER'] ?? dist);
  const { pathname } = new URL(plain.address);
  const failures: string[] = [];
  const watched = await listen(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '', plain.address));
    if (!answer.ok) failures.push(`${answer.status}: ${request.url}`);
    const type = answer.headers.get('Content-Type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'Content-Type': type });
    const head = `<head>${WATCH}${stays ? SOON + STAY : ''}`;
    response.end(type.startsWith('text/html') ? String(body).replace('<head>', head) : body);
  });
  const close = () => [plain, watched].forEach((server) => server.close());
  return { address: `http://127.0.0.1:${watched.port}${pathname}`, failures, close };
}

/** A course page, longer than any window, that gives its frame the height that is told. */
const COURSE = readFileSync(new URL('course.html', import.meta.url));

/** Serves it under another name than the built files, and so as another site. */
export async function serveCourse() {
  const { port, close } = await listen((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(COURSE);
  });
  const addressOf = (explorer: string, sandbox: string | null) =>
    `http://localhost:${port}/?${new URLSearchParams({ explorer, ...(sandbox !== null && { sandbox }) })}`;
  return { addressOf, close };
}
