import { entriesOf, type PartName, type PartOf } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { nameOfPart, rowName } from '../inspector/parts.ts';
import type { Speech } from '../inspector/speech.tsx';
import { allowanceText, grantsInOrder } from '../node-kinds/shared/grant-sentence.ts';
import { clockFacts } from '../node-kinds/sla/clock-facts.ts';

type Summary<P extends PartName> = (part: PartOf<P>, speech: Speech, flow: Flow) => string;

/** An entry in a line, beside its name. */
const summaries: { readonly [P in PartName]: Summary<P> } = {
  tiers: ({ rank, lateral, kind, owner }, { t, wording }) =>
    [
      lateral === true ? wording.sayLateralRank(rank) : wording.sayRank(rank),
      wording.sayTerm('tierKind', kind) ?? kind,
      owner === undefined ? t('tier.ownerNobody') : wording.sayTarget(owner),
    ].join(' · '),
  calendars: (calendar, { wording }) => wording.sayCalendar(calendar),
  clocks: (clock, speech, flow) => clockFacts(flow, clock, speech).join(' · '),
  grants: (grant, speech, flow) => allowanceText(flow, grant, speech),
  fields: ({ type, values }, { t }) =>
    [t(`fieldForm.type.${type}`), ...(values === undefined ? [] : [values.join(', ')])].join(' · '),
  wordLists: ({ words }, { t }) => (words.length === 0 ? t('wordListForm.none') : words.join(', ')),
  channels: ({ kind }, { wording }) => wording.sayTerm('channelKind', kind) ?? kind,
  templates: ({ audience, text }, { t, language }) =>
    `${t(`templateForm.audience.${audience}`)} · ${text[language] ?? Object.values(text)[0] ?? ''}`,
  contextPackages: ({ items }, { t }) =>
    items.length === 0 ? t('packageForm.none') : items.map(({ label }) => label).join(', '),
};

/** Tables whose entries begin with nothing in them that anybody could take for their own choice. */
export const emptyBegun: ReadonlySet<PartName> = new Set(['wordLists', 'templates', 'contextPackages']);

/** An entry of a table in a line, without its name. */
export function summaryOf<P extends PartName>(part: P, value: PartOf<P>, { flow, speech }: In): string {
  const summary: Summary<P> = summaries[part];
  return summary(value, speech, flow);
}

interface In {
  readonly flow: Flow;
  readonly speech: Speech;
}

/** One entry of a table as it stands in its list. */
export interface PartRow {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** The entries of a table in the order in which people think of them: tiers by rank, the matrix as it is asked, the rest by name. */
export function partRows<P extends PartName>(flow: Flow, part: P, speech: Speech): readonly PartRow[] {
  const rows = idsInOrder(flow, part, speech).map((id) => [id, entriesOf(flow, part)[id]] as const);
  return rows.flatMap(([id, value]) =>
    value === undefined
      ? []
      : [
          {
            id,
            name: rowName(flow, { id, value }, speech.wording),
            summary: summaryOf(part, value, { flow, speech }),
          },
        ],
  );
}

function idsInOrder(flow: Flow, part: PartName, { language }: Speech): readonly string[] {
  if (part === 'grants') return grantsInOrder(flow).map(([id]) => id);
  if (part === 'tiers')
    return Object.entries(flow.tiers)
      .toSorted(([, a], [, b]) => a.rank - b.rank || Number(a.lateral ?? false) - Number(b.lateral ?? false))
      .map(([id]) => id);
  return Object.entries(entriesOf(flow, part))
    .toSorted(([a, x], [b, y]) => nameOfPart(x, a).localeCompare(nameOfPart(y, b), language))
    .map(([id]) => id);
}
