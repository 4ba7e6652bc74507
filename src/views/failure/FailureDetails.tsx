import { failure } from '../../text/en/failure';
import { failureReport as text } from '../../text/en/failureReport';
import { CopiedText } from '../copy/CopiedText';
import { useExperiment } from '../experimentStore';
import { addressNow } from './addressNow';
import { failureReport } from './failureReport';

type FailureDetailsProps = {
  readonly sentence: string;
  readonly error: unknown;
};

/** What can be copied where a part of the page failed. */
export function FailureDetails({ sentence, error }: FailureDetailsProps) {
  useExperiment(); // its address is that of the experiment as it stands
  return (
    <>
      <CopiedText name={failure.address} hint={text.addressHint} text={addressNow()} />
      <CopiedText name={text.report} hint={text.reportHint} text={failureReport(sentence, error)} />
    </>
  );
}
