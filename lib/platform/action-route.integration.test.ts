import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineAction } from "./action";
import { answerActions } from "./action-route";
import { done } from "./outcome";

const tick = defineAction({
  name: "test.tick",
  permission: "claim:make",
  does: "Counts.",
  schema: z.strictObject({ slug: z.string() }),
  answers: z.strictObject({ version: z.int() }),
  handler: () => Promise.resolve(done({ version: 2 })),
});
const POST = answerActions({ test: { tick } });

const HERE = "http://gantry.example";
const OWN = { host: "gantry.example", origin: HERE, "content-type": "application/json" };

interface Asked {
  name?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function ask({ name = "test.tick", headers = {}, body = '{"slug":"any"}' }: Asked) {
  const request = new Request(`${HERE}/api/actions/${name}`, {
    method: "POST",
    headers: { ...OWN, ...headers },
    body,
  });
  const response = await POST(request, { params: Promise.resolve({ name }) });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe("the route of the actions", () => {
  it("answers its own pages with an outcome and a status that fits it", async () => {
    expect(await ask({})).toEqual({
      status: 401,
      body: {
        ok: false,
        reason: "signed out",
        message: "Your session has ended. Sign in again.",
      },
    });
  });

  it.each<[string, Record<string, string>, number]>([
    ["says it is of the same origin", { "sec-fetch-site": "same-origin" }, 401],
    ["comes through a proxy", { host: "inner:3000", "x-forwarded-host": "gantry.example" }, 401],
    ["says it is of another origin", { "sec-fetch-site": "cross-site" }, 403],
    ["says it is of another host of the site", { "sec-fetch-site": "same-site" }, 403],
    ["was typed in", { "sec-fetch-site": "none" }, 403],
    ["has another origin", { origin: "http://elsewhere.example" }, 403],
    ["has an origin that hides itself", { origin: "null" }, 403],
  ])("asks where a request comes from: one that %s", async (_, headers, status) => {
    expect((await ask({ headers })).status).toBe(status);
  });

  it("takes nothing from who does not say where it comes from", async () => {
    const { origin: _, ...silent } = OWN;
    const init = { method: "POST", headers: silent, body: "{}" };
    const request = new Request(`${HERE}/api/actions/test.tick`, init);
    const response = await POST(request, { params: Promise.resolve({ name: "test.tick" }) });
    expect(response.status).toBe(403);
  });

  it.each<[string, Asked, number]>([
    ["no action of that name", { name: "test.tock" }, 404],
    ["a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
    ["plain text", { headers: { "content-type": "text/plain" } }, 415],
    [
      "JSON with a character set",
      { headers: { "content-type": "application/json; charset=utf-8" } },
      401,
    ],
    ["what is not JSON", { body: "{" }, 400],
    ["more than it takes", { body: JSON.stringify("x".repeat(256 * 1024)) }, 413],
  ])("answers %s", async (_, asked, status) => {
    const answer = await ask(asked);
    expect(answer).toMatchObject({ status, body: { ok: false } });
  });
});
