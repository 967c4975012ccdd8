import { describe, expect, it } from "vitest";
import { findFuture, parseDocument } from "./parse";
import { projectDocument, type ProjectDocumentInput } from "./schema";

const small: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: { slug: "small", name: "Small", summary: "A small system.", currency: "USD" },
};

function problemsOf(part: object): { path: string; message: string }[] {
  const parsed = parseDocument(JSON.stringify({ ...small, ...part }));
  return parsed.ok ? [] : parsed.problems;
}

const task = { key: "1", title: "A task" };
const item = { subject: { kind: "item", key: "nowhere" } };
const at = "2025-12-01T00:00:00.000Z";

describe("a project document", () => {
  it("needs no more than a slug, a name, a summary and a currency", () => {
    expect(parseDocument(JSON.stringify(small))).toMatchObject({ ok: true });
  });

  it("says that text is not JSON", () => {
    const parsed = parseDocument("{");
    const [problem] = parsed.ok ? [] : parsed.problems;
    expect(problem).toMatchObject({ path: "document" });
    expect(problem?.message).toMatch(/^Not JSON: /);
  });

  const cases: [string, object, string, RegExp][] = [
    ["another version", { formatVersion: 2 }, "formatVersion", /1/],
    ["a field nobody knows", { colours: [] }, "document", /colours/],
    ["a bad slug", { project: { ...small.project, slug: "A b" } }, "project.slug", /small letters/],
    [
      "a range upside down",
      { tasks: [{ ...task, estimate: { low: 3, high: 2, unit: "hours" } }] },
      "tasks[0].estimate",
      /low ≤ likely ≤ high/,
    ],
    [
      "a line of money in a currency of its own",
      {
        moneyLines: [
          {
            key: "a",
            kind: "investment",
            name: "A",
            amount: { lowMinor: 1, highMinor: 2 },
            currency: "EUR",
          },
        ],
      },
      "moneyLines[0]",
      /All money of a project is in the currency of the project/,
    ],
    [
      "an amount in a currency of its own",
      {
        phases: [{ key: "0", name: "A", cost: { lowMinor: 1, highMinor: 2, currency: "EUR" } }],
      },
      "phases[0].cost",
      /All money of a project is in the currency of the project/,
    ],
    [
      "money with a field nobody knows",
      { phases: [{ key: "0", name: "A", cost: { lowMinor: 1, highMinor: 2, tax: 1 } }] },
      "phases[0].cost",
      /Unrecognized key: "tax"/,
    ],
    [
      "a discount rate beyond all",
      { project: { ...small.project, discountRatePercent: 101 } },
      "project.discountRatePercent",
      /100/,
    ],
    [
      "a return of no years",
      { project: { ...small.project, returnYears: 0 } },
      "project.returnYears",
      /1/,
    ],
    ["a key used twice", { tasks: [task, task] }, "tasks[1].key", /already used by tasks\[0\]/],
    [
      "a phase that is not there",
      { tasks: [{ ...task, phaseKey: "9" }] },
      "tasks[0].phaseKey",
      /No phase has the key "9"/,
    ],
    [
      "an exit criterion of no phase",
      { items: [{ key: "a", list: "exit", text: "It runs" }] },
      "items[0].phaseKey",
      /belongs to a phase/,
    ],
    [
      "a claim on nothing",
      { claims: [{ ...item, by: "Ann", at }] },
      "claims[0].subject.key",
      /No item has the key "nowhere"/,
    ],
    [
      "a dependency on what is not there",
      {
        tasks: [task],
        dependencies: [
          {
            blocking: { kind: "task", key: "5" },
            dependent: { kind: "task", key: "1" },
            statedBy: "dependent",
          },
        ],
      },
      "dependencies[0].blocking.key",
      /No task has the key "5"/,
    ],
    [
      "a missing end that is there",
      {
        tasks: [task],
        dependencies: [
          {
            blocking: { kind: "task", key: "1", missing: true },
            dependent: { kind: "task", key: "7", missing: true },
            statedBy: "both",
          },
        ],
      },
      "dependencies[0].blocking.missing",
      /exists, so it is not missing/,
    ],
    [
      "a blocker that is not applicable",
      {
        blockers: [
          {
            key: "B1",
            title: "No key",
            severity: "P0",
            claimedState: "done",
            actualState: "blocked",
            raisedOn: "2026-03-02",
          },
        ],
        notApplicable: [
          {
            subject: { kind: "blocker", key: "B1" },
            reason: "No",
            by: "Ada",
            at: "2026-03-02T09:00:00.000Z",
          },
        ],
      },
      "notApplicable[0].subject.kind",
      /resolved or waived/,
    ],
    [
      "a waiver approved by whoever asked",
      {
        tasks: [task],
        waivers: [
          {
            subject: { kind: "task", key: "1" },
            reason: "Later",
            requestedBy: "Ann",
            requestedAt: at,
            approvedBy: "Ann",
            approvedAt: at,
            expiresOn: "2025-12-24",
          },
        ],
      },
      "waivers[0].approvedBy",
      /another person/,
    ],
    [
      "a phase that ends before it begins",
      {
        phases: [{ key: "0", name: "A", plannedStartOn: "2025-12-02", plannedEndOn: "2025-12-01" }],
      },
      "phases[0].plannedEndOn",
      /plannedStartOn ≤ plannedEndOn/,
    ],
    [
      "an option of a phase that does not exist",
      {
        phases: [{ key: "0", name: "A" }],
        options: [{ key: "1", name: "A", phaseKeys: ["0", "1"] }],
      },
      "options[0].phaseKeys[1]",
      /No phase has the key "1"/,
    ],
    [
      "a target before the start",
      { project: { ...small.project, startOn: "2025-12-02", targetOn: "2025-12-01" } },
      "project.targetOn",
      /startOn ≤ targetOn/,
    ],
    [
      "an effort finer than a hundredth",
      { tasks: [{ ...task, actualHours: 0.125 }] },
      "tasks[0].actualHours",
      /0\.01/,
    ],
    [
      "a character that cannot be stored",
      { tasks: [{ ...task, problem: "a\u0000b" }] },
      "tasks[0].problem",
      /NUL/,
    ],
    [
      "a day that is none",
      { tasks: [{ ...task, dueOn: "2025-02-30" }] },
      "tasks[0].dueOn",
      /^Say a day/,
    ],
    [
      "a holiday twice",
      { project: { ...small.project, holidays: ["2025-12-25", "2025-12-25"] } },
      "project.holidays",
      /ascending/,
    ],
    [
      "a day of the week that is none",
      { project: { ...small.project, workingDays: [0, 1] } },
      "project.workingDays[0]",
      /1/,
    ],
    [
      "a task that ended before it began",
      { tasks: [{ ...task, startedOn: "2025-12-02", finishedOn: "2025-12-01" }] },
      "tasks[0].finishedOn",
      /startedOn ≤ finishedOn/,
    ],
    [
      "an amount with a fraction of a cent",
      {
        moneyLines: [
          { key: "a", kind: "investment", name: "A", amount: { lowMinor: 0.5, highMinor: 1 } },
        ],
      },
      "moneyLines[0].amount.lowMinor",
      /int/,
    ],
  ];

  it.each(cases)("names %s by its path", (_what, part, path, message) => {
    const problem = problemsOf(part).find((one) => one.path === path);
    expect(problem?.message).toMatch(message);
  });

  it("accepts a dependency that says itself that its end is missing", () => {
    const end = { kind: "task", key: "5", missing: true };
    const dependent = { kind: "task", key: "1" };
    const dependencies = [{ blocking: end, dependent, statedBy: "blocking" }];
    expect(problemsOf({ tasks: [task], dependencies })).toEqual([]);
  });
});

