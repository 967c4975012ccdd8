import { describe, expect, it } from "vitest";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import { listBaselines } from "@/lib/domain/schedule/baselines";
import { impliedHours } from "@/lib/domain/schedule/implied-hours";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { compareWithBaseline } from "@/lib/domain/schedule/variance";
import { listVariants } from "@/lib/domain/schedule/variants";
import { projectDocument } from "@/lib/features/documents/schema";
import { portfolio } from "@/prisma/seed/portfolio";
import { projectFromDocument } from "./project-builder";

/** A Monday on which all of them are under way. */
const NOW = "2025-12-01T12:00:00.000Z";

function example(slug: string) {
  const input = portfolio.find((one) => one.project.slug === slug);
  return projectFromDocument(projectDocument.parse(input));
}

describe("the schedules of the examples", () => {
  it("of Core Vibe HQ: 40–50 hours against its three timelines are so many hours a week", () => {
    const implied = impliedHours(example("core-vibe-hq")).map(({ duration, hoursPerWeek }) => [
      duration.key,
      hoursPerWeek.low,
      hoursPerWeek.high,
    ]);
    expect(implied).toEqual([
      ["timeline-optimistic", 13.3, 25],
      ["timeline-realistic", 6.7, 12.5],
      ["timeline-conservative", 5, 8.3],
    ]);
  });

  it("of Core Vibe HQ names the tasks that nobody defined, and is the least that can be", () => {
    const { gaps, atLeast, effortHours } = scheduleProject(example("core-vibe-hq"), NOW);
    const missing = gaps.flatMap((gap) =>
      gap.kind === "missing" ? [`${gap.blocking.key} → ${gap.dependent.key}`] : [],
    );
    expect(missing).toEqual(["1 → 5", "5 → 16", "13 → 17"]);
    expect([atLeast, effortHours]).toEqual([true, 45.5]);
  });

  it("of the platform lasts the 26 weeks of its phases", () => {
    const schedule = scheduleProject(example("execution-platform"), NOW);
    expect(schedule.phases.map(({ key, span }) => [key, span?.earlyFinish])).toEqual([
      ["0", "2025-12-12"],
      ["0.5", "2025-12-26"],
      ["1", "2026-02-06"],
      ["2", "2026-04-03"],
      ["3", "2026-05-01"],
      ["4", "2026-05-29"],
    ]);
    expect(schedule.finish.hours / schedule.hoursPerWeek).toBe(26);
  });

  it("of the platform has its slip behind the stated baseline", () => {
    const project = example("execution-platform");
    const [stated] = listBaselines(project);
    const rows = compareWithBaseline(project, scheduleProject(project, NOW), stated!);
    const phase = rows.find(({ kind, key }) => kind === "phase" && key === "0");
    expect(phase).toMatchObject({
      baseline: { endOn: "2025-10-25" },
      endSlip: { calendarDays: 48 },
    });
  });

  it("of the platform is four weeks longer, or without its enterprise phase, once its triggers fire", () => {
    const project = example("execution-platform");
    const finish = listVariants(project, NOW).map(({ criterionKeys, fired, changes, reason }) => [
      criterionKeys.join(" "),
      fired,
      reason ?? scheduleProject(project, NOW, { changes }).finish.hours / 40,
    ]);
    expect(finish).toEqual([
      ["no-go-key", true, "words only"],
      ["no-go-team", true, 30],
      ["no-go-budget", true, 18],
      ["no-go-team no-go-budget", true, 22],
    ]);
  });

  it.each(portfolio.map(({ project }) => project.slug))("of %s can be forecast", (slug) => {
    const project = example(slug);
    const schedule = scheduleProject(project, NOW);
    const forecast = forecastCompletion(project, NOW);
    expect(forecast.gaps).toEqual(schedule.gaps);
    expect(forecast.p50.hours).toBeGreaterThan(0);
    expect(forecast.p95.hours).toBeGreaterThanOrEqual(forecast.p80.hours);
    expect(schedule.gaps.filter(({ kind }) => kind === "cycle")).toEqual([]);
  });
});
