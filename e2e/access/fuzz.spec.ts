import type { APIRequestContext } from "@playwright/test";
import { attack } from "../../scripts/fuzz/attack.mjs";
import { makeTokens } from "../../scripts/fuzz/callers.mjs";
import { expect, test } from "../fixtures/test";

/** A project that nobody else sees, so that no other test meets what is written here. */
const SLUG = "fuzzed";

test("300 requests made of the OpenAPI document are answered as it says, and none by a failure", async ({
  cookiesOf,
  playwright,
  baseURL,
}) => {
  const storageState = await cookiesOf("admin");
  const keeper = cookieOf(storageState.cookies);
  const lead = cookieOf((await cookiesOf("lead")).cookies);
  const request = await playwright.request.newContext({ baseURL, storageState });
  const origin = baseURL ?? "";
  await act(request, "/api/v1/actions/projects.create", {
    ...{ slug: SLUG, name: "Fuzzed", summary: "Nobody looks at it.", currency: "USD" },
    ...{ owner: null, sponsor: null, startOn: null, targetOn: null },
    membersOnly: true,
    from: { kind: "copy", slug: "vimana" },
  });
  const tokens = await makeTokens(origin, keeper, { on: [SLUG], each: 6, forAll: false });
  const people = [keeper, keeper, lead];
  const report = await attack({
    ...{ origin, keeper, people, tokens, slugs: [SLUG] },
    ...{ requests: 300, seed: 27, atOnce: 2, mutated: 0.6, onProjects: true },
    // Other tests go on beside it; `npm run fuzz` asks for less than a second.
    slowestMs: 5000,
  });
  expect(report.serverErrors.shown).toEqual([]);
  expect(report.otherwise.shown).toEqual([]);
  expect(report.slow.shown).toEqual([]);
  expect(report.byStatus[200]).toBeGreaterThan(30);

  const project = (await (await request.get(`/api/v1/projects/${SLUG}`)).json()) as Project;
  const { id, version } = project;
  await act(request, `/api/v1/projects/${SLUG}/actions/projects.archive`, {
    project: { id, version },
  });
  await request.dispose();
});

interface Project {
  id: string;
  version: number;
}

async function act(request: APIRequestContext, path: string, data: object) {
  const answer = await request.post(path, { data });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
}

function cookieOf(cookies: { name: string; value: string }[]): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
