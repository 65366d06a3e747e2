import type { TemplateInfo } from '../../api/drafting.ts';
import { GENRES, type Genre } from '../../core/classify/genre.ts';

/** The skeletons of one genre. */
export interface GenreGroup {
  readonly genre: Genre;
  readonly templates: readonly TemplateInfo[];
}

/** Skeletons grouped by genre, in the order genres are listed everywhere; genres without one are left out. */
export function byGenre(templates: readonly TemplateInfo[]): GenreGroup[] {
  return GENRES.flatMap((genre) => {
    const own = templates.filter((template) => template.genre === genre);
    return own.length === 0 ? [] : [{ genre, templates: own }];
  });
}
