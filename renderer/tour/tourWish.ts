/** Whether the next draft that opens is to be shown with the tour. */
export interface TourWish {
  readonly ask: () => void;
  /** True once after each time it was asked for. */
  readonly take: () => boolean;
}

/** A wish that one page makes and the next one grants. */
export function createTourWish(): TourWish {
  let asked = false;
  return {
    ask: () => {
      asked = true;
    },
    take: () => {
      const was = asked;
      asked = false;
      return was;
    },
  };
}
