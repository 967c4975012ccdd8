import { expect, it } from "vitest";
import { type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import { nextDecisionKey } from "./next-decision-key";

const deferred = (count: number): ProjectParts["criteria"] =>
  Array.from({ length: count }, (_, at) => ({ key: `later-${at}`, kind: "can-defer" }));

it.each<[string, ProjectParts, string]>([
  ["is the first where there is nothing", {}, "D1"],
  ["follows the other decisions", { decisions: [{ key: "roadmap" }, { key: "D2" }] }, "D3"],
  ["is no number of a line that can be deferred", { criteria: deferred(3) }, "D4"],
  ["is no key of a criterion", { criteria: [{ key: "D7", kind: "go" }] }, "D8"],
  ["is none of both", { criteria: deferred(2), decisions: [{ key: "D4" }] }, "D5"],
  ["minds no line that is numbered otherwise", { criteria: [{ key: "G1", kind: "go" }] }, "D1"],
])("a new key %s", (_, parts, key) => {
  expect(nextDecisionKey(buildProject(parts))).toBe(key);
});
