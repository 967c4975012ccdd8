import { describe, expect, it } from "vitest";
import { apiDocument } from "@/app/api/v1/openapi.json/document";
import { curlOf, sampleOf } from "./curl";
import { lineOf, linesOf } from "./fields";
import { findNoun, listOperations } from "./reference";

const HERE = "https://gantry.example.org";

describe("the list of operations", () => {
  it("has each one once, reads first", () => {
    const lines = listOperations("").flatMap(({ operations }) => operations);
    const paths = Object.values(apiDocument().paths).flatMap((one) => Object.keys(one));
    expect(lines).toHaveLength(paths.length);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const methods = listOperations("")[0]?.operations.map(({ method }) => method);
    expect(methods).toEqual([...(methods ?? [])].sort());
  });

  it("is searched by all of the words, in any order, also by a field", () => {
    const idsFor = (words: string) =>
      listOperations(words).flatMap(({ operations }) => operations.map(({ id }) => id));
    expect(idsFor("RECORD evidence")).toContain("evidence.record");
    expect(idsFor("exitCode")).toEqual(["evidence.record"]);
    expect(idsFor("nothing like that")).toEqual([]);
  });

  it("says of what no token can do that people do it", () => {
    const [own] = listOperations("waivers.approve").flatMap(({ operations }) => operations);
    expect(own?.tokens).toBe("people only");
  });
});

describe("one noun", () => {
  it("has every operation in full, and of none there is nothing", () => {
    for (const { name } of apiDocument().tags) {
      for (const one of findNoun(name, HERE)?.operations ?? []) {
        expect(one.curl, one.id).toContain(`${HERE}/api/v1/`);
        expect(one.answers[0]?.status, one.id).toBe("200");
        expect(one.body === null, one.id).toBe(one.method === "GET");
      }
    }
    expect(findNoun("nothing", HERE)).toBeNull();
  });

  it("tells what is changed in one line each", () => {
    const edit = findNoun("plan", HERE)?.operations.find(({ id }) => id === "plan.editTask");
    expect(edit?.body).toContainEqual({
      name: "changes.owner",
      type: "from, to: text or null",
      required: false,
      meaning: "Who owns it; null where nobody does.",
      limits: "1 to 500 characters",
    });
    expect(edit?.body?.map(({ name }) => name)).toContain("task.version");
  });

  it("tells what may be one of several by the word between them", () => {
    const many = findNoun("plan", HERE)?.operations.find(({ id }) => id === "plan.changeMany");
    expect(many?.body?.map(({ name }) => name)).toContain("change (what: owner).to");
  });
});

describe("a field", () => {
  it.each([
    [{ type: "integer", minimum: 1, maximum: 500, default: 100 }, "1 to 500; unless told 100"],
    [{ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, "0 or more"],
    [{ type: "string", maxLength: 2000 }, "at most 2,000 characters"],
    [{ enum: ["a", "b"] }, "a, b"],
    [{ type: "array", items: { type: "string", maxLength: 5 } }, "each: at most 5 characters"],
    [{ type: "string" }, null],
  ])("%j is limited by %j", (schema, limits) => {
    expect(lineOf("any", schema, true).limits).toBe(limits);
  });

  it("inside another is named after it", () => {
    const inner = { type: "object", properties: { b: { type: "string", format: "date" } } };
    const lines = linesOf({ type: "object", properties: { a: inner }, required: ["a"] }, 9);
    expect(lines.map(({ name, type }) => [name, type])).toEqual([
      ["a", "object"],
      ["a.b", "day"],
    ]);
  });
});

describe("a line of curl", () => {
  it("shows the session of a person where no token can", () => {
    const path = "/api/v1/projects/{slug}/actions/waivers.approve";
    const operation = apiDocument().paths[path]?.post;
    if (!operation) throw new Error("It is not there.");
    expect(curlOf({ path, method: "POST", operation }, HERE)).toContain("curl -b jar");
  });

  it("keeps an apostrophe from ending what is sent", () => {
    const path = "/api/v1/projects/{slug}/actions/plan.addTask";
    const operation = apiDocument().paths[path]?.post;
    if (!operation) throw new Error("It is not there.");
    const curl = curlOf({ path, method: "POST", operation }, HERE);
    expect(curl).toContain(String.raw`last night'\''s backup`);
  });

  it("says the least that may be sent", () => {
    const changes = {
      type: "object",
      minProperties: 1,
      properties: { owner: { anyOf: [{ type: "string" }, { type: "null" }] } },
    };
    expect(sampleOf(changes)).toEqual({ owner: null });
  });
});
