import { dayText } from "@/components/panels/timeline/days";
import { type Plan, prepareRows } from "@/components/panels/timeline/prepare-rows";
import { type ColumnOf, day, number, tableOf, text } from "@/lib/features/reports/columns";
import type { Table } from "@/lib/features/reports/types";

/** The table under the timeline, with both ends of everything; each column is named with its unit. */
export function timelineTable(plan: Plan, baselineKey: string | null): Table {
  const { baselines, project } = plan;
  const known = baselines.findIndex(({ key }) => (key ?? "stated") === baselineKey);
  const at = Math.max(0, known);
  const columns = columnsFor(at, baselines[at]?.name ?? "none");
  return tableOf("Timeline", project, prepareRows(plan), columns);
}

type Row = ReturnType<typeof prepareRows>[number];

function columnsFor(baseline: number, name: string): ColumnOf<Row>[] {
  const was = (row: Row) => row.was?.[baseline];
  return [
    text("kind", ({ kind }) => kind),
    text("key", ({ key }) => key),
    text("what", (row) => row.name),
    text("phase (key)", ({ parent }) => parent?.replace(/^phase-/, "")),
    text("state", ({ state }) => state),
    text("owner", ({ owner }) => owner),
    text("estimate", ({ estimate }) => estimate),
    number("length (working days)", ({ length }) => length),
    on(`baseline start (${name})`, (row) => was(row)?.days[0]),
    on(`baseline end (${name})`, (row) => was(row)?.days[1]),
    on("planned start", ({ planned }) => planned?.[0]),
    on("planned end", ({ planned }) => planned?.[1]),
    on("due", ({ due }) => due),
    on("expected start", ({ expected }) => expected?.[0]),
    // Of what takes no time as far as anybody knows only the earliest day is known.
    on("expected end", ({ expected, length }) => (length === 0 ? null : expected?.[1])),
    on("actual start", ({ actual }) => actual?.[0]),
    on("actual end", ({ actual }) => actual?.[1]),
    number("slip (working days)", (row) => was(row)?.slip),
    number("effort against baseline (hours)", (row) => was(row)?.effort),
    on("P50", ({ percentiles }) => percentiles?.[0]),
    on("P80", ({ percentiles }) => percentiles?.[1]),
    on("P95", ({ percentiles }) => percentiles?.[2]),
    number("critical (% of runs)", (row) => (row.expected ? percent(row.criticality) : null)),
    number("slack (working days)", ({ slack }) => slack),
    number("made as promised (% of runs)", ({ chance }) => percent(chance)),
    text("lacks", ({ lacks }) => lacks),
  ];
}

function on(head: string, of: (row: Row) => number | null | undefined): ColumnOf<Row> {
  return day(head, (row) => {
    const value = of(row);
    return value == null ? null : dayText(value);
  });
}

function percent(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 10_000) / 100;
}
