import { useIsCurrent, useIsRehearsing, useVisits } from '../simulator/rehearsal-store.ts';

/** Whether a rehearsed ticket has come by a step: what it has not reached steps back. */
export function usePassed(node: string): 'none' | 'current' | 'passed' | 'notPassed' {
  const isRehearsing = useIsRehearsing();
  const isCurrent = useIsCurrent(node);
  const isPassed = useVisits(node) !== null;
  if (!isRehearsing) return 'none';
  if (isCurrent) return 'current';
  return isPassed ? 'passed' : 'notPassed';
}
