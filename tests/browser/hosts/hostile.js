// Posts whatever a window can post to another, but no valid `set`: the same messages for the same seed.

const OWN = { target: 'softmax-backwards', v: 1 };
const WORDS = [
  'set',
  'get-trace',
  'check',
  'softmax-backwards',
  '__proto__',
  'constructor',
  'toString',
  'z=9,9',
  'lock=all',
  '',
];
const KEYS = [
  'target',
  'v',
  'type',
  'state',
  'request',
  'quantity',
  'text',
  'source',
  '__proto__',
  'constructor',
  'then',
];

const DIALECTS = [
  { subject: 'lti.frameResize.response', error: { code: 'unsupported_subject' } },
  { context: 'h5p', action: 'hello' },
  { context: 'h5p', action: 'ready' },
  { context: 'h5p', action: 'resize' },
  { context: 'h5p', action: 'resizePrepared', parentHeight: '1px' },
  { context: 'h5p', action: '__proto__' },
  { type: 'iframe-child-init', targetElementSelector: '*', bodyPadding: '999px', bodyMargin: '999px' },
  { type: 'iframe-get-child-dimensions' },
  { message: 'ready', secret: 'Ab3' },
  { message: 'height', value: 1, secret: 'Ab3' },
  { message: 'link', value: 'javascript:alert(1)' },
  { sentinel: 'amp', type: 'embed-size-denied' },
  { type: 'unit.visibilityStatus', data: { topPosition: 0 } },
  { source: 'softmax-backwards', v: 1, type: 'state', id: '', state: 'z=9,9', step: 'loss' },
  '[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false',
  { event: 'infoDelivery', source: 'react-devtools-bridge' },
];

/** mulberry32: small, and the same everywhere. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** No deeper than 1000: at 3000 Chromium itself crashes in any page that so much as looks at the message. */
function nested(depth) {
  let inner = 1;
  for (let level = 0; level < depth; level += 1) inner = level % 2 ? [inner] : { request: inner };
  return inner;
}

/** As long as 2 ** 60 words if it is written out; posted, it shares its parts. */
function laughs() {
  let inner = ['ha'];
  for (let level = 0; level < 60; level += 1) inner = [inner, inner];
  return inner;
}

function cycle() {
  const round = { ...OWN, type: 'get-trace' };
  round.request = { round, list: [round] };
  return round;
}

function longList() {
  const list = [];
  list.length = 2 ** 32 - 1;
  return list;
}

const withProto = (value) =>
  JSON.parse(`{"__proto__":${JSON.stringify(value)},"constructor":{"prototype":${JSON.stringify(value)}}}`);

/** Each makes one message of a kind. */
const KINDS = [
  (random, pick) =>
    pick([
      undefined,
      null,
      0,
      -0,
      NaN,
      Infinity,
      true,
      '',
      'set',
      10n,
      JSON.stringify({ ...OWN, type: 'set', state: 'z=9,9' }),
    ]),
  (random, pick) => pick(DIALECTS),
  // Ours but for one thing.
  (random, pick) => ({
    ...OWN,
    type: 'set',
    state: 'z=9,9',
    ...pick([
      { v: '1' },
      { v: 2 },
      { v: true },
      { target: 'Softmax-backwards' },
      { target: ['softmax-backwards'] },
      { type: 'SET' },
      { type: ['set'] },
      { state: ['z=9,9'] },
      { state: 9 },
      { state: null },
      { state: { hash: 'z=9,9' } },
      { state: new String('z=9,9') },
      { type: new String('set') },
      { target: new String('softmax-backwards') },
      { state: 'T=2&'.repeat(20_000) },
      { pad: 'x'.repeat(70_000) },
    ]),
  }),
  () => [{ ...OWN, type: 'set', state: 'z=9,9' }],
  () => new Map(Object.entries({ ...OWN, type: 'set', state: 'z=9,9' })),
  (random, pick) => ({
    ...OWN,
    type: 'check',
    request: 1,
    quantity: pick(['b', '__proto__', 'toString', 1, ['a'], null]),
    text: '[1, 2]',
  }),
  (random, pick) => ({
    ...OWN,
    type: 'check',
    request: 1,
    quantity: 'a',
    text: pick([1, null, new Map(), new Date(), /x/, new Error('x'), longList(), new Float64Array(1e5)]),
  }),
  (random, pick) => ({
    ...OWN,
    type: pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'ready', 'trace', '']),
    state: 'z=9,9',
  }),
  (random, pick) => ({
    ...OWN,
    type: 'get-trace',
    request: pick([
      laughs(),
      nested(1000),
      'x'.repeat(70_000),
      longList(),
      new Map([[1, 2]]),
      new Blob(['x']),
      10n,
      new ArrayBuffer(8),
      new Error('x'),
    ]),
  }),
  () => cycle(),
  () => 'x'.repeat(2 ** 20),
  () => ({ ...OWN, type: 'get-trace', request: new Uint8Array(2 ** 20) }),
  () => nested(1000),
  () => withProto({ polluted: true, target: 'softmax-backwards', v: 1, type: 'set', state: 'z=9,9' }),
  () => ({ ...OWN, type: 'check', request: withProto({ polluted: true }), quantity: 'none' }),
  (random, pick) =>
    pick([
      new Blob(['{}']),
      new File(['x'], 'z.npy'),
      new Date(NaN),
      /(a+)+$/,
      new Error('x'),
      new DOMException('x'),
      new ImageData(8, 8),
      new Set([1]),
      new Float32Array(9),
      new DataView(new ArrayBuffer(8)),
      Object.create(null),
      new DOMMatrix(),
    ]),
  // A heap of keys and values that mean something elsewhere.
  (random, pick) => {
    const heap = {};
    for (let entry = 0; entry < 1 + random() * 8; entry += 1) {
      const value = pick([...WORDS, 1, 2, null, [1], { a: 1 }]);
      Object.defineProperty(heap, pick(KEYS), {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    if (heap.type === 'set' || heap.type === 'get-trace' || heap.type === 'check') heap.v = 3;
    return heap;
  },
];

/** Of another window than the parent, even a valid one is none. */
const VALID = [
  { ...OWN, type: 'set', state: 'z=9,9' },
  { ...OWN, type: 'get-trace', request: 'sibling' },
  { ...OWN, type: 'check', request: 'sibling', quantity: 'a', text: '[1, 2, 3]' },
  { ...OWN, type: 'set', state: 'z=9,9', source: 'parent', origin: location.origin },
];

/** Posts so many messages, a hundred in each turn of the event loop; resolves with how many the browser agreed to post. */
window.attack = async (seed, count) => {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const explorer = document.querySelector('#explorer').contentWindow;
  const sibling = document.querySelector('#sibling').contentWindow;
  const fromSibling = new sibling.Function('to', 'message', 'to.postMessage(message, "*")');
  let posted = 0;
  for (let number = 1; number <= count; number += 1) {
    try {
      if (random() < 0.1) fromSibling(explorer, pick(VALID));
      else if (random() < 0.05)
        explorer.postMessage(pick(KINDS)(random, pick), '*', [new MessageChannel().port1]);
      else explorer.postMessage(pick(KINDS)(random, pick), '*');
      posted += 1;
    } catch {
      // Too deep to be cloned.
    }
    if (number % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return posted;
};
