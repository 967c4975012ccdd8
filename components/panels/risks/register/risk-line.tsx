import { clsx } from "clsx";
import { MoneyRange } from "@/components/charts/money-range";
import { Button } from "@/components/ui/button";
import { Chevron } from "@/components/ui/chevron";
import { RowHead, Td } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { useInSight } from "@/components/ui/use-in-sight";
import type { RiskLevel } from "@/lib/domain/vocabulary";
import { EditedBy } from "../../words/edited-by";
import type { RiskRow } from "../contract";
import { LevelCell } from "./level-cell";
import type { RiskLineProps } from "./line-props";
import { RiskInside } from "./risk-inside";

/** One risk, and what stands behind it once it is opened. It is a body of its own: a row with its inside. */
export function RiskLine(props: RiskLineProps) {
  const { row, columns, isOpen, isBusy, notice } = props;
  const inside = `inside-risk-${row.key}`;
  return (
    <tbody
      id={`risk-${row.key}`}
      data-row={row.id}
      aria-busy={isBusy || undefined}
      className={clsx(isOpen && "on-surface")}
    >
      <tr>
        <RowHead className="max-w-0 min-w-40 md:w-[32%] stacked:max-w-none">
          <button
            type="button"
            data-stop
            tabIndex={props.isTabStop ? 0 : -1}
            aria-expanded={isOpen}
            aria-controls={isOpen ? inside : undefined}
            onClick={({ currentTarget }) => {
              // Not every browser gives a pressed button the focus.
              currentTarget.focus();
              props.onToggle();
            }}
            className="focus-inset grid w-full grid-cols-[minmax(0,1fr)_1rem] items-start gap-x-2 text-left max-md:min-h-11 pointer-coarse:min-h-11"
          >
            <span
              className={clsx(
                "min-w-0 wrap-anywhere",
                !isOpen && "line-clamp-2 print:line-clamp-none",
              )}
            >
              <span className="mr-2 font-mono text-2xs text-ink-3">{row.key}</span>
              <span className="font-medium">{row.title}</span>
            </span>
            <span className="flex h-5 items-center">
              <Chevron className={clsx(isOpen && "-scale-y-100")} />
            </span>
          </button>
          <EditedBy subject={`risk ${row.id}`} />
        </RowHead>
        <Td data-label="level">
          <LevelCell row={row} />
        </Td>
        <Td data-label="probability">
          <Side level={row.probability} />
          {row.chance !== null && (
            <small className="ml-1.5 text-2xs whitespace-nowrap text-ink-2">{row.chance}</small>
          )}
        </Td>
        <Td data-label="impact">
          <Side level={row.impact} />
        </Td>
        <Td numeric data-label="loss" className={clsx(WHERE_ROOM, "stacked:order-2")}>
          <Loss row={row} />
        </Td>
        <Td
          data-label={row.owner === null ? undefined : "owner"}
          className={clsx(WHERE_ROOM, "wrap-anywhere stacked:order-2")}
        >
          {row.owner ?? <span className="text-ink-3">no owner</span>}
        </Td>
        <Td numeric className="stacked:order-2 stacked:ml-auto">
          {isBusy ? <span className="text-ink-3">saving …</span> : <Review row={row} />}
        </Td>
      </tr>
      {notice !== null && (
        <tr>
          <td colSpan={columns} className="stacked:w-full">
            <RiskNotice text={notice} onDismiss={props.onDismiss} />
          </td>
        </tr>
      )}
      {isOpen && (
        <tr id={inside}>
          <td colSpan={columns} className="stacked:w-full">
            <RiskInside {...props} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Between a row that is read downwards and one with room for all, what also stands behind it; not on paper. */
export const WHERE_ROOM = "not-print:@min-[40rem]:@max-[58rem]:hidden";

function RiskNotice({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  const told = useInSight(text);
  return (
    <div ref={told} data-notice>
      <Notice kind="refused" action={<Button onClick={onDismiss}>Close</Button>}>
        {text}
      </Notice>
    </div>
  );
}

function Side({ level }: { level: RiskLevel | null }) {
  return level ?? <span className="text-ink-3">unknown</span>;
}

function Loss({ row: { loss, expected } }: { row: RiskRow }) {
  if (loss === null) return <span className="text-ink-3">unknown</span>;
  return (
    <>
      <MoneyRange {...loss} />
      {expected && (
        <span className="block text-2xs text-ink-2">
          expected <MoneyRange text={expected.amount.text} />
        </span>
      )}
    </>
  );
}

function Review({ row: { review } }: { row: RiskRow }) {
  const look = { due: "text-stale", none: "text-ink-3", planned: undefined }[review.state];
  return <span className={look}>{review.text}</span>;
}
