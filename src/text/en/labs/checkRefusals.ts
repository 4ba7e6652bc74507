import { quoted } from '../quotation';

/** What is said of an input to the check before any number of it is looked at. */
export const checkRefusals = {
  textTooLong: (characters: number, limit: number): string =>
    `This text has ${characters} characters; at most ${limit} are read. A matrix of 64 by 64 needs about 100000: paste the one array that is in question.`,
  fileTooLarge: (name: string, bytes: number, limit: number): string =>
    `${quoted(name)} has ${bytes} bytes; at most ${limit} are read. Save the one array that is in question.`,
  lostFile: (name: string): string =>
    `${quoted(name)} could not be read: it may have been moved, or be a folder. Choose a file.`,
  noMemory: (name: string, bytes: number): string =>
    `${quoted(name)} has ${bytes} bytes, and the browser has no memory left for them. Close other pages, or save the one array that is in question; then choose it again.`,
  noArray: (name: string): string => `There is no array in ${quoted(name)}.`,
  broken: (reason: string): string => `The check itself broke off (${reason}). Your numbers are kept.`,
};
