import { Button, Drawer, Group, Text } from '@mantine/core';
import type { Diagnostic } from '@rung/kernel';
import { useEffect, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { useShowFinding } from '../problems/use-show-finding.ts';
import { scenarioRuns } from '../scenarios/scenario-runs.ts';
import { openScenario } from '../simulator/rehearsal.ts';
import { useWords } from '../simulator/use-words.ts';
import { adoptReport } from './adopt-report.ts';
import { PublishDone } from './publish-done.tsx';
import { PublishForm } from './publish-form.tsx';
import type { Pointed, Publishing } from './publishing.ts';
import { sayProblem } from './say-problem.ts';
import { useGate, useVersions } from './use-publishing.ts';
import type { Release } from './use-release.ts';
import classes from './versions.module.css';
import { type Wait, Waiting } from './waiting.tsx';

/** What the publish page needs from whoever mounts it; in an open editor only. */
export interface PublishDrawerProps {
  /** `publishingServer` asks the server. */
  readonly publishing: Publishing;
  readonly onClose: () => void;
  /** Shows a step behind the page. */
  readonly onShowStep: (node: string) => void;
}

/** What was said of a release that is not out yet, by policy: people close the page to put right what keeps it back. */
const said = new Map<string, Pick<Release, 'message' | 'environment'>>();

/** Publishing on one page: problems, scenarios, what changes, and the release itself. The server alone decides. */
export function PublishDrawer({ publishing, onClose, onShowStep }: PublishDrawerProps) {
  const t = useT();
  useReturnFocus();
  const showFinding = useShowFinding();
  // Here, above all that comes and goes while others edit: what a person has written is theirs.
  const key = useEditorState((state) => state.policyKey);
  const [release, setRelease] = useState<Release>(() => ({
    ...(said.get(key) ?? { message: '', environment: null }),
    problem: null,
  }));
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
      ) : (
        <Judged
          publishing={publishing}
          release={release}
          onRelease={({ problem, ...part }) => {
            const { message, environment } = { ...release, ...said.get(key), ...part };
            said.set(key, { message, environment });
            setRelease((before) => ({
              message,
              environment,
              problem: problem === undefined ? before.problem : problem,
            }));
          }}
          onDone={(pointed) => {
            said.delete(key);
            setDone(pointed);
          }}
          onClose={onClose}
          onShowFinding={(finding) => {
            onClose();
            showFinding(finding);
          }}
          onShowStep={(node) => {
            onClose();
            onShowStep(node);
          }}
        />
      )}
    </Drawer>
  );
}

interface JudgedProps extends PublishDrawerProps {
  readonly onShowFinding: (finding: Diagnostic) => void;
  readonly release: Release;
  readonly onRelease: (part: Partial<Release>) => void;
  readonly onDone: (pointed: Pointed) => void;
}

function Judged({ publishing, release, onRelease, onDone, onClose, onShowStep, onShowFinding }: JudgedProps) {
  const t = useT();
  const ui = useEditorUiStore();
  const key = useEditorState((state) => state.policyKey);
  const flow = useEditorState((state) => state.flow);
  const rev = useEditorState((state) => state.rev);
  const saveState = useEditorState((state) => state.saveState);
  const words = useWords(flow);
  const versions = useVersions(publishing, key);
  const gate = useGate(publishing, key, saveState === 'saved' ? rev : null);
  const isJudged = saveState === 'saved' && !gate.isEarlier;
  useEffect(() => {
    if (isJudged && gate.value !== null) adoptReport(flow, gate.value);
  }, [isJudged, gate.value, flow]);
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
  const wait: Wait | null = isJudged ? null : saveState === 'saved' ? 'checking' : saveState;
  if (gate.value === null || versions.value === null) return <Waiting wait={wait ?? 'checking'} />;
  return (
    <PublishForm
      publishing={publishing}
      policyKey={key}
      flow={flow}
      words={words}
      report={gate.value}
      versions={versions.value}
      release={release}
      wait={wait}
      onRelease={onRelease}
      onDone={onDone}
      onClose={onClose}
      onShowStep={onShowStep}
      onShowFinding={onShowFinding}
      onShowScenario={(name) => {
        scenarioRuns.setState({ wanted: name });
        onClose();
        ui.setState({ dock: 'scenarios' });
      }}
      onRehearse={(scenario) => {
        openScenario(flow.id, scenario, { kind: 'scenario', name: scenario.name });
        onClose();
        ui.setState({ dock: 'simulator' });
      }}
      onLookAgain={gate.again}
    />
  );
}
