import { describe, expect, it } from "vitest";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import {
  buildProject,
  daysAgo,
  NOW,
  type ProjectParts,
  subject,
} from "@/lib/testing/project-builder";
import { wordForecast } from "./forecast-words";

const words = (parts: ProjectParts) =>
  wordForecast(forecastCompletion(buildProject(parts), NOW), NOW).replaceAll("\u00a0", " ");
const week = { low: 40, likely: 40, high: 40, unit: "hours" } as const;

describe("a forecast in one line", () => {
  it("says by when four of five runs end, and how many make the target", () => {
    const tasks = [{ key: "1", estimate: { ...week, likely: 80, high: 160 } }];
    expect(words({ tasks, targetOn: "2026-12-31" })).toMatch(
      /^80 % of runs end by \d+ (?:Mar|Apr), 100 % by the target$/,
    );
    expect(words({ tasks })).toMatch(/^80 % of runs end by \d+ (?:Mar|Apr)$/);
  });

  it("is the earliest that can be while something is not estimated", () => {
    const tasks = [{ key: "1", estimate: week }, { key: "2" }];
    expect(words({ tasks })).toMatch(/ at the earliest \(1 task has no estimate\)$/);
    expect(words({ tasks, targetOn: "2026-12-31" })).toMatch(
      / at the earliest, at most 100 % by the target \(1 task has no estimate\)$/,
    );
  });

  it("is the earliest that can be while a blocker is open that nothing waits for", () => {
    const tasks = [{ key: "1", estimate: week }];
    expect(words({ tasks, blockers: [{ key: "B1" }, { key: "B2" }] })).toMatch(
      / at the earliest \(2 open blockers take no time, as nothing in the plan waits for them\)$/,
    );
  });

  it("is none where nothing is estimated, where nothing is left, and while nobody has computed it", () => {
    expect(words({ tasks: [{ key: "1" }] })).toBe("no forecast: nothing that is left is estimated");
    const done = [{ subject: subject("task", "1"), at: daysAgo(1) }];
    expect(words({ tasks: [{ key: "1", estimate: week }], evidence: done })).toBe(
      "nothing is left to forecast",
    );
    expect(words({})).toBe("nothing is left to forecast");
    expect(wordForecast(null, NOW)).toBe("the forecast is being computed");
  });
});
