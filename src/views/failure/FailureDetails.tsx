import { failure } from '../../text/en/failure';
import { failureReport as text } from '../../text/en/failureReport';
import { CopiedText } from '../copy/CopiedText';
import { failureReport } from './failureReport';

type FailureDetailsProps = {
  readonly sentence: string;
  readonly error: unknown;
  readonly address: string;
};

/** What can be copied where a part of the page failed. */
export function FailureDetails({ sentence, error, address }: FailureDetailsProps) {
  return (
    <>
      <CopiedText name={failure.address} hint={text.addressHint} text={address} />
      <CopiedText name={text.report} hint={text.reportHint} text={failureReport(sentence, error)} />
    </>
  );
}
