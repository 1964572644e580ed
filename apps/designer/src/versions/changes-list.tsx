import { Badge, Button, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { Change, ChangedDetail } from './model/changes.ts';
import classes from './versions.module.css';

interface ChangesListProps {
  readonly changes: readonly Change[];
  /** How many are shown at first. */
  readonly shown?: number;
  readonly onShowStep?: (node: string) => void;
}

/** What came, went and is other than before, in words. */
export function ChangesList({ changes, shown = 8, onShowStep }: ChangesListProps) {
  const t = useT();
  const [isWhole, setIsWhole] = useState(false);
  const listed = isWhole ? changes : changes.slice(0, shown);
  return (
    <>
      <ul className={classes['changes']}>
        {listed.map((change) => (
          <li key={`${change.part} ${change.id}`} data-how={change.how}>
            <Head change={change} onShowStep={onShowStep ?? null} />
            {change.how !== 'changed' && change.sentence !== '' && (
              <Text size="xs" className={classes['sentence']}>
                {change.sentence}
              </Text>
            )}
            {(change.how === 'changed' || (change.how === 'added' && change.part !== 'nodes')) && (
              <Details details={change.details} isNew={change.how === 'added'} />
            )}
          </li>
        ))}
      </ul>
      {changes.length > listed.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setIsWhole(true)}>
          {t('publish.changes.more', { n: changes.length - listed.length })}
        </Button>
      )}
    </>
  );
}

/** Texts that are longer together stand below each other. */
const lineLength = 60;

const signs = { added: '+', removed: '−', changed: '~' } as const;

interface HeadProps {
  readonly change: Change;
  readonly onShowStep: ((node: string) => void) | null;
}

function Head({ change, onShowStep }: HeadProps) {
  const t = useT();
  const { part, how, name, id } = change;
  const isThere = part === 'nodes' && how !== 'removed' && onShowStep !== null;
  return (
    <div className={classes['changeHead']}>
      <Badge size="sm" className={classes['how']} data-how={how}>
        <span aria-hidden>{signs[how]} </span>
        {t(`change.${how}`)}
      </Badge>
      <Text size="sm" component="span">
        <Text span c="dimmed" size="sm">
          {t(`change.part.${part}`)}
        </Text>{' '}
        <bdi>{name}</bdi>
      </Text>
      {isThere && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('publish.problems.show.of', { text: name })}
          onClick={() => onShowStep(id)}
        >
          {t('publish.problems.show')}
        </Button>
      )}
    </div>
  );
}

interface DetailsProps {
  readonly details: readonly ChangedDetail[];
  /** There was nothing before that could be told. */
  readonly isNew: boolean;
}

function Details({ details, isNew }: DetailsProps) {
  const t = useT();
  const nothing = t('change.nothing');
  return (
    <dl className={classes['details']}>
      {details.map(({ name, from, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the details of one change never change places
        <div key={index}>
          <dt>
            {typeof name === 'string'
              ? t(`change.detail.${name}`)
              : t('change.outcome', { outcome: name.outcome })}
          </dt>
          <dd data-long={(from ?? '').length + (to ?? '').length > lineLength || undefined}>
            {isNew ? (
              <span>{to ?? nothing}</span>
            ) : (
              <>
                <del>
                  <VisuallyHidden>{t('change.from', { value: '' })}</VisuallyHidden>
                  {from ?? nothing}
                </del>
                <span aria-hidden> → </span>
                <ins>
                  <VisuallyHidden>{t('change.to', { value: '' })}</VisuallyHidden>
                  {to ?? nothing}
                </ins>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
