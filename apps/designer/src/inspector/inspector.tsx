import { SampleTicketContext } from '../condition/sample-context.ts';
import { useEditorState } from '../document/editor.ts';
import { OpenPartContext } from './fields/open-part.tsx';
import type { InspectorProps } from './inspector-props.ts';
import { ManyPanel } from './many-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { SpeechProvider } from './speech.tsx';

/** The panel beside the drawing: about the selected step, several of them, or the policy itself. */
export function Inspector(props: InspectorProps) {
  const flow = useEditorState((state) => state.flow);
  return (
    <SpeechProvider flow={flow}>
      <OpenPartContext.Provider value={props.onOpenPart}>
        <SampleTicketContext.Provider value={props.sample}>
          <Selected {...props} />
        </SampleTicketContext.Provider>
      </OpenPartContext.Provider>
    </SpeechProvider>
  );
}

function Selected(props: InspectorProps) {
  const flow = useEditorState((state) => state.flow);
  const selection = useEditorState((state) => state.selection);
  const ids = selection.filter((id) => Object.hasOwn(flow.nodes, id));
  const [first] = ids;
  const node = first === undefined ? undefined : flow.nodes[first];
  if (first === undefined || node === undefined) return <PolicyPanel {...props} />;
  if (ids.length > 1) return <ManyPanel flow={flow} ids={ids} onReveal={props.onReveal} />;
  // Another step is another panel: nothing that was half typed goes over to it.
  return <NodePanel key={first} {...props} nodeId={first} node={node} />;
}
