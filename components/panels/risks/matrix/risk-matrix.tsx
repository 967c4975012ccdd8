import { clsx } from "clsx";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { LEVEL_INK } from "../../words/risk-words";
import { type CellName, isSameCell } from "../filter";
import type { Matrix, MatrixCell } from "./build-matrix";
import { CellContent } from "./cell-content";
import { stepInGrid } from "./grid-step";

interface RiskMatrixProps {
  matrix: Matrix;
  /** The cell that the register is narrowed to. */
  chosen: CellName | null;
  /** Its risks, or the one risk that is in it. */
  onOpen: (cell: MatrixCell) => void;
  onRisk: (key: string, cell: MatrixCell) => void;
  /** Back to the whole register; whether there was anything to leave. */
  onLeave: () => boolean;
}

/** How a cell is named on the page, to lead the focus back to it. */
export function nameCell({ probability, impact }: CellName): string {
  return `${probability}-${impact}`;
}

/**
 * Probability upwards, impact to the right. A grid: one stop for Tab, arrows within, Enter opens. To
 * whoever reads it by ear it is a table with heads; its twin in full is the register.
 */
export function RiskMatrix({ matrix, chosen, onOpen, onRisk, onLeave }: RiskMatrixProps) {
  const { impacts, rows } = matrix;
  const grid = useRef<HTMLTableElement>(null);
  const hintId = useId();
  const [last, setLast] = useState<CellName | null>(null);
  const cells = rows.flatMap((row) => row.cells);
  const stop = cells.find((cell) => isSameCell(cell, last)) ?? firstStop(cells);

  function press(event: KeyboardEvent, cell: MatrixCell, row: number, column: number) {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || shiftKey) return;
    const far = ctrlKey || metaKey;
    const size = { rows: rows.length, columns: impacts.length };
    const to = stepInGrid({ row, column }, { key, far }, size);
    const next = to && rows[to.row]?.cells[to.column];
    if (next) {
      grid.current?.querySelector<HTMLElement>(`[data-cell="${nameCell(next)}"]`)?.focus();
    } else if (!far && (key === "Enter" || key === " ")) onOpen(cell);
    else if (key !== "Escape" || !onLeave()) return;
    event.preventDefault();
  }

  return (
    <>
      <p id={hintId} className="sr-only">
        Arrow keys move, Enter leads to the risks of a cell, Escape back to all of them.
      </p>
      <table
        ref={grid}
        role="grid"
        aria-label="Risks by probability and impact"
        aria-describedby={hintId}
        className="w-full min-w-80 table-fixed border-collapse text-xs"
      >
        <thead>
          <tr className="text-2xs text-ink-3">
            <td className="sticky left-0 z-1 w-16 bg-canvas pb-1.5 align-bottom md:w-26">
              <span className="block">
                impact <span className="max-md:hidden">→</span>
              </span>
              <span className="block">
                probability <span className="max-md:hidden">↑</span>
              </span>
            </td>
            {impacts.map((impact) => (
              <th
                key={impact}
                scope="col"
                className="relative pb-1.5 pl-0.5 text-left align-bottom font-normal md:pl-2"
              >
                {impact}
                <span className="sr-only"> impact</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ probability, cells: inRow }, row) => (
            <tr key={probability}>
              <th
                scope="row"
                className="sticky left-0 z-1 bg-canvas pt-2 pr-1 text-left align-top text-2xs font-normal text-ink-3"
              >
                {probability}
                <span className="sr-only"> probability</span>
              </th>
              {inRow.map((cell, column) => (
                <td
                  key={cell.impact}
                  data-cell={nameCell(cell)}
                  tabIndex={cell === stop ? 0 : -1}
                  aria-selected={isSameCell(cell, chosen)}
                  onFocus={() => setLast(cell)}
                  onKeyDown={(event) => press(event, cell, row, column)}
                  onClick={() => onOpen(cell)}
                  className={clsx(
                    "focus-inset relative h-14 border border-t-0 px-1 py-2 align-top md:h-16 md:px-2",
                    isSameCell(cell, chosen) && "bg-accent-wash",
                    cell.risks.length > 0 && "cursor-pointer",
                  )}
                >
                  <span
                    aria-hidden="true"
                    className={clsx("exact absolute inset-x-0 top-0", LINES[cell.level])}
                  />
                  <span
                    className={clsx(
                      "block text-2xs",
                      // Its head says the same, and on a phone there is no room for both.
                      cell.level === "unknown" && "stacked:sr-only",
                      cell.risks.length === 0 ? "text-ink-3" : LEVEL_INK[cell.level],
                    )}
                  >
                    {cell.level}
                  </span>
                  <CellContent cell={cell} onRisk={(key) => onRisk(key, cell)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Severity is drawn as the weight of a line, so that it needs no colour. */
const LINES: Record<MatrixCell["level"], string> = {
  critical: "h-1.5 bg-ink",
  high: "h-0.75 bg-ink",
  medium: "h-0.5 bg-line-strong",
  low: "h-px bg-line-strong",
  unknown: "border-t border-dashed border-line-strong",
};

/** Where Tab enters: the worst cell that holds a risk, which stands as far up and right as any. */
function firstStop(cells: readonly MatrixCell[]): MatrixCell | undefined {
  const worst = (["critical", "high", "unknown", "medium", "low"] as const)
    .map((level) => cells.findLast((cell) => cell.level === level && cell.risks.length > 0))
    .find((cell) => cell !== undefined);
  return worst ?? cells[0];
}
