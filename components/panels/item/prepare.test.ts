import { describe, expect, it } from "vitest";
import type { Comment } from "@/lib/features/comments/types";
import { buildProject, daysAgo, NOW, person, subject } from "@/lib/testing/project-builder";
import { findItem } from "./find-item";
import { prepareItem } from "./prepare";

const lena = person("Lena", "u1");
const TASK = subject("task", "1.2");

const project = buildProject({
  slug: "p",
  phases: [{ key: "0", name: "Make it run" }],
  tasks: [
    { key: "1.1", title: "Before" },
    { key: "1.2", title: "It", phaseKey: "0", owner: "Otto", problem: "It breaks" },
    { key: "1.3", title: "After" },
  ],
  items: [{ key: "exit-1", text: "It starts", list: "exit" }],
  blockers: [{ key: "B1", title: "No vault" }],
  risks: [{ key: "R1", title: "It may burn", impact: "high" }],
  metrics: [{ key: "coverage", name: "Coverage", comparator: ">", target: 80 }],
  criteria: [{ key: "stop", kind: "no-go", text: "Nobody pays" }],
  dependencies: [
    {
      blocking: { kind: "task", key: "1.1", missing: false },
      dependent: { kind: "task", key: "1.2", missing: false },
    },
    {
      blocking: { kind: "task", key: "1.2", missing: false },
      dependent: { kind: "task", key: "1.3", missing: false },
    },
  ],
  evidence: [{ subject: TASK, outcome: "failed", url: "https://ci.example/7", at: daysAgo(1) }],
  waivers: [
    { subject: TASK, requestedBy: lena, approvedBy: null, expiresOn: daysAgo(-5).slice(0, 10) },
  ],
});

const said: Comment = {
  id: "c1",
  version: 1,
  by: lena,
  at: daysAgo(2),
  editedAt: null,
  deletedAt: null,
  body: "@Otto, see B1",
  mentions: [{ id: "u2", name: "Otto" }],
};

function prepare(name: string, comments: Comment[] = [], viewer = person("Lena", "u1")) {
  const item = findItem(project, name);
  if (!item) throw new Error(`There is no ${name}.`);
  const event = { action: "task.edited", before: { owner: null }, after: { owner: "Otto" } };
  const events = [{ ...event, id: "e1", at: daysAgo(3), actorName: "Lena", takesBack: null }];
  const known = { project, item, comments, events, total: 4 };
  return prepareItem(
    known,
    { ...viewer, mayComment: true, mayApprove: true, mayEditChecks: true },
    NOW,
  );
}

describe("a row beside the page", () => {
  it("that waits for another is blocked, as the plan draws it, wherever it is named", () => {
    expect(prepare("task-1.3").standing).toEqual({ state: "blocked", word: "blocked" });
    expect(prepare("task-1.2").after).toMatchObject([{ text: "1.3 After", state: "blocked" }]);
    expect(prepare("task-1.1").standing).toEqual({ state: "to do", word: "to do" });
  });

  it("of a task says what it is, how it is proved, and what is before and after it", () => {
    expect(prepare("task-1.2")).toMatchObject({
      name: "task-1.2",
      title: "It",
      key: "1.2",
      standing: { state: "refuted" },
      chain: { checks: [{ link: "broken" }] },
      waivers: [{ state: "to do", text: expect.stringContaining("Lena asked for a waiver until") }],
      before: [{ text: "1.1 Before", href: "/projects/p/plan#task-1.1" }],
      after: [{ text: "1.3 After" }],
      texts: [{ label: "Problem", text: "It breaks" }],
      links: [
        { text: "On the plan", href: "/projects/p/plan#task-1.2" },
        { href: "https://ci.example/7" },
      ],
      activity: [{ text: "Lena edited it", changes: ["owner: nothing → Otto"] }],
      earlier: 3,
    });
    expect(prepare("task-1.2").facts).toContainEqual({ label: "Phase", text: "0 Make it run" });
  });

  it.each([
    ["item-exit-1", { title: "It starts", key: null, standing: { word: "to do" } }],
    ["blocker-B1", { title: "No vault", key: "B1", before: [] }],
    ["risk-R1", { title: "It may burn", standing: null, chain: null }],
    ["metric-coverage", { title: "Coverage", standing: { word: "unknown" }, chain: null }],
    ["criterion-stop", { title: "Nobody pays", key: null }],
  ])("of %s says what it is", (name, part) => {
    expect(prepare(name)).toMatchObject(part);
  });

  it("tells whose comments are one's own, and where their names and keys lead", () => {
    const [comment] = prepare("task-1.2", [said]).comments;
    expect(comment).toMatchObject({
      by: "Lena",
      isOwn: true,
      edited: null,
      deleted: null,
      parts: [
        { kind: "person", text: "@Otto" },
        { kind: "text", text: ", see " },
        { kind: "link", text: "B1", href: "/projects/p/blockers#blocker-B1", isOutside: false },
      ],
    });
    expect(prepare("task-1.2", [said], person("Otto", "u2")).comments[0]?.isOwn).toBe(false);
  });

  it("says of a deleted comment whose it was, and when", () => {
    const gone = { ...said, body: "", mentions: [], deletedAt: daysAgo(1) };
    expect(prepare("task-1.2", [gone]).comments[0]).toMatchObject({
      deleted: expect.stringMatching(/^Deleted by Lena, /),
      parts: [],
    });
  });

  it.each(["task-9", "phase-0", "", "task"])("is none for %j", (name) => {
    expect(findItem(project, name)).toBeNull();
  });
});

it("whoever may approve answers a waiver that waits, and never their own", () => {
  const answering = (viewer: ReturnType<typeof person>) =>
    prepare("task-1.2", [], viewer).waivers.map(({ mayAnswer }) => mayAnswer);
  expect(answering(person("Edgar", "u9"))).toEqual([true]);
  expect(answering(lena)).toEqual([false]);
});
