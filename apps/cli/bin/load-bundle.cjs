// Loads the bundle with the code that V8 made of it beforehand. Node's own compile cache keeps what was compiled when a file was
// loaded; most functions are compiled later, when they are first called, and those are in this cache as well.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

/** Makes a loader of a bundle folder. `save` writes the code of everything loaded so far beside it. */
function bundleLoader(folder) {
  const modules = new Map();
  const scripts = new Map();

  function load(name) {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module_ = { exports: {} };
    modules.set(name, module_);
    const file = `${folder}/${name}`;
    if (name.endsWith('.json')) {
      module_.exports = JSON.parse(readFileSync(file, 'utf8'));
    } else {
      const script = compile(file);
      scripts.set(file, script);
      script.runInThisContext()(module_.exports, requireFrom, module_, file, folder);
    }
    return module_.exports;
  }

  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

  /** A file that has a cache keeps it: it is of the command that was run first, and what others need on top would slow that down. */
  function save() {
    for (const [file, script] of scripts) {
      const cache = `${file}.cache`;
      if (!existsSync(cache)) writeFileSync(cache, script.createCachedData());
    }
  }

  return { load, save };
}

/** V8 takes a cache only of its own version and settings; without one it compiles as ever. */
function compile(file) {
  const cache = `${file}.cache`;
  // The bundle is written in ASCII, which needs no decoding.
  const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  return new Script(code, { filename: file, cachedData });
}

module.exports = { bundleLoader };
