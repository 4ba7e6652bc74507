import { useEffect, useMemo, useState } from 'react';
import { askCheck } from '../../../state/check/checkClient';
import {
  checkRequest,
  type CheckRequest,
  type CheckResult,
  type CheckTerms,
} from '../../../state/check/checkRequest';
import { newestWins } from '../../../state/check/newestWins';
import type { Experiment } from '../../../state/experiment';

export type Answer = { readonly request: CheckRequest; readonly result: CheckResult };

/** The newest answer, and whether a newer one is on its way; null while nothing is asked, or nothing was answered yet. */
export function useCheck(experiment: Experiment, terms: CheckTerms | null) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [ask] = useState(() =>
    newestWins(askCheck, (result: CheckResult, request: CheckRequest) => setAnswer({ result, request })),
  );
  // As it stood when its numbers last changed: where the reader is in it asks nothing new.
  const [causes, setCauses] = useState(experiment);
  if (causes.problem !== experiment.problem || causes.batch !== experiment.batch) setCauses(experiment);
  const request = useMemo(() => terms && checkRequest(causes, terms), [causes, terms]);
  useEffect(() => {
    if (request) ask(request);
  }, [ask, request]);
  return { answer: request && answer, isPending: request !== null && answer?.request !== request };
}
