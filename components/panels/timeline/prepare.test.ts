import { describe, expect, it } from "vitest";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  buildProject,
  NOW,
  type ProjectParts,
  projectFromDocument,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { toDay } from "./days";
import { awaiting, notYet } from "./not-yet";
import { prepareTimeline } from "./prepare";
import { wordChance } from "./prepare-sentence";

const prepared = (project: Project, now = NOW, mayEdit = false) =>
  prepareTimeline(project, scheduleProject(project, now), forecastCompletion(project, now), {
    now,
    mayEdit,
  });
const timeline = (parts: ProjectParts) =>
  prepared(buildProject({ slug: "harbour", people: 5, ...parts }));
const plain = (words: string) => words.replaceAll("\u00a0", " ");
const weeks = (low: number, high = low) => ({ low, likely: null, high, unit: "weeks" as const });
const before = (from: string, to: string) => ({
  blocking: { kind: "task" as const, key: from, missing: false },
  dependent: { kind: "task" as const, key: to, missing: false },
});

function example(slug: string) {
  const input = portfolio.find((one) => one.project.slug === slug);
  return projectFromDocument(projectDocument.parse(input));
}

describe("the timeline of the platform, seven weeks after its baseline", () => {
  const model = prepared(example("execution-platform"), "2025-12-01T12:00:00.000Z");

  it("says what the options and the target are still worth, and what is assumed", () => {
    expect(plain(model.sentence)).toMatch(
      /^4 of 5 runs end by 1\d Jun 2026 at the earliest, 6\d days after the target\.$/,
    );
    expect(model.facts.slice(0, 3).map(plain)).toEqual([
      "The target of 11 Apr 2026 has no chance.",
      "“MVP only” has no chance of week 20.",
      expect.stringMatching(
        /^Half of all runs end by 5 Jun 2026, 19 of 20 by .+ at the earliest\.$/,
      ),
    ]);
    expect(model.baselines.map(({ lead }) => lead)).toEqual([
      "baseline 11 Apr 2026 (stated), expected to end 29 May 2026, slipped 7 weeks",
    ]);
    expect(model.rows.at(-1)?.was).toEqual([
      { days: [toDay("2026-04-11"), toDay("2026-04-11")], slip: 35 },
    ]);
    expect(plain(model.facts[3]!)).toBe(
      "Forecast from 10,000 runs, seed 1; 9 estimates are single figures, so a spread of −10 to +30 % is assumed.",
    );
    expect(model.weeks).toMatchObject({ computed: "18 weeks", stated: "20 weeks" });
    expect(model.weeks?.difference?.sides.map(({ value }) => value)).toEqual([
      "18 weeks",
      "20 weeks",
    ]);
  });

  it("has actions, phases with their tasks, milestones and the end of all", () => {
    expect(
      model.rows.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1]),
    ).toEqual([
      "action",
      "phase",
      "task",
      "phase",
      "task",
      "phase",
      "task",
      "phase",
      "task",
      "phase",
      "task",
      "phase",
      "task",
      "milestone",
      "finish",
    ]);
    const tooling = model.rows.find(({ id }) => id === "phase-1");
    expect(tooling).toMatchObject({
      expected: [toDay("2025-12-29"), toDay("2026-02-06")],
      critical: true,
      length: 30,
      slack: 0,
      criticality: 1,
      was: [{ days: [toDay("2025-11-08"), toDay("2025-12-20")], slip: 35 }],
      href: "/projects/execution-platform/plan#phase-1",
    });
    expect(model.critical).toEqual(["0", "0.5", "1", "2", "3", "4"].map((key) => `phase-${key}`));
    expect(model.links).toContainEqual(["phase-0.5", "phase-1"]);
  });

  it("draws the target, what is stated, and what becomes of the plan by its triggers", () => {
    expect(model.marks.map(({ kind }) => kind)).toEqual([
      "target",
      "stated",
      "consequence",
      "consequence",
      "consequence",
    ]);
    expect(model.marks.map(({ words }) => words)).toContainEqual(
      expect.stringMatching(/^Fired: the team is smaller .* The plan would end 26 Jun 2026\.$/),
    );
    const [first, last] = model.range!;
    for (const { day } of model.marks) expect(day > first && day < last).toBe(true);
  });
});

