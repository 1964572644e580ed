import { layoutFlow, renderMermaid, renderSvg } from '@rung/drawing';
import { readFlow } from '@rung/flow';
import { createWording, languages } from '@rung/wording';
import { expect, it } from 'vitest';
import { exampleFile, exampleIds } from '../examples/example.ts';

function flowOf(id: string) {
  const read = readFlow(exampleFile(id, 'flow.json'));
  if (!read.ok) throw new Error(`${id} is no flow`);
  return read.value.flow;
}

const en = createWording({ language: 'en' });

for (const id of exampleIds) {
  it(`draws ${id} in both themes and languages, with every step and every edge`, () => {
    const flow = flowOf(id);
    for (const language of languages) {
      for (const theme of ['light', 'dark'] as const) {
        const svg = renderSvg(flow, { wording: createWording({ language }), theme });
        expect(svg.match(/data-node=/g)?.length).toBe(Object.keys(flow.nodes).length);
        expect(svg.match(/data-edge=/g)?.length ?? 0).toBe(Object.keys(flow.edges).length);
      }
    }
  });

  it(`draws no line of ${id} that is longer than it need be by much`, () => {
    const { routes } = layoutFlow(flowOf(id), { wording: en });
    for (const { edge, points } of routes) expect([edge, points.length <= 8]).toEqual([edge, true]);
  });
}

it('writes the first example as Mermaid', () => {
  expect(renderMermaid(flowOf('agency-unanswered-4bh'), en)).toMatchInlineSnapshot(`
    "flowchart LR
      s1["Tier · Rank 2<br/>Account director<br/>The account director role"]:::peopleStep
      s2(["Trigger<br/>Every new ticket<br/>When a ticket comes in: takes the ticket in"]):::startStep
      s3{{"Condition<br/>Is it a project?<br/>Goes the first way that holds: “Project” if the form is “project”; otherwise on"}}:::decideStep
      s4("Notice<br/>Ping the director<br/>Tells the account director role by Agency chat: “The director takes over”"):::sayStep
      s5["Tier · Rank 1<br/>Account team<br/>The queue account team"]:::peopleStep
      s6("Notice<br/>Warn the owner<br/>Tells the owner by Inbox: “Three of four hours are gone”"):::sayStep
      s7[["Clock<br/>Four business hours to answer<br/>Starts to watch “Unanswered customer”: 4 business hours on Agency hours, with a warning at 75 %"]]:::timeStep
      s2 --> s7
      s3 -->|"Project"| s4
      s4 --> s1
      s7 -.->|"at 75 %"| s6
      s7 -.->|"breached"| s3
      s7 -->|"then, at once"| s5
      classDef decideStep fill:#FFFFFF,stroke:#851F71,stroke-width:2px,color:#18202B
      classDef peopleStep fill:#FFFFFF,stroke:#109455,stroke-width:2px,color:#18202B
      classDef sayStep fill:#FFFFFF,stroke:#2175D2,stroke-width:2px,color:#18202B
      classDef startStep fill:#FFFFFF,stroke:#27469F,stroke-width:2px,color:#18202B
      classDef timeStep fill:#FFFFFF,stroke:#B4680C,stroke-width:2px,color:#18202B
    "
  `);
});
