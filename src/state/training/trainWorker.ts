import { serveJob } from '../backgroundJob';
import { trainJob } from './trainJob';

serveJob(trainJob);
