import { useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { outcomeOf, type VisibleRow } from './visible-rows.ts';

/** The row in one sentence: read from its cells it would begin with the names of the buttons in them. */
export function useRowName(row: VisibleRow): string {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const problems = useEditorState((state) => state.problems.byNode.get(row.node)?.length ?? 0);
  const outcome = outcomeOf(row);
  const by = outcome === null ? '' : wording.sayPortName(flow, outcome.node, outcome.port);
  const node = flow.nodes[row.node];
  switch (row.kind) {
    case 'node': {
      const title = `${row.number} ${wording.sayTitle(flow, row.node)}`;
      const kind = node === undefined ? '' : wording.sayKind(node.kind);
      const also = row.alsoFrom.map(({ number }) => number).join(', ');
      return [
        by,
        title,
        kind,
        wording.saySummary(flow, row.node),
        also === '' ? '' : t('outline.alsoFrom', { numbers: also }),
        row.root === 'unconnected' ? t('outline.unconnected') : '',
        problems === 0 ? '' : t('outline.problemCount', { count: problems }),
      ]
        .filter((part) => part !== '')
        .join('. ');
    }
    case 'reference':
      return `${by}: ${t(row.isBack ? 'outline.backTo' : 'outline.goesTo', {
        number: row.number,
        title: wording.sayTitle(flow, row.node),
      })}`;
    case 'openPort':
      return `${by}: ${t('outline.open')}`;
    case 'folded':
      return t('outline.moreOutcomes', { count: row.ports.length });
    default:
      return row satisfies never;
  }
}
