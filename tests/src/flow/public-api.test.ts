import * as flow from '@rung/flow';
import { expect, it } from 'vitest';
import { publicApi } from '../public-api.ts';

it('exports exactly this', () => {
  expect(publicApi('flow')).toEqual([
    'currentFormat',
    'edgeSchema',
    'edgesFrom',
    'fieldDeclarations',
    'flowJsonSchema',
    'flowMigrations',
    'flowSchema',
    'guardTargets',
    'longestText',
    'migrateFlow',
    'nodeEntries',
    'nodeKindModels',
    'nodeKinds',
    'nodeSchema',
    'outlineOf',
    'ownNameOf',
    'parseFlow',
    'partLimits',
    'portContextOf',
    'portsOf',
    'practiceFlow',
    'readFlow',
    'semanticDigest',
    'stoodForBy',
    'templates',
    'triggerPlace',
    'triggersAsDrawn',
    'triggersInOrder',
    'type ConfigByKind',
    'type Flow',
    'type FlowEdge',
    'type FlowMigration',
    'type FlowNode',
    'type FlowTemplate',
    'type NodeByKind',
    'type NodeKind',
    'type NodeKindModel',
    'type NodeRow',
    'type OpenPortRow',
    'type OtherWayIn',
    'type Outline',
    'type OutlineRoot',
    'type OutlineRow',
    'type Port',
    'type PortContext',
    'type ReadFlow',
    'type ReferenceRow',
    'type StoodFor',
    'type TriggerEntry',
    'type TriggerPlace',
  ]);
});

it('exports at run time what the list calls a value', () => {
  const values = publicApi('flow').filter((name) => !name.startsWith('type '));
  expect(Object.keys(flow).sort()).toEqual(values);
});
