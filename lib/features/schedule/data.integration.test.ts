import { describe, expect, it } from "vitest";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import { buildProject, daysAgo, NOW, subject } from "@/lib/testing/project-builder";
import { forecastOf, simulate } from "./data";

const tasks = Array.from({ length: 20 }, (_, index) => ({
  key: `t${index}`,
  estimate: { low: 2, likely: 4, high: 12, unit: "hours" as const },
}));

describe("a forecast in a thread of its own", () => {
  it("is what the rule says here", async () => {
    const project = buildProject({ tasks });
    expect(await simulate(project, NOW)).toEqual(forecastCompletion(project, NOW));
    const options = { seed: 7, trials: 500 };
    expect(await simulate(project, NOW, options)).toEqual(
      forecastCompletion(project, NOW, options),
    );
  });

  it("keeps nobody waiting who asks something else meanwhile", async () => {
    const project = buildProject({ tasks });
    let turns = 0;
    const forecast = simulate(project, NOW, { trials: 200_000 });
    const counting = setInterval(() => (turns += 1), 1);
    await forecast;
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
  });

  it("is computed once for all who ask, and anew when the day is over or a proof has lapsed", async () => {
    const project = buildProject({
      tasks,
      evidence: [{ subject: subject("task", "t1"), at: daysAgo(13.9) }],
    });
    const first = await forecastOf(project, NOW);
    expect(await forecastOf(project, "2026-03-16T12:30:00.000Z")).toBe(first);
    const lapsed = await forecastOf(project, "2026-03-16T20:00:00.000Z");
    expect(lapsed).not.toBe(first);
    expect(lapsed.meanHours).toBeGreaterThan(first.meanHours);
    const tomorrow = await forecastOf(project, "2026-03-17T08:00:00.000Z");
    expect(tomorrow.from).toBe("2026-03-17");
  });

  it("that cannot be run says why, and the next one is run all the same", async () => {
    const broken = { ...buildProject({ tasks }), tasks: null } as never;
    await expect(simulate(broken, NOW)).rejects.toThrow();
    const project = buildProject({ tasks });
    expect(await simulate(project, NOW)).toMatchObject({ seed: 1, trials: 10_000 });
  });
});
