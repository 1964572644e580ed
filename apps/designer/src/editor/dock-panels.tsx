import { type ComponentType, Suspense, useState } from 'react';
import { lazyPart } from '../shell/lazy-part.ts';
import { type DockTab, useEditorUi, useEditorUiStore, type VersionsList } from './editor-ui.ts';
import { loadPanel } from './load-panel.ts';

// Each panel is fetched when it is first opened.
const Problems = lazyPart(async () => ({
  default: (await loadPanel(() => import('../problems/problems-panel.tsx'))).ProblemsPanel,
}));
const History = lazyPart(async () => ({
  default: (await loadPanel(() => import('./history-panel.tsx'))).HistoryPanel,
}));
const Simulator = lazyPart(async () => {
  const [{ SimulatorDock }, { serve }] = await Promise.all([
    loadPanel(() => import('../simulator/simulator-dock.tsx')),
    import('../simulator/serve.ts'),
  ]);
  return {
    default: ({ onKeep }: { readonly onKeep: () => void }) => <SimulatorDock serve={serve} onKeep={onKeep} />,
  };
});
const Keep = lazyPart(async () => ({
  default: (await loadPanel(() => import('../scenarios/keep-scenario.tsx'))).KeepScenario,
}));
const Scenarios = lazyPart(async () => {
  const [{ ScenariosPanel }, { runSet }] = await Promise.all([
    loadPanel(() => import('../scenarios/scenarios-panel.tsx')),
    import('../scenarios/run-set.ts'),
  ]);
  return {
    default: ({ onShow }: { readonly onShow: () => void }) => (
      <ScenariosPanel runSet={runSet} onShowSimulator={onShow} />
    ),
  };
});
const Versions = lazyPart(async () => {
  const [{ VersionsDock }, { publishingServer }] = await Promise.all([
    loadPanel(() => import('../versions/versions-dock.tsx')),
    import('../versions/publishing-server.ts'),
  ]);
  return {
    default: (props: {
      readonly list: VersionsList;
      readonly onList: (list: VersionsList) => void;
      readonly onPublish: () => void;
    }) => <VersionsDock publishing={publishingServer} {...props} />,
  };
});

function SimulatorPanel() {
  const [isKeeping, setIsKeeping] = useState(false);
  return (
    <>
      <Suspense>
        <Simulator onKeep={() => setIsKeeping(true)} />
      </Suspense>
      {/* Apart, or the rehearsal and the focus in it would go while the dialog is fetched. */}
      <Suspense>{isKeeping ? <Keep onClose={() => setIsKeeping(false)} /> : null}</Suspense>
    </>
  );
}

function ScenarioPanel() {
  const ui = useEditorUiStore();
  return (
    <Suspense>
      <Scenarios onShow={() => ui.setState({ dock: 'simulator' })} />
    </Suspense>
  );
}

function VersionsPanel() {
  const ui = useEditorUiStore();
  const list = useEditorUi((state) => state.versionsList);
  return (
    <Suspense>
      <Versions
        list={list}
        onList={(versionsList) => ui.setState({ versionsList })}
        onPublish={() => ui.setState({ dialog: { kind: 'publish' } })}
      />
    </Suspense>
  );
}

function ProblemPanel() {
  return (
    <Suspense>
      <Problems />
    </Suspense>
  );
}

function EditsPanel() {
  return (
    <Suspense>
      <History />
    </Suspense>
  );
}

/** What each tab of the dock shows. */
export const dockPanels: Readonly<Record<DockTab, ComponentType>> = {
  problems: ProblemPanel,
  simulator: SimulatorPanel,
  scenarios: ScenarioPanel,
  history: EditsPanel,
  versions: VersionsPanel,
};
