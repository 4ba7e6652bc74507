import type { ScalePresetId } from '../../lesson/scale/scalePresets';

/** The logits of a language model’s last layer and what is known of them. */
export type Vocabulary = {
  /** What the page calls it: the preset’s name, the file’s, or that it was pasted. */
  readonly name: string;
  /** Finite, or −∞ for a token that is masked; at least one is finite. */
  readonly logits: Float64Array;
  /** As many as logits; null: there are none, and the tokens are called by their place. */
  readonly labels: readonly string[] | null;
  /** Places, from 0, by logit from the largest down; equal ones in the order of their places; −∞ last. */
  readonly order: Uint32Array;
  readonly origin: VocabularyOrigin;
};

export type VocabularyOrigin = {
  /** Whether the labels came with the logits or as a file of their own; null: there are none. */
  readonly labels: { readonly kind: 'own' } | { readonly kind: 'file'; readonly name: string } | null;
} & (
  | { readonly kind: 'preset'; readonly preset: ScalePresetId; readonly given: string | null }
  | {
      readonly kind: 'file' | 'text';
      /** How the numbers were stored; null: whole numbers, or text that does not say. */
      readonly stored: 'float16' | 'float32' | 'float64' | null;
      /** The row that was taken, from 1, of an array that has several; null: it has one. */
      readonly rows: { readonly count: number; readonly taken: number } | null;
      /** The arrays of a .npz and which of them was taken, from 0; null: there is one. */
      readonly arrays: { readonly names: readonly string[]; readonly taken: number } | null;
    }
);

export type VocabularySource =
  | {
      readonly kind: 'preset';
      readonly preset: ScalePresetId;
      /** Of `counted`: the word before, from COUNTED_CONTEXTS; null: any word of the text. */
      readonly given: string | null;
    }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'text'; readonly text: string };

export type VocabularyRequest = {
  readonly source: VocabularySource;
  /** One a line, a JSON list, or a tokenizer’s vocab.json; null: those of the source, if it has any. */
  readonly labels: File | null;
  /** Of a two-dimensional array, from 1; null: the first. */
  readonly row: number | null;
  /** Of a .npz, from 0; null: the first. */
  readonly array: number | null;
};

/** What a sentence is about, so that it can be said beside it. */
export type VocabularyField = 'logits' | 'labels' | 'row';
export type VocabularyRefusal = { readonly field: VocabularyField; readonly sentence: string };

/** superseded: a newer one was asked for before this one was answered. */
export type VocabularyAnswer =
  | { readonly kind: 'read'; readonly vocabulary: Vocabulary }
  | ({ readonly kind: 'refused' } & VocabularyRefusal)
  | { readonly kind: 'superseded' };

export type VocabularyStage = 'reading' | 'parsing' | 'labels' | 'sorting';
/** `part`: how much of the stage is done, from 0 to 1; null where that is not known. */
export type VocabularyProgress = { readonly stage: VocabularyStage; readonly part: number | null };
