import { numberText, written } from './numbers';

/** 0.5, not 0.500: it is a number that was set, not one that came out. */
export const rateText = (rate: number): string =>
  rate >= 0.001 && rate < 1e4 ? written(String(Number(rate.toPrecision(3)))) : numberText(rate);
