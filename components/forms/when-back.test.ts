import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whenBack, whenHeard } from "./when-back";

/** A place in a page that stands in a form, or does not. */
class Place extends EventTarget {
  constructor(private readonly within: readonly string[]) {
    super();
  }
  closest(selector: string) {
    return this.within.includes(selector) ? this : null;
  }
}

const BUTTON = "form button:not([type=submit])";
const page = new EventTarget();
const browser = new EventTarget();
/** What the server does when it is asked; well where nothing else is said. */
let answers: ("away" | "ill")[];

beforeEach(() => {
  answers = [];
  vi.stubGlobal("Element", Place);
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", browser);
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", () => {
    const answer = answers.shift();
    if (answer === "away") return Promise.reject(new TypeError("Nobody answers."));
    return Promise.resolve({ ok: answer === undefined });
  });
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function wait() {
  const told: boolean[] = [];
  const stop = whenBack((wroteMore) => told.push(wroteMore));
  return { told, stop };
}

const online = () => browser.dispatchEvent(new Event("online"));

function touch(type: string, within: readonly string[]) {
  const event = new Event(type);
  Object.defineProperty(event, "target", { value: new Place(within) });
  page.dispatchEvent(event);
}

it("calls back once, when the server answers and not before", async () => {
  answers = ["away", "ill"];
  const { told } = wait();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([]);
  online();
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([false]);
  online();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([false]);
});

it("of a network that comes twice it tells once", async () => {
  const { told } = wait();
  online();
  online();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([false]);
});

it.each([
  ["something written in a form", "input", ["form"], true],
  ["a button that changes what stands in a form", "click", ["form", BUTTON], true],
  ["a press that only looks", "click", ["form"], false],
  ["a search beside the form", "input", [], false],
] as const)("knows of %s", async (_, type, within, wroteMore) => {
  const { told } = wait();
  touch(type, within);
  online();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([wroteMore]);
});

it("looks also when the server is heard again, as one that starts anew", async () => {
  const { told } = wait();
  browser.dispatchEvent(new Event("hearing"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([false]);
});

it.each(["hearing", "beat", "online"])("of a server that speaks (%s) it tells once", (sign) => {
  let told = 0;
  whenHeard(() => {
    told += 1;
  });
  const stop = whenHeard(() => {
    told += 10;
  });
  stop();
  expect(told).toBe(0);
  browser.dispatchEvent(new Event(sign));
  browser.dispatchEvent(new Event("hearing"));
  expect(told).toBe(1);
});

it("is stopped, also while it looks", async () => {
  answers = ["away", "away"];
  const { told, stop } = wait();
  online();
  await vi.advanceTimersByTimeAsync(100);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([]);
});
