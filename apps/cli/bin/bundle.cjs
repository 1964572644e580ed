// The bundle of the tool: where it is, whether it was made of the sources as they are now, and how it is loaded. In one file, since
// finding and opening another takes as long as half of this.
const { existsSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const root = join(__dirname, '../../..');
const builtFolder = join(__dirname, '../dist/bundle');
const main = join(builtFolder, 'main.cjs');
const quietly = { throwIfNoEntry: false };

function modifiedMs(file) {
  return statSync(file, quietly)?.mtimeMs;
}

/** The sources behind a command line, a line each: `check FILE` runs half of them, and looking at a file takes its time. */
function inputsOf([command, file = '-', ...others]) {
  const isPlainCheck = command === 'check' && !file.startsWith('-') && others.length === 0;
  const isListed = isPlainCheck && process.env.RUNG_LANGUAGE === undefined;
  return readFileSync(join(builtFolder, isListed ? 'check-inputs.txt' : 'inputs.txt'), 'utf8').split('\n');
}

/**
 * Whether the bundle may run a command line; without one, whether it is current as a whole. Looking at the sources takes a
 * few milliseconds; running yesterday's would cost somebody an afternoon.
 */
function isCurrent(args = []) {
  const builtMs = modifiedMs(main);
  if (builtMs === undefined) return false;
  if (modifiedMs(join(__dirname, '../src/main.ts')) === undefined) return true; // installed without its sources
  return inputsOf(args).every((file) => (modifiedMs(`${root}/${file}`) ?? Infinity) <= builtMs);
}

/**
 * Makes a loader of a bundle folder, which takes the code that V8 made beforehand. Node's own compile cache keeps what was compiled
 * when a file was loaded; most functions are compiled later, when they are first called, and those are in this cache as well.
 * `save` writes the code of everything loaded so far beside it.
 */
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

module.exports = { builtFolder, bundleLoader, isCurrent };
