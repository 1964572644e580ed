import { Badge, Group, Stack, Text } from '@mantine/core';
import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconArchive from '@tabler/icons-react/icons/IconArchive';
import IconCircleCheckFilled from '@tabler/icons-react/icons/IconCircleCheckFilled';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import IconCircleDot from '@tabler/icons-react/icons/IconCircleDot';
import IconCircleHalf2 from '@tabler/icons-react/icons/IconCircleHalf2';
import IconLock from '@tabler/icons-react/icons/IconLock';
import type { ReactNode } from 'react';
import { formatAgo, formatDateTime } from '../i18n/format.ts';
import type { MessageId } from '../i18n/messages/index.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Tip } from '../theme/tip.tsx';
import { environmentName } from './environment-name.ts';
import { type PolicyRow, type PolicyStatus, statusOf } from './policy-status.ts';

interface CellProps {
  readonly row: PolicyRow;
  /** Without the heading of a column above it. */
  readonly isAlone?: boolean;
}

interface Sign {
  readonly label: MessageId;
  readonly icon: ReactNode;
}

// Shape and word tell; the colour only helps.
const signs: Readonly<Record<PolicyStatus, Sign>> = {
  draft: {
    label: 'policies.shown.draft',
    icon: <IconCircleDashed size={16} color="var(--rung-muted)" aria-hidden />,
  },
  live: {
    label: 'policies.shown.live',
    icon: <IconCircleCheckFilled size={16} color="var(--rung-success)" aria-hidden />,
  },
  pending: {
    label: 'policies.shown.pending',
    icon: <IconCircleDot size={16} color="var(--rung-warning)" aria-hidden />,
  },
  behind: {
    label: 'policies.shown.behind',
    icon: <IconCircleHalf2 size={16} color="var(--rung-warning)" aria-hidden />,
  },
  archived: {
    label: 'policies.shown.archived',
    icon: <IconArchive size={16} color="var(--rung-muted)" aria-hidden />,
  },
};

/** Says of a policy that it came with the product. */
export function ExampleTag({ row }: { readonly row: PolicyRow }) {
  const t = useT();
  if (!row.isExample) return null;
  // The space goes where the tag comes to stand on a line of its own.
  return (
    <>
      {' '}
      <Badge size="sm" component="span">
        {t('policies.example')}
      </Badge>
    </>
  );
}

/** How far a policy is. */
export function StatusCell({ row }: { readonly row: PolicyRow }) {
  const t = useT();
  const { label, icon } = signs[statusOf(row)];
  return (
    <Group gap={6} wrap="nowrap">
      {icon}
      <Text size="sm">{t(label)}</Text>
    </Group>
  );
}

/** Which version each environment gives to runtimes. */
export function LiveCell({ row, isAlone = false }: CellProps) {
  const t = useT();
  if (row.live.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t(isAlone ? 'policies.notLiveAlone' : 'policies.notLive')}
      </Text>
    );
  }
  return (
    <Stack gap={0}>
      {row.live.map(({ environment, version }) => (
        <Text key={environment} size="sm">
          {environmentName(environment, t)}{' '}
          <Text span fw={600} size="sm">
            v{version}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}

/** How much is wrong with the drawing. */
export function ProblemsCell({ row, isAlone = false }: CellProps) {
  const t = useT();
  if (row.findings === null) {
    return (
      <Count icon={<IconLock size={16} color="var(--rung-muted)" aria-hidden />}>{t('policies.newer')}</Count>
    );
  }
  const { error, warning } = row.findings;
  if (error + warning === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t(isAlone ? 'policies.noProblemsAlone' : 'policies.noProblems')}
      </Text>
    );
  }
  return (
    <Stack gap={0}>
      {error > 0 && (
        <Count icon={<IconAlertCircle size={16} color="var(--rung-error)" aria-hidden />}>
          {t('policies.errors', { n: error })}
        </Count>
      )}
      {warning > 0 && (
        <Count icon={<IconAlertTriangle size={16} color="var(--rung-warning)" aria-hidden />}>
          {t('policies.warnings', { n: warning })}
        </Count>
      )}
    </Stack>
  );
}

function Count({ icon, children }: { readonly icon: ReactNode; readonly children: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      {icon}
      <Text size="sm">{children}</Text>
    </Group>
  );
}

/** When the drawing was changed last. */
export function SavedCell({ row }: { readonly row: PolicyRow }) {
  return <Ago at={row.savedAt} />;
}

/** When a version was published last. */
export function PublishedCell({ row }: { readonly row: PolicyRow }) {
  const t = useT();
  if (row.latest !== null) return <Ago at={row.latest.at} />;
  return (
    <Text size="sm" c="dimmed">
      {t('policies.neverPublished')}
    </Text>
  );
}

/** How long ago something was; exactly when, on being pointed at. */
function Ago({ at }: { readonly at: string }) {
  const language = useLanguage();
  const atMs = Date.parse(at);
  return (
    <Tip label={formatDateTime(atMs, language)}>
      <Text component="time" size="sm" c="dimmed" dateTime={at}>
        {formatAgo(atMs, Date.now(), language)}
      </Text>
    </Tip>
  );
}
