/** Which draft is to be shown with the tour: one page wishes it, the page of that draft grants it. */
export interface TourWish {
  readonly ask: (draftId: string) => void;
  /** True from when it was asked for until the tour was taken or sent away. */
  readonly wantedFor: (draftId: string) => boolean;
  readonly done: () => void;
}

/** A wish that nobody has made yet. */
export function createTourWish(): TourWish {
  let wanted: string | null = null;
  return {
    ask: (draftId) => {
      wanted = draftId;
    },
    wantedFor: (draftId) => wanted === draftId,
    done: () => {
      wanted = null;
    },
  };
}
