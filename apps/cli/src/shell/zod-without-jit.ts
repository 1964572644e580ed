// A command line reads one or two documents and ends: writing and compiling code for each schema, as zod does for servers, takes
// longer than reading without. Set by name rather than with zod's `config`, which would load zod for commands that need none;
// a test holds the name to what zod reads.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
