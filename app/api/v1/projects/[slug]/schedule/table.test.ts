import { describe, expect, it } from "vitest";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import { listBaselines } from "@/lib/domain/schedule/baselines";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { toCsv } from "@/lib/features/reports/spreadsheet";
import { timelineTable } from "./table";

const week = { low: 1, likely: 1, high: 1, unit: "weeks" as const };

function rowsOf(parts: ProjectParts, baseline: string | null = null) {
  const project = buildProject({ people: 10, ...parts });
  const plan = {
    project,
    schedule: scheduleProject(project, NOW),
    forecast: forecastCompletion(project, NOW, { assumedSpread: null }),
    baselines: listBaselines(project),
    mayEdit: false,
    now: NOW,
  };
  const csv = toCsv(timelineTable(plan, baseline));
  expect(csv.startsWith("\ufeff")).toBe(true);
  const [head, ...rows] = csv
    .replace("\ufeff", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return rows.map((cells) =>
    Object.fromEntries((head ?? []).map((name, at) => [name, cells[at] ?? ""])),
  );
}

describe("the table of the timeline as CSV", () => {
  const parts: ProjectParts = {
    targetOn: "2026-03-25",
    phases: [{ key: "1", name: "First", baselineEndOn: "2026-03-18" }],
    tasks: [
      { key: "1.1", title: "=1+1", phaseKey: "1", estimate: week, owner: "Ada" },
      { key: "1.2", title: "Nobody knows", phaseKey: "1" },
    ],
  };

  it("has both ends of everything, with the unit in its head", () => {
    const [phase, task, unknown, finish] = rowsOf(parts);
    expect(phase).toMatchObject({
      kind: "phase",
      key: "1",
      "baseline end (As stated)": "2026-03-18",
      "expected start": "2026-03-16",
      "expected end": "2026-03-20",
      "slip (working days)": "2",
      P80: "2026-03-20",
    });
    expect(task).toMatchObject({
      "phase (key)": "1",
      owner: "Ada",
      "length (working days)": "5",
      "critical (% of runs)": "100",
      "slack (working days)": "0",
    });
    expect(unknown).toMatchObject({ lacks: "no estimate", "expected end": "", P80: "" });
    expect(finish).toMatchObject({
      kind: "finish",
      "planned end": "2026-03-25",
      "made as promised (% of runs)": "100",
    });
  });

  it("lets no cell be a formula", () => {
    expect(rowsOf(parts)[1]).toMatchObject({ what: "'=1+1" });
  });

  it("compares with the baseline that is named, or with the first", () => {
    const row = {
      kind: "phase" as const,
      key: "1",
      name: "First",
      startOn: null,
      effortHours: 32,
    };
    const rows = [{ ...row, endOn: "2026-03-17" }];
    const taken = { ...parts, baselines: [{ key: "BL1", name: "Kick-off", rows }] };
    expect(rowsOf(taken, "BL1")[0]).toMatchObject({
      "baseline end (Kick-off)": "2026-03-17",
      "effort against baseline (hours)": "8",
    });
    expect(rowsOf(taken)[0]).toMatchObject({ "baseline end (As stated)": "2026-03-18" });
    expect(rowsOf(taken, "BL9")[0]).toMatchObject({ "baseline end (As stated)": "2026-03-18" });
  });
});
