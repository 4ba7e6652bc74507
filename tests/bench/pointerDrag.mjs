// A pointer that is held down and moves by a few pixels a frame.

/** Runs in the page: resolves once the next frame is done. */
const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });

export const frameDone = (frame) => frame.evaluate(nextFrame);

/** Back and forth between two ends, 3 pixels a move. */
const along = (length) => {
  const reach = Math.max(1, Math.floor(length / 3));
  return (move) => 3 * Math.abs(((move + reach) % (2 * reach)) - reach);
};

/**
 * Drags along the middle of a box, `slanted` also downwards, in `frame` (the page itself or one in it); `warmUp` moves, and then
 * `measure` around `moves` more.
 */
export async function dragAcross(page, frame, box, { warmUp = 30, moves, slanted = false }, measure) {
  const offset = along(box.width * 0.7);
  const at = (move) => [
    box.x + box.width * 0.15 + offset(move),
    slanted ? box.y + box.height * 0.15 + offset(move) : box.y + box.height / 2,
  ];
  // not page.mouse: while a button is down it runs a script of its own in the page at each move
  const mouse = await page.context().newCDPSession(page);
  const send = (type, [x, y], more) => mouse.send('Input.dispatchMouseEvent', { type, x, y, ...more });
  const press = { button: 'left', clickCount: 1 };
  let held = { button: 'none', buttons: 0 };
  const moveTo = async (move) => {
    await send('mouseMoved', at(move), held);
    await frameDone(frame);
  };
  await moveTo(0);
  await send('mousePressed', at(0), { ...press, buttons: 1 });
  held = { button: 'left', buttons: 1 };
  for (let move = 1; move <= warmUp; move++) await moveTo(move);
  const result = await measure(async () => {
    for (let move = warmUp + 1; move <= warmUp + moves; move++) await moveTo(move);
  });
  await send('mouseReleased', at(warmUp + moves), { ...press, buttons: 0 });
  await mouse.detach();
  return result;
}
