export interface GridPlace {
  row: number;
  column: number;
}

interface Step {
  key: string;
  /** With Ctrl, or the command key: to the very corner. */
  far: boolean;
}

/** Where a key leads to in a grid; null for a key that moves nothing. At an edge it stays. */
export function stepInGrid(
  { row, column }: GridPlace,
  { key, far }: Step,
  size: { rows: number; columns: number },
): GridPlace | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case "ArrowRight":
      return { row, column: Math.min(column + 1, lastColumn) };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "ArrowDown":
      return { row: Math.min(row + 1, lastRow), column };
    case "ArrowUp":
      return { row: Math.max(row - 1, 0), column };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
