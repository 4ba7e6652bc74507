import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import { textOf } from '../arrays/textOf';
import { failed, type Reading } from './given';
import { LONGEST_LABEL } from './limits';

type Labels = Reading<readonly string[]>;

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** A value of JSON in a sentence; what it holds may be a million levels deep. */
function shown(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  return Array.isArray(data) ? '[…]' : '{…}';
}

function ofList(list: readonly unknown[]): Labels {
  const place = list.findIndex((label) => typeof label !== 'string');
  return place < 0
    ? { ok: true, value: list as readonly string[] }
    : failed(scaleRefusals.labelNotText(place + 1, shown(list[place])));
}

const isId = (id: unknown, count: number): id is number =>
  typeof id === 'number' && Number.isInteger(id) && id >= 0 && id < count;

/** Each token at its id. */
function ofIds(tokens: readonly (readonly [string, unknown])[], count: number): Labels {
  // before the ids: a vocabulary of another model has other ids too
  if (tokens.length !== count) return failed(scaleRefusals.labelCount(tokens.length, count));
  const labels: (string | undefined)[] = Array.from({ length: count });
  for (const [token, id] of tokens) {
    if (!isId(id, count)) return failed(scaleRefusals.badId(token, shown(id), count));
    const other = labels[id];
    if (other !== undefined) return failed(scaleRefusals.sameId(token, other, id, count));
    labels[id] = token;
  }
  return { ok: true, value: labels.map((label) => label ?? '') };
}

/** What a tokenizer.json has beside its model’s vocabulary; those that stand in both are told once. */
function addedTokens(data: Readonly<Record<string, unknown>>, vocabulary: object) {
  const added = Array.isArray(data.added_tokens) ? data.added_tokens.filter(isRecord) : [];
  return added.flatMap(({ content, id }): readonly (readonly [string, unknown])[] =>
    typeof content === 'string' && !Object.hasOwn(vocabulary, content) ? [[content, id]] : [],
  );
}

/** A list of texts, {token: id}, or a tokenizer.json, which has one inside. */
function ofJson(data: unknown, count: number): Labels {
  if (Array.isArray(data)) return ofList(data);
  if (!isRecord(data)) return failed(scaleRefusals.noVocabulary);
  const inside = isRecord(data.model) ? data.model.vocab : null;
  if (!isRecord(inside)) return ofIds(Object.entries(data), count);
  return ofIds([...Object.entries(inside), ...addedTokens(data, inside)], count);
}

/** One a line; a label may be empty, the one after the last line end is none. */
function ofLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function parse(text: string, isJson: boolean): Reading<{ readonly data: unknown } | null> {
  // a list of tokens may begin with “[PAD]” or “{”
  if (!isJson && !/^\s{0,80}[[{]/.test(text)) return { ok: true, value: null };
  try {
    return { ok: true, value: { data: JSON.parse(text) } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return isJson ? failed(scaleRefusals.labelsNotJson(reason)) : { ok: true, value: null };
  }
}

export function checkedLabels(labels: readonly string[], count: number): Labels {
  if (labels.length !== count) return failed(scaleRefusals.labelCount(labels.length, count));
  const long = labels.findIndex((label) => label.length > LONGEST_LABEL);
  if (long < 0) return { ok: true, value: labels };
  return failed(scaleRefusals.labelTooLong(long + 1, labels[long]?.length ?? 0, LONGEST_LABEL));
}

/** The labels of `count` logits in a file: one a line, a JSON list, or a tokenizer’s {token: id}. */
export function readLabels(name: string, bytes: Uint8Array, count: number): Labels {
  if (bytes.length === 0) return failed(scaleRefusals.noLabels);
  const text = textOf(bytes);
  if (!text.ok) return text;
  const parsed = parse(text.value, /\.json$/i.test(name));
  if (!parsed.ok) return parsed;
  const labels = parsed.value
    ? ofJson(parsed.value.data, count)
    : { ok: true as const, value: ofLines(text.value) };
  return labels.ok ? checkedLabels(labels.value, count) : labels;
}
