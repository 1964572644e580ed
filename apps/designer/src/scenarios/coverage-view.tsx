import { Progress, Text, UnstyledButton } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import { useT } from '../i18n/use-t.ts';
import { type Coverage, type Missed, missedOf } from './model/covered.ts';
import classes from './scenarios.module.css';

interface CoverageViewProps {
  readonly flow: Flow;
  /** Null as long as not all of them were run. */
  readonly coverage: Coverage | null;
  readonly wording: Wording;
  readonly onShowStep: (node: string) => void;
}

const parts = ['nodes', 'ports', 'triggers'] as const;

/** How much of the policy the scenarios went through, and what they never did. */
export function CoverageView({ flow, coverage, wording, onShowStep }: CoverageViewProps) {
  const t = useT();
  return (
    <section className={classes['coverage']} aria-label={t('scenarios.coverage')}>
      <Text component="h2" size="sm" fw={600}>
        {t('scenarios.coverage')}
      </Text>
      {coverage === null ? (
        <Text size="xs" c="dimmed">
          {t('scenarios.coverage.unknown')}
        </Text>
      ) : (
        <Known flow={flow} coverage={coverage} wording={wording} onShowStep={onShowStep} />
      )}
    </section>
  );
}

function Known({ flow, coverage, wording, onShowStep }: CoverageViewProps & { readonly coverage: Coverage }) {
  const t = useT();
  const missed = missedOf(flow, coverage, wording);
  const isWhole = missed.nodes.length === 0 && missed.ports.length === 0;
  return (
    <>
      {parts.map((part) => {
        const { covered, total } = coverage[part];
        const label = t(`scenarios.coverage.${part}`);
        return (
          <div key={part} className={classes['bar']}>
            <Text size="xs">{label}</Text>
            <Progress value={total === 0 ? 100 : (covered / total) * 100} size="sm" aria-label={label} />
            <Text size="xs" c="dimmed">
              {t('scenarios.coverage.of', { covered, total })}
            </Text>
          </div>
        );
      })}
      {isWhole ? (
        <Text size="xs" c="dimmed">
          {t('scenarios.coverage.all')}
        </Text>
      ) : (
        (['nodes', 'ports'] as const).map(
          (part) =>
            missed[part].length > 0 && (
              <Never
                key={part}
                title={t(`scenarios.coverage.never.${part}`)}
                missed={missed[part]}
                onShowStep={onShowStep}
              />
            ),
        )
      )}
    </>
  );
}

interface NeverProps extends Pick<CoverageViewProps, 'onShowStep'> {
  readonly title: string;
  readonly missed: readonly Missed[];
}

function Never({ title, missed, onShowStep }: NeverProps) {
  return (
    <details className={classes['never']}>
      <summary>
        {title} ({missed.length})
      </summary>
      <ul>
        {missed.map(({ node, name }) => (
          <li key={name}>
            <UnstyledButton className={classes['link']} onClick={() => onShowStep(node)}>
              {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
