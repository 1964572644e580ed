import classes from './dock.module.css';

interface SteadyLabelProps {
  readonly said: string;
  /** What it may say otherwise, for which it keeps room: nothing beside it moves away from under the pointer. */
  readonly others: readonly string[];
}

/** A label that is as wide as the longest thing that it may say. */
export function SteadyLabel({ said, others }: SteadyLabelProps) {
  return (
    <span className={classes['steady']}>
      {others.map((other) =>
        other === said ? null : (
          <span key={other} className={classes['unsaid']}>
            {other}
          </span>
        ),
      )}
      <span>{said}</span>
    </span>
  );
}
