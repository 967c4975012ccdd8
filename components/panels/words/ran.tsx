import type { RunLine } from "../runs/contract";

/** What was run, with "≠" where its check says another. */
export function Ran({ ran: { command, isOther } }: { ran: NonNullable<RunLine["ran"]> }) {
  return (
    <>
      {isOther && (
        <span className="text-warn">
          <span aria-hidden="true">≠ </span>not the command of its check:{" "}
        </span>
      )}
      <code className="font-mono wrap-anywhere">{command}</code>
    </>
  );
}