describe("the sentence", () => {
  const sentence = (parts: ProjectParts) => plain(timeline(parts).sentence);

  it("is honest where there is nothing to compute from", () => {
    expect(sentence({})).toBe("There is no plan, so there is nothing to lay out.");
    expect(sentence({ tasks: [{ key: "1" }] })).toBe(
      "No date can be given: nothing that is left has an estimate.",
    );
    const proved = { subject: { kind: "task" as const, key: "1" }, at: NOW };
    expect(sentence({ tasks: [{ key: "1" }], evidence: [proved] })).toBe("Nothing is left to do.");
    expect(sentence({ tasks: [{ key: "1", finishedOn: "2026-03-13" }], evidence: [proved] })).toBe(
      "Nothing is left to do: the last of it ended 13 Mar.",
    );
  });

  it("without a target says by when, and the earliest while something is not estimated", () => {
    const phases = [{ key: "1", estimate: weeks(2, 4) }];
    expect(sentence({ phases })).toMatch(/^4 of 5 runs end by \d+ \w+; no target is set\.$/);
    const more = [...phases, { key: "2" }];
    expect(sentence({ phases: more, targetOn: "2026-04-03" })).toMatch(
      /^4 of 5 runs end by \d+ \w+ at the earliest, \d+ days? (after|before) the target\.$/,
    );
    const target = (targetOn: string) => sentence({ phases, targetOn });
    const [end = ""] = /\d+ \w+/.exec(target("2099-01-01").replace("4 of 5", "")) ?? [];
    expect(target("2099-01-01")).toMatch(/, [\d,]+ days before the target\.$/);
    const day = new Date(`${end} 2026 UTC`).toISOString().slice(0, 10);
    expect(target(day)).toBe(`4 of 5 runs end by ${end}, the day of the target.`);
  });

  it("tells a chance as it is said", () => {
    expect(
      [0, 0.001, 0.08, 0.81, 0.999, 1].map((chance) => plain(wordChance(chance, false))),
    ).toEqual([
      "no chance",
      "a 1 % chance",
      "an 8 % chance",
      "an 81 % chance",
      "a 99 % chance",
      "a 100 % chance",
    ]);
    expect(plain(wordChance(0.11, true))).toBe("at most an 11 % chance");
  });
});

describe("what the dates rest on", () => {
  const all = (parts: ProjectParts) => timeline(parts).facts.map(plain);
  const facts = (parts: ProjectParts) => all(parts).slice(0, -1);

  it("is last of all the working calendar, also where there is no plan yet", () => {
    const words = "Working calendar: Mon–Fri, 8 h a day, 5 people, no holidays.";
    expect(all({ tasks: [{ key: "1", estimate: weeks(1) }] }).at(-1)).toBe(words);
    expect(all({})).toEqual([words]);
  });

  it("names what they leave out", () => {
    const parts: ProjectParts = {
      tasks: [{ key: "1", estimate: weeks(1) }, { key: "2" }, { key: "3", estimate: weeks(1) }],
      dependencies: [before("1", "3"), before("3", "1")],
      blockers: [{ key: "b" }],
    };
    expect(facts(parts).slice(1)).toEqual([
      "Forecast from 10,000 runs, seed 1; 2 estimates are single figures, so a spread of −10 to +30 % is assumed.",
      "All dates are the earliest that can be: 1 task has no estimate, 1 circle of dependencies and 1 open blocker takes no time, as nothing in the plan waits for it.",
    ]);
  });

  it("says how much sooner it would end if all that is said were so", () => {
    const parts: ProjectParts = {
      tasks: [
        { key: "1", estimate: weeks(1, 2) },
        { key: "2", estimate: weeks(2, 3) },
      ],
      dependencies: [before("1", "2")],
      claims: [{ subject: { kind: "task", key: "1" } }],
    };
    expect(facts(parts).at(-1)).toBe(
      "If every claim held, it would end 8 working days sooner: the reality gap.",
    );
    expect(facts({ ...parts, dependencies: [] }).at(-1)).toBe(
      "If every claim held, it would end no sooner.",
    );
  });
});

describe("rows", () => {
  it("say nothing of the slack of what nobody estimated, and name what it lacks", () => {
    const { rows } = timeline({
      phases: [
        { key: "1", estimate: weeks(2) },
        { key: "2", deferred: true },
      ],
      tasks: [
        { key: "1.1", phaseKey: "1", plannedStartOn: "2026-03-20", plannedEndOn: "2026-03-18" },
        { key: "2.1", phaseKey: "2", estimate: weeks(1) },
      ],
    });
    const row = (id: string) => rows.find((one) => one.id === id);
    expect(row("task-1.1")).toMatchObject({ length: 0, lacks: "within phase 1" });
    expect(row("task-1.1")?.planned).toEqual([toDay("2026-03-18"), toDay("2026-03-20")]);
    expect(row("task-1.1")).not.toHaveProperty("slack");
    expect(row("task-1.1")).not.toHaveProperty("criticality");
    expect(row("phase-2")).toMatchObject({ lacks: "put off" });
    expect(row("task-2.1")).toMatchObject({ lacks: "put off" });
  });

  it("begin and end within a day where they do", () => {
    const hours = { low: 4, likely: 4, high: 4, unit: "hours" as const };
    const { rows } = timeline({
      tasks: [
        { key: "1", estimate: hours },
        { key: "2", estimate: hours },
      ],
      dependencies: [before("1", "2")],
    });
    const today = toDay(NOW);
    expect(rows[0]).toMatchObject({ expected: [today, today], at: [today, today + 0.5] });
    expect(rows[1]).toMatchObject({
      at: [today + 0.5, today + 1],
      driver: { id: "task-1", because: "dependency" },
    });
  });

  it("are in what is drawn, however long ago one was mistyped", () => {
    const { range } = timeline({
      tasks: [
        { key: "1", estimate: weeks(1), plannedStartOn: "0202-01-01", plannedEndOn: "9999-01-01" },
      ],
    });
    expect(range![1] - range![0]).toBeLessThan(60);
  });

  it("have a blocker that something waits for, and what it once was by each baseline", () => {
    const model = timeline({
      tasks: [{ key: "1", estimate: weeks(1) }],
      blockers: [{ key: "b", estimate: weeks(1) }],
      dependencies: [
        {
          blocking: { kind: "blocker", key: "b", missing: false },
          dependent: { kind: "task", key: "1", missing: false },
        },
      ],
      baselines: [
        {
          key: "kick-off",
          name: "Kick-off",
          rows: [
            {
              kind: "task",
              key: "1",
              name: "One",
              startOn: "2026-03-02",
              endOn: "2026-03-06",
              effortHours: null,
            },
          ],
        },
      ],
    });
    expect(model.rows.find(({ kind }) => kind === "blocker")).toMatchObject({ length: 5 });
    expect(model.baselines).toEqual([
      {
        key: "kick-off",
        name: "Kick-off",
        lead: "baseline 6 Mar (Kick-off), expected to end 27 Mar, slipped 3 weeks",
      },
    ]);
    expect(model.lead).toBe("expected to end 27 Mar");
    const task = model.rows.find(({ id }) => id === "task-1");
    expect(task?.driver).toEqual({ id: "blocker-b", because: "blocker" });
    expect(task?.was).toMatchObject([{ slip: 15 }]);
  });
});

