import { startFirefox } from '../browsers/firefox';
import { letMonkeyAt } from './letMonkeyAt';

letMonkeyAt('firefox', startFirefox);
