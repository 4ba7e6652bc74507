/**
 * Nine entries of cases.json that its own 60 digits could not hold. The script forms 1 − a_w there by subtraction, and these three
 * layers are so saturated (1 − a_w = 6e-80, 7e-101, 2e-54) that nothing, or a few digits, is left of it: cases.json says
 * J_ww = 0, where its own row of J then no longer sums to 0. The values here are of the same script run with 800 digits,
 * which changes no other entry of the 60 cases by 1e-10.
 */
export const CORRECTIONS: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<number, number>>>>>
> = {
  '1-14': { da_dz: { 162: 6.094048319275072e-80 } },
  '1-26': {
    da_dz: { 0: 7.456587891609577e-101 },
    dE_dz: { 0: 3.7282939458047885e-101 },
    dE_dW: { 0: 1.1220076932262761e-99, 4: 4.597769376905923e-100 },
    dE_db: { 0: 3.7282939458047885e-101 },
    dE_dx: { 0: -8.551587823492434e-101, 1: 9.364542318375177e-100 },
  },
  '1-59': { da_dz: { 126: 1.587951174980744e-54 } },
};
