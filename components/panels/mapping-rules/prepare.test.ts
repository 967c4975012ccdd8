import { expect, it } from "vitest";
import type { RuleRow } from "@/lib/features/intake/types";
import { buildProject, daysAgo, NOW, subject } from "@/lib/testing/project-builder";
import { draftOf, FACTS, targetIn } from "./draft";
import { prepareMappingRule, prepareMappingRules } from "./prepare";

const project = buildProject({
  tasks: [{ key: "1", title: "Dig" }],
  checks: [{ key: "unit", subject: subject("task", "1") }],
});
const rule: RuleRow = {
  ...{ id: "r1", version: 2, position: "a0", format: "junit", pattern: "api*" },
  ...{ target: { kind: "check", key: "unit" }, by: { name: "Lena", userId: null }, at: daysAgo(1) },
};
const aside: RuleRow = { ...rule, id: "r2", target: { kind: "nothing" } };
const asking = { rules: [rule, aside], names: [], mayEdit: true, newId: "new" };

it("rules say of what they speak, in their order", () => {
  expect(prepareMappingRules(project, [rule, aside], true, NOW).rows).toMatchObject([
    { id: "r1", speaksOf: "check unit: 1 Dig", href: expect.stringContaining("#check-unit") },
    { id: "r2", speaksOf: "nothing: put aside", href: null },
  ]);
});

it("one is prepared with what it can speak of; one that is not there is none", () => {
  expect(prepareMappingRule(project, "r1", asking)).toMatchObject({
    rule: { id: "r1", version: 2 },
    facts: { format: "junit", pattern: "api*", target: { kind: "check", key: "unit" } },
    targets: [{ kind: "check", key: "unit", text: "1 Dig" }],
  });
  expect(prepareMappingRule(project, "new", asking)).toMatchObject({ rule: null });
  expect(prepareMappingRule(project, "r9", asking)).toBeNull();
});

it("its fields say again what they were filled with", () => {
  const { targets } = prepareMappingRule(project, "new", asking) ?? { targets: [] };
  for (const { format, pattern, target } of [rule, aside]) {
    const draft = draftOf({ format, pattern, target });
    expect(targetIn(draft, targets)).toEqual(target);
  }
  const empty = draftOf({ format: "any", pattern: "", target: { kind: "check", key: "" } });
  expect([empty.target, targetIn(empty, targets)]).toEqual(["", null]);
  expect(FACTS.flatMap((fact) => fact.fields).sort()).toEqual(Object.keys(empty).sort());
});
