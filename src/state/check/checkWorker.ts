import { serveJob } from '../backgroundJob';
import { checkJob } from './checkJob';

serveJob(checkJob);
