/** An event as Electron passes it: a listener may prevent what follows. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** A fresh event with what goes with it. */
export function preventable<T extends object>(details: T): T & PreventableEvent {
  let prevented = false;
  const event: PreventableEvent = {
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
  return Object.assign(event, details);
}
