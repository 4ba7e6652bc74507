export { barsTable, networkTable } from '../../lesson/tables/vectorTables';
export {
  batchGradientsTable,
  batchJacobiansTable,
  rowGradientTable,
  totalGradientTable,
} from '../../lesson/tables/batchTables';
export { curvesTable } from '../../lesson/tables/curvesTable';
export { differenceTable } from '../../lesson/tables/differenceTable';
export { fourTable } from '../../lesson/tables/fourTable';
export { jacobianTable } from '../../lesson/tables/jacobianTable';
export { mapTable } from '../../lesson/tables/mapTable';
export { pairTable } from '../../lesson/tables/pairTable';
export { simplexTable } from '../../lesson/tables/simplexTable';
export { weightsTable } from '../../lesson/tables/weightsTable';
export { FigureMenuContent } from '../figure/FigureMenuContent';
export { FigureTwin } from '../figure/FigureTwin';
