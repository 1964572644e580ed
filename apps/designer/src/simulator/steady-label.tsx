import classes from './dock.module.css';

interface SteadyLabelProps {
  readonly said: string;
  /** What it may say, this too. */
  readonly all: readonly string[];
}

/** A label that keeps room for the longest thing that it may say: nothing beside it moves away from under the pointer. */
export function SteadyLabel({ said, all }: SteadyLabelProps) {
  const longest = all.reduce((long, other) => (other.length > long.length ? other : long), said);
  return (
    <span className={classes['steady']} data-longest={longest}>
      {said}
    </span>
  );
}
