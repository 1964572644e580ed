import { type RefObject, useEffect, useRef } from 'react';
import { scenarioRuns, useScenarioRuns } from './scenario-runs.ts';

/** Brings the row of a scenario into sight, with the focus, when somebody is led to it. */
export function useWanted(name: string, onWanted: () => void): RefObject<HTMLTableRowElement | null> {
  const row = useRef<HTMLTableRowElement>(null);
  const isWanted = useScenarioRuns(({ wanted }) => wanted === name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is wanted
  useEffect(() => {
    if (!isWanted) return;
    scenarioRuns.setState({ wanted: null });
    onWanted();
    row.current?.scrollIntoView({ block: 'nearest' });
    row.current?.focus();
  }, [isWanted]);
  return row;
}
