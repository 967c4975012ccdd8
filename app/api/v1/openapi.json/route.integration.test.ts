import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import type { Told } from "@/lib/platform/answering";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { registeredRoutes } from "@/lib/platform/route";
import { cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { portfolio } from "@/prisma/seed/portfolio";
import { apiDocument } from "./document";
import { GET } from "./route";

let cookie = "";

/** By project a run of its own. */
const runs = new Map<string, string>();

beforeAll(async () => {
  await makeWorld();
  cookie = await cookieOf("editor");
  for (const document of portfolio) {
    const made = await importProject(operatorScope(), projectDocument.parse(document), "test");
    if (!made.ok) throw new Error(made.message);
  }
  for (const { slug, evidence, items, id: projectId } of await db().project.findMany({
    include: { evidence: { take: 1 }, items: { take: 1 } },
  })) {
    const run = { projectId, itemId: items[0]?.id ?? null, byName: "CI", at: new Date() };
    const made =
      evidence[0] ??
      (await db().evidence.create({ data: { ...run, outcome: "passed", origin: "ci" } }));
    runs.set(slug, made.id);
  }
});

describe("the document", () => {
  it("is answered to whoever is signed in, and to nobody else", async () => {
    const answer = await ask({ cookie: await cookieOf("viewer") });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(apiDocument())));
    expect((await ask({})).status).toBe(401);
  });

  it("is not sent again to whoever has it", async () => {
    const etag = (await ask({ cookie })).headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/".{22}"$/);
    const again = await ask({ cookie, "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("cache-control")).toBe("private, no-cache");
    expect((await ask({ cookie, "if-none-match": 'W/"another"' })).status).toBe(200);
  });
});

describe.each(portfolio.map(({ project }) => project.slug))("of %s", (slug) => {
  it.each(reads().map((one) => [one.path, one] as const))(
    "%s answers what the document says, and nothing beside it",
    async (_, { told, handler, params }) => {
      const filled = { ...params, slug, id: runs.get(slug) ?? "" };
      const request = new Request(`${HERE}/api/v1/anything`, { headers: { cookie } });
      const answer = await handler(request, { params: Promise.resolve(filled) });
      expect(answer.status).toBe(200);
      expect(issuesOf(told.answers, await answer.json())).toEqual([]);
    },
  );
});

/** Every read but the document itself, each list by itself. */
function reads() {
  return registeredRoutes().flatMap(({ method, path, told, handler, ofNoProject }) => {
    if (method !== "GET" || !told || ofNoProject) return [];
    if (!("each" in told)) return [{ path, told, handler, params: {} }];
    return Object.entries(told.each).map(([name, one]: [string, Told]) => ({
      path: path.replace(`{${told.part}}`, name),
      told: one,
      handler,
      params: { [told.part]: name },
    }));
  });
}

function issuesOf(schema: z.ZodType, value: unknown) {
  return schema.safeParse(value).error?.issues.slice(0, 3) ?? [];
}

function ask(headers: Record<string, string>) {
  return GET(new Request(`${HERE}/api/v1/openapi.json`, { headers }), {
    params: Promise.resolve({}),
  });
}
