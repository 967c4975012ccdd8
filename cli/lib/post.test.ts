import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { readRetryAfter } from "./http.mjs";
import { post } from "./post.mjs";
import type { Waiting } from "./spool.mjs";

interface Heard {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Answer = [status: number, body: unknown, headers?: Record<string, string>];

/** As a proxy or an ingress tells its own troubles. */
const PAGE = { "content-type": "text/html", "retry-after": "0" };

let server: Server | undefined;

/** A server that answers in turn, the last answer for ever. */
async function answering(...answers: Answer[]) {
  const heard: Heard[] = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push({ url: request.url ?? "", headers: request.headers, body });
      const [status, answer, headers = {}] = (
        answers.length > 1 ? answers.shift() : answers[0]
      ) as Answer;
      const type = status < 400 ? "application/json" : "application/problem+json";
      response.writeHead(status, { "content-type": type, ...headers });
      response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { heard, url: `http://127.0.0.1:${String(port)}` };
}

afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

const result = (id: string): Waiting => ({
  file: `${id}.json`,
  entry: {
    ...{ url: "", project: "vimana", id },
    ...{ kind: "result", result: { check: id, outcome: "passed" } },
  },
});

const send = (url: string, batch: Waiting[], withinMs = 5000) =>
  post({ url, project: "vimana", token: "gantry_t" }, batch, {
    until: Date.now() + withinMs,
    again: withinMs > 0,
  });

const recorded = (...ids: string[]): Answer => [
  200,
  { data: ids.map((check) => ({ check, status: "recorded" })) },
];

describe("posting results", () => {
  it("is one request that says when it is sent, with the name of each", async () => {
    const { url, heard } = await answering(recorded("a", "b"));
    const { fates, away } = await send(`${url}/below`, [result("a"), result("b")]);
    expect(away).toBeNull();
    expect([...fates.values()].map((fate) => fate.kind === "taken" && fate.taken.check)).toEqual([
      ...["a", "b"],
    ]);
    const [one] = heard;
    expect(one?.url).toBe("/below/api/v1/projects/vimana/evidence");
    expect(one?.headers).toMatchObject({
      authorization: "Bearer gantry_t",
      "content-type": "application/json",
    });
    const body = JSON.parse(one?.body ?? "") as { sentAt: string; results: object[] };
    expect(Math.abs(Date.now() - Date.parse(body.sentAt))).toBeLessThan(60_000);
    expect(body.results).toEqual([
      { check: "a", outcome: "passed", idempotencyKey: "a" },
      { check: "b", outcome: "passed", idempotencyKey: "b" },
    ]);
  });

  it("tries again when it is too often, or the server cannot now", async () => {
    const problem = { detail: "Too many writes by this token. Wait 0 s." };
    const { url, heard } = await answering(
      [429, problem, { "retry-after": "0" }],
      [503, "<html>", { "retry-after": "0" }],
      recorded("a"),
    );
    expect((await send(url, [result("a")])).fates.size).toBe(1);
    expect(heard).toHaveLength(3);
  });

  it("does not wait longer than it may", async () => {
    const { url, heard } = await answering([429, { detail: "Wait." }, { "retry-after": "60" }]);
    const { fates, away } = await send(url, [result("a")]);
    expect([fates.size, away?.why, heard.length]).toEqual([0, `${url}: Wait.`, 1]);
  });

  it.each<[string, Answer]>([
    ["leads elsewhere", [307, "", { location: "http://127.0.0.1:1/stolen" }]],
    ["does not answer as Gantry does", [200, "<html>Sign in to the proxy"]],
  ])("follows nothing and believes nothing that %s", async (why, answer) => {
    const { url, heard } = await answering(answer);
    const { fates, away } = await send(url, [result("a")]);
    expect(away?.why).toContain(why);
    expect([fates.size, heard.length]).toEqual([0, 1]);
  });

  it.each<[string, Answer]>([
    ["a page in front of it", [403, "<html>Forbidden", PAGE]],
    [
      "JSON of another",
      [400, { message: "no Route matched" }, { "content-type": "application/json" }],
    ],
  ])("takes nothing that is refused by %s for the word of Gantry", async (_what, answer) => {
    const { url, heard } = await answering(answer);
    const { fates, away } = await send(url, [result("a"), result("b")]);
    expect(away).toMatchObject({
      of: "server",
      why: expect.stringContaining("not as Gantry does"),
    });
    expect([fates.size, heard.length]).toEqual([0, 1]);
  });

  it("tries again where nothing is at its address for a while", async () => {
    const { url, heard } = await answering([404, "default backend", PAGE], recorded("a"));
    expect((await send(url, [result("a")])).fates.size).toBe(1);
    expect(heard).toHaveLength(2);
  });

  it.each([401, 403, 404])(
    "sets nothing aside for what %i says of the settings",
    async (status) => {
      const { url, heard } = await answering([status, { detail: "Not with this token." }]);
      const { fates, away } = await send(url, [result("a"), result("b")]);
      expect(away).toMatchObject({
        of: "settings",
        why: expect.stringContaining(`(${String(status)})`),
      });
      expect([fates.size, heard.length]).toEqual([0, 1]);
    },
  );

  it("sends what passes a proxy that holds the rest for too large", async () => {
    const large: Answer = [413, "<html>Request Entity Too Large", PAGE];
    const { url, heard } = await answering(large, large, large, recorded("b"), recorded("c"));
    const batch = [result("a"), result("b"), result("c")];
    const { fates, away, isOver } = await send(url, batch);
    expect(batch.map((one) => fates.get(one)?.kind)).toEqual([undefined, "taken", "taken"]);
    expect([away?.of, isOver, heard.length]).toEqual(["size", false, 5]);
  });

  it("finds the one that is wrong by its place, else by halves", async () => {
    const wrong = {
      detail: "Not valid.",
      errors: [{ path: "results.1.check", message: "Which?" }],
    };
    const byPlace = await answering([422, wrong], recorded("a", "c"));
    const batch = [result("a"), result("b"), result("c")];
    const told = await send(byPlace.url, batch);
    expect(batch.map((one) => told.fates.get(one)?.kind)).toEqual(["taken", "refused", "taken"]);
    expect(told.fates.get(batch[1]!)).toMatchObject({ status: 422, why: "Which?" });
    server?.close();

    const full = { detail: "10000 results wait already." };
    const byHalves = await answering([409, full], recorded("a", "b"), [409, full]);
    const halved = await send(byHalves.url, batch);
    expect(batch.map((one) => halved.fates.get(one)?.kind)).toEqual(["taken", "taken", "refused"]);
  });

  it("sends a report as it is, under its name", async () => {
    const taken = { results: [{ check: "smoke" }], samples: [], waiting: [] };
    const { url, heard } = await answering([200, { data: taken }]);
    const body = Buffer.from([0x3c, 0xff, 0x00, 0x3e]);
    const { fates } = await send(url, [
      {
        file: "r.json",
        entry: {
          ...{ url: "", project: "vimana", id: "r", kind: "report", format: "junit" },
          ...{ query: { commit: "1a2b3c4" }, body: body.toString("base64") },
        },
      },
    ]);
    expect([...fates.values()]).toMatchObject([{ kind: "taken", taken }]);
    expect(heard[0]?.url).toMatch(
      /^\/api\/v1\/projects\/vimana\/evidence\/reports\?commit=1a2b3c4&format=junit&sentAt=/,
    );
    expect(heard[0]?.headers).toMatchObject({
      ...{ "content-type": "application/xml", "idempotency-key": "r", "content-length": "4" },
    });
  });
});

it("Retry-After is seconds, or a moment", () => {
  const now = Date.parse("2026-11-29T12:00:00Z");
  expect(readRetryAfter("7", now)).toBe(7000);
  expect(readRetryAfter("Sun, 29 Nov 2026 12:00:30 GMT", now)).toBe(30_000);
  expect([readRetryAfter("soon", now), readRetryAfter(undefined, now)]).toEqual([null, null]);
});
