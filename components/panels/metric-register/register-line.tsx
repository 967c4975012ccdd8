import { clsx } from "clsx";
import { Sparkline } from "@/components/charts/sparkline";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { Chevron } from "@/components/ui/chevron";
import { RowHead, Td } from "@/components/ui/data-table";
import { EditedBy } from "../words/edited-by";
import { STANDING_GLYPHS } from "../words/metric-words";
import type { RegisterRow } from "./contract";
import { Inside } from "./inside";
import type { Asked } from "./dialogs";
import { Use } from "./uses";

interface RegisterLineProps {
  slug: string;
  row: RegisterRow;
  columns: RegisterColumns;
  maySample: boolean;
  mayDefine: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onAsk: (asked: Asked) => void;
}

export interface RegisterColumns {
  baseline: boolean;
  count: number;
}

/** One metric: where it began, where it is, where it should be. Opened, all its samples. */
export function RegisterLine(props: RegisterLineProps) {
  const { slug, row, columns, maySample, mayDefine, isOpen, onToggle, onAsk } = props;
  const { metric, sample, standing, status, freshness, stale, line, trend, uses } = row;
  const inside = `inside-metric-${metric.key}`;
  const isNever = sample === null;
  const asked = metric.comparator === "is" ? "words" : "figure";
  // A stated figure that agrees says nothing new.
  const told = uses.filter(({ state }) => state !== "equal");
  const addSample = () => onAsk({ about: "sample", metric, current: sample, correcting: null });
  return (
    <>
      <tr
        id={`metric-${metric.key}`}
        data-row={metric.id}
        className={clsx(isOpen && "on-surface *:border-b-0!")}
      >
        <RowHead className="md:w-[26%]">
          <button
            type="button"
            data-stop
            aria-expanded={isOpen}
            aria-controls={isOpen ? inside : undefined}
            onClick={({ currentTarget }) => {
              // Not every browser gives a pressed button the focus.
              currentTarget.focus();
              onToggle();
            }}
            className="focus-inset flex w-full items-start gap-x-2 text-left font-medium max-md:min-h-11 max-md:items-center pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            <span className="line-clamp-2 min-w-0 flex-1 wrap-anywhere print:line-clamp-none">
              {metric.name}
            </span>
            <span className="flex h-5 items-center">
              <Chevron className={clsx(isOpen && "-scale-y-100")} />
            </span>
          </button>
          <EditedBy subject={`metric ${metric.id}`} />
          {!isOpen && told.length > 0 && (
            <ul className="font-normal contain-inline-size stacked:hidden">
              {told.slice(0, SHOWN_USES).map((use) => (
                <Use key={use.id} use={use} short />
              ))}
              {told.length > SHOWN_USES && (
                <li className="pl-5.5 text-2xs text-ink-3">and {told.length - SHOWN_USES} more</li>
              )}
            </ul>
          )}
        </RowHead>
        {columns.baseline && (
          <Td numeric className="text-ink-2 stacked:order-2" data-label="baseline">
            {row.baseline}
          </Td>
        )}
        <Td
          numeric
          className={clsx(
            "stacked:order-2",
            isNever ? "text-ink-2" : "font-semibold",
            WORDS[asked],
          )}
          data-label="current"
        >
          {row.current}
        </Td>
        <Td
          numeric
          className={clsx("text-ink-2 stacked:order-2", WORDS[asked])}
          data-label="target"
        >
          {row.target}
        </Td>
        <Td className="stacked:order-1">
          <StateWord state={STANDING_GLYPHS[standing]}>{status}</StateWord>
          {freshness !== null && (
            <span className={clsx("block text-2xs", stale ? "text-warn" : "text-ink-3")}>
              {freshness}
            </span>
          )}
        </Td>
        <Td className={clsx("stacked:order-2", isNever && "stacked:hidden")}>
          <span className="flex flex-wrap items-center gap-x-2">
            <Sparkline {...line} />
            {trend && <span className="text-2xs text-ink-2">{trend.words}</span>}
          </span>
        </Td>
        <Td
          className={clsx(
            "min-w-40 wrap-anywhere md:w-[18%] print:min-w-28 stacked:order-3 stacked:w-full",
            isNever && "stacked:hidden",
          )}
          data-label="last sample"
        >
          <TakenBy row={row} />
        </Td>
        {maySample && (
          <Td numeric className="stacked:order-2 stacked:ml-auto print:hidden">
            <Button look="quiet" aria-label={`Add sample: ${metric.name}`} onClick={addSample}>
              Add sample
            </Button>
          </Td>
        )}
      </tr>
      {isOpen && (
        <tr id={inside} data-inside className="on-surface">
          <td colSpan={columns.count} className="stacked:w-full">
            <Inside
              slug={slug}
              row={row}
              maySample={maySample}
              mayDefine={mayDefine}
              onAsk={onAsk}
            />
          </td>
        </tr>
      )}
    </>
  );
}

const SHOWN_USES = 2;

/** Figures are never broken, words have to be. */
const WORDS = { words: "max-w-48 wrap-anywhere whitespace-normal!", figure: "" };

function TakenBy({ row: { taken } }: { row: RegisterRow }) {
  if (taken === null) return <span className="text-ink-2">never</span>;
  return (
    <>
      {taken.on}, {taken.by}
      <span className="block truncate text-2xs text-ink-3 contain-inline-size stacked:contain-none stacked:whitespace-normal print:whitespace-normal">
        {taken.proof ?? "no proof"}
      </span>
    </>
  );
}
