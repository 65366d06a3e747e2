import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReadSource } from '../../api/decomposition.ts';
import type { TextElements } from '../../api/elements.ts';
import { elementsOf, type SourceElement } from '../review/elements.ts';
import type { Reviewed } from '../review/model.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';

const STORED = 'gaojiang-review-elements';
const NOTHING: TextElements = { placeholders: [], entities: [] };

/** The elements of a source under review, and the switch that shows them; how it stands outlives the page. */
export interface ShownElements {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  /** Why they can't be shown; null where all is well. */
  readonly problem: Error | null;
  /** With the switch off only what was made a slot. */
  readonly elements: readonly SourceElement[];
}

/** Asks the app for the elements of a source once they are to be shown. */
export function useElements(source: ReadSource, reviewed: Reviewed): ShownElements {
  const { host } = useApp();
  const [on, setOn] = useState(() => window.localStorage.getItem(STORED) === 'on');
  const { data, error } = useQuery({
    queryKey: KEYS.elements(source.sha256),
    queryFn: () => host.app.text.entities({ text: source.text }),
    enabled: on,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const turn = (next: boolean): void => {
    window.localStorage.setItem(STORED, next ? 'on' : 'off');
    setOn(next);
  };
  const elements = useMemo(
    () => elementsOf(source.text, reviewed, on && data !== undefined ? data : NOTHING),
    [source.text, reviewed, on, data],
  );
  return { on, turn, problem: on ? error : null, elements };
}
