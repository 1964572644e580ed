// Writes docs/node-kinds from the help pages of the node kinds:
//   node --conditions=@rung/source scripts/generate-docs.ts
import { writeFileSet } from './docs/file-set.ts';
import { nodeKindPages } from './docs/node-kind-pages.ts';

writeFileSet(nodeKindPages());
