import { serveJob } from '../backgroundJob';
import { scaleJob } from './scaleJob';

serveJob(scaleJob);
