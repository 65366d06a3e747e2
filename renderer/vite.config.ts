import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const FONT_LICENCES = {
  'noto-serif-sc.txt': '@fontsource-variable/noto-serif-sc/LICENSE',
  'noto-sans-sc.txt': '@fontsource-variable/noto-sans-sc/LICENSE',
  'lxgw-wenkai.txt': 'lxgw-wenkai-webfont/OFL.txt',
};

/** The Open Font License asks that its text travels with the fonts. */
function fontLicences(): Plugin {
  return {
    name: 'font-licences',
    apply: 'build',
    generateBundle() {
      for (const [name, path] of Object.entries(FONT_LICENCES)) {
        const source = readFileSync(join(import.meta.dirname, '..', 'node_modules', path));
        this.emitFile({ type: 'asset', fileName: `licences/${name}`, source });
      }
    },
  };
}

/** One bundle for every host: relative addresses, nothing inlined, so that `script-src 'self'` holds. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), fontLicences()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    target: 'es2023',
  },
});
