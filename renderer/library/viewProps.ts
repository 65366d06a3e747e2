import type { KeyboardEvent } from 'react';
import type { Place } from './place.ts';

/** What every view of the library is given. */
export interface ViewProps {
  readonly place: Place;
  /** True while the typing is ahead of the search. */
  readonly typing: boolean;
  readonly onPlace: (place: Place) => void;
  /** What was found, for the line beside the search box. */
  readonly onFound: (text: string) => void;
  /** The keys of the search box that the view takes for its list. */
  readonly searchKeys: { current: (event: KeyboardEvent) => void };
  readonly focusSearch: () => void;
}
