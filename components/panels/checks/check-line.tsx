import { clsx } from "clsx";
import { FlagNote } from "@/components/charts/flag-note";
import { StateGlyph } from "@/components/charts/state-glyph";
import { Chevron } from "@/components/ui/chevron";
import { Button } from "@/components/ui/button";
import { RowHead, Td } from "@/components/ui/data-table";
import { MiddleEllipsis } from "@/components/ui/middle-ellipsis";
import { Opens } from "@/components/ui/opens";
import { formatAgo } from "@/lib/format/ages";
import { formatCount } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { CHECK_STATES } from "../words/check-states";
import { CodedText } from "../words/coded-text";
import { RunList } from "../words/run-list";
import type { CheckRow } from "./contract";

interface CheckLineProps {
  slug: string;
  row: CheckRow;
  now: string;
  columns: number;
  isOpen: boolean;
  onToggle: () => void;
  /** Null for whoever may not. */
  onRecord: (() => void) | null;
  onEdit: (() => void) | null;
  /** Null where nothing but a person can say it. */
  onProve: (() => void) | null;
}

/** One check and its newest run; opened, all of them. */
export function CheckLine(props: CheckLineProps) {
  const { slug, row, now, columns, isOpen, onToggle } = props;
  const inside = `inside-check-${row.key}`;
  return (
    <>
      <tr id={`check-${row.key}`} className={clsx(isOpen && "on-surface")}>
        <RowHead className="max-w-0 min-w-56 md:w-[34%]">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={inside}
            onClick={onToggle}
            className="focus-inset grid w-full grid-cols-[1rem_minmax(0,1fr)_1rem] items-start gap-x-2 text-left max-md:min-h-11 pointer-coarse:min-h-11"
          >
            <span className="flex h-5 items-center">
              <StateGlyph state={CHECK_STATES[row.result]} label={row.result} />
            </span>
            <MiddleEllipsis className={clsx(row.isCommand && "font-mono text-2xs/5")}>
              {row.check}
            </MiddleEllipsis>
            <span className="flex h-5 items-center">
              <Chevron className={clsx(isOpen && "-scale-y-100")} />
            </span>
            {row.flaws.map((flaw) => (
              <span key={flaw} className="col-start-2 font-normal">
                <FlagNote>
                  <CodedText>{flaw}</CodedText>
                </FlagNote>
              </span>
            ))}
          </button>
        </RowHead>
        <Td className="relative wrap-anywhere md:w-[28%]">
          <Opens href={row.href}>
            <CodedText>{row.text}</CodedText>
          </Opens>
        </Td>
        <Td data-label="Newest run">
          {row.latest ? (
            <>
              {row.latest.outcome}{" "}
              <span className="text-ink-2">
                {formatAgo(row.latest.at, now)}, {row.latest.by}
                {row.runs > 1 && (
                  <span className="text-ink-3">; {formatCount(row.runs, "run")}</span>
                )}
              </span>
            </>
          ) : (
            <span className="text-ink-3">no run yet</span>
          )}
        </Td>
        <Td data-label="Holds" className="whitespace-nowrap">
          <Holds row={row} now={now} />
        </Td>
        <Td data-label="Seen failing" className="whitespace-nowrap">
          <Seen standing={row.standing} />
        </Td>
      </tr>
      {isOpen && (
        <tr id={inside} className="on-surface">
          <td colSpan={columns}>
            <div className="grid gap-3 px-1 py-2 text-2xs md:pl-6">
              {row.isCommand && (
                <p>
                  <code className="font-mono wrap-anywhere whitespace-pre-wrap">{row.check}</code>
                </p>
              )}
              {row.expected !== null && <p className="text-ink-2">Expected: {row.expected}</p>}
              <RunList slug={slug} of={{ check: row.key }} none="It never ran." />
              <CheckTools {...props} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function CheckTools({ onRecord, onEdit, onProve }: CheckLineProps) {
  if (!onRecord && !onEdit && !onProve) return null;
  return (
    <div className="flex flex-wrap gap-2 max-md:grid">
      {onProve && <Button onClick={onProve}>Prove it…</Button>}
      {onRecord && <Button onClick={onRecord}>Record evidence…</Button>}
      {onEdit && <Button onClick={onEdit}>Edit check…</Button>}
    </div>
  );
}

function Holds({ row: { result, holdsUntil }, now }: Pick<CheckLineProps, "row" | "now">) {
  if (holdsUntil !== null) return <>until {formatDay(holdsUntil, now)}</>;
  if (result === "stale") return <span className="text-stale">no longer</span>;
  return <span className="sr-only">nothing</span>;
}

function Seen({ standing }: Pick<CheckRow, "standing">) {
  switch (standing) {
    case "seen failing":
      return <>yes</>;
    case "by a person":
      return <span className="text-ink-3">by a person</span>;
    case "never seen failing":
      return <span className="text-warn">never</span>;
    case "cannot fail":
      return <span className="text-warn">cannot fail</span>;
  }
}
