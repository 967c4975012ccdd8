import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { changesMade, isUnderWay, noteChange } from "./changes";
import { type ActionInput, type ActionName, NoAnswer, sendAction } from "./send-action";
import type { Worded } from "./written-words";

const INPUT = {
  slug: "vimana",
  target: { kind: "item", id: "0190c1b2-0000-7000-8000-000000000000", version: 1 },
} satisfies ActionInput<"evidence.claimDone">;

type Fetch = typeof fetch;

function answering(fetch: (...asked: Parameters<Fetch>) => ReturnType<Fetch>) {
  const asked = vi.fn(fetch);
  vi.stubGlobal("fetch", asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe("sending an action", () => {
  it("takes a declared name, its input, and answers its outcome", () => {
    expectTypeOf<"evidence.claimDone">().toExtend<ActionName>();
    expectTypeOf<Worded>().toExtend<ActionName>();
    expectTypeOf<"evidence.claim">().not.toExtend<ActionName>();
    expectTypeOf<{ slug: string }>().not.toExtend<ActionInput<"evidence.claimDone">>();
    type Answer = Awaited<ReturnType<typeof sendAction<"evidence.claimDone">>>;
    expectTypeOf<Extract<Answer, { ok: true }>["data"]["version"]>().toEqualTypeOf<number>();
  });

  it("posts JSON that outlives the page", async () => {
    const done = { ok: true, data: { id: INPUT.target.id, version: 2 } };
    const asked = answering(() => Promise.resolve(Response.json(done)));
    expect(await sendAction("evidence.claimDone", INPUT)).toEqual(done);
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe("/api/actions/evidence.claimDone");
    expect(init).toMatchObject({ method: "POST", keepalive: true, body: JSON.stringify(INPUT) });
  });

  it("is known to be under way until it is answered", async () => {
    answering(() => Promise.resolve(Response.json({ ok: true })));
    const sent = sendAction("evidence.claimDone", INPUT);
    expect(isUnderWay(INPUT.slug)).toBe(true);
    await sent;
    expect(isUnderWay(INPUT.slug)).toBe(false);
  });

  it("is known to stay where nobody says how it is taken back, and what is one's own is not", async () => {
    const answers = ["r-1", "r-2", "r-3", "r-4"].map((change) => ({ ok: true, change }));
    answering(() => Promise.resolve(Response.json(answers.shift() ?? { ok: false })));
    const { slug, target } = INPUT;
    const said = { reason: "It holds", expiresOn: "2030-01-01" };
    await sendAction("waivers.request", { slug, target, ...said });
    await sendAction("history.takeBack", { slug, change: "r-0" });
    await sendAction("inbox.readAll", { until: "2030-01-01T00:00:00Z" });
    await sendAction("evidence.claimDone", INPUT);
    noteChange({ slug, change: "r-4", words: "Claimed ready-1" });
    await sendAction("evidence.claimDone", INPUT);
    expect(changesMade().made.slice(-2)).toEqual([
      { slug, change: "r-1", words: "Asked for a waiver", stays: true },
      { slug, change: "r-4", words: "Claimed ready-1" },
    ]);
  });

  it("hands a refusal over as it came, whatever its status", async () => {
    const refusal = { ok: false, reason: "conflict", message: "Somebody was faster." };
    answering(() => Promise.resolve(Response.json(refusal, { status: 409 })));
    expect(await sendAction("evidence.claimDone", INPUT)).toEqual(refusal);
  });

  it.each<[string, Fetch]>([
    ["the network is cut", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["time is up", () => Promise.reject(new DOMException("", "TimeoutError"))],
    ["something else answers", () => Promise.resolve(new Response("<html>", { status: 502 }))],
    ["the answer is no outcome", () => Promise.resolve(Response.json({ detail: "no" }))],
  ])("throws what tells that nothing is known when %s", async (_, fetch) => {
    answering(fetch);
    await expect(sendAction("evidence.claimDone", INPUT)).rejects.toBeInstanceOf(NoAnswer);
  });

  it("sends side by side, and keeps no more alive than a browser takes", async () => {
    const finish: (() => void)[] = [];
    const asked = answering(
      () => new Promise((resolve) => finish.push(() => resolve(Response.json({ ok: true })))),
    );
    const note = "x".repeat(2000);
    const sent = Array.from({ length: 10 }, () =>
      sendAction("evidence.claimDone", { ...INPUT, note }),
    );
    const kept = asked.mock.calls.map(([, init]) => init?.keepalive);
    expect([kept.filter(Boolean).length, kept.at(0), kept.at(-1)]).toEqual([7, true, false]);
    for (const one of finish) one();
    await Promise.all(sent);
    const again = sendAction("evidence.claimDone", { ...INPUT, note });
    expect(asked.mock.calls.at(-1)?.[1]?.keepalive).toBe(true);
    finish.at(-1)?.();
    await again;
  });
});
