import type { KeyboardEvent } from 'react';
import type { Place } from './place.ts';

/** What every view of the library is given. */
export interface ViewProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** What was found, for the line beside the search box. */
  readonly onFound: (text: string) => void;
  /** The keys of the search box that the view takes for its list. */
  readonly searchKeys: { current: (event: KeyboardEvent) => void };
  readonly focusSearch: () => void;
}
