// Protects a landing from a test that fails by chance: property tests draw the same cases on every run.
// GAOJIANG_DRAWS=new draws others (the report names the seed of a failure), GAOJIANG_DRAWS=<number> repeats them.
import process from 'node:process';
import fc from 'fast-check';

const wish = process.env['GAOJIANG_DRAWS'] ?? '20261122';
if (wish !== 'new') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wish) });
