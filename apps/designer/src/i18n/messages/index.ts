import { canvasMessages } from './canvas.ts';
import { conditionMessages } from './condition.ts';
import { conflictMessages } from './conflicts.ts';
import { editorMessages } from './editor.ts';
import { formMessages } from './forms.ts';
import { guardMessages } from './guards.ts';
import { historyMessages } from './history.ts';
import { inspectorMessages } from './inspector.ts';
import { keyboardMessages } from './keyboard.ts';
import { matrixTraceMessages } from './matrix-trace.ts';
import { newPolicyMessages } from './new-policy.ts';
import { newerMessages } from './newer.ts';
import { noticeMessages } from './notices.ts';
import { outcomeMessages } from './outcomes.ts';
import { partFormsMessages } from './part-forms.ts';
import { pasteMessages } from './paste.ts';
import { policiesMessages } from './policies.ts';
import { presenceMessages } from './presence.ts';
import { problemsMessages } from './problems.ts';
import { rehearsalMessages } from './rehearsal.ts';
import { replaceMessages } from './replace.ts';
import { scenariosMessages } from './scenarios.ts';
import { settingsMessages } from './settings.ts';
import { shellMessages } from './shell.ts';
import { simulatorMessages } from './simulator.ts';
import { stepMessages } from './steps.ts';
import { tableMessages } from './tables.ts';
import { tidyMessages } from './tidy.ts';
import { triggerFormMessages } from './trigger-form.ts';
import { triggersMessages } from './triggers.ts';
import { versionsMessages } from './versions.ts';

/**
 * Every message of the designer, by when it is loaded: `first` with the page, `flow` with the first flow that is opened,
 * `panels` with the first panel that is opened beside or below the drawing. A screen's messages are one file; it is listed
 * here once.
 */
export const messageParts = {
  first: {
    ...keyboardMessages,
    ...newPolicyMessages,
    ...noticeMessages,
    ...policiesMessages,
    ...shellMessages,
  },
  flow: {
    ...canvasMessages,
    ...editorMessages,
    ...presenceMessages,
    ...stepMessages,
    ...tableMessages,
    ...tidyMessages,
  },
  panels: {
    ...conditionMessages,
    ...conflictMessages,
    ...formMessages,
    ...guardMessages,
    ...historyMessages,
    ...inspectorMessages,
    ...matrixTraceMessages,
    ...newerMessages,
    ...outcomeMessages,
    ...partFormsMessages,
    ...pasteMessages,
    ...problemsMessages,
    ...rehearsalMessages,
    ...replaceMessages,
    ...scenariosMessages,
    ...settingsMessages,
    ...simulatorMessages,
    ...triggerFormMessages,
    ...triggersMessages,
    ...versionsMessages,
  },
} as const;

/** Every message of the designer by id. */
export const messages = { ...messageParts.first, ...messageParts.flow, ...messageParts.panels } as const;

/** The id of a message: what `t` is called with. */
export type MessageId = keyof typeof messages;

/** When messages are loaded. */
export type MessagePart = keyof typeof messageParts;
