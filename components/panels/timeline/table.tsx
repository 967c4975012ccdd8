import { clsx } from "clsx";
import { StateGlyph } from "@/components/charts/state-glyph";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { DownloadLink } from "@/components/ui/download-link";
import { useGrowing } from "@/components/ui/growing-list";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import { timelineCsvHref } from "../words/csv-href";
import { across, barOf, endOf, vars } from "./at";
import type { Day, Days, TimelineModel, TimelineRow } from "./contract";
import { wordDay } from "./days";
import { shortName } from "./row-change";
import type { Line, RowLine } from "./visible";
import { isLate, isOneDay, wordLength, wordShare } from "./words";

interface TableProps {
  model: TimelineModel;
  lines: readonly Line[];
  baseline: number;
  /** Null for whoever may not change the plan. */
  onEdit: ((id: string) => void) | null;
}

const COLUMNS = 11;

/** The same figures as the drawing, and the only ones where there is no room for it. */
export function TimelineTable({ model, lines, baseline, onEdit }: TableProps) {
  const { shown, more } = useGrowing(lines, { first: 60, step: 200 });
  const name = model.baselines[baseline]?.name;
  return (
    <BlockSection
      id="table"
      title="The same, as a table"
      note={`end dates; slip and slack in working days${name === undefined ? "" : `; baseline: ${name.toLowerCase()}`}`}
    >
      <div className="timeline-twin">
        <DataTable caption="Timeline, end dates" stacks="early">
          <thead>
            <tr>
              <Th>What</Th>
              <Th numeric>Length</Th>
              <Th numeric>Baseline</Th>
              <Th numeric>Planned</Th>
              <Th numeric>Expected</Th>
              <Th numeric>Slip</Th>
              <Th numeric>P50</Th>
              <Th numeric>P80</Th>
              <Th numeric>P95</Th>
              <Th numeric>Critical</Th>
              <Th numeric>Slack</Th>
            </tr>
          </thead>
          <tbody
            onClick={({ target }) => {
              const pressed = target instanceof Element ? target.closest("[data-edit]") : null;
              const id = pressed?.getAttribute("data-edit");
              if (id != null) onEdit?.(id);
            }}
          >
            {shown.map((line) =>
              line.kind === "head" ? (
                <tr key={line.id}>
                  <th scope="rowgroup" colSpan={COLUMNS} className="border-b-line pt-4">
                    <span className="text-2xs font-normal text-ink-3">{line.label}</span>
                  </th>
                </tr>
              ) : (
                <TableRow key={line.id} line={line} model={model} baseline={baseline} />
              ),
            )}
          </tbody>
        </DataTable>
      </div>
      {more}
      <DownloadLink href={timelineCsvHref(model.slug, model.baselines[baseline]?.key ?? null)}>
        Timeline as CSV
      </DownloadLink>
    </BlockSection>
  );
}

interface TableRowProps {
  line: RowLine;
  model: TimelineModel;
  baseline: number;
}

function TableRow({ line: { row, level }, model, baseline }: TableRowProps) {
  const { now, today, daysPerWeek } = model;
  const { expected, planned, percentiles, slack, criticality, length, due, lacks } = row;
  const was = row.was?.[baseline] ?? null;
  const [p50, p80, p95] = percentiles ?? [];
  const day = (value: number | undefined) => (value === undefined ? null : wordDay(value, now));
  const late = isLate(row, today);
  return (
    <tr data-twin={row.id}>
      <RowHead className={clsx("relative", level === 3 && "pl-6!")}>
        <span className="flex items-baseline gap-3">
          <Name row={row} />
          {row.version !== undefined && (
            <button
              type="button"
              data-edit={row.id}
              aria-label={`Edit ${shortName(row)}`}
              className="relative z-1 ml-auto min-h-8 shrink-0 text-2xs font-normal text-ink-3 underline underline-offset-2 hover:text-ink max-md:-my-2 max-md:min-h-11 max-md:px-2 print:hidden pointer-coarse:min-h-11"
            >
              Edit
            </button>
          )}
        </span>
        {model.range && <Mini row={row} range={model.range} today={today} />}
      </RowHead>
      <Td numeric className="stacked:order-2" data-label="length">
        {length !== undefined && length > 0
          ? wordLength(length, daysPerWeek)
          : (lacks ?? (expected && !isOneDay(row) ? "none" : null))}
      </Td>
      <Td numeric className="text-ink-2 stacked:order-2" data-label="baseline">
        {was && day(was.days[1])}
      </Td>
      <Td
        numeric
        className={clsx("stacked:order-2", late ? "text-warn" : "text-ink-2")}
        data-label={due === undefined ? "planned" : undefined}
      >
        {due === undefined ? day(planned?.[1]) : `due ${wordDay(due, now)}`}
        {late && ", late"}
      </Td>
      <Td numeric className="stacked:order-2" data-label="expected">
        {length === 0 && expected && "from "}
        {day(expected?.[length === 0 ? 0 : 1]) ??
          (row.actual?.[1] == null ? null : `ended ${wordDay(row.actual[1], now)}`)}
      </Td>
      <Td
        numeric
        className={clsx("stacked:order-2", was && (was.slip ?? 0) > 0 && "text-warn")}
        data-label="slip"
      >
        {was && was.slip !== null && slipped(was.slip, daysPerWeek)}
      </Td>
      <Td numeric className="stacked:order-3" data-label="P50">
        {day(p50)}
      </Td>
      <Td numeric className="font-semibold stacked:order-3" data-label="P80">
        {day(p80)}
      </Td>
      <Td numeric className="stacked:order-3" data-label="P95">
        {day(p95)}
      </Td>
      <Td numeric className="stacked:order-3" data-label="critical">
        {criticality !== undefined && expected ? wordShare(criticality) : null}
      </Td>
      <Td numeric className="stacked:order-3" data-label="slack">
        {slack === undefined
          ? null
          : `${slack < 0 ? "−" : ""}${wordLength(Math.abs(slack), daysPerWeek)}`}
      </Td>
    </tr>
  );
}

/** Where there is no room for the drawing: how the row lies in time, under its name. */
function Mini({ row, range, today }: { row: TimelineRow; range: Days; today: Day }) {
  const { expected, due, critical } = row;
  const [from, to] = range;
  return (
    <span
      aria-hidden="true"
      className="timeline-mini md:hidden print:hidden"
      style={vars({ "--day": `${String(100 / (to - from + 1))}%` })}
    >
      {expected && (
        <i className={clsx("timeline-mini-bar", critical && "bg-ink!")} style={barOf(row, from)} />
      )}
      {due !== undefined && <i className="timeline-mini-bar" style={across([due, due], from)} />}
      <i className="timeline-mini-today" style={endOf(today, from)} />
    </span>
  );
}

function slipped(days: number, daysPerWeek: number): string {
  if (days === 0) return "none";
  return `${days < 0 ? "−" : ""}${wordLength(Math.abs(days), daysPerWeek)}`;
}

function Name({ row: { kind, key, name, href, state } }: { row: TimelineRow }) {
  const hasKey = kind === "phase" || kind === "task" || kind === "blocker";
  return (
    <span className="flex min-w-0 items-baseline gap-2.5">
      {state !== undefined && (
        <span className="self-center">
          <StateGlyph state={state} size={12} />
        </span>
      )}
      {hasKey && <span className="min-w-8 font-mono text-2xs text-ink-3">{key}</span>}
      <span className={clsx("line-clamp-2 min-w-0", kind === "phase" && "font-medium")}>
        <Opens href={href ?? null} className="no-underline hover:underline">
          {name}
        </Opens>
      </span>
    </span>
  );
}
