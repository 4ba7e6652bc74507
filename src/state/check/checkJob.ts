import type { Job } from '../backgroundJob';
import type { CheckRequest, CheckResult } from './checkRequest';
import { runCheck } from './runCheck';

export type CheckOrder = { readonly id: number; readonly request: CheckRequest };
export type CheckReport = { readonly id: number; readonly result: CheckResult };

/** One check, in a worker or in the page. */
export const checkJob: Job<CheckOrder, CheckReport> = async ({ id, request }, report) =>
  report({ id, result: await runCheck(request) });
