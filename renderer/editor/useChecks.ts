import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { whenIdle } from '../shell/idle.ts';
import { KEYS } from '../shell/keys.ts';
import type { AppClient } from '../transport/host.ts';
import type { Autosave } from './autosave.ts';
import { factsOf } from './view/factCard.ts';
import { placesIn } from './view/places.ts';
import { pointAround } from './view/textblocks.ts';

/** The text that was checked and what was found in it. */
export type Checked = Awaited<ReturnType<AppClient['draft']['check']>>;

function subscribeNever(): () => void {
  return () => undefined;
}

/** How long the typist rests before a draft is checked: a check reads all of it, and so do the marks. */
const REST_MS = 700;
const LATEST_MS = 1_000;

/** Checks a draft again once it was saved and left alone for a moment; the last answer stays until the next one is there. */
export function useChecks(draftId: string, autosave: Autosave | null): UseQueryResult<Checked> {
  const { host } = useApp();
  const queries = useQueryClient();
  const version = useSyncExternalStore(autosave?.subscribe ?? subscribeNever, () =>
    autosave?.state().kind === 'saved' ? autosave.version() : null,
  );
  const checks = useQuery({
    queryKey: KEYS.check(draftId),
    queryFn: () => host.app.draft.check({ id: draftId }),
    placeholderData: (previous) => previous,
  });
  useEffect(() => {
    if (version === null) return;
    const timer = setTimeout(
      () => void queries.invalidateQueries({ queryKey: KEYS.check(draftId) }),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [version, queries, draftId]);
  return checks;
}

/** The worst finding of a point and how many it has with all that stands under it. */
export interface PointMarks {
  readonly errors: number;
  readonly others: number;
}

/** Counts the findings under every point, for the outline. */
export function marksByPoint(editor: Editor, checked: Checked | undefined): ReadonlyMap<string, PointMarks> {
  const marks = new Map<string, PointMarks>();
  if (checked === undefined) return marks;
  const { doc } = editor.state;
  const find = placesIn(doc, factsOf(editor.state), checked.text);
  for (const finding of checked.findings) {
    const place = find(finding.start, finding.end);
    if (place === null) continue;
    let around = pointAround(doc.resolve(place.from));
    while (around !== null) {
      const id = String(around.point.attrs['id']);
      const { errors, others } = marks.get(id) ?? { errors: 0, others: 0 };
      const isError = finding.severity === 'error';
      marks.set(id, { errors: errors + (isError ? 1 : 0), others: others + (isError ? 0 : 1) });
      around = pointAround(doc.resolve(around.pos));
    }
  }
  return marks;
}

const NO_MARKS: ReadonlyMap<string, PointMarks> = new Map();

/** `marksByPoint`, worked out anew when there is another answer and the browser is idle. */
export function useMarks(editor: Editor, checked: Checked | undefined): ReadonlyMap<string, PointMarks> {
  const [marks, setMarks] = useState(NO_MARKS);
  useEffect(
    () =>
      whenIdle(() => {
        if (!editor.isDestroyed) startTransition(() => setMarks(marksByPoint(editor, checked)));
      }, LATEST_MS),
    [editor, checked],
  );
  return marks;
}
