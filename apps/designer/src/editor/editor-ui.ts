import type { Point } from '@rung/drawing';
import type { Fragment } from '@rung/editing';
import type { NodeKind } from '@rung/flow';
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { SettingsPlace } from '../settings/settings-props.ts';
import type { PasteFault } from './read-paste.ts';

/** An outcome of a step. */
export interface Outcome {
  readonly node: string;
  readonly port: string;
}

/** Outcomes of a step: all, those that lead nowhere, or those that lead somewhere. */
export type OutcomeSet = 'all' | 'open' | 'wired';

/** What the picker is asked for. */
export type PickPlace =
  /** A step that an outcome leads to: a new one, or one that is there. */
  | {
      readonly kind: 'after';
      readonly from: Outcome;
      readonly begin?: 'kinds' | 'steps';
      /** Nobody said which outcome: it is the likeliest, and another can be asked for. */
      readonly isGuess?: boolean;
    }
  /** Which outcome, before anything else: what then is done with it, by default what an outcome leads to is asked. */
  | {
      readonly kind: 'outcomes';
      readonly node: string;
      readonly of: OutcomeSet;
      readonly begin?: 'kinds' | 'steps';
      readonly take?: (from: Outcome) => void;
    }
  | { readonly kind: 'edge'; readonly edge: string }
  | { readonly kind: 'before'; readonly node: string }
  | { readonly kind: 'replace'; readonly node: string }
  /** Where on the drawing, if it was pointed at; and the kind of step that is likely meant, if that is known. */
  | { readonly kind: 'free'; readonly at: Point | null; readonly likely?: NodeKind };

/** The open picker, and where on the screen it stands. */
export interface OpenPicker {
  readonly place: PickPlace;
  readonly x: number;
  readonly y: number;
}

/** What a menu is about. */
export type MenuAbout =
  | { readonly kind: 'step'; readonly node: string }
  | { readonly kind: 'way'; readonly edge: string }
  /** The drawing where nothing stands. */
  | { readonly kind: 'ground'; readonly at: Point };

/** The open menu, and where on the screen it stands. */
export interface OpenMenu {
  readonly about: MenuAbout;
  readonly x: number;
  readonly y: number;
}

/** The tabs of the dock. */
export const dockTabs = ['problems', 'simulator', 'scenarios', 'history', 'versions'] as const;
export type DockTab = (typeof dockTabs)[number];

/** The lists of the tab of versions: what was published, what was live when, and what the draft was before. */
export type VersionsList = 'versions' | 'live' | 'revisions';

/** A page or question in front of the editor. */
export type EditorDialog =
  | { readonly kind: 'publish' | 'rename' | 'duplicate' | 'checkpoint' }
  /** With the text of a whole flow that was pasted, or without, to choose a file. */
  | { readonly kind: 'replace'; readonly pasted?: string }
  | { readonly kind: 'pasteRefused'; readonly fault: PasteFault }
  /** Steps that name parts which this policy does not have. */
  | { readonly kind: 'paste'; readonly fragment: Fragment };

/** What the editor's screens share besides the flow. None of it is saved with it. */
export interface EditorUi {
  /** The step that keys are about; the same in canvas and outline, so that changing the view keeps the place. */
  readonly active: string | null;
  /** The outcome that the outline's focus is on, where its row is no step of its own. */
  readonly activeOutcome: Outcome | null;
  /** The outcome by which the outline's focused row is come to. */
  readonly rowOutcome: Outcome | null;
  /** The step that is to have the focus as soon as it is shown. */
  readonly focusWanted: string | null;
  /** The step that is to be brought into sight while the focus goes elsewhere. */
  readonly sightWanted: string | null;
  readonly picker: OpenPicker | null;
  readonly menu: OpenMenu | null;
  /** The selection as it was made step by step; walking on leaves it alone. Another object: something else has made it. */
  readonly gathered: readonly string[] | null;
  readonly renaming: string | null;
  readonly isFinding: boolean;
  /** Null: the dock is closed. */
  readonly dock: DockTab | null;
  readonly versionsList: VersionsList;
  readonly isInspecting: boolean;
  /** The outcome that is to be brought into sight among the settings of its step. */
  readonly outcomeWanted: Outcome | null;
  /** The setting that is, as a JSON pointer into the flow. */
  readonly fieldWanted: string | null;
  /** Whether what is brought into sight there gets the focus, too. */
  readonly isFieldFocusWanted: boolean;
  readonly dialog: EditorDialog | null;
  /** Where the policy's settings are open; null: they are not. */
  readonly settings: SettingsPlace | null;
}

/** What makes a step the active one, by none of its outcomes. */
export function atStep(active: string | null) {
  return { active, activeOutcome: null, rowOutcome: null } as const;
}

/** Makes a step the active one and has it get the focus. */
export function focusStep(ui: StoreApi<EditorUi>, step: string | null): void {
  ui.setState({ ...atStep(step), focusWanted: step });
}

/** A store for one open flow. */
export function createEditorUi(): StoreApi<EditorUi> {
  return createStore<EditorUi>(() => ({
    ...atStep(null),
    focusWanted: null,
    sightWanted: null,
    picker: null,
    menu: null,
    gathered: null,
    renaming: null,
    isFinding: false,
    dock: null,
    versionsList: 'versions',
    isInspecting: false,
    outcomeWanted: null,
    fieldWanted: null,
    isFieldFocusWanted: false,
    dialog: null,
    settings: null,
  }));
}

/** The editor around. */
export const EditorUiContext = createContext<StoreApi<EditorUi> | null>(null);

/** The store of the editor around. */
export function useEditorUiStore(): StoreApi<EditorUi> {
  const store = useContext(EditorUiContext);
  if (store === null) throw new Error('this is not in an editor');
  return store;
}

/** A part of what the editor's screens share. */
export function useEditorUi<T>(selector: (ui: EditorUi) => T): T {
  return useStore(useEditorUiStore(), selector);
}
