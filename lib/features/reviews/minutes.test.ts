import { describe, expect, it } from "vitest";
import type { HeldReview, ReviewedItem } from "@/lib/domain/review/held-review";
import { buildProject, daysAgo, NOW, subject } from "@/lib/testing/project-builder";
import { minutesMarkdown, writeLetter, writeMinutes } from "./minutes";
import { wordHero, wordSpent } from "./types";

const ANA = { name: "Ana", userId: null };
const BEN = { name: "Ben", userId: null };

const item = {
  ...{ id: "i1", version: 2, kind: "claims refuted", caption: "checked claims refuted" },
  hero: { what: "share", part: 2, whole: 3 },
  heads: ["Said", "Found"],
  rows: Array.from({ length: 10 }, (_, at) => ({
    subject: { kind: "task", key: String(at), id: String(at) },
    title: `Task ${String(at)} | with a bar`,
    said: { what: "words", value: "done" },
    found: { what: "day", dayOn: "2026-03-20" },
    mark: "refuted",
  })),
  question: "Who proves it?",
  ...{ carriedFrom: "R1", carriedText: "Ben is away", notes: "The board asks.", spentSeconds: 250 },
  outcome: { kind: "acted", text: null, by: BEN, at: NOW },
  actions: [
    {
      ...{ id: "a1", version: 1, text: "Mend the *chain*", owner: "Otto", dueOn: "2026-03-10" },
      done: null,
    },
  ],
} as unknown as ReviewedItem;

const review: HeldReview = {
  ...{ id: "r", version: 9, key: "R2", heldOn: "2026-03-16", openedAt: daysAgo(0.02) },
  ...{ openedBy: ANA, since: daysAgo(7), stage: "closing", index: null, rowsPage: 0 },
  ...{ enteredAt: NOW, closedAt: NOW, closedBy: BEN },
  items: [
    item,
    {
      ...{ ...item, id: "i2", kind: "slips", hero: { what: "count", count: 1 }, rows: [] },
      ...{ caption: "date slipped", carriedFrom: null, carriedText: null, notes: null },
      outcome: { kind: "parked", text: null, by: BEN, at: NOW },
      actions: [],
    },
  ],
};

const T1 = subject("task", "1");
const before = { project: buildProject({ tasks: [{ key: "1", title: "Mend it" }] }), now: NOW };
const after = {
  project: buildProject({
    tasks: [{ key: "1", title: "Mend it" }],
    evidence: [{ subject: T1, outcome: "failed" }],
  }),
  now: NOW,
};
const project = { slug: "vimana", name: "Vimana", currency: "USD", isExample: false };
const minutes = writeMinutes({ project, review, before, after }, NOW);

describe("the minutes", () => {
  it("say what was talked about, what came of it, by whom, and how long it took", () => {
    expect(minutes).toMatchObject({
      isOpen: false,
      heldOn: "Mon 16 Mar 2026",
      held: "Opened by Ana, 16 Mar 11:31 UTC; closed by Ben, 16 Mar 12:00 UTC",
      standing: "NO-GO; readiness unknown verified, unknown claimed",
      asOf: "Data as of 16 Mar 12:00 UTC, compared with 9 Mar 12:00 UTC",
      took: "8 min",
    });
    expect(minutes.items[0]).toMatchObject({
      title: "Claims refuted",
      sentence: "2 of 3 checked claims refuted",
      carried: "Parked in R1: Ben is away",
      outcome: "Acted: 1 action",
      by: "Ben, 16 Mar 12:00 UTC",
      more: 2,
      took: "4 min",
    });
    expect(minutes.items[0]?.rows[0]).toEqual({
      ...{ title: "Task 0 | with a bar", said: "done", found: "20 Mar", mark: "refuted" },
    });
    expect(minutes.items[1]).toMatchObject({ sentence: "1 date slipped", outcome: "Parked" });
    expect(minutes.actions).toEqual([
      {
        ...{ id: "a1", version: 1, text: "Mend the *chain*", owner: "Otto", due: "10 Mar" },
        ...{ about: "Claims refuted", done: null, isOverdue: true },
      },
    ]);
  });

  it("tell what has changed since the last one, or that nobody knows", () => {
    expect(minutes.changes).toMatchObject([
      { title: "Refuted", lines: [{ row: "task 1", before: "to do", after: "refuted" }] },
    ]);
    const unknown = writeMinutes({ project, review, before: null, after }, NOW);
    expect(unknown.changes).toBeNull();
    expect(minutesMarkdown(unknown)).toContain("There is nothing to compare with.");
  });

  it("of a review that is open say so", () => {
    const open = { ...review, closedAt: null, closedBy: null, since: null };
    expect(writeMinutes({ project, review: open, before, after }, NOW)).toMatchObject({
      isOpen: true,
      held: "Opened by Ana, 16 Mar 11:31 UTC; not closed yet",
      asOf: "Data as of 16 Mar 12:00 UTC, compared with nothing before",
    });
  });
});

describe("as a document", () => {
  it("is headed, has tables, and no mark of its words is one", () => {
    const lines = minutesMarkdown(minutes).split("\n");
    expect(lines[0]).toBe("# Vimana: minutes of R2, Mon 16 Mar 2026");
    expect(lines).toContain("| Mend the \\*chain\\* | Otto | 10 Mar | Claims refuted | no |");
    expect(lines).toContain("| Task 0 \\| with a bar | done | 20 Mar | refuted |");
    expect(lines).toContain("2 more rows.");
    expect(lines).toContain("- Acted: 1 action (Ben, 16 Mar 12:00 UTC)");
    expect(lines).toContain("- Refuted: task 1 Mend it: to do → refuted");
  });
});

describe("as a mail", () => {
  it("says what came of it and where all of it stands, in words and in HTML", () => {
    const { subject: about, text, html } = writeLetter(minutes, "https://gantry.example");
    expect(about).toBe("Vimana: minutes of R2, Mon 16 Mar 2026");
    expect(text).toContain("- Mend the *chain* (Otto, 10 Mar)");
    expect(text).toContain("- Slips: 1 date slipped. Parked");
    expect(text).toContain("https://gantry.example/projects/vimana/reviews/R2");
    const letter = writeLetter({ ...minutes, project: "<b>" }, "https://gantry.example");
    expect(letter.html).toContain("<h1>&lt;b&gt;: minutes");
    expect(html).toContain('<a href="https://gantry.example/projects/vimana/reviews/R2">');
  });
});

it.each([
  [{ what: "percent", value: 12.5, before: null } as const, "12.5 % x"],
  [{ what: "percent", value: null, before: 9 } as const, "unknown x (9 % before)"],
  [{ what: "days", days: -3 } as const, "3 x"],
])("%j is told as %s", (hero, told) => {
  expect(wordHero(hero, "x").replaceAll("\u00a0", " ")).toBe(told);
});

it.each([
  [20, "under a minute"],
  [100, "2 min"],
  [3600, "1 h"],
  [3900, "1 h 5 min"],
])("%i seconds are %s", (seconds, told) => {
  expect(wordSpent(seconds)).toBe(told);
});
