import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches } from './apply-patches.ts';
import { diffDocuments } from './diff-documents.ts';
import { flowsEdited } from './edits.arbitrary.ts';
import { invertPatches } from './invert-patches.ts';
import { granted } from './result.fake.ts';

it('leads back exactly, order of lists and all', () => {
  fc.assert(
    fc.property(flowsEdited(1), ([before, after = null]) => {
      const patches = diffDocuments(before, after);
      expect(granted(applyPatches(after, invertPatches(patches)))).toEqual(before);
      expect(invertPatches(invertPatches(patches))).toEqual(patches);
    }),
  );
});
