import { beforeAll, describe, expect, it } from "vitest";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { TokenScope } from "@/lib/domain/rights";
import type { Taken } from "@/lib/features/intake/types";
import { outdateRuns } from "@/lib/features/intake/outdate";
import { revokeToken } from "@/lib/features/tokens/mutations";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope } from "@/lib/platform/viewer";
import { makeActedOn } from "@/lib/testing/acting";
import { cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { makeProgram, minutesAgo, send } from "@/lib/testing/programs";
import { GET, POST } from "./route";

const ITEM = { kind: "item" as const, key: "smoke" };

beforeAll(async () => {
  await makeWorld();
});

async function makeProject(scopes: TokenScope[] = ["evidence", "read"]) {
  const world = await makeActedOn("evidence", {
    items: [
      { key: "smoke", list: "readiness", text: "It starts" },
      { key: "load", list: "readiness", text: "It holds the load" },
      { key: "asked", list: "readiness", text: "Somebody has looked" },
    ],
    checks: [
      { key: "starts", subject: ITEM, kind: "command", command: "npm run smoke" },
      { key: "load-1", subject: { kind: "item", key: "load" }, kind: "command" },
      { key: "load-2", subject: { kind: "item", key: "load" }, kind: "metric" },
      { key: "looked", subject: { kind: "item", key: "asked" }, kind: "person" },
    ],
  });
  const { secret, id, name } = await makeProgram(world.slug, scopes);
  const post = async (body: unknown, headers: object = {}) => {
    const answer = await send(POST, secret, { params: { slug: world.slug }, body, headers });
    return { ...answer, taken: (answer.body.data ?? []) as Taken[] };
  };
  const rows = () =>
    db().evidence.findMany({ where: { projectId: world.projectId }, orderBy: { seq: "asc" } });
  const state = async () => deriveState(await world.project(), ITEM, minutesAgo(0)).state;
  return { ...world, id, name, secret, post, rows, state };
}

describe("a result that a program sends", () => {
  it("moves readiness: failed, then passed", async () => {
    const { post, rows, state, name, newestEvents } = await makeProject();
    const failed = await post({
      ...{ check: "smoke", outcome: "failed", exitCode: 1, excerpt: "boom", commit: "1a2b3c4" },
      ...{ branch: "main", runUrl: "https://ci.example.com/7", endedAt: minutesAgo(2) },
    });
    expect(failed).toMatchObject({ status: 200, taken: [{ check: "smoke", status: "recorded" }] });
    expect(await state()).toBe("refuted");
    const passed = await post({ check: "starts", outcome: "passed", commit: "1a2b3c4" });
    expect(passed.status).toBe(200);
    expect(await state()).toBe("verified");
    const [first, second] = await rows();
    expect(first).toMatchObject({
      ...{ origin: "ci", byName: name, byUserId: null, exitCode: 1, excerpt: "boom" },
      ...{ branch: "main", url: "https://ci.example.com/7", clockSkewed: false },
    });
    expect(second?.id).toBe(passed.taken[0]?.id);
    const [event] = await newestEvents(1);
    expect(event).toMatchObject({
      action: "evidence.recorded",
      actorName: name,
      subjectKey: "smoke",
    });
  });

  it("leaves the version of its row alone: nobody's edit is in its way", async () => {
    const { post, project } = await makeProject();
    await post({ check: "smoke", outcome: "passed" });
    expect((await project()).items.find(({ key }) => key === "smoke")?.version).toBe(1);
  });

  it("is one row, however often and from how many at once it is sent", async () => {
    const { post, rows } = await makeProject();
    const body = { check: "smoke", outcome: "passed", idempotencyKey: "run-7" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const found = await rows();
    expect(found).toHaveLength(1);
    expect(new Set(answers.map(({ taken }) => taken[0]?.id))).toEqual(new Set([found[0]?.id]));
    expect(answers.filter(({ taken }) => taken[0]?.status === "recorded")).toHaveLength(1);
    const byHeader = await post(
      { check: "smoke", outcome: "passed" },
      { "idempotency-key": "run-7" },
    );
    expect(byHeader.taken).toMatchObject([{ status: "already recorded" }]);
  });

  it("of a list is named by the header and its place where it has no name of its own", async () => {
    const { post, rows } = await makeProject();
    const results = [
      { check: "smoke", outcome: "failed" },
      { check: "smoke", outcome: "passed", idempotencyKey: "own" },
      { check: "load-1", outcome: "passed", idempotencyKey: null },
    ];
    const send = () => post({ results }, { "idempotency-key": "build-42" });
    const first = await send();
    expect(first.taken.map(({ status }) => status)).toEqual(Array(3).fill("recorded"));
    const again = await send();
    expect(again.taken.map(({ status, id }) => [status, id])).toEqual(
      first.taken.map(({ id }) => ["already recorded", id]),
    );
    const byName = { check: "load-1", outcome: "passed", idempotencyKey: "build-42/2" };
    expect((await post(byName)).taken).toMatchObject([{ status: "already recorded" }]);
    expect(await rows()).toHaveLength(3);
    const unnamed = await post({ results: [results[0]] }, { "idempotency-key": "" });
    expect(unnamed.body.errors).toMatchObject([{ path: "results.0.idempotencyKey" }]);
    const long = await post({ results }, { "idempotency-key": "x".repeat(199) });
    expect(long.body.errors?.[0]).toMatchObject({
      ...{ path: "results.0.idempotencyKey", message: "At most 200 characters" },
    });
  });

  it.each<[string, object]>([
    ["another check", { check: "load-1" }],
    ["another outcome", { outcome: "passed" }],
    ["another commit", { commit: "2b3c4d5" }],
    ["no commit", { commit: null }],
    ["a name that nobody knows", { check: "nobody's" }],
  ])("under the key of one of %s is refused, and nothing is lost", async (_says, other) => {
    const { post, rows } = await makeProject();
    const body = { check: "smoke", outcome: "failed", commit: "1a2b3c4", idempotencyKey: "kk1" };
    await post(body);
    const second = { check: "load-1", outcome: "passed" };
    const answer = await post({ results: [second, { ...body, ...other }] });
    const path = "results.1.idempotencyKey";
    const message = "This key was used for something else: another check, outcome or commit";
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path, message }] } });
    expect(await rows()).toHaveLength(1);
    const byCheck = { ...body, check: "starts", commit: "1a2b3c4d5e6f", exitCode: 2, excerpt: "x" };
    expect((await post(byCheck)).taken).toMatchObject([{ status: "already recorded" }]);
  });

  it("that waits is known by its name and outcome, whatever it was assigned to", async () => {
    const { post, act, lena } = await makeProject();
    const body = { check: "unheard of", outcome: "failed", idempotencyKey: "w-1" };
    expect((await post(body)).taken).toMatchObject([{ status: "waiting" }]);
    expect((await post({ ...body, outcome: "passed" })).status).toBe(422);
    expect((await post({ ...body, check: "smoke" })).status).toBe(422);
    const target = { kind: "check", key: "starts" };
    const row = { format: "result", name: "unheard of", target, remember: true };
    expect(await act(lena, "intake.assign", row)).toMatchObject({ ok: true });
    expect((await post(body)).taken).toMatchObject([{ status: "already recorded" }]);
  });

  it.each([
    ["behind", 24 * 60],
    ["ahead", -24 * 60],
  ])("of a clock a day %s counts from when it came, flagged", async (_says, minutes) => {
    const { post, rows } = await makeProject();
    const before = Date.parse(minutesAgo(0));
    const endedAt = minutesAgo(minutes);
    const answer = await post({ check: "smoke", outcome: "passed", endedAt });
    expect(answer.taken).toMatchObject([{ clockSkewed: true }]);
    const [row] = await rows();
    expect(row?.clockSkewed).toBe(true);
    expect(row?.endedAt?.toISOString()).toBe(endedAt);
    expect(row?.at.getTime()).toBeGreaterThanOrEqual(before);
  });

  it("counts from its end where it could not be sent before", async () => {
    const { post, rows } = await makeProject();
    const [endedAt, sentAt] = [minutesAgo(24 * 60), minutesAgo(0)];
    await post({ sentAt, results: [{ check: "smoke", outcome: "passed", endedAt }] });
    const [row] = await rows();
    expect([row?.at.toISOString(), row?.clockSkewed]).toEqual([endedAt, false]);
  });

  it("is kept without the secrets that it prints", async () => {
    const { post, rows, secret } = await makeProject();
    const excerpt = `started with ${secret} and AWS_SECRET_ACCESS_KEY=abcdefgh12345678`;
    expect((await post({ check: "smoke", outcome: "passed", excerpt })).taken).toMatchObject([
      { masked: 2 },
    ]);
    expect((await rows())[0]?.excerpt).toBe(
      "started with [masked Gantry token] and AWS_SECRET_ACCESS_KEY=[masked secret]",
    );
  });

  it("is kept without those in the address of its run", async () => {
    const { post, rows } = await makeProject();
    const runUrl = `https://ci.example.com/7?token=${["gh", "p_"].join("")}${"a1".repeat(18)}`;
    const { taken } = await post({ check: "smoke", outcome: "passed", runUrl });
    expect(taken).toMatchObject([{ masked: 1 }]);
    const [row] = await rows();
    expect(row?.url).toBe("https://ci.example.com/7?token=%5Bmasked%20GitHub%20token%5D");
  });

  it("of what nobody knows waits, and what has several checks is asked which", async () => {
    const { post, rows, projectId } = await makeProject();
    const answer = await post({
      results: [
        { check: "never heard of", outcome: "passed", idempotencyKey: "u-1" },
        { check: "asked", outcome: "failed" },
      ],
    });
    expect(answer.taken).toMatchObject([
      {
        status: "waiting",
        note: "Nothing here is called never heard of, or it has no check",
      },
      { status: "waiting", note: "asked has no check that runs by itself" },
    ]);
    expect(await rows()).toEqual([]);
    const waiting = await db().waitingResult.findMany({ where: { projectId } });
    expect(waiting.map(({ name }) => name).sort()).toEqual(["asked", "never heard of"]);

    const wrong = await post({
      results: [
        { check: "smoke", outcome: "passed" },
        { check: "load", outcome: "passed" },
        { check: "asked", outcome: "passed" },
        { check: "looked", outcome: "passed" },
      ],
    });
    expect(wrong).toMatchObject({
      status: 422,
      body: {
        errors: [
          { path: "results.1.check", message: "load has several checks. Name one: load-1, load-2" },
          { path: "results.3.check", message: "looked is confirmed by a person, not by a program" },
        ],
      },
    });
    expect(await rows()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["no outcome", { check: "smoke" }, "results.0.outcome"],
    [
      "a commit that is none",
      { check: "smoke", outcome: "passed", commit: "HEAD" },
      "results.0.commit",
    ],
    [
      "an end before its start",
      { check: "smoke", outcome: "passed", startedAt: minutesAgo(1), endedAt: minutesAgo(2) },
      "results.0.endedAt",
    ],
    [
      "a password in the address of its run",
      { check: "smoke", outcome: "passed", runUrl: "https://bob:hunter2hunter@ci.example.com/7" },
      "results.0.runUrl",
    ],
    ["nothing", { results: [] }, "results"],
    [
      "more than a hundred",
      { results: Array(101).fill({ check: "smoke", outcome: "passed" }) },
      "results",
    ],
    [
      "an excerpt that is too long",
      { check: "smoke", outcome: "passed", excerpt: "x".repeat(65_537) },
      "results.0.excerpt",
    ],
    [
      "one key twice",
      { results: Array(2).fill({ check: "smoke", outcome: "passed", idempotencyKey: "a" }) },
      "results.1.idempotencyKey",
    ],
  ])("with %s is refused, and the field named", async (_says, body, path) => {
    const { post, rows } = await makeProject();
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map((one) => one.path)).toContain(path);
    expect(await rows()).toEqual([]);
  });

  it("of 1 MB is refused before it is read", async () => {
    const { post } = await makeProject();
    const answer = await post({
      check: "smoke",
      outcome: "passed",
      excerpt: "x".repeat(1_000_000),
    });
    expect(answer).toMatchObject({ status: 413, body: { detail: "At most 900 KiB." } });
  });

  it("needs a token that may, of this project, that is not revoked", async () => {
    const { post, id, slug } = await makeProject();
    const reader = await makeProject(["read"]);
    const body = { check: "smoke", outcome: "passed" };
    expect((await reader.post(body)).status).toBe(403);
    const other = await send(POST, reader.secret, { params: { slug }, body });
    expect(other.status).toBe(404);
    await revokeToken(await getProjectScope(operatorScope(), slug), { id }, "r");
    expect((await post(body)).status).toBe(401);
  });

  it("does not come from people: they record what they saw", async () => {
    const { slug } = await makeProject();
    const request = new Request(`${HERE}/api/v1`, {
      method: "POST",
      headers: { cookie: await cookieOf("editor"), "content-type": "application/json" },
      body: JSON.stringify({ check: "smoke", outcome: "passed" }),
    });
    const answer = await POST(request, { params: Promise.resolve({ slug }) });
    expect(answer.status).toBe(403);
  });
});

