import { startChromium } from './chromium';
import { holdToScenario } from './scenario';

holdToScenario('chromium', /Chrome\/[\d.]+ /, startChromium);
