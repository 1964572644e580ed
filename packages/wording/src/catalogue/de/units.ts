import type { unitsEn } from '../en/units.ts';
import type { Translation } from '../translation.ts';

/** German for `unitsEn`. */
export const unitsDe: Translation<typeof unitsEn> = {
  'unit.week': '{n, plural, one {{count} Woche} other {{count} Wochen}}',
  'unit.day': '{n, plural, one {{count} Tag} other {{count} Tage}}',
  'unit.hour': '{n, plural, one {{count} Stunde} other {{count} Stunden}}',
  'unit.minute': '{n, plural, one {{count} Minute} other {{count} Minuten}}',
  'unit.second': '{n, plural, one {{count} Sekunde} other {{count} Sekunden}}',
  'unit.businessHour': '{n, plural, one {{count} Geschäftsstunde} other {{count} Geschäftsstunden}}',
  'unit.businessMinute':
    '{n, plural, one {{count} Minute Geschäftszeit} other {{count} Minuten Geschäftszeit}}',
  'unit.businessSecond':
    '{n, plural, one {{count} Sekunde Geschäftszeit} other {{count} Sekunden Geschäftszeit}}',
  'unit.ofBusiness': '{duration} Geschäftszeit',
  'unit.zero': 'keine Zeit',

  'list.and': '{list} und {last}',
  'list.or': '{list} oder {last}',
  'list.nor': '{list} noch {last}',
  'list.more': '{n, plural, one {{count} weiteres} other {{count} weitere}}',

  'date.weekday.0': 'Mo',
  'date.weekday.1': 'Di',
  'date.weekday.2': 'Mi',
  'date.weekday.3': 'Do',
  'date.weekday.4': 'Fr',
  'date.weekday.5': 'Sa',
  'date.weekday.6': 'So',
  'date.month.1': 'Januar',
  'date.month.2': 'Februar',
  'date.month.3': 'März',
  'date.month.4': 'April',
  'date.month.5': 'Mai',
  'date.month.6': 'Juni',
  'date.month.7': 'Juli',
  'date.month.8': 'August',
  'date.month.9': 'September',
  'date.month.10': 'Oktober',
  'date.month.11': 'November',
  'date.month.12': 'Dezember',
  'date.instant': '{weekday}, {day}. {month} {year}, {time} Uhr {zone}',

  'calendar.always': 'rund um die Uhr',
  'calendar.never': 'nie geöffnet',
  'calendar.days': '{days} {windows}',
  'calendar.range': '{first}–{last}',
  'calendar.window': '{start}–{end}',
  'calendar.allDay': 'ganztägig',
  'calendar.exceptions': '{n, plural, one {{count} Ausnahme} other {{count} Ausnahmen}}',

  'value.true': 'ja',
  'value.false': 'nein',
  'value.missing': 'nichts',
  'value.quoted': '„{text}“',
  'value.empty': 'leer',
};
