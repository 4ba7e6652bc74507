import { startChromium } from '../browsers/chromium';
import { letMonkeyAt } from './letMonkeyAt';

letMonkeyAt('chromium', startChromium);
