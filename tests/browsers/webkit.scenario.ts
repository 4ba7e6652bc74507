import { startWebKit } from './webkit';
import { holdToScenario } from './scenario';

holdToScenario('webkit', /^(?!.*Chrome).* AppleWebKit\/.* Safari\//, startWebKit);
