import { diagnose } from '../../engine/diagnosis/diagnose';
import { diagnosisSentence } from '../../text/diagnosis';
import { outputsOfSource } from '../experiment';
import type { CheckRequest, CheckResult } from './checkRequest';
import { tooLarge } from './inputLimits';
import { readInput } from './readInput';

const sizesOf = ({ problem: { source }, rows }: CheckRequest) => ({
  inputs: source.kind === 'layer' ? source.input.length : 1,
  outputs: outputsOfSource(source),
  rows: rows.length,
});

/** Reads the input and diagnoses it. Pure: what it says depends on the request alone; never throws for what a reader gives. */
export async function runCheck(request: CheckRequest): Promise<CheckResult> {
  const { input, ...question } = request;
  const refused = tooLarge(input);
  if (refused !== null) return { kind: 'unread', sentence: refused };
  const sizes = sizesOf(request);
  const read = await readInput(input, question.quantity, sizes);
  if (!read.ok) return { kind: 'unread', sentence: read.failure };
  const { array: given, choice } = read.value;
  const diagnosis = diagnose(question, given);
  const { problem, quantity, reduction } = question;
  const asked = { problem, quantity, reduction, isBatch: diagnosis.scope === 'batch' };
  const sentence = diagnosisSentence({ asked, sizes, given, diagnosis });
  return { kind: 'checked', given, diagnosis, asked, sizes, sentence, choice };
}
