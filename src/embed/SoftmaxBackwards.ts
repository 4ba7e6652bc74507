import {
  changedEntries,
  EXPERIMENT_KEYS,
  FRAME_ATTRIBUTES,
  hashOf,
  pageOf,
  VIEW_KEYS,
  wantedEntries,
  type Entries,
} from './embedAddress';
import { eventOf, isFrameMessage, type FrameMessage } from './frameMessage';
import { reflect, upgrade } from './reflectedProperties';

const TITLE = 'Softmax, backwards: back-propagation step by step, with live numbers';
const FIRST_HEIGHT = 640;
const HIGHEST = 20_000;

/** The theme that the course page has settled on, which the page in the frame cannot see; null where it has none. */
const settledTheme = (element: Element): string | null =>
  /^(?:only )?(dark|light)(?: only)?$/.exec(getComputedStyle(element).colorScheme)?.[1] ?? null;

const KEYS = [...EXPERIMENT_KEYS, ...VIEW_KEYS, ...FRAME_ATTRIBUTES];
const NATIVE = ['id', 'title', 'lang'];
const PROPERTIES = KEYS.filter((key) => !NATIVE.includes(key));

/** `<softmax-backwards>`: the page in a frame that fits its content. `folder` is where index.html lies. */
export function softmaxBackwards(folder: string): CustomElementConstructor {
  class SoftmaxBackwards extends HTMLElement {
    static readonly observedAttributes = KEYS.map((key) => key.toLowerCase());

    #frame: HTMLIFrameElement | undefined;
    /** Page and sandbox of the frame; others need another frame. */
    #made = '';
    /** The attributes' experiment as the frame knows it. */
    #told: Entries = new Map();
    /** The experiment as the page said it last. */
    #state: string | undefined;
    #height = FIRST_HEIGHT;
    #isReady = false;
    #waiting: object[] = [];
    /** Who waits for a trace, by its request. */
    readonly #asked = new Map<unknown, (trace: FrameMessage) => void>();

    /** A course page switches its theme by an attribute of its root. */
    readonly #switched = new MutationObserver(() => this.#update());

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      // Constructed, so that a course page's style-src has no say.
      sheet.replaceSync(':host{display:block}:host([hidden]){display:none}');
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }

    connectedCallback(): void {
      upgrade(this, PROPERTIES);
      window.addEventListener('message', this.#receive);
      this.#switched.observe(document.documentElement, { attributes: true });
      this.#update();
    }

    disconnectedCallback(): void {
      window.removeEventListener('message', this.#receive);
      this.#switched.disconnect();
      this.#frame?.remove();
      this.#frame = undefined;
      this.#isReady = false;
    }

    /** Moved by moveBefore, which keeps the frame as it is. */
    connectedMoveCallback(): void {}

    attributeChangedCallback(name: string): void {
      if (name === 'height') this.#fit(Number.parseInt(this.#attribute(name) ?? '', 10));
      // Once all changes of a script are made; the first that comes to it finds them all.
      queueMicrotask(() => this.#update());
    }

    /** The experiment as it stands, as a hash. Set, it is the attribute: what the keys' own attributes override. */
    get state(): string {
      return this.#state ?? hashOf(wantedEntries(this.#attribute));
    }
    set state(hash: string) {
      this.setAttribute('state', hash);
    }

    /** Merges the keys of a hash into the experiment as it stands. */
    set(state: string): void {
      this.#post({ type: 'set', state });
    }

    /** The numbers of the experiment as it stands: the message `trace`. */
    getTrace(): Promise<FrameMessage> {
      const request = `getTrace ${this.#asked.size}`;
      return new Promise((resolve) => {
        this.#asked.set(request, resolve);
        this.#post({ type: 'get-trace', request });
      });
    }

    readonly #attribute = (name: string): string | null =>
      this.getAttribute(name) ?? (name === 'theme' ? settledTheme(this) : null);

    /** Brings the frame to what the attributes say: a new view is a new frame, another experiment is told to the page. */
    #update(): void {
      if (!this.isConnected) return;
      const page = pageOf(this.#attribute, folder, document.baseURI);
      const made = `${page} ${this.#attribute('sandbox')}`;
      const wanted = wantedEntries(this.#attribute);
      const frame = this.#frame && made === this.#made ? this.#frame : this.#makeFrame(page, wanted);
      this.#made = made;
      frame.title = this.title || TITLE;
      frame.loading = this.#attribute('loading') === 'eager' ? 'eager' : 'lazy';
      const changed = changedEntries(this.#told, wanted);
      if (!this.#isReady || changed.size === 0) return;
      this.#told = wanted;
      this.set(hashOf(changed));
    }

    /** A new frame rather than another address in the old one, which would lengthen the reader's way back. */
    #makeFrame(page: string, wanted: Entries): HTMLIFrameElement {
      const frame = document.createElement('iframe');
      const sandbox = this.#attribute('sandbox');
      if (sandbox !== null) frame.setAttribute('sandbox', sandbox || 'allow-scripts');
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write';
      frame.style.cssText = 'display:block;width:100%;border:0';
      frame.src = `${page}#${this.#state ?? hashOf(wanted)}`;
      if (this.#state === undefined) this.#told = wanted;
      this.#isReady = false;
      this.#frame = frame;
      this.#fit(this.#height);
      this.shadowRoot?.replaceChildren(frame);
      return frame;
    }

    #fit(height: unknown): void {
      if (!Number.isInteger(height) || Number(height) < 1) return;
      this.#height = Math.min(Number(height), HIGHEST);
      if (this.#frame) this.#frame.style.height = `${this.#height}px`;
    }

    #post(message: object): void {
      if (!this.#isReady) this.#waiting.push(message);
      else this.#frame?.contentWindow?.postMessage({ target: 'softmax-backwards', v: 1, ...message }, '*');
    }

    readonly #receive = ({ source, data }: MessageEvent): void => {
      if (source !== this.#frame?.contentWindow || !isFrameMessage(data)) return;
      const { type, state, height, request } = data;
      if (typeof state === 'string') this.#state = state;
      if (this.#attribute('resize') !== 'off') this.#fit(height);
      if (type === 'ready') this.#begin();
      if (type === 'trace') this.#asked.get(request)?.(data);
      this.dispatchEvent(eventOf(data));
    };

    #begin(): void {
      this.#isReady = true;
      this.#update();
      for (const message of this.#waiting.splice(0)) this.#post(message);
    }
  }
  reflect(
    SoftmaxBackwards.prototype,
    PROPERTIES.filter((name) => name !== 'state'),
  );
  return SoftmaxBackwards;
}
