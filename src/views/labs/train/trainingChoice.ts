import { create } from 'zustand';
import { DEFAULT_CHOICE, type TrainingChoice } from '../../../state/training/trainingSetup';

/** What the reader asked of the lab, for this visit: it stays when the lab is left. */
export const useTrainingChoice = create<TrainingChoice>(() => DEFAULT_CHOICE);

export const choose = (choice: TrainingChoice) => useTrainingChoice.setState(choice);
