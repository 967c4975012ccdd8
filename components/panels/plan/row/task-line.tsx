import { clsx } from "clsx";
import { use } from "react";
import { formatShortDay } from "@/lib/format/dates";
import type { ColumnName } from "../choice/column-names";
import { type ManyFact, WORDS_OF_FACT } from "../select/many-facts";
import type { LineProps } from "./line-props";
import { Proof } from "./proof";
import { ColumnsContext, NowContext, RowToolsContext } from "./row-context";
import { RowGlyph } from "./row-glyph";
import { RowNote } from "./row-note";
import { RowTitle } from "./row-title";
import { glyphOf, noteOf, waitsOf, wordWaits } from "./row-words";

export function TaskLine(props: LineProps) {
  const { row, lockedBy, isBusy } = props;
  const { names } = use(ColumnsContext);
  return (
    <div className="plan-line plan-task">
      <RowGlyph {...props} />
      <span className="pr-1 font-mono text-2xs wrap-anywhere text-ink-3">{row.key}</span>
      <RowTitle
        {...props}
        note={
          <span className="text-2xs whitespace-nowrap text-ink-3 max-md:hidden">
            <RowNote row={row} isBusy={isBusy} />
          </span>
        }
      >
        <Meta {...props} />
      </RowTitle>
      {names.map((name) => (
        <Cell key={name} name={name} row={row} lockedBy={lockedBy} />
      ))}
    </div>
  );
}

interface CellProps extends Pick<LineProps, "row" | "lockedBy"> {
  name: ColumnName;
}

function Cell({ name, row, lockedBy }: CellProps) {
  const now = use(NowContext);
  const { components } = use(ColumnsContext);
  switch (name) {
    case "proof":
      return <ProofCell row={row} />;
    case "waits":
      return <Waits row={row} lockedBy={lockedBy} />;
    case "component": {
      const named = row.component && (components.get(row.component) ?? row.component);
      return <FactCell row={row} fact="componentKey" says={named} />;
    }
    case "owner":
      return <FactCell row={row} fact="owner" says={row.owner} />;
    case "due":
      return <FactCell row={row} fact="dueOn" says={row.dueOn && formatShortDay(row.dueOn, now)} />;
    case "priority":
      return <FactCell row={row} fact="priority" says={row.priority} />;
    case "effort":
      return <span className="text-right whitespace-nowrap">{row.effort}</span>;
  }
}

interface FactCellProps extends Pick<LineProps, "row"> {
  fact: ManyFact;
  says: string | undefined;
}

/** Pressed, it asks for this fact alone; by keyboard the palette does, opened from the row. */
function FactCell({ row, fact, says }: FactCellProps) {
  const { may, set } = use(RowToolsContext);
  const look = "truncate pr-2 text-left text-2xs text-ink-2 max-md:hidden";
  if (!may.edit) return <span className={look}>{says}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={clsx(look, "min-h-6 self-stretch focus-inset hover:text-ink hover:underline")}
      onClick={() => set(row, fact)}
    >
      {says ?? (
        <span aria-hidden="true" className="invisible in-[.plan-line:hover]:visible">
          –
        </span>
      )}
      <span className="sr-only">
        {" "}
        {WORDS_OF_FACT[fact]} of {row.key}, change
      </span>
    </button>
  );
}

/** On a phone, where there are no columns. */
function Meta({ row, lockedBy, isBusy }: LineProps) {
  const now = use(NowContext);
  const waits = waitsOf(row, lockedBy);
  const words = [
    row.priority,
    isBusy ? "saving …" : glyphOf(row),
    isBusy ? null : noteOf(row, now),
    waits.length > 0 ? `waits for ${wordWaits(waits)}` : null,
    row.notApplicable?.reason,
    row.owner,
    row.dueOn === undefined ? null : `due ${formatShortDay(row.dueOn, now)}`,
  ].filter((word) => word !== null && word !== undefined);
  return (
    <span aria-hidden="true" className="line-clamp-2 text-2xs text-ink-3 md:hidden">
      {words.join(" · ")}
    </span>
  );
}

function ProofCell({ row }: Pick<LineProps, "row">) {
  if (row.notApplicable) {
    return (
      <span className="line-clamp-2 pr-4 text-2xs text-ink-2 max-md:hidden">
        {row.notApplicable.reason}
      </span>
    );
  }
  return <Proof>{row.proof ?? ""}</Proof>;
}

function Waits({ row, lockedBy }: Pick<LineProps, "row" | "lockedBy">) {
  const waits = waitsOf(row, lockedBy);
  const { unproved = [] } = row;
  return (
    <span className="py-0.5 pr-2 text-2xs text-ink-2 max-md:hidden">
      {waits.length > 0 && (
        <span className="block">
          <span className="sr-only">waits for </span>
          {wordWaits(waits)}
        </span>
      )}
      {unproved.length > 0 && (
        <span className="block">
          <span
            aria-hidden="true"
            className="hatch exact mr-1.5 inline-block size-2 border border-claimed"
          />
          {wordWaits(unproved)} claimed, no proof
        </span>
      )}
    </span>
  );
}
