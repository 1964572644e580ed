import { type Order, orders, type Shown, shownChoices } from './policy-status.ts';

/** How the list looks. */
export const layouts = ['table', 'cards'] as const;
export type ListLayout = (typeof layouts)[number];

/** What of the list is in its address; what is not there has its default. */
export interface ListSearch {
  readonly find?: string;
  readonly show?: Shown;
  readonly as?: ListLayout;
  readonly by?: Order;
}

/** What an address says, without what makes no sense. */
export function parseListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const { find } = search;
  return shortest({
    find: typeof find === 'string' || typeof find === 'number' ? String(find) : '',
    show: shownChoices.find((one) => one === search['show']) ?? 'all',
    as: layouts.find((one) => one === search['as']) ?? 'table',
    by: orders.find((one) => one === search['by']) ?? 'name',
  });
}

/** An address's part without defaults. */
export function shortest({ find, show, as, by }: Required<ListSearch>): ListSearch {
  return {
    ...(find === '' ? {} : { find }),
    ...(show === 'all' ? {} : { show }),
    ...(as === 'table' ? {} : { as }),
    ...(by === 'name' ? {} : { by }),
  };
}

/** An address's part with defaults. */
export function complete({
  find = '',
  show = 'all',
  as = 'table',
  by = 'name',
}: ListSearch): Required<ListSearch> {
  return { find, show, as, by };
}
