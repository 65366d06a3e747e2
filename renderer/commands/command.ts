/** Something the user can do, as the command palette 命令面板 lists it. */
export interface Command {
  readonly id: string;
  /** What it does, in the user's words. */
  readonly label: string;
  readonly group: string;
  /** The keys that do the same, for the list; they are bound elsewhere. */
  readonly keys?: string;
  readonly run: () => void;
}

/** The commands that can be given now; pages add theirs while they are open. */
export interface CommandRegistry {
  readonly add: (commands: readonly Command[]) => () => void;
  readonly all: () => readonly Command[];
}

/** A registry that pages add to and the palette reads. A later command of the same id hides an earlier one. */
export function createCommandRegistry(): CommandRegistry {
  const lists = new Set<readonly Command[]>();
  return {
    add: (commands) => {
      lists.add(commands);
      return () => lists.delete(commands);
    },
    all: () => {
      const byId = new Map<string, Command>();
      for (const list of lists) for (const command of list) byId.set(command.id, command);
      return [...byId.values()];
    },
  };
}
