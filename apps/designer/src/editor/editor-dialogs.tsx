import { Suspense } from 'react';
import { useEditorState } from '../document/editor.ts';
import { SpeechProvider } from '../inspector/speech.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { useEditorUi, useEditorUiStore } from './editor-ui.ts';
import { loadPanel } from './load-panel.ts';
import { useReveal } from './use-reveal.ts';

// What is opened now and then is fetched when it is.
const Publish = lazyPart(async () => {
  const [{ PublishDrawer }, { publishingServer }] = await Promise.all([
    loadPanel(() => import('../versions/publish-drawer.tsx')),
    import('../versions/publishing-server.ts'),
  ]);
  return {
    default: (props: { readonly onClose: () => void; readonly onShowStep: (node: string) => void }) => (
      <PublishDrawer publishing={publishingServer} {...props} />
    ),
  };
});
const NamePolicy = lazyPart(async () => ({
  default: (await loadPanel(() => import('./name-policy.tsx'))).NamePolicy,
}));
const ReplaceDraft = lazyPart(async () => ({
  default: (await loadPanel(() => import('./replace-draft.tsx'))).ReplaceDraft,
}));
const Checkpoint = lazyPart(async () => ({
  default: (await loadPanel(() => import('./checkpoint.tsx'))).Checkpoint,
}));
const PasteRefused = lazyPart(async () => ({
  default: (await loadPanel(() => import('./paste-refused.tsx'))).PasteRefused,
}));
const PasteSteps = lazyPart(async () => ({
  default: (await loadPanel(() => import('./paste-steps.tsx'))).PasteSteps,
}));
const Settings = lazyPart(async () => ({
  default: (await loadPanel(() => import('../settings/settings-dialog.tsx'))).SettingsDialog,
}));

/** Pages and questions in front of the editor; at most one of each at a time. */
export function EditorDialogs() {
  const ui = useEditorUiStore();
  const flow = useEditorState((state) => state.flow);
  const dialog = useEditorUi((state) => state.dialog);
  const settings = useEditorUi((state) => state.settings);
  const reveal = useReveal();
  const close = (): void => ui.setState({ dialog: null });
  return (
    <Suspense>
      {dialog?.kind === 'publish' && <Publish onClose={close} onShowStep={reveal} />}
      {(dialog?.kind === 'rename' || dialog?.kind === 'duplicate') && (
        <NamePolicy what={dialog.kind} onClose={close} />
      )}
      {dialog?.kind === 'checkpoint' && <Checkpoint onClose={close} />}
      {dialog?.kind === 'replace' && (
        <ReplaceDraft onClose={close} {...(dialog.pasted !== undefined && { pasted: dialog.pasted })} />
      )}
      {dialog?.kind === 'pasteRefused' && <PasteRefused fault={dialog.fault} onClose={close} />}
      {(dialog?.kind === 'paste' || settings !== null) && (
        <SpeechProvider flow={flow}>
          {dialog?.kind === 'paste' && <PasteSteps fragment={dialog.fragment} onClose={close} />}
          {settings !== null && (
            <Settings
              place={settings}
              onPlace={(place) => ui.setState({ settings: place })}
              onReveal={reveal}
            />
          )}
        </SpeechProvider>
      )}
    </Suspense>
  );
}
