import { describe, expect, it } from "vitest";
import * as actionsOfFeatures from "@/lib/features/actions";
import { registeredActions } from "@/lib/platform/action";
import { type JsonSchema, mapParts } from "@/lib/platform/openapi/json-schema";
import { registeredRoutes } from "@/lib/platform/route";
import { BESIDE, LISTS } from "../projects/[slug]/[list]/lists";
import { apiDocument } from "./document";
import { SENT } from "./meanings";
import { WORDS } from "./words";

const document = apiDocument();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const byId = new Map(operations.map((one) => [one.operationId, one]));

/** Of people alone: a program has no inbox, answers no waiver, decides nothing and lets nobody in. */
const OF_PEOPLE = ["calendars", "decisions", "inbox", "reviews", "tokens", "views", "webhooks"];
const ANSWERS = ["waivers.approve", "waivers.refuse"];

const WRITES = ["200", "401", "403", "404", "409", "413", "415", "422", "429", "default"];

describe("nothing is left out", () => {
  it("every file of a route under /api/v1 is loaded, and tells what it does", () => {
    const files = Object.keys(import.meta.glob("../**/route.ts")).map(pathOf);
    const told = registeredRoutes().filter(({ path }) => path.startsWith("/api/v1/"));
    expect([...new Set(told.map(({ path }) => path))].sort()).toEqual(files.sort());
    for (const { path, told: said } of told) expect(said, path).toBeDefined();
  });

  it("every list is a path of its own", () => {
    for (const name of [...Object.keys(LISTS), ...BESIDE]) {
      expect(document.paths[`/api/v1/projects/{slug}/${name}`]?.get, name).toBeDefined();
    }
  });

  it("every action is, where its route answers it, and takes what it takes", () => {
    const declared = Object.values(actionsOfFeatures).flatMap((file) =>
      Object.values<{ name: string }>({ ...file }),
    );
    expect(registeredActions().map(({ name }) => name)).toEqual(declared.map(({ name }) => name));
    for (const { name, on, permissions } of registeredActions()) {
      const under = on === "portfolio" ? "/api/v1/actions" : "/api/v1/projects/{slug}/actions";
      const { post } = document.paths[`${under}/${name}`] ?? {};
      expect(post, name).toMatchObject({ operationId: name, "x-permissions": permissions });
      const sent = bodyOf(name);
      expect(Object.keys(sent.properties ?? {}).includes("slug"), name).toBe(
        name === "projects.create",
      );
      expect(sent.additionalProperties, name).toBe(false);
    }
  });
});

describe("what it says", () => {
  it("names each operation once", () => {
    expect(byId.size).toBe(operations.length);
  });

  it("explains every field that is sent, and none that is not", () => {
    const used = new Set<string>();
    const unexplained: string[] = [];
    const visit = (schema: JsonSchema, id: string, within?: string): JsonSchema =>
      mapParts(schema, (part, name) => {
        if (name !== undefined) note({ id, within, name, description: part.description });
        return visit(part, id, name ?? within);
      });
    const note = (field: {
      id: string;
      within: string | undefined;
      name: string;
      description: string | undefined;
    }) => {
      const { id, within, name, description } = field;
      const at = `${within ?? ""}.${name}`;
      const key = [`${id}:${at}`, at, name].find((one) => one in SENT);
      if (description === undefined) unexplained.push(`${id} ${at}`);
      if (key !== undefined) used.add(key);
    };
    for (const { operationId, parameters, requestBody } of operations) {
      for (const { in: where, name, description } of parameters) {
        if (where === "query") note({ id: operationId, within: "query", name, description });
      }
      const schema = requestBody?.content["application/json"]?.schema;
      if (schema) visit(schema, operationId);
    }
    expect(unexplained).toEqual([]);
    expect(Object.keys(SENT).filter((key) => !used.has(key))).toEqual([]);
  });

  it("has a word for every noun, and no operation for none", () => {
    const nouns = new Set(operations.map(({ tags: [noun] }) => noun));
    expect([...nouns].sort()).toEqual(Object.keys(WORDS.nouns).sort());
  });

  it("says which acts are those of people alone (ADR 024)", () => {
    const ofPeople = operations
      .filter((one) => one["x-token-scopes"].length === 0)
      .map(({ operationId }) => operationId);
    const expected = registeredActions()
      .map(({ name }) => name)
      .filter((name) => {
        const [noun = ""] = name.split(".");
        return OF_PEOPLE.includes(noun) || ANSWERS.includes(name);
      });
    expect(ofPeople.sort()).toEqual(expected.sort());
    const ofPrograms = operations.filter((one) => one["x-roles"].length === 0);
    expect(ofPrograms.map(({ operationId }) => operationId)).toEqual([
      "post.evidence",
      "post.evidence.reports",
    ]);
    for (const id of ofPeople) expect(byId.get(id)?.description).toContain("No token can call it");
    expect(byId.get("evidence.record")?.["x-token-scopes"]).toEqual(["evidence", "write"]);
    for (const id of ["read.economics", "evidence.claimDone", "waivers.request"]) {
      expect(byId.get(id)?.["x-token-scopes"], id).toEqual(["write"]);
    }
    expect(byId.get("read.money-lines")?.["x-roles"]).not.toContain("viewer");
  });

  it("refers to nothing that is not there", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(refs.length).toBeGreaterThan(0);
    for (const [, path = ""] of refs) {
      const found = path
        .split("/")
        .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], document);
      expect(found, path).toBeDefined();
    }
  });

  it("answers each read and each write with every problem that it can have", () => {
    for (const { path, method, responses, operationId } of operations) {
      const statuses = Object.keys(responses);
      const expected = method === "get" ? ["200", "401", "403", "422"] : WRITES;
      expect(statuses, operationId).toEqual(expect.arrayContaining(expected));
      expect(statuses.includes("404"), operationId).toBe(
        method === "post" || path.includes("{slug}"),
      );
    }
  });
});

function bodyOf(id: string): JsonSchema {
  return byId.get(id)?.requestBody?.content["application/json"]?.schema ?? {};
}

function pathOf(file: string): string {
  // Beside this folder, one level down, stand all the others.
  const path = file === "./route.ts" ? "openapi.json/route.ts" : file.replace(/^\.\.\//, "");
  return `/api/v1/${path.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`;
}
