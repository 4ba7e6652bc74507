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

/** A mouse without page.mouse, which runs a script of its own in the page at each move while a button is down. */
export async function bareMouse(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, [x, y], button) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, clickCount: 1, ...button });
  let held = { button: 'none', buttons: 0 };
  return {
    move: (at) => send('mouseMoved', at, held),
    press: async (at) => {
      await send('mousePressed', at, { button: 'left', buttons: 1 });
      held = { button: 'left', buttons: 1 };
    },
    release: async (at) => {
      await send('mouseReleased', at, { button: 'left', buttons: 0 });
      await session.detach();
    },
  };
}

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
  const mouse = await bareMouse(page);
  const moveTo = async (move) => {
    await mouse.move(at(move));
    await frameDone(frame);
  };
  await moveTo(0);
  await mouse.press(at(0));
  for (let move = 1; move <= warmUp; move++) await moveTo(move);
  const result = await measure(async () => {
    for (let move = warmUp + 1; move <= warmUp + moves; move++) await moveTo(move);
  });
  await mouse.release(at(warmUp + moves));
  return result;
}
