import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { MainRegion } from './main-region.tsx';
import classes from './states.module.css';
import { TopBar } from './top-bar.tsx';

/** A state of a whole part of a screen: what is the case, and what can be done. */
export interface StateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** 1 where it is all that a screen shows. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Empty, failed, not found: one look for all of them. */
export function State({ icon, title, level = 2, children, actions }: StateProps) {
  return (
    <Stack align="center" gap="sm" className={classes['state']}>
      {icon}
      <Title order={level} size="h2" ta="center">
        {title}
      </Title>
      {children !== undefined && (
        <Text c="dimmed" ta="center" maw={720} component="div">
          {children}
        </Text>
      )}
      {actions !== undefined && (
        <Group gap="xs" justify="center" mt="xs">
          {actions}
        </Group>
      )}
    </Stack>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const t = useT();
  return (
    <>
      <TopBar />
      <MainRegion label={t('shell.main')}>
        <State
          level={1}
          title={t('shell.notFound.title')}
          actions={
            <Button component={Link} to="/">
              {t('shell.notFound.home')}
            </Button>
          }
        >
          {t('shell.notFound.text')}
        </State>
      </MainRegion>
    </>
  );
}

/** A screen that failed. The rest of the page stays, and what was saved is safe. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <>
      <TopBar />
      <MainRegion label={t('shell.main')}>
        <State
          level={1}
          title={t('shell.failed.title')}
          actions={
            <>
              <Button onClick={() => location.reload()}>{t('shell.reload')}</Button>
              <Button variant="default" onClick={reset}>
                {t('shell.retry')}
              </Button>
              <Button variant="default" component={Link} to="/">
                {t('shell.notFound.home')}
              </Button>
            </>
          }
        >
          {t('shell.failed.text')}
        </State>
        <details className={classes['details']}>
          <summary>{t('shell.failed.details')}</summary>
          <Code block>{error instanceof Error ? error.message : String(error)}</Code>
        </details>
      </MainRegion>
    </>
  );
}
