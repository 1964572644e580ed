import { config } from 'zod';

// A command line reads one or two documents and ends: writing and compiling code for each schema, as zod does for servers, takes
// longer than reading without. Schemas look at this when they are made, so this module comes before any of them.
config({ jitless: true });
