import type { Size } from '../pageBody';

/** An object that the parent posted; nothing is known of what is in it. */
export type HostMessage = Readonly<Record<string, unknown>>;

/** What a dialect may use of the page and of the page around it. */
type Host = {
  /** Posts to the parent. */
  readonly say: (message: HostMessage) => void;
  /** The size of the content as it is now. */
  readonly size: () => Size;
  /** The page's address, as the parent gave it. */
  readonly address: string;
};

/** One kind of host, and how it is told a height. */
type Dialect = {
  /** The size of the content, at the start and whenever its height has changed. */
  readonly tell: (size: Size) => void;
  /** What the parent posts. */
  readonly hear?: (message: HostMessage) => void;
  /** The parent has given the page another address. */
  readonly readdress?: (address: string) => void;
};

/** Begins to speak; what must be said before anything is heard is said at once. */
export type StartDialect = (host: Host) => Dialect;
