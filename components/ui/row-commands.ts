/** What can be done to a row, for the palette. */
export interface RowCommand {
  label: string;
  /** Other words that it is asked for by. */
  also?: string;
  /** The key of the page that does the same. */
  key?: string;
  run: () => void;
}

type Source = (row: HTMLElement) => readonly RowCommand[];

let source: Source | null = null;

/** What a page can do to its rows; the last that offers it is asked. */
export function offerRowCommands(offered: Source): () => void {
  source = offered;
  return () => {
    if (source === offered) source = null;
  };
}

export function commandsOfRow(row: HTMLElement | null): readonly RowCommand[] {
  return row === null ? [] : (source?.(row) ?? []);
}
