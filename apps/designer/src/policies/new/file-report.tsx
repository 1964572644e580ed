import { Code, Group, Stack, Text } from '@mantine/core';
import type { Diagnostic } from '@rung/kernel';
import { createWording } from '@rung/wording';
import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconTool from '@tabler/icons-react/icons/IconTool';
import type { ReactNode } from 'react';
import { shown } from '../../i18n/shown.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { FlowPicture } from '../flow-picture.tsx';
import classes from './new-policy.module.css';
import type { FilePreview } from './read-file.ts';

/** What was found in a file, or why it was refused. */
export interface FileReportProps {
  readonly state:
    | {
        readonly kind: 'refused';
        readonly fileName: string;
        readonly findings: readonly Diagnostic[];
        readonly reason: string;
      }
    | { readonly kind: 'ready'; readonly fileName: string; readonly preview: FilePreview };
}

/** A file in words and as a picture: its name, what was put right, what is still to be fixed, or what stands in the way. */
export function FileReport({ state }: FileReportProps) {
  const t = useT();
  if (state.kind === 'refused') {
    return (
      <Stack gap="xs">
        <Line icon={<IconAlertCircle size={18} color="var(--rung-error)" aria-hidden />}>
          <Text fw={600}>{t('newPolicy.file.refused', { file: state.fileName })}</Text>
        </Line>
        <Text size="sm">{state.reason}</Text>
        <Findings findings={state.findings} />
      </Stack>
    );
  }
  const { name, steps, repairs, problems, flow } = state.preview;
  return (
    <Stack gap="xs">
      <Group gap="xs" align="baseline">
        <Text fw={600}>{shown(name)}</Text>
        <Text size="sm" c="dimmed">
          {t('newPolicy.steps', { n: steps })}
        </Text>
      </Group>
      <FlowPicture
        name={name}
        identity={`file:${state.fileName}:${JSON.stringify(flow).length}`}
        load={() => Promise.resolve(flow)}
        height={180}
      />
      {repairs.length > 0 && (
        <>
          <Line icon={<IconTool size={18} color="var(--rung-accent)" aria-hidden />}>
            <Text size="sm">{t('newPolicy.file.repaired', { n: repairs.length })}</Text>
          </Line>
          <Findings findings={repairs} />
        </>
      )}
      {problems > 0 ? (
        <Line icon={<IconAlertTriangle size={18} color="var(--rung-warning)" aria-hidden />}>
          <Text size="sm">{t('newPolicy.file.findings', { n: problems })}</Text>
        </Line>
      ) : (
        <Line icon={<IconCircleCheck size={18} color="var(--rung-success)" aria-hidden />}>
          <Text size="sm">{t('newPolicy.file.ready')}</Text>
        </Line>
      )}
    </Stack>
  );
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      {icon}
      {children}
    </Group>
  );
}

const mostListed = 8;

/** Findings in the reader's language, each with its place in the file. */
function Findings({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const t = useT();
  const wording = createWording({ language: useLanguage() });
  if (findings.length === 0) return null;
  const more = findings.length - mostListed;
  return (
    <ul className={classes['findings']}>
      {findings.slice(0, mostListed).map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={index}>
          {/^\w+-03$/.test(finding.code) && finding.data['found'] === undefined
            ? t('newPolicy.file.noFormat')
            : wording.sayDiagnostic(finding)}
          {finding.path !== undefined && finding.path !== '' && (
            <Text size="xs" c="dimmed">
              {t('newPolicy.file.place')} <Code>{finding.path}</Code>
            </Text>
          )}
        </li>
      ))}
      {more > 0 && <li>{t('newPolicy.file.more', { n: more })}</li>}
    </ul>
  );
}
