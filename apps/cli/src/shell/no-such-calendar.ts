import { nearestName } from '@rung/kernel';
import { listed } from './count.ts';
import { inEach, type Language, type Said } from './language.ts';

interface CalendarMiss {
  readonly missing: (id: string) => string;
  readonly meant: (id: string) => string;
  readonly all: (ids: readonly string[]) => string;
}

const words: Readonly<Record<Language, CalendarMiss>> = {
  en: {
    missing: (id) => `There is no calendar "${id}".`,
    meant: (id) => `Did you mean "${id}"?`,
    all: (ids) => `There ${ids.length === 1 ? 'is' : 'are'} ${listed(ids, 'and')}.`,
  },
  de: {
    missing: (id) => `Einen Kalender „${id}“ gibt es nicht.`,
    meant: (id) => `Gemeint war vielleicht „${id}“.`,
    all: (ids) => `Es gibt ${listed(ids, 'und')}.`,
  },
};

/** Says that there is no calendar of an id, which one was probably meant, and which there are. */
export function noSuchCalendar(id: string, known: readonly string[]): Said {
  const nearest = nearestName(id, known);
  return inEach(words, ({ missing, meant, all }) =>
    [missing(id), ...(nearest === null ? [] : [meant(nearest)]), all(known)].join(' '),
  );
}
