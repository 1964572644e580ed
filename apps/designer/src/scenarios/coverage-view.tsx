import { Progress, Text, UnstyledButton } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import { useT } from '../i18n/use-t.ts';
import { type Coverage, type Missed, missedOf } from './model/covered.ts';
import classes from './scenarios.module.css';

interface CoverageViewProps {
  readonly flow: Flow;
  /** Of the latest run; null where it did not tell. */
  readonly coverage: Coverage | null;
  /** Whether that run was of the policy and the scenarios as they are now. */
  readonly isFresh: boolean;
  readonly wording: Wording;
  readonly onShowStep: (node: string) => void;
}

const parts = ['nodes', 'ports', 'triggers'] as const;

/** How much of the policy the scenarios went through, and what they never did. Its place stays where nobody knows. */
export function CoverageView({ coverage, isFresh, ...props }: CoverageViewProps) {
  const t = useT();
  return (
    <section className={classes['coverage']} aria-label={t('scenarios.coverage')}>
      <Text component="h2" size="sm" fw={600}>
        {t('scenarios.coverage')}
      </Text>
      {!isFresh && (
        <Text size="xs" c="dimmed">
          {t(coverage === null ? 'scenarios.coverage.unknown' : 'scenarios.coverage.before')}
        </Text>
      )}
      {coverage !== null && <Covered coverage={coverage} {...props} />}
    </section>
  );
}

interface CoveredProps extends Omit<CoverageViewProps, 'coverage' | 'isFresh'> {
  readonly coverage: Coverage;
}

function Covered({ flow, coverage, wording, onShowStep }: CoveredProps) {
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
        {missed.map(({ node, name }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be called the same
          <li key={index}>
            <UnstyledButton className={classes['link']} onClick={() => onShowStep(node)}>
              {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
