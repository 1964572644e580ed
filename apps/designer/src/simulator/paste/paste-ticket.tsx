import { Button, Group, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useDeferredValue, useMemo, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useReturnFocus } from '../../keyboard/use-return-focus.ts';
import { openScenario } from '../rehearsal.ts';
import { useWords, type Words } from '../use-words.ts';
import classes from './paste-ticket.module.css';
import { type ReadEntry, readPastedTicket } from './read-pasted-ticket.ts';

interface PasteTicketProps {
  readonly flow: Flow;
  readonly onClose: () => void;
}

/** Takes a ticket that was copied elsewhere, shows what is understood of it, and rehearses it. */
export function PasteTicket({ flow, onClose }: PasteTicketProps) {
  const t = useT();
  useReturnFocus();
  const words = useWords(flow);
  const [text, setText] = useState('');
  const looked = useDeferredValue(text);
  const read = useMemo(
    () => (looked.trim() === '' ? null : readPastedTicket(looked, { flow, words, nowMs: Date.now() })),
    [looked, flow, words],
  );
  const error = read?.ok === false ? t('simulator.paste.notJson', { ...read.error }) : null;
  const submit = (): void => {
    const now = readPastedTicket(text, { flow, words, nowMs: Date.now() });
    if (!now.ok) return;
    onClose();
    openScenario(flow.id, now.value.scenario, { kind: 'made', title: 'simulator.sample.pasted' });
  };
  return (
    <Modal
      opened
      size="lg"
      title={t('simulator.paste.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          label={t('simulator.paste.label')}
          description={t('simulator.paste.help')}
          autosize
          minRows={5}
          maxRows={10}
          spellCheck={false}
          value={text}
          error={error}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {read?.ok === true && (
          <>
            <Text size="sm" role="status">
              {told(read.value.entries, t)}
              {read.value.others > 0 && ` ${t('simulator.paste.others', { n: read.value.others })}`}
            </Text>
            {read.value.entries.length > 0 && <Found entries={read.value.entries} words={words} />}
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={text.trim() === '' || error !== null} onClick={submit}>
            {t('simulator.paste.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const isTaken = ({ use }: ReadEntry): boolean =>
  use.kind === 'field' || use.kind === 'opened' || use.kind === 'message';

function told(entries: readonly ReadEntry[], t: ReturnType<typeof useT>): string {
  const n = entries.filter(isTaken).length;
  const taken = t('simulator.paste.taken', { n });
  const left = entries.length - n;
  return left === 0 || n === 0 ? taken : `${taken} ${t('simulator.paste.left', { n: left })}`;
}

/** What was pasted, line by line, and what each becomes. */
function Found({ entries, words }: { readonly entries: readonly ReadEntry[]; readonly words: Words }) {
  const t = useT();
  // What is taken comes first: of a long export nobody reads through what is not.
  const sorted = [...entries.filter(isTaken), ...entries.filter((entry) => !isTaken(entry))];
  return (
    <section
      className={classes['found']}
      aria-label={t('simulator.paste.found')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('simulator.paste.name')}</Table.Th>
            <Table.Th>{t('simulator.paste.use')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name that no other has, and the list is made anew
            <Table.Tr key={place} data-taken={isTaken(entry)}>
              <Table.Td>
                <span className={classes['name']}>{entry.name}</span>
                <span className={classes['text']}>{entry.text}</span>
              </Table.Td>
              <Table.Td>{sayUse(entry, words, t)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function sayUse({ use }: ReadEntry, words: Words, t: ReturnType<typeof useT>): string {
  const { wording } = words;
  switch (use.kind) {
    case 'field':
      return `${wording.sayField(use.path)}: ${wording.sayValue(use.path, use.value)}`;
    case 'opened':
      return `${t('simulator.form.opened')}: ${words.moment(use.atMs)}`;
    case 'message':
      return t('simulator.form.message');
    case 'badTime':
      return t('simulator.paste.badTime');
    case 'misfit':
      return t('simulator.paste.misfit', { field: wording.sayField(use.path) });
    case 'again':
      return t('simulator.paste.again', { field: wording.sayField(use.path) });
    case 'unknown':
      return t('simulator.paste.unknown');
    default:
      return use satisfies never;
  }
}
