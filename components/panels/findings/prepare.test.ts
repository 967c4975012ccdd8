import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  NOW,
  type ProjectParts,
  buildProject,
  projectFromDocument,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import type { FindingRow } from "./contract";
import { prepareFindings } from "./prepare";

function example(slug: string) {
  const input = portfolio.find((one) => one.project.slug === slug);
  return prepareFindings(projectFromDocument(projectDocument.parse(input)), NOW);
}

const built = (parts: ProjectParts) =>
  prepareFindings(buildProject({ sources: [{}], ...parts }), NOW);

/** "stated ≠ computed" without the spaces that are not seen. */
function figures({ figures: both }: FindingRow): string | null {
  return both && `${both.stated} ≠ ${both.basis} ${both.computed}`.replace(/[\u00a0\u2009]/g, " ");
}
const lines = (rows: FindingRow[]) => rows.map((row) => figures(row) ?? row.title);

describe("what the reports contradict themselves in", () => {
  it("Vimana: its hours, by and large and phase by phase", () => {
    const { rows, unexplained, agree } = example("vimana");
    expect(lines(rows)).toEqual([
      "28–38 h, 35 h ≠ tasks add up to 34.5–44.5 h",
      "4–6 h, 6 h ≠ tasks add up to 3.5–4.5 h",
      "6–8 h, 8 h ≠ tasks add up to 7–10 h",
      "8–10 h, 10 h ≠ tasks add up to 10–11 h",
      "6–8 h, 8 h ≠ tasks add up to 7–10 h",
      "4–6 h, 6 h ≠ tasks add up to 7–9 h",
      "4 ≠ listed are 6",
      "0 ≠ the metric's target is 10",
      "18 dependencies are written at one end only",
    ]);
    expect([unexplained, agree]).toEqual([9, 12]);
  });

  it("Core Vibe HQ: tasks that are defined nowhere, hours, a count and a key", () => {
    expect(lines(example("core-vibe-hq").rows)).toEqual([
      "Task 5 is defined nowhere",
      "Task 13 is defined nowhere",
      "40–50 h ≠ tasks add up to 38–53 h",
      "30 ≠ listed are 9",
      "Task 4 is a key used twice",
      "4 dependencies are written at one end only",
    ]);
  });

  it("VisionFlow: the cost of fixing first and of doing nothing", () => {
    expect(lines(example("visionflow").rows)).toEqual([
      "2.3 of 10 ≠ verified 0 of 10",
      "4–6 weeks ≠ phases add up to 6 weeks",
      "$225–300 K by phase ≠ lines add up to $225–375 K",
      "$225–300 K ≠ lines add up to $225–375 K",
      "$500–2,000 K ≠ lines add up to $375–1,650 K",
      "3–5 times ≠ avoided failure over investment makes 1.1–7.6 times",
    ]);
  });

  it("Execution Platform: its readiness, a bar, the MVP and its tools", () => {
    const { rows } = example("execution-platform");
    expect(lines(rows)).toEqual([
      "Options 1 and 2 are each recommended",
      "35 % ≠ its bars average 29.4 %",
      "60 % ≠ labelled 70 %",
      "20 weeks ≠ its phases add up to 18 weeks",
      "4 ≠ the project has 4.5",
      "10 ≠ the metric's target is 12",
    ]);
    expect(rows[0]).toMatchObject({ mark: "differs", note: "Full roadmap and MVP only" });
    const [mvp] = rows.filter((row) => row.title.startsWith("Length of the MVP"));
    expect(mvp?.details.sources.map((one) => one.where)).toEqual([
      "Execution Platform: Executive Summary: Minimum Viable Production: Scope",
      "Execution Platform: Executive Summary: Recommended Decision: Option 2",
      "Execution Platform: Executive Summary: Closing status: Recommendation",
    ]);
    expect(mvp?.details.inputs.map((one) => [one.key, one.value])).toEqual([
      ["0", "2 weeks"],
      ["0.5", "2 weeks"],
      ["1", "6 weeks"],
      ["2", "8 weeks"],
    ]);
  });
});

describe("a return by avoided failure", () => {
  it("opens to both chances, what a failure costs and what is put in", () => {
    const { rows } = example("visionflow");
    const inputs = rows.find((row) => row.title.startsWith("Return on fixing first"))?.details
      .inputs;
    expect(inputs?.map((one) => one.value?.replace(/[\u00a0\u2009]/g, " "))).toEqual([
      "10 %",
      "95 %",
      "$500–2,000 K",
      "$150–250 K",
      "$50–75 K",
      "$25–50 K",
    ]);
    expect(new Set(inputs?.map((one) => one.id)).size).toBe(6);
  });
});

