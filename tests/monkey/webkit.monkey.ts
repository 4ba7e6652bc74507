import { startWebKit } from '../browsers/webkit';
import { letMonkeyAt } from './letMonkeyAt';

letMonkeyAt('webkit', startWebKit);
