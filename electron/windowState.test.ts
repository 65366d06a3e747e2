import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from './windowState.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const projector = { x: 1366, y: 0, width: 1920, height: 1080 };
const onProjector = { bounds: { x: 1500, y: 40, width: 1200, height: 800 }, maximized: false };

test('remembers where the window was', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gaojiang-')), 'window.json');
  expect(readWindowState(file)).toBeNull();
  writeWindowState(file, onProjector);
  expect(readWindowState(file)).toEqual(onProjector);
});

test('forgets a damaged memory instead of failing the start', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gaojiang-')), 'window.json');
  for (const text of ['', '{"bounds":', 'null', '{"bounds":{"x":"1"},"maximized":true}']) {
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeNull();
  }
});

test('opens where the window was while that screen is there', () => {
  expect(placeWindow(onProjector, [laptop, projector])).toEqual(onProjector.bounds);
});

test('opens on the screen that is left when the projector has been unplugged', () => {
  expect(placeWindow(onProjector, [laptop])).toEqual({ width: 1280, height: 728 });
  expect(placeWindow(null, [projector])).toEqual({ width: 1280, height: 840 });
});
