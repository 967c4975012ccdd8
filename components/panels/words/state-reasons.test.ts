import { describe, expect, it } from "vitest";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { CascadeNode, StateReason } from "@/lib/domain/truth/reasons";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import { wordStateReason } from "./state-reasons";

const ITEM = subject("item", "items-1");

/** With plain spaces: figures keep their unit by narrow ones. */
function wordsOf(parts: ProjectParts): string[] {
  const { reasons } = deriveState(buildProject({ items: [{}], ...parts }), ITEM, NOW);
  return reasons.map((reason) => wordStateReason(reason, NOW).replace(/\s/g, " "));
}

describe("the words of a state", () => {
  it("tell the way on which a failure came", () => {
    const phases = [{ key: "0" }, { key: "1" }];
    const exit = { key: "exit-0-1", list: "exit" as const, phaseKey: "0" };
    const [first] = wordsOf({
      phases,
      items: [exit, { key: "items-1", phaseKey: "1" }],
      evidence: [{ subject: subject("item", "exit-0-1"), outcome: "failed" }, {}],
    });
    expect(first).toBe("exit-0-1 failed → gate 0 → phase 1");
  });

  it("tell of a very long way that something is left out", () => {
    const path: CascadeNode[] = [
      { kind: "task", key: "1" },
      { kind: "blocker", key: "B9" },
    ];
    const evidence = {} as Extract<StateReason, { kind: "suspect" }>["evidence"];
    const reason: StateReason = { kind: "suspect", path, omitted: 7, evidence };
    expect(wordStateReason(reason, NOW)).toBe("1 failed → 7 more → B9");
  });

  it("tell what was run instead of the check, and why it cannot fail", () => {
    const checks = [{ key: "runs", command: "npm test" }];
    const evidence = [{ checkKey: "runs", run: "CI 1412", command: "npm test || true" }];
    expect(wordsOf({ checks, evidence })).toEqual([
      "CI 1412 passed 24 h ago, but it ran `npm test || true`, which cannot fail; `|| true` swallows a failure: it passes either way",
    ]);
  });

  it("tell that a check was never seen failing", () => {
    const checks = [{ key: "runs", seenRed: false }];
    expect(
      wordsOf({ checks, evidence: [{ checkKey: "runs", run: "CI 1412", at: daysAgo(2) }] }),
    ).toEqual(["CI 1412 passed 2 days ago, but its check was never seen failing"]);
  });

  it("tell why something was claimed that waited for others", () => {
    const open = [{ kind: "task" as const, key: "0.2", missing: false }];
    const claims = [{ override: { reason: "the vendor is late", open } }];
    expect(wordsOf({ claims }).at(-1)).toBe(
      "claimed by Ana, 15 Mar 12:00, although 0.2 was open: the vendor is late",
    );
    const evidence = [{ outcome: "failed" as const, at: daysAgo(2) }];
    expect(wordsOf({ claims, evidence }).at(-1)).toBe(
      "claimed again by Ana, 15 Mar 12:00, although 0.2 was open: the vendor is late; the failure stands until new evidence",
    );
  });

  it.each<[string, ProjectParts, string]>([
    ["a pass", { evidence: [{}] }, "CI passed 24 h ago, holds until Sun 29 Mar"],
    ["a failure", { evidence: [{ outcome: "failed", run: "1412" }] }, "1412 failed 24 h ago"],
    ["a claim", { claims: [{}] }, "no evidence yet"],
  ])("tell %s", (_, parts, first) => {
    expect(wordsOf(parts)[0]).toBe(first);
  });
});
