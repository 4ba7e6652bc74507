import type { StartDialect } from './dialect';

const secretOf = (address: string): string | undefined =>
  /[?&#]secret=([A-Za-z0-9]{1,64})(?![^&#?])/.exec(address)?.[1];

/**
 * A WordPress post. It appends a secret to the address, at times when the page runs already, gives the frame a height only to
 * whom repeats it, and asks with `ready` in case it was not listening before.
 */
export const wordPress: StartDialect = ({ say, size, address }) => {
  let secret = secretOf(address);
  const sayHeight = (value: number): void => {
    if (secret !== undefined) say({ message: 'height', value, secret });
  };
  return {
    tell: ({ height }) => sayHeight(height),
    hear: (message) => {
      if (message['message'] === 'ready' && message['secret'] === secret) sayHeight(size().height);
    },
    readdress: (newer) => {
      const found = secretOf(newer);
      if (found === undefined || found === secret) return;
      secret = found;
      sayHeight(size().height);
    },
  };
};
