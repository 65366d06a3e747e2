import { readFileSync, writeFileSync } from 'node:fs';

/** A rectangle on the desktop, in device-independent pixels. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** Where a window was, remembered from one start to the next. */
export type WindowState = { bounds: Rectangle; maximized: boolean };

const DEFAULT_SIZE = { width: 1280, height: 840 };
const SMALLEST_VISIBLE = 80;

/** Reads the remembered state; null where there is none or the file is damaged, which costs nothing. */
export function readWindowState(file: string): WindowState | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWindowState(value) ? value : null;
  } catch {
    return null;
  }
}

/** Remembers the state. A folder that can't be written is not worth an interruption, so nothing is thrown. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    return;
  }
}

/**
 * Where to open a window, given the work areas of the screens there are now: the remembered place where
 * enough of it is still on a screen (a projector may be gone), else the default size in the middle.
 */
export function placeWindow(state: WindowState | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (state && screens.some((screen) => isReachable(state.bounds, screen))) return state.bounds;
  const screen = screens[0];
  return {
    width: Math.min(DEFAULT_SIZE.width, screen?.width ?? DEFAULT_SIZE.width),
    height: Math.min(DEFAULT_SIZE.height, screen?.height ?? DEFAULT_SIZE.height),
  };
}

/** The title bar must be within reach, or the user can't move the window back. */
function isReachable(bounds: Rectangle, screen: Rectangle): boolean {
  const visibleWidth =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  return (
    visibleWidth >= SMALLEST_VISIBLE &&
    bounds.y >= screen.y &&
    bounds.y <= screen.y + screen.height - SMALLEST_VISIBLE
  );
}

function isWindowState(value: unknown): value is WindowState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'maximized' in value &&
    typeof value.maximized === 'boolean' &&
    'bounds' in value &&
    isRectangle(value.bounds)
  );
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const numbers = new Map<string, unknown>(Object.entries(value));
  return ['x', 'y', 'width', 'height'].every((key) => Number.isFinite(numbers.get(key)));
}
