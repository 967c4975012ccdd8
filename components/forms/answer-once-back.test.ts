import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { letGoOfHeld } from "@/lib/client/changes";
import { answerOnceBack } from "./answer-once-back";

const browser = new EventTarget();
const held = vi.fn();
let sent: unknown[];
let answer: object;

beforeEach(() => {
  held.mockClear();
  sent = [];
  answer = { ok: true, data: { id: "1", version: 2 }, change: "c" };
  vi.stubGlobal("document", Object.assign(new EventTarget(), { querySelector: () => null }));
  vi.stubGlobal("window", browser);
  vi.stubGlobal("navigator", { onLine: false });
  vi.stubGlobal("fetch", (url: string, { body }: { body?: string }) => {
    if (url === "/api/health") return Promise.resolve({ ok: true });
    sent.push(JSON.parse(body ?? ""));
    return Promise.resolve({ json: () => Promise.resolve(answer) });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const input = {
  slug: "p",
  row: { kind: "task" as const, id: "1", version: 1 },
  phaseKey: "2",
  place: null,
};
const move = () => answerOnceBack("plan.move", input, held);

function comeBack() {
  vi.stubGlobal("navigator", { onLine: true });
  browser.dispatchEvent(new Event("online"));
  browser.dispatchEvent(new Event("online"));
}

it("is sent once, as it was meant, when there is a network again", async () => {
  const moved = move();
  await vi.waitFor(() => expect(held).toHaveBeenCalledOnce());
  expect(sent).toEqual([]);
  comeBack();
  expect(await moved).toEqual(answer);
  expect(sent).toEqual([input]);
  expect(letGoOfHeld("p")).toBe(false);
});

it("is met by whoever was faster, and is not sent again", async () => {
  answer = { ok: false, reason: "conflict", message: "Otto moved it meanwhile." };
  const moved = move();
  await vi.waitFor(() => expect(held).toHaveBeenCalledOnce());
  comeBack();
  expect(await moved).toEqual(answer);
  expect(sent).toHaveLength(1);
});

it("is let go of by whoever takes it back meanwhile, and never sent", async () => {
  const moved = move();
  await vi.waitFor(() => expect(letGoOfHeld("p")).toBe(true));
  expect(await moved).toMatchObject({ ok: false, reason: "unsent" });
  comeBack();
  expect(sent).toEqual([]);
});
