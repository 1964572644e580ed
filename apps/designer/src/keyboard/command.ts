import type { MessageValues } from '../i18n/i18n.ts';
import type { MessageId } from '../i18n/messages/index.ts';

/** Something that people can do: by a key, from the palette, from a menu. All three and the sheet of shortcuts read this. */
export interface Command {
  /** Unique among the commands that are there: `policies.new`. */
  readonly id: string;
  readonly title: MessageId;
  /** What stands for the placeholders of the title. */
  readonly titleValues?: MessageValues;
  /** Heading in the sheet and the palette. */
  readonly group: MessageId;
  /**
   * Keys by `KeyboardEvent.key`, each an alternative: `$mod+k`, `F8`, `?`, `g c`. Ctrl is `$mod`, Cmd on a Mac. Say no Shift with
   * a sign: where it is on the keyboard is the layout's business.
   */
  readonly keys?: readonly string[];
  /** Whether it can be done now; default always. Keys then do what they do without us, and the palette leaves it out. */
  readonly when?: () => boolean;
  readonly run: () => void;
  /** Works while text is being typed; default only if the keys hold Ctrl or are a function key. */
  readonly inText?: boolean;
  /** Goes on while the key is held; default false. */
  readonly repeats?: boolean;
  /** Not in the palette, for what makes sense by its key only. */
  readonly keyOnly?: boolean;
}

/** Keys that a part of the screen answers itself while it has the focus: the sheet tells of them, nothing else does. */
export function toldKeys(keys: Pick<Command, 'id' | 'title' | 'group' | 'keys'>): Command {
  return { ...keys, keyOnly: true, when: () => false, run: () => undefined };
}

/** Whether keys are typed as text: no Ctrl, no function key, no name such as `Delete`. */
export function isSingle(keys: string): boolean {
  return keys.split(' ').every((press) => [...press.replace(/^Shift\+/, '')].length === 1);
}

/** Whether keys may act while text is being typed. */
export function worksInText(command: Command, keys: string): boolean {
  return command.inText ?? /^\$mod\+[^acvxyz]$|^(?:Shift\+)?F\d+$/i.test(keys);
}
