import type { Language } from '../../text/languages';
import { FIELD_IDS, type FieldId } from '../fieldTable';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const MOTIONS = ['auto', 'reduce'] as const;
export const RESIZES = ['auto', 'amp', 'openedx', 'off'] as const;

/** What `show` may name. */
export const PANELS = [
  'inputs',
  'steps',
  'jacobian',
  'derivation',
  'four',
  'activations',
  'checks',
  'lesson',
  'code',
  'check',
  'train',
  'scale',
] as const;
export type PanelName = (typeof PANELS)[number];

/** What an embed shows unless told. */
export const EMBED_PANELS: readonly PanelName[] = ['steps', 'inputs', 'jacobian', 'derivation'];

/** What `lock` may name besides `all`: every key of the EXPERIMENT table but its version. */
export const LOCKS: readonly FieldId[] = FIELD_IDS.filter((id) => id !== 'v');

/** How the page is shown: the VIEW table of interface.md. */
export type ViewOptions = {
  readonly embed: boolean;
  readonly theme: (typeof THEMES)[number];
  readonly lang: Language;
  /** The panels that are shown, in order; null: all of them, in the workbench with its tabs. */
  readonly show: readonly PanelName[] | null;
  /** What the reader cannot change; the page around can. */
  readonly lock: readonly FieldId[];
  readonly motion: (typeof MOTIONS)[number];
  /** Whom the height is told, and how. */
  readonly resize: (typeof RESIZES)[number];
  /** Echoed in every message; empty unless given. */
  readonly id: string;
};

export const USUAL_VIEW: ViewOptions = {
  embed: false,
  theme: 'auto',
  lang: 'en',
  show: null,
  lock: [],
  motion: 'auto',
  resize: 'auto',
  id: '',
};
