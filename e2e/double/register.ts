import { registerHooks } from 'node:module';

/** Loaded with --import before the desktop shell: puts the double where the shell expects electron. */
const double = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});
