import { useT } from '../../i18n/use-t.ts';
import classes from './timeline.module.css';

const phases = ['running', 'resting', 'paused', 'breached', 'due'] as const;

/** What the bars of clocks mean. */
export function Legend() {
  const t = useT();
  return (
    <ul className={classes['legend']} aria-label={t('simulator.timeline.legend')}>
      {phases.map((phase) => (
        <li key={phase}>
          <svg width="18" height="12" aria-hidden>
            {phase === 'due' ? (
              <g className={classes['due']}>
                <line x1="5" x2="5" y1="0" y2="12" />
                <path d="M5 0 h7 l-2 3 l2 3 h-7 z" />
              </g>
            ) : (
              <rect
                x="1"
                y={phase === 'resting' ? 4 : 1}
                width="16"
                height={phase === 'resting' ? 4 : 10}
                rx="2"
                className={classes[phase === 'resting' ? 'running' : phase]}
              />
            )}
          </svg>
          {t(`simulator.phase.${phase}`)}
        </li>
      ))}
      <li>
        <svg width="18" height="12" aria-hidden>
          <rect width="18" height="12" fill="url(#rung-closed)" />
        </svg>
        {t('simulator.closed')}
      </li>
    </ul>
  );
}
