#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Most of a short command's time is spent compiling what it imports, so that is kept between runs; the
// imports have to come after this line to gain from it.
enableCompileCache();
await import('./run.ts');
