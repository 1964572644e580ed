import type { Translate } from '../../i18n/i18n.ts';
import type { TimelineModel } from '../model/timeline.ts';
import type { Words } from '../use-words.ts';

/** The time line in one sentence. */
export function summaryOf(model: TimelineModel, words: Words, t: Translate): string {
  const cycles = model.clocks.flatMap(({ cycles: all }) => all);
  return t('simulator.timeline.summary', {
    from: words.moment(model.fromMs),
    to: words.moment(model.untilMs),
    events: model.events.length,
    tiers: new Set(model.tiers.map(({ tier }) => tier)).size,
    threads: model.threads.length,
    breaches: cycles.filter(({ row }) => row.breachedAt !== null).length,
    actions: model.actions.length,
  });
}