describe("what a document says of the past", () => {
  const now = "2026-03-16T12:00:00.000Z";
  const about = { subject: { kind: "task", key: "1" }, by: "Ada" };
  const withTask = (part: object) =>
    projectDocument.parse({
      ...small,
      tasks: [task],
      metrics: [{ key: "m", name: "Metric", comparator: ">=" }],
      ...part,
    });
  const claim = (at: string) => ({ claims: [{ ...about, at }] });
  const sample = (takenOn: string) => ({
    samples: [{ metricKey: "m", basis: "measured", low: 1, high: 1, takenOn, by: "Ada" }],
  });

  it.each<[string, object, string]>([
    ["a claim", claim("2026-03-16T12:06:00.000Z"), "claims[0].at"],
    ["a claim with another offset", claim("2026-03-16T12:06:00.000+00:00"), "claims[0].at"],
    [
      "a withdrawal",
      {
        claims: [{ ...about, at: now, withdrawal: { by: "Ada", at: "2026-04-01T00:00:00.000Z" } }],
      },
      "claims[0].withdrawal.at",
    ],
    [
      "evidence",
      { evidence: [{ ...about, outcome: "passed", origin: "ci", at: "2027-01-01T00:00:00.000Z" }] },
      "evidence[0].at",
    ],
    ["an end", { tasks: [{ ...task, finishedOn: "2026-03-18" }] }, "tasks[0].finishedOn"],
    [
      "a baseline",
      {
        baselines: [{ key: "b", name: "B", takenBy: "Ada", takenAt: "2027-01-01T00:00:00.000Z" }],
      },
      "baselines[0].takenAt",
    ],
    [
      "an exclusion",
      { notApplicable: [{ ...about, reason: "no such part", at: "2027-01-01T00:00:00.000Z" }] },
      "notApplicable[0].at",
    ],
    [
      "an approval",
      {
        waivers: [
          {
            subject: about.subject,
            reason: "known",
            requestedBy: "Ada",
            requestedAt: now,
            approvedBy: "Bob",
            approvedAt: "2026-03-17T12:00:00.000Z",
            expiresOn: "2026-04-16",
          },
        ],
      },
      "waivers[0].approvedAt",
    ],
    ["a sample", sample("2026-03-18"), "samples[0].takenOn"],
    [
      "a tally",
      { tallies: [{ severity: "P0", count: 0, meaning: "critical", asOfOn: "2026-03-18" }] },
      "tallies[0].asOfOn",
    ],
  ])("is not dated in the future: %s", (_, part, path) => {
    const found = findFuture(withTask(part), now);
    expect(found.map((problem) => problem.path)).toEqual([path]);
    expect(found[0]?.message).toMatch(/^20\S+ is yet to come$/);
  });

  it("may come from a clock that is a little ahead, or from where tomorrow has begun", () => {
    for (const part of [claim("2026-03-16T12:04:00.000Z"), claim(now), sample("2026-03-17")]) {
      expect(findFuture(withTask(part), now)).toEqual([]);
    }
  });

  it("leaves alone what is planned, due or about to expire", () => {
    const part = { tasks: [{ ...task, dueOn: "2030-01-01" }] };
    expect(findFuture(withTask(part), now)).toEqual([]);
  });
});
