/** One line of the palette. */
export interface Command {
  id: string;
  label: string;
  /** Other words that it is asked for by. */
  also?: string | undefined;
  /** Beside it: where it leads, or what else does it. */
  note?: string | undefined;
  keys?: readonly string[] | undefined;
  run: () => void;
}

export interface Group {
  name: string;
  commands: readonly Command[];
}

/**
 * Those whose words, in any order, begin as the words asked for do; groups without any are left out. What is
 * called as it is asked for comes first.
 */
export function narrow(groups: readonly Group[], asked: string): Group[] {
  const wanted = wordsOf(asked);
  const name = asked.trim().toLowerCase();
  const isCalledSo = ({ label }: Command) => label.toLowerCase() === name;
  const left = groups
    .map(({ name, commands }) => ({
      name,
      commands: commands.filter(({ label, also = "" }) => {
        const words = wordsOf(`${name} ${label} ${also}`);
        return wanted.every((want) => words.some((word) => word.startsWith(want)));
      }),
    }))
    .filter(({ commands }) => commands.length > 0);
  return first(left, ({ commands }) => commands.some(isCalledSo)).map(({ name: of, commands }) => ({
    name: of,
    commands: first(commands, isCalledSo),
  }));
}

/** Those of which it holds before the others, each in their order. */
function first<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item[] {
  return [...items.filter(holds), ...items.filter((item) => !holds(item))];
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
