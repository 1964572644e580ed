import type { Flow } from '@rung/flow';
import { type Language, namesOfFlow, type Wording } from '@rung/wording';
import { useMemo } from 'react';
import { currencyOf } from '../document/currency-of.ts';
import { speak } from '../i18n/speak.ts';
import { useLanguage } from '../i18n/use-t.ts';
import { offsetIn } from './model/instants.ts';
import { zoneOf } from './model/samples.ts';

/** Everything by which the dock speaks: sentences from the catalogue, and instants on the policy's clocks. */
export interface Words {
  readonly wording: Wording;
  readonly language: Language;
  /** The zone in which all times are told. */
  readonly zone: string;
  /** Of amounts that name none. */
  readonly currency: string;
  /** `14:30` */
  readonly time: (ms: number) => string;
  /** `30` */
  readonly dayNumber: (ms: number) => string;
  /** `Mar 2026`, `Mar – Apr 2026` */
  readonly months: (fromMs: number, toMs: number) => string;
  /** `Mon 30` */
  readonly shortDay: (ms: number) => string;
  /** `Mon 30 Mar` */
  readonly day: (ms: number) => string;
  /** `Mon 30 Mar, 14:30` */
  readonly moment: (ms: number) => string;
}

/** The words for a flow in the language of the screen. */
export function useWords(flow: Flow): Words {
  const language = useLanguage();
  return useMemo(() => wordsOf(flow, language), [flow, language]);
}

// English without a region would read dates as in the United States.
const regional: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

function wordsOf(flow: Flow, language: Language): Words {
  const zone = zoneOf(flow);
  const format = (options: Intl.DateTimeFormatOptions): ((ms: number) => string) => {
    const formatter = new Intl.DateTimeFormat(regional[language], { timeZone: zone, ...options });
    return (ms) => formatter.format(ms);
  };
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const months = new Intl.DateTimeFormat(regional[language], {
    timeZone: zone,
    month: 'short',
    year: 'numeric',
  });
  return {
    wording: speak({
      language,
      names: namesOfFlow(flow),
      offsetAt: (ms: number) => offsetIn(zone, ms),
      // As `time` and `moment` do; where it matters, the page names the zone.
      tellsOffset: false,
    }),
    language,
    zone,
    currency: currencyOf(flow),
    time,
    dayNumber: format({ day: 'numeric' }),
    months: (fromMs, toMs) => months.formatRange(fromMs, toMs),
    shortDay: format({ weekday: 'short', day: 'numeric' }),
    day,
    moment: (ms) => `${day(ms)}, ${time(ms)}`,
  };
}
