import { Button, Drawer, Group, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { useWords } from '../simulator/use-words.ts';
import { PublishDone } from './publish-done.tsx';
import { PublishForm } from './publish-form.tsx';
import type { Pointed, Publishing } from './publishing.ts';
import { sayProblem } from './say-problem.ts';
import { useGate, useVersions } from './use-publishing.ts';
import classes from './versions.module.css';

/** What the publish page needs from whoever mounts it; below an `EditorContext` only. */
export interface PublishDrawerProps {
  /** `publishingServer` asks the server. */
  readonly publishing: Publishing;
  readonly onClose: () => void;
  /** Shows a step behind the page. */
  readonly onShowStep: (node: string) => void;
}

/** Publishing on one page: problems, scenarios, what changes, and the release itself. The server alone decides. */
export function PublishDrawer({ publishing, onClose, onShowStep }: PublishDrawerProps) {
  const t = useT();
  useReturnFocus();
  const saveState = useEditorState((state) => state.saveState);
  const rev = useEditorState((state) => state.rev);
  const [done, setDone] = useState<Pointed | null>(null);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={720}
      title={t('publish.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      classNames={{ title: classes['drawerTitle'] ?? '' }}
    >
      {done !== null ? (
        <PublishDone publishing={publishing} pointed={done} onClose={onClose} />
      ) : saveState === 'saved' ? (
        <Judged
          publishing={publishing}
          rev={rev}
          onDone={setDone}
          onClose={onClose}
          onShowStep={(node) => {
            onClose();
            onShowStep(node);
          }}
        />
      ) : (
        <Waiting saveState={saveState} />
      )}
    </Drawer>
  );
}

function Waiting({ saveState }: { readonly saveState: 'saving' | 'offline' | 'conflict' }) {
  const t = useT();
  return (
    <Group gap="sm" role="status" py="md" wrap="nowrap">
      {saveState === 'saving' && <Loader size="sm" />}
      <Text size="sm">{t(saveState === 'saving' ? 'publish.saving' : `publish.unsaved.${saveState}`)}</Text>
    </Group>
  );
}

interface JudgedProps extends PublishDrawerProps {
  readonly rev: number;
  readonly onDone: (pointed: Pointed) => void;
}

function Judged({ publishing, rev, onDone, onClose, onShowStep }: JudgedProps) {
  const t = useT();
  const key = useEditorState((state) => state.policyKey);
  const flow = useEditorState((state) => state.flow);
  const words = useWords(flow);
  const versions = useVersions(publishing, key);
  const gate = useGate(publishing, key, rev);
  const problem = gate.problem ?? versions.problem;
  if (problem !== null) {
    return (
      <Group role="alert" py="md">
        <Text size="sm">{sayProblem(problem, t)}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            gate.again();
            versions.again();
          }}
        >
          {t('versions.retry')}
        </Button>
      </Group>
    );
  }
  if (gate.value === null || versions.value === null) {
    return (
      <Group gap="sm" role="status" py="md">
        <Loader size="sm" />
        <Text size="sm">{t('publish.checking')}</Text>
      </Group>
    );
  }
  return (
    <PublishForm
      publishing={publishing}
      policyKey={key}
      flow={flow}
      words={words}
      report={gate.value}
      versions={versions.value}
      onDone={onDone}
      onClose={onClose}
      onShowStep={onShowStep}
      onLookAgain={gate.again}
    />
  );
}
