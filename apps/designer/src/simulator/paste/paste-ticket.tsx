import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useReturnFocus } from '../../keyboard/use-return-focus.ts';
import { FootedModal } from '../../shell/footed-modal.tsx';
import { openScenario } from '../rehearsal.ts';
import { useWords } from '../use-words.ts';
import { otherOrder } from './date-order.ts';
import { mostPasted } from './pasted-entries.ts';
import { PastedTable } from './pasted-table.tsx';
import {
  isTaken,
  type Meaning,
  nothingTold,
  type ReadEntry,
  readPastedTicket,
  type Told,
} from './read-pasted-ticket.ts';
import { sayBroken } from './say-broken.ts';

interface PasteTicketProps {
  readonly flow: Flow;
  readonly onClose: () => void;
}

/** What was told of pasted tickets, by flow: the next one from the same help desk has the same names and dates. */
const toldBefore = new Map<string, Told>();

/** Takes a ticket that was copied elsewhere, shows what is understood of it, and rehearses it. */
export function PasteTicket({ flow, onClose }: PasteTicketProps) {
  const t = useT();
  useReturnFocus();
  const words = useWords(flow);
  const [text, setText] = useState('');
  const [isTooLarge, setTooLarge] = useState(false);
  const [before] = useState(toldBefore.get(flow.id) ?? nothingTold);
  const [told, setTold] = useState(before);
  const looked = useDeferredValue(text);
  const read = useMemo(
    () => (looked.trim() === '' ? null : readWith(looked, { flow, words, told })),
    [looked, flow, words, told],
  );
  const broken = read?.ok === false ? sayBroken(read.error, words.wording, t) : null;
  const error = isTooLarge ? t('simulator.paste.tooLarge', { most: mostPasted / 1024 / 1024 }) : broken;
  const take = (next: string): void => {
    setTooLarge(next.length > mostPasted);
    if (next.length <= mostPasted) setText(next);
  };
  const tell = useCallback(
    (more: Partial<Told>): void => {
      const next = { ...told, ...more };
      toldBefore.set(flow.id, next);
      setTold(next);
    },
    [told, flow.id],
  );
  const tellMeaning = useCallback(
    (name: string, meaning: Meaning) => tell({ meanings: new Map(told.meanings).set(name, meaning) }),
    [told, tell],
  );
  const order = read?.ok === true ? read.value.order : null;
  const turn = useCallback(() => order !== null && tell({ order: otherOrder[order] }), [order, tell]);
  const submit = (): void => {
    const now = readWith(text, { flow, words, told });
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
          <Button disabled={text.trim() === '' || broken !== null} onClick={submit}>
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
          onPaste={(event) => {
            // Not even shown: to lay out so much text takes the page seconds.
            const isRefused = event.clipboardData.getData('text/plain').length > mostPasted;
            if (isRefused) event.preventDefault();
            setTooLarge(isRefused);
          }}
          onChange={(event) => take(event.currentTarget.value)}
        />
        {read?.ok === true && (
          <>
            <Text size="sm" role="status">
              {sayTaken(read.value.entries, t)}
              {read.value.others > 0 && ` ${t('simulator.paste.others', { n: read.value.others })}`}
            </Text>
            {read.value.entries.length > 0 && (
              <PastedTable
                flow={flow}
                ticket={read.value}
                words={words}
                before={before}
                onTell={tellMeaning}
                onTurn={turn}
              />
            )}
          </>
        )}
      </Stack>
    </FootedModal>
  );
}

type ReadWith = Pick<Parameters<typeof readPastedTicket>[1], 'flow' | 'words' | 'told'>;

function readWith(text: string, { words, ...reading }: ReadWith): ReturnType<typeof readPastedTicket> {
  // Whoever reads the screen in German writes dates so, in whichever browser.
  const languages = words.language === 'de' ? ['de'] : navigator.languages;
  return readPastedTicket(text, { ...reading, words, nowMs: Date.now(), languages });
}

function sayTaken(entries: readonly ReadEntry[], t: ReturnType<typeof useT>): string {
  const n = entries.filter(isTaken).length;
  const taken = t('simulator.paste.taken', { n });
  const left = entries.length - n;
  return left === 0 || n === 0 ? taken : `${taken} ${t('simulator.paste.left', { n: left })}`;
}
