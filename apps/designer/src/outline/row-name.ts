import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import { useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useEditedBy } from '../editor/edited-by.tsx';
import type { Translate } from '../i18n/i18n.ts';
import { useT } from '../i18n/use-t.ts';
import { otherNumbers, outcomeOf, type VisibleRow } from './visible-rows.ts';

/** The row in one sentence: read from its cells it would begin with the names of the buttons in them. */
export function useRowName(row: VisibleRow): string {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const problems = useEditorState((state) => state.problems.byNode.get(row.node)?.length ?? 0);
  const editedBy = useEditedBy(row.node);
  const outcome = outcomeOf(row);
  const by = outcome === null ? '' : wording.sayPortName(flow, outcome.node, outcome.port);
  const node = flow.nodes[row.node];
  switch (row.kind) {
    case 'node': {
      const title = `${row.number} ${wording.sayTitle(flow, row.node)}`;
      const kind = node === undefined ? '' : wording.sayKind(node.kind);
      const also = otherNumbers(row);
      return [
        by,
        title,
        kind,
        wording.saySummary(flow, row.node),
        also === '' ? '' : t('outline.alsoFrom', { numbers: also }),
        row.root === 'unconnected' ? t('outline.unconnected') : '',
        problems === 0 ? '' : t('outline.problemCount', { count: problems }),
        editedBy ?? '',
      ]
        .filter((part) => part !== '')
        .join('. ');
    }
    case 'reference':
      return `${by}: ${sayReference(row, { flow, t, wording })}`;
    case 'openPort':
      return `${by}: ${t('outline.open')}`;
    case 'folded':
      return t('outline.moreOutcomes', { count: row.ports.length });
    default:
      return row satisfies never;
  }
}

/** What a row says that leads to a step whose own row stands further up: `back to 3 Desk, at most 2 times`. */
export function sayReference(
  { node, number, isBack, counter }: Extract<VisibleRow, { readonly kind: 'reference' }>,
  { flow, t, wording }: { readonly flow: Flow; readonly t: Translate; readonly wording: Wording },
): string {
  const values = { step: `${number} ${wording.sayTitle(flow, node)}` };
  const counting = counter === null ? undefined : flow.nodes[counter];
  if (counting?.kind === 'repeat')
    return t('outline.backAtMost', { ...values, times: counting.config.times });
  return t(isBack ? 'outline.backTo' : 'outline.goesTo', values);
}
