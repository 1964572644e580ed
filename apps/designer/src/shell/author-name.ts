import { createStore } from 'zustand/vanilla';
import { preferences } from './preferences.ts';

type Answer = (name: string | null) => void;

/** Who waits for the name; null while nobody does. */
export const nameQuestion = createStore<{ readonly answer: Answer | null }>(() => ({ answer: null }));

let asked: Promise<string | null> | null = null;

/** The name shown beside a person's changes; asks for it the first time. Null if the person would rather not. */
export function authorName(): Promise<string | null> {
  const { authorName: known } = preferences.getState();
  return known === null ? askName() : Promise.resolve(known);
}

/** Asks for the name, also when it is known. Whoever asks while it is being asked gets the same answer. */
export function askName(): Promise<string | null> {
  asked ??= new Promise((answer) => nameQuestion.setState({ answer }));
  return asked;
}

/** Answers the question; null for no name. */
export function settleName(name: string | null): void {
  const { answer } = nameQuestion.getState();
  asked = null;
  nameQuestion.setState({ answer: null });
  answer?.(name);
}
