import classes from './dock.module.css';

interface SteadyLabelProps {
  readonly said: string;
  /** The longest two things that it may say. */
  readonly longest: readonly [string, string];
}

/** A label that keeps room for whatever it may say: nothing beside it moves away from under the pointer. */
export function SteadyLabel({ said, longest: [first, second] }: SteadyLabelProps) {
  return (
    <span className={classes['steady']} data-first={first} data-second={second}>
      {said}
    </span>
  );
}
