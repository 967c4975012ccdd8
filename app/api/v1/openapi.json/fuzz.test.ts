import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { operationsOf, requestOf } from "../../../../scripts/fuzz/requests.mjs";
import type { Operation } from "@/lib/platform/openapi/document";
import answered from "./answered.json";
import { apiDocument } from "./document";

// What `npm run fuzz` makes of the document, without sending it.

const document = apiDocument();
const operations = operationsOf(document, { onProjects: false });
const world = { projects: [{ slug: "vimana", rows: rowsOf(), changes: ["0d9c6f1a-61a5"] }] };
const given = {
  ...{ operations, world, people: ["a=1", "b=2", "c=3"] },
  tokens: [{ secret: "gantry_x", slug: null }],
};

describe("the requests that the fuzz makes", () => {
  it("are valid by the document where they are meant to be", () => {
    const schemas = new Map<string, z.ZodType>();
    for (const { operation, body } of sample(0, 600)) {
      const json = operation.requestBody?.content["application/json"];
      if (!json || body === undefined) continue;
      const { operationId } = operation;
      const schema = schemas.get(operationId) ?? schemaOf(json.schema);
      schemas.set(operationId, schema);
      const issues = schema.safeParse(JSON.parse(body)).error?.issues ?? [];
      expect(issues, `${operationId}: ${body}`).toEqual([]);
    }
    expect(schemas.size).toBeGreaterThan(60);
  });

  it("are the same again from the same seed, and each can be sent", () => {
    const first = sample(1, 600);
    expect(first.map(briefly)).toEqual(sample(1, 600).map(briefly));
    expect(first.filter(({ valid }) => valid)).toEqual([]);
    for (const { path } of first) expect(path).toMatch(/^\/api\/v1[!-~]*$/);
  });
});

interface Asked {
  operation: Operation;
  valid: boolean;
  method: string;
  path: string;
  body?: string;
}

function sample(mutated: number, count: number): Asked[] {
  return Array.from({ length: count }, (_, seed) => {
    const [one] = fc.sample(requestOf({ ...given, mutated }), { seed, numRuns: 1 }) as Asked[];
    if (!one) throw new Error("There is no request.");
    return one;
  });
}

function briefly({ method, path, body }: Asked) {
  return { method, path, body };
}

function schemaOf(schema: object): z.ZodType {
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
}

/** One row of each kind. */
function rowsOf() {
  const one = (page: { items: object[] }) => page.items as Record<string, unknown>[];
  return {
    project: [answered["read.project"]],
    task: one(answered["read.tasks"]),
    item: one(answered["read.checklist-items"]),
    phase: one(answered["read.phases"]),
    component: one(answered["read.components"]),
    blocker: one(answered["read.blockers"]),
    criterion: one(answered["read.criteria"]),
    risk: one(answered["read.risks"]),
    metric: one(answered["read.metrics"]),
    sample: one(answered["read.samples"]),
    option: one(answered["read.options"]),
    line: one(answered["read.money-lines"]),
    milestone: one(answered["read.milestones"]),
    dependency: one(answered["read.dependencies"]),
    figure: one(answered["read.stated-figures"]),
    check: one(answered["read.checks"]),
    archived: [],
    run: [],
    comment: [],
    view: [],
    waiver: [],
    event: [],
  };
}
