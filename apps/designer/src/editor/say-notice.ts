import type { EditLabel } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import type { EditorNotice } from '../document/editor.ts';
import type { Translate } from '../i18n/i18n.ts';
import { sayRefusal } from '../server/error-notice.ts';
import type { NoticeTone } from '../shell/notify.tsx';
import { isNobody } from '../shell/signature.ts';

/** What is said, and how: quietly (only in the live region) what people did themselves, as a notice what they did not expect. */
interface Said {
  readonly words: string;
  readonly tone: NoticeTone | 'quiet';
}

/** What a notice is said with; the flow is as it was when it was told. */
interface Saying {
  readonly t: Translate;
  readonly wording: Wording;
  readonly sayEdit: (label: EditLabel) => string;
  readonly flow: Flow;
}

/** As many changes of others as one notice tells. */
const mostTold = 3;

/** Says what happened to the flow besides plain edits, which are said at once. */
export function sayNotice(
  told: Exclude<EditorNotice, { readonly kind: 'edited' | 'undone' | 'redone' }>,
  { t, wording, sayEdit, flow }: Saying,
): Said {
  switch (told.kind) {
    case 'refused':
      return { words: wording.sayEditRefusal(flow, told.refusal), tone: 'error' };
    case 'stale': {
      const { way, by, label } = told;
      const who = by === '' || isNobody(by) ? t('notice.somebody') : by;
      return { words: t(`notice.stale.${way}`, { who, what: sayEdit(label) }), tone: 'error' };
    }
    case 'walked': {
      const { way, count, stale } = told;
      return { words: t(`notice.walked.${way}`, { count, stale }), tone: stale > 0 ? 'error' : 'quiet' };
    }
    case 'merged': {
      const said = told.changes.map(({ author, label }) =>
        wording.sayEditBy(isNobody(author) ? t('notice.somebody') : author, label, flow),
      );
      const each = [...new Set(said)];
      const shown = each.slice(0, mostTold).join(' ');
      const more = each.length - mostTold;
      return { words: more > 0 ? t('notice.mergedMore', { shown, more }) : shown, tone: 'neutral' };
    }
    case 'recovered':
      return { words: t('notice.recovered', { count: told.count }), tone: 'success' };
    case 'writeRefused':
      return { words: t('notice.writeRefused', { why: sayRefusal(told.reason, t) }), tone: 'error' };
    case 'readOnly':
      return { words: t('notice.archived'), tone: 'neutral' };
    case 'checkFailed':
      return { words: t('notice.checkFailed'), tone: 'error' };
    default:
      return told satisfies never;
  }
}
