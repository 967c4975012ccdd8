import { expect, it } from "vitest";
import type { BlockerFacts } from "@/lib/features/blockers/schema";
import { mergeFacts } from "./merge";

const base: BlockerFacts = {
  title: "No key",
  severity: "P0",
  actualState: "not started",
  finding: null,
  risk: null,
  cause: null,
  impact: null,
  requiredActions: ["Ask"],
  owner: null,
  estimate: { low: 1, likely: null, high: 2, unit: "hours" },
  resolvingTaskKey: null,
  resolvingPhaseKey: null,
  holdsUp: [
    { kind: "task", key: "1" },
    { kind: "phase", key: "0" },
  ],
};

it.each<[string, Partial<BlockerFacts>, Partial<BlockerFacts>, Partial<BlockerFacts>, string[]]>([
  ["keeps what only I wrote", { owner: "Lena" }, {}, { owner: "Lena" }, []],
  ["takes what only they wrote", {}, { owner: "Otto" }, { owner: "Otto" }, []],
  [
    "keeps both where we wrote on different things",
    { owner: "Lena" },
    { severity: "P1" },
    { owner: "Lena", severity: "P1" },
    [],
  ],
  [
    "finds nothing where we wrote the same",
    { owner: "Otto" },
    { owner: "Otto" },
    { owner: "Otto" },
    [],
  ],
  ["names where we clash", { owner: "Lena" }, { owner: "Otto" }, { owner: "Lena" }, ["owner"]],
  [
    "knows that what waits has no order",
    { holdsUp: base.holdsUp.toReversed() },
    { holdsUp: [{ kind: "task", key: "1" }] },
    { holdsUp: [{ kind: "task", key: "1" }] },
    [],
  ],
  [
    "compares lists and estimates by what is in them",
    { requiredActions: ["Ask", "Wait"], estimate: { low: 1, likely: 1, high: 2, unit: "hours" } },
    { requiredActions: ["Ask"], estimate: null },
    { requiredActions: ["Ask", "Wait"], estimate: { low: 1, likely: 1, high: 2, unit: "hours" } },
    ["estimate"],
  ],
])("%s", (_, mine, theirs, facts, clashes) => {
  expect(mergeFacts(base, { ...base, ...mine }, { ...base, ...theirs })).toEqual({
    facts: { ...base, ...facts },
    clashes,
  });
});
