import type { Handout } from '../../lesson/handout/handout';
import { handout as text } from '../../text/en/handout';
import styles from './Handout.module.css';
import { QrCode } from './QrCode';
import { QR_MOST_BYTES, qrPath } from './qrPath';

/** What came of it, and where it lives. */
export function HandoutFoot({ verdict, address }: Handout) {
  const code = address === '' ? null : qrPath(address);
  return (
    <footer className={styles['foot']} data-foot>
      <div>
        <h2>{text.verdict}</h2>
        <p>
          <b>{verdict.headline}</b> {verdict.detail}
        </p>
        <h2>{text.address}</h2>
        {address === '' ? (
          <p>{text.noAddress}</p>
        ) : (
          <>
            <p>{text.addressIs}</p>
            <p className={styles['address']} dir="ltr">
              {address}
            </p>
            {code === null && <p>{text.noCode(new TextEncoder().encode(address).length, QR_MOST_BYTES)}</p>}
          </>
        )}
      </div>
      {code && <QrCode {...code} />}
    </footer>
  );
}
