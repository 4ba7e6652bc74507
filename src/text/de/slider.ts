import type * as English from '../en/slider';
import type { Told } from '../told';

export const sliderText: Told<typeof English.sliderText> = {
  value: (name, value) => `${name}: ${value}`,
};
