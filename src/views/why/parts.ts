import type { FunctionComponent } from 'react';
import type { Section } from '../stageView';
import { Activations } from './activations/Activations';
import { Batch } from './batch/Batch';
import { Checks } from './checks/Checks';
import { FourJacobians } from './four/FourJacobians';
import type { SectionProps } from './section';
import { Simplex } from './simplex/Simplex';

export const WHY_PARTS: Readonly<Record<Section, FunctionComponent<SectionProps>>> = {
  four: FourJacobians,
  activations: Activations,
  checks: Checks,
  batch: Batch,
  simplex: Simplex,
};