describe("for whoever may change the plan", () => {
  const project = buildProject({
    phases: [{ key: "1", version: 4 }],
    tasks: [
      { key: "1.1", phaseKey: "1", estimate: weeks(1), version: 7 },
      { key: "1.2", phaseKey: "1", estimate: weeks(1), startedOn: "2026-03-12" },
    ],
    milestones: [{ key: "m", endsOn: "2026-04-01" }],
  });

  it("rows say which version they are, and what of them stays", () => {
    const { edits, rows } = prepared(project, NOW, true);
    expect(edits).toEqual({ hoursPerDay: 8, workingDays: [1, 2, 3, 4, 5], holidays: [] });
    expect(rows.map(({ id, version, stays, keeps }) => [id, version, stays, keeps])).toEqual([
      ["phase-1", 4, "begun", "its tasks"],
      ["task-1.1", 7, undefined, undefined],
      ["task-1.2", 1, "begun", undefined],
      ["milestone-m", 1, undefined, "no time"],
      ["finish", undefined, undefined, undefined],
    ]);
  });

  it("and nothing of that for whoever reads", () => {
    const { edits, rows } = prepared(project);
    expect(edits).toBeNull();
    expect(rows.every(({ version }) => version === undefined)).toBe(true);
  });
});

describe("a forecast that is still being computed", () => {
  const project = example("execution-platform");
  const now = "2025-12-01T12:00:00.000Z";
  const schedule = scheduleProject(project, now);
  const model = awaiting(
    prepareTimeline(project, schedule, notYet(schedule), { now, mayEdit: false }),
  );
  const whole = prepared(project, now);

  it("is said to be, and nothing passes for it", () => {
    expect(model).toMatchObject({ awaitsForecast: true, hasForecast: false });
    expect(model.facts).toEqual([expect.stringMatching(/^Working calendar: /)]);
    expect(model.sentence).toBe("How likely each date is, is being computed.");
    expect(JSON.stringify(model.rows)).not.toMatch(/percentiles|chance|criticality/);
  });

  it("leaves every day of the plan where it is, the end of all among them", () => {
    const days = ({ rows }: typeof whole) => rows.map(({ id, expected }) => [id, expected]);
    expect(days(model)).toEqual(days(whole));
    expect(model.lead).toBe(whole.lead);
  });
});

it("phases that nobody has estimated are not done", () => {
  expect(timeline({ phases: [{ key: "0" }] }).sentence).toBe(
    "No date can be given: nothing that is left has an estimate.",
  );
});

describe("hours and weeks of one report", () => {
  it("are told as hours a week, of each scenario", () => {
    const facts = prepared(example("core-vibe-hq")).facts.map(plain);
    expect(facts.join(" ")).toContain(
      "40–50 h stated: in 2–3 weeks 13.3–25 h a week, in 4–6 weeks 6.7–12.5 h a week, in 6–8 weeks 5–8.3 h a week.",
    );
  });
});

describe("what is stated of the whole, where rows say nothing", () => {
  const statedOf = (low: number, high: number) =>
    timeline({
      tasks: [{ key: "1", estimate: { ...weeks(20, 40), unit: "hours" } }, { key: "2" }],
      statedFigures: [{ key: "s", computes: "effort.total", unit: "hours", low, high }],
    }).weeks;

  it("still differs from what they exceed at either end", () => {
    expect(plain(statedOf(28, 38)?.computed ?? "")).toBe("at least 20–40 h, 1 row says nothing");
    expect(statedOf(28, 38)?.difference).not.toBeNull();
  });

  it("is not known to differ otherwise, and leads to them", () => {
    expect(statedOf(28, 48)).toMatchObject({
      difference: null,
      unknownHref: expect.stringContaining("/plan#task-2") as string,
    });
  });
});