describe("a row", () => {
  const figure = (key: string, row: object = {}) => ({
    key,
    computes: "count.phases",
    low: 3,
    high: 3,
    ...row,
  });
  const explanation = { text: "one was merged", by: "Ana", at: NOW };

  it("is explained only when everything stated in it is", () => {
    const half = built({ statedFigures: [figure("a", { explanation }), figure("b")] });
    expect(half).toMatchObject({ unexplained: 1, rows: [{ explanation: null }] });
    expect(half.rows[0]?.details.sources.map((one) => one.explanation)).toEqual([
      null,
      "Ana, 16 Mar: one was merged",
    ]);
    const whole = built({
      statedFigures: [figure("a", { explanation }), figure("b", { explanation })],
    });
    expect(whole).toMatchObject({
      unexplained: 0,
      rows: [{ explanation: "Ana, 16 Mar: one was merged" }],
    });
  });

  it("that is explained stands behind those that are not", () => {
    const other = figure("b", { computes: "count.items", subjectKey: "exit" });
    const { rows } = built({ statedFigures: [figure("a", { explanation }), other] });
    expect(rows.map((row) => row.explanation)).toEqual([null, "Ana, 16 Mar: one was merged"]);
  });

  it("names what does not say, and counts what it has no room for", () => {
    const estimate = { low: 9, likely: null, high: 9, unit: "hours" as const };
    const tasks = [{ key: "a", estimate }, ...Array.from({ length: 13 }, () => ({}))];
    const stated = figure("a", { computes: "effort.total", unit: "hours" });
    const [row] = built({ tasks, statedFigures: [stated] }).rows;
    expect(row?.details.inputs.slice(0, 2).map((one) => one.value)).toEqual(["9\u00a0h", null]);
    expect([row?.details.inputs.length, row?.details.moreInputs]).toEqual([12, 2]);
  });

  it("keeps a sum that misses rows as a floor: it differs from what it exceeds at either end", () => {
    const hours = (low: number, high: number) => ({
      low,
      likely: null,
      high,
      unit: "hours" as const,
    });
    const tasks = [{ key: "a", estimate: hours(20, 40) }, { key: "b" }];
    const said = (low: number, high: number) =>
      built({
        tasks,
        statedFigures: [figure("a", { computes: "effort.total", unit: "hours", low, high })],
      });
    const [row] = said(28, 38).rows;
    expect(row?.figures?.computed).toBe("at least 20–40\u00a0h, 1 row says nothing");
    expect(said(28, 38).uncomputed).toEqual([]);
    const unknown = said(28, 48);
    expect(unknown.rows).toEqual([]);
    expect(unknown.uncomputed).toMatchObject([
      {
        words: "28–48\u00a0h stated; tasks add up to at least 20–40\u00a0h, 1 row says nothing",
        rows: [{ name: "task b", href: expect.stringContaining("/plan#task-b") as string }],
        moreRows: 0,
      },
    ]);
  });

  it.each([
    [{ computes: "who-knows" }, "no rule computes “who-knows”"],
    [{ computes: "effort.task", subjectKey: "x" }, "there is no task x"],
    [{ computes: "effort.task" }, "it does not say which row it is about"],
    [{ computes: "effort.total" }, "no row says anything of it"],
  ])("says why nothing can be set beside %j", (more, why) => {
    const { uncomputed } = built({ statedFigures: [figure("a", { unit: "hours", ...more })] });
    expect(uncomputed[0]?.words).toContain(why);
  });

  it("is none where nothing contradicts itself", () => {
    expect(built({})).toEqual({
      mayExplain: false,
      rows: [],
      unexplained: 0,
      agree: 0,
      agreeing: [],
      uncomputed: [],
      hidden: null,
    });
  });

  it("gives whoever explains it both figures, and the version of the one that is stated", () => {
    const [row] = built({ statedFigures: [figure("a", { explanation, version: 4 })] }).rows;
    expect(row?.details.sources[0]?.figure).toMatchObject({
      version: 4,
      stated: "3",
      computed: "listed are 0",
      explanation: "one was merged",
    });
  });
});
