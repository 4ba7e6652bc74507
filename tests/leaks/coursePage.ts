import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many embeds are mounted at once, half of them as frames and half as elements. */
export const EMBEDS = 10;

/** A course page which mounts embeds and takes them away, and keeps only counts of what they say. */
const courseOf = (explorer: string) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8"><title>A course page</title><link rel="icon" href="data:,">
  <style>#embeds { display: grid; grid-template-columns: repeat(5, 1fr) } iframe { width: 100%; height: 600px; border: 0 }</style>
  <script src="${explorer}embed.js"></script>
  <body><div id="embeds"></div>
  <script>
    const explorer = ${JSON.stringify(explorer)};
    const embeds = document.querySelector('#embeds');
    const heard = { ready: 0, state: 0, error: 0 };
    addEventListener('message', ({ data }) => {
      if (data?.source === 'softmax-backwards' && data.type in heard) heard[data.type]++;
    });
    const logits = (round, k) => [(round % 50) / 10, k / 10, 0.2, -1].join();
    window.mount = (round) => {
      Object.assign(heard, { ready: 0, state: 0, error: 0 });
      for (let k = 0; k < ${EMBEDS}; k++) {
        if (k % 2 === 0) {
          const frame = document.createElement('iframe');
          frame.src = explorer + 'index.html?embed=1#step=da_dz&z=' + logits(round, k);
          embeds.append(frame);
        } else {
          const element = document.createElement('softmax-backwards');
          element.setAttribute('loading', 'eager');
          element.setAttribute('z', logits(round, k));
          element.setAttribute('step', 'dE_dz');
          embeds.append(element);
        }
      }
    };
    window.change = (round) => {
      [...embeds.children].forEach((embed, k) => {
        const state = 'T=2&step=softmax&z=' + logits(round + 1, k);
        if (embed.contentWindow) embed.contentWindow.postMessage({ target: 'softmax-backwards', v: 1, type: 'set', state }, '*');
        else embed.set(state);
      });
    };
    window.heard = heard;
    window.unmount = () => embeds.replaceChildren();
  </script>
</html>`;

/** Serves it under the name that the built files have: of one site, the embeds and the course page share one process and one heap. */
export async function serveCoursePage(explorer: string) {
  const html = courseOf(explorer);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
