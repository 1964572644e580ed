// Runs one command line on a bundle and keeps the code that V8 made of it: `node warm-bundle.cjs FOLDER COMMAND …`.
const { bundleLoader } = require('../apps/cli/bin/bundle.cjs');

const [folder] = process.argv.splice(2, 1);
const loader = bundleLoader(folder);
process.on('exit', loader.save);
loader.load('main.cjs');