describe("many runs of one check", () => {
  it("leave the figures as they are, and few of them are read for those", async () => {
    const { post, project, projectId, rows, state } = await makeProject();
    const outcomes = ["passed", "failed", ...Array<string>(28).fill("passed")];
    const results = outcomes.map((outcome) => ({ check: "smoke", outcome, commit: "1a2b3c4" }));
    expect((await post({ results })).status).toBe(200);
    await outdateRuns([projectId]);
    expect((await project()).evidence.map(({ outcome }) => outcome)).toEqual(["failed", "passed"]);
    expect((await post({ results: results.slice(-20) })).status).toBe(200);
    expect(await rows()).toHaveLength(50);
    expect((await project()).evidence).toHaveLength(22);
    expect(await state()).toBe("verified");
    // By two servers at once it comes to the same.
    await Promise.all([outdateRuns([projectId]), outdateRuns([projectId])]);
    expect(await state()).toBe("verified");
    expect((await project()).evidence.map(({ outcome }) => outcome)).toEqual(["failed", "passed"]);
    expect(await rows()).toHaveLength(50);
  });

  it("can all be read, newest first", async () => {
    const { post, slug, secret, projectId } = await makeProject();
    const results = ["failed", "passed", "passed"].map((outcome) => ({ check: "smoke", outcome }));
    await post({ results: [...results, { check: "load-1", outcome: "passed" }] });
    await outdateRuns([projectId]);
    const read = async (query: string) => {
      const request = new Request(`${HERE}/api/v1?${query}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      const answer = await GET(request, { params: Promise.resolve({ slug }) });
      return (await answer.json()) as {
        items: { id: string }[];
        total: number;
        nextCursor: string;
      };
    };
    const first = await read("check=starts&limit=2");
    expect(first).toMatchObject({
      total: 3,
      items: [
        { checkKey: "starts", outcome: "passed", current: true },
        { outcome: "passed", current: false },
      ],
    });
    const rest = await read(`check=smoke&limit=2&cursor=${first.nextCursor}`);
    expect(rest.items).toMatchObject([{ outcome: "failed" }]);
    expect((await read("current=false")).total).toBe(1);
  });

  it("cannot be rewritten; only that newer ones took over may be said of them", async () => {
    const { post, rows } = await makeProject();
    await post({ check: "smoke", outcome: "failed" });
    const [row] = await rows();
    const where = { id: row?.id ?? "" };
    const change = (data: object) => db().evidence.update({ where, data });
    await expect(change({ outcome: "passed" })).rejects.toThrow(/append-only/);
    await expect(change({ outcome: "passed", current: false })).rejects.toThrow(/append-only/);
    await expect(change({ current: false })).resolves.toMatchObject({ outcome: "failed" });
    await expect(change({ current: true })).rejects.toThrow(/append-only/);
  });
});
