import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useDeferredValue, useMemo, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useReturnFocus } from '../../keyboard/use-return-focus.ts';
import { FootedModal } from '../../shell/footed-modal.tsx';
import { openScenario } from '../rehearsal.ts';
import { useWords } from '../use-words.ts';
import { PastedTable } from './pasted-table.tsx';
import { isTaken, type Meaning, type ReadEntry, readPastedTicket } from './read-pasted-ticket.ts';

interface PasteTicketProps {
  readonly flow: Flow;
  readonly onClose: () => void;
}

/** What names were told to mean, by flow: the next ticket from the same help desk has the same. */
const toldBefore = new Map<string, ReadonlyMap<string, Meaning>>();

/** Takes a ticket that was copied elsewhere, shows what is understood of it, and rehearses it. */
export function PasteTicket({ flow, onClose }: PasteTicketProps) {
  const t = useT();
  useReturnFocus();
  const words = useWords(flow);
  const [text, setText] = useState('');
  const [told, setTold] = useState<ReadonlyMap<string, Meaning>>(toldBefore.get(flow.id) ?? new Map());
  const looked = useDeferredValue(text);
  const read = useMemo(
    () => (looked.trim() === '' ? null : readPastedTicket(looked, { flow, words, nowMs: Date.now(), told })),
    [looked, flow, words, told],
  );
  const error = read?.ok === false ? t('simulator.paste.notJson', { ...read.error }) : null;
  const tell = (name: string, meaning: Meaning): void => {
    const next = new Map(told).set(name, meaning);
    toldBefore.set(flow.id, next);
    setTold(next);
  };
  const submit = (): void => {
    const now = readPastedTicket(text, { flow, words, nowMs: Date.now(), told });
    if (!now.ok) return;
    onClose();
    openScenario(flow.id, now.value.scenario, { kind: 'made', title: 'simulator.sample.pasted' });
  };
  return (
    <FootedModal
      opened
      size="lg"
      title={t('simulator.paste.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={onClose}
      foot={
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={text.trim() === '' || error !== null} onClick={submit}>
            {t('simulator.paste.submit')}
          </Button>
        </Group>
      }
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
              {sayTaken(read.value.entries, t)}
              {read.value.others > 0 && ` ${t('simulator.paste.others', { n: read.value.others })}`}
            </Text>
            {read.value.entries.length > 0 && (
              <PastedTable flow={flow} entries={read.value.entries} words={words} onTell={tell} />
            )}
          </>
        )}
      </Stack>
    </FootedModal>
  );
}

function sayTaken(entries: readonly ReadEntry[], t: ReturnType<typeof useT>): string {
  const n = entries.filter(isTaken).length;
  const taken = t('simulator.paste.taken', { n });
  const left = entries.length - n;
  return left === 0 || n === 0 ? taken : `${taken} ${t('simulator.paste.left', { n: left })}`;
}
