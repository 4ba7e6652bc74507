import { page } from '../../text/en/page';

/** Two pages: the network, the nine steps with their numbers, the Jacobian, the address. */
export function Handout() {
  return <h1>{page.title}</h1>;
}
