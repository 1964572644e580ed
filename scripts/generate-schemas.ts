// Writes the JSON Schemas of the documents that people and programs exchange to docs/schemas:
//   node --conditions=@rung/source scripts/generate-schemas.ts
import { writeFileSet } from './docs/file-set.ts';
import { schemaFiles } from './docs/schema-files.ts';

writeFileSet(schemaFiles());
