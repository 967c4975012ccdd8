import { dayText } from "@/components/panels/timeline/days";
import { type Plan, prepareRows } from "@/components/panels/timeline/prepare-rows";
import { type Cell, csvText } from "../../../csv";

/** The table under the timeline, with both ends of everything; the first row names each column with its unit. */
export function timelineCsv(plan: Plan, baselineKey: string | null): string {
  const { baselines } = plan;
  const known = baselines.findIndex(({ key }) => (key ?? "stated") === baselineKey);
  const at = Math.max(0, known);
  const baseline = baselines[at]?.name ?? "none";
  return csvText([headOf(baseline), ...prepareRows(plan).map((row) => cellsOf(row, at))]);
}

function headOf(baseline: string): string[] {
  return [
    "kind",
    "key",
    "what",
    "phase (key)",
    "state",
    "owner",
    "estimate",
    "length (working days)",
    `baseline start (${baseline})`,
    `baseline end (${baseline})`,
    "planned start",
    "planned end",
    "due",
    "expected start",
    "expected end",
    "actual start",
    "actual end",
    "slip (working days)",
    "effort against baseline (hours)",
    "P50",
    "P80",
    "P95",
    "critical (% of runs)",
    "slack (working days)",
    "made as promised (% of runs)",
    "lacks",
  ];
}

function cellsOf(row: ReturnType<typeof prepareRows>[number], baseline: number): Cell[] {
  const was = row.was?.[baseline];
  const [p50, p80, p95] = row.percentiles ?? [];
  return [
    row.kind,
    row.key,
    row.name,
    row.parent?.replace(/^phase-/, "") ?? null,
    row.state ?? null,
    row.owner ?? null,
    row.estimate ?? null,
    row.length ?? null,
    day(was?.days[0]),
    day(was?.days[1]),
    day(row.planned?.[0]),
    day(row.planned?.[1]),
    day(row.due),
    day(row.expected?.[0]),
    // Of what takes no time as far as anybody knows only the earliest day is known.
    row.length === 0 ? null : day(row.expected?.[1]),
    day(row.actual?.[0]),
    day(row.actual?.[1]),
    was?.slip ?? null,
    was?.effort ?? null,
    day(p50),
    day(p80),
    day(p95),
    row.expected ? percent(row.criticality) : null,
    row.slack ?? null,
    percent(row.chance),
    row.lacks ?? null,
  ];
}

function day(value: number | null | undefined): string | null {
  return value == null ? null : dayText(value);
}

function percent(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 10_000) / 100;
}
