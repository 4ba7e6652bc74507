import katex from 'katex';
import { typesetting } from '../views/parts/pageParts';

export { thePage } from './openPage';

/** For the build, which draws the page before there is a browser. */
export async function prepare(): Promise<void> {
  typesetting.give(katex);
}
