import { expect, it } from 'vitest';
import type { Journal } from './journal.ts';
import { JournalWriter } from './journal-writer.ts';

/** A journal that puts things on disk when it is told to. */
function slowJournal() {
  const told: (() => void)[] = [];
  const refused: (() => void)[] = [];
  const put = () =>
    new Promise<void>((resolve, reject) => {
      told.push(resolve);
      refused.push(() => reject(new Error('the disk is full')));
    });
  const journal: Journal = {
    read: async () => null,
    put,
    replace: put,
  };
  return { journal, told, refused };
}

const nothing = { rev: 1, commands: [] };

it('writes one thing after the other, and knows when all are on disk', async () => {
  const { journal, told } = slowJournal();
  const writer = new JournalWriter(journal);
  writer.write((to) => to.replace(nothing));
  writer.write((to) => to.replace(nothing));
  const { written } = writer;
  await expect.poll(() => told.length).toBe(1);
  told[0]?.();
  await expect.poll(() => told.length).toBe(2);
  expect(writer.isWriting).toBe(true);
  told[1]?.();
  await written;
  expect([writer.isWriting, writer.isKept]).toEqual([false, true]);
});

it('goes on where a journal keeps nothing, and knows that it does not', async () => {
  const { journal, told, refused } = slowJournal();
  const writer = new JournalWriter(journal);
  writer.write((to) => to.replace(nothing));
  await expect.poll(() => refused.length).toBe(1);
  refused[0]?.();
  await writer.written;
  expect([writer.isWriting, writer.isKept]).toEqual([false, false]);
  writer.write((to) => to.replace(nothing));
  await expect.poll(() => told.length).toBe(2);
  told[1]?.();
  await writer.written;
  expect(writer.isKept).toBe(true);
});
