// The content security policy forbids code made of text, which zod tries out unless it is told not to. Imported before anything
// that may bring zod along, in workers too. Set by name, since whoever imports zod for its `config` loads all of it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
