/** One line of the palette. */
export interface Command {
  id: string;
  label: string;
  /** Beside it: where it leads, or what else does it. */
  note?: string | undefined;
  keys?: readonly string[] | undefined;
  run: () => void;
}

export interface Group {
  name: string;
  commands: readonly Command[];
}

/** Those whose words, in any order, begin as the words asked for do; groups without any are left out. */
export function narrow(groups: readonly Group[], asked: string): Group[] {
  const wanted = wordsOf(asked);
  return groups
    .map(({ name, commands }) => ({
      name,
      commands: commands.filter(({ label }) => {
        const words = wordsOf(`${name} ${label}`);
        return wanted.every((want) => words.some((word) => word.startsWith(want)));
      }),
    }))
    .filter(({ commands }) => commands.length > 0);
}

/** The slug of the project whose page this is; null elsewhere. */
export function projectOf(path: string): string | null {
  return /^\/projects\/([^/]+)/.exec(path)?.[1] ?? null;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
}
