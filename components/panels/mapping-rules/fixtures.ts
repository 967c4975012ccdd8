import { UNBROKEN } from "../unbroken";
import type { MappingRule, MappingRuleModel, MappingRulesModel } from "./contract";

const rule: MappingRule = {
  ...{ id: "01890000-0000-7000-8000-000000000301", version: 1, format: "junit" },
  pattern: "tests/api*",
  speaksOf: "check task-0-3: 0.3 Fix the imports of the test suite",
  href: "#",
  by: "Lena Lead, 1 Dec 16:10",
};

const full: MappingRulesModel = {
  slug: "vimana",
  mayEdit: true,
  rows: [
    rule,
    {
      ...rule,
      ...{ id: "2", format: "lcov", pattern: "lines" },
      speaksOf: "metric coverage: Coverage of lines",
    },
    {
      ...rule,
      ...{ id: "3", format: "any", pattern: "lint*", speaksOf: "nothing: put aside" },
      href: null,
    },
  ],
};

export const mappingRulesFixtures = {
  full,
  overflow: {
    ...full,
    rows: Array.from({ length: 60 }, (_, index) => ({
      ...rule,
      id: `many ${String(index)}`,
      pattern: index === 1 ? UNBROKEN : rule.pattern,
      speaksOf: index === 2 ? UNBROKEN : rule.speaksOf,
    })),
  },
  viewer: { ...full, mayEdit: false },
  empty: { ...full, rows: [] },
} satisfies Record<string, MappingRulesModel>;

const form: MappingRuleModel = {
  slug: "vimana",
  mayEdit: true,
  rule: null,
  newId: "01890000-0000-7000-8000-000000000302",
  facts: { format: "any", pattern: "", target: { kind: "check", key: "" } },
  targets: [
    { kind: "check", key: "task-0-3", text: "0.3 Fix the imports of the test suite", unit: null },
    { kind: "metric", key: "p95", text: "p95 latency", unit: "ms" },
  ],
  names: [
    { format: "junit", name: "tests/api > login", isFigure: false, waiting: 2 },
    { format: "junit", name: "tests/api > logout", isFigure: false, waiting: 0 },
    { format: "k6", name: "http_req_duration.p(95)", isFigure: true, waiting: 4 },
    { format: "result", name: UNBROKEN, isFigure: false, waiting: 1 },
  ],
};

export const mappingRuleFixtures = {
  added: form,
  known: {
    ...form,
    rule: { id: rule.id, version: 1 },
    facts: { format: "any", pattern: "*", target: { kind: "check", key: "task-0-3" } },
  },
  aside: {
    ...form,
    rule: { id: rule.id, version: 1 },
    facts: { format: "junit", pattern: "tests/*", target: { kind: "nothing" } },
  },
  "may not": { ...form, mayEdit: false },
} satisfies Record<string, MappingRuleModel>;
