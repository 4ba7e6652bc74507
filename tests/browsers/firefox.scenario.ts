import { startFirefox } from './firefox';
import { holdToScenario } from './scenario';

holdToScenario('firefox', / Gecko\/[\d.]+ Firefox\//, startFirefox);
