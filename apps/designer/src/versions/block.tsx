import { Text } from '@mantine/core';
import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import classes from './versions.module.css';

/** How a block of the publish page stands; null where nothing can be wrong. */
export type BlockState = 'good' | 'open' | 'blocked' | null;

const signs = { good: IconCircleCheck, open: IconCircleDashed, blocked: IconAlertCircle } as const;

interface BlockProps {
  readonly title: string;
  readonly state: BlockState;
  readonly children: ReactNode;
}

/** One block: its title, how it stands in sign and word, and what there is to say. */
export function Block({ title, state, children }: BlockProps) {
  const t = useT();
  const Sign = state === null ? null : signs[state];
  return (
    // Without a label, so no landmark: the panels behind the page have the same names.
    <section className={classes['block']}>
      <div className={classes['blockHead']}>
        <h3>{title}</h3>
        {Sign !== null && state !== null && (
          <Text size="xs" component="span" className={classes['blockState']} data-state={state}>
            <Sign size={16} aria-hidden />
            {t(`publish.state.${state}`)}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}
