import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { burstQueue } from "./burst-queue";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A queue whose handovers stay open until the test ends them. */
function opened(pace?: Parameters<typeof burstQueue>[2]) {
  const handed: string[][] = [];
  const ends: (() => void)[] = [];
  const queue = burstQueue(
    (names) => {
      handed.push(names);
      return new Promise((resolve) => ends.push(resolve));
    },
    () => undefined,
    pace,
  );
  return { queue, handed, end: () => ends.shift()?.() };
}

describe("a burst", () => {
  it("is handed over once, each name once, when it is quiet", async () => {
    const { queue, handed } = opened();
    for (const name of ["a", "b", "a", "a"]) {
      queue.add([name]);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(handed).toEqual([]);
    await vi.advanceTimersByTimeAsync(50);
    expect(handed).toEqual([["a", "b"]]);
  });

  it("that does not end is handed over every two seconds all the same", async () => {
    const { queue, handed } = opened();
    for (let ms = 0; ms < 2000; ms += 100) {
      queue.add(["a"]);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(handed).toEqual([["a"]]);
  });

  it("that comes while another is worked on waits for its end", async () => {
    const { queue, handed, end } = opened();
    queue.add(["a"]);
    await vi.advanceTimersByTimeAsync(200);
    queue.add(["a", "b"]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(handed).toEqual([["a"]]);
    end();
    await vi.advanceTimersByTimeAsync(200);
    expect(handed).toEqual([["a"], ["a", "b"]]);
  });
});

describe("a queue with a pace of its own", () => {
  const pace = { quietMs: 1500, atMostMs: 15_000 };

  it("waits as long as it says for a pause", async () => {
    const { queue, handed } = opened(pace);
    for (const name of ["a", "b", "a"]) {
      queue.add([name]);
      await vi.advanceTimersByTimeAsync(1499);
    }
    expect(handed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(handed).toEqual([["a", "b"]]);
  });

  it("waits no longer than it says where no pause comes", async () => {
    const { queue, handed } = opened(pace);
    for (let ms = 0; ms < 14_000; ms += 1000) {
      queue.add(["a"]);
      await vi.advanceTimersByTimeAsync(1000);
    }
    queue.add(["b"]);
    await vi.advanceTimersByTimeAsync(999);
    expect(handed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(handed).toEqual([["a", "b"]]);
  });

  it("counts what comes while it works from when it came", async () => {
    const { queue, handed, end } = opened(pace);
    queue.add(["a"]);
    await vi.advanceTimersByTimeAsync(1500);
    queue.add(["b"]);
    await vi.advanceTimersByTimeAsync(14_500);
    end();
    await vi.advanceTimersByTimeAsync(499);
    expect(handed).toEqual([["a"]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(handed).toEqual([["a"], ["b"]]);
  });
});

it("keeps working after an error, which it passes on", async () => {
  const errors: unknown[] = [];
  let calls = 0;
  const queue = burstQueue(
    () => {
      calls += 1;
      return Promise.reject(new Error("no database"));
    },
    (error) => errors.push(error),
  );
  queue.add(["a"]);
  await vi.advanceTimersByTimeAsync(200);
  queue.add(["a"]);
  await vi.advanceTimersByTimeAsync(200);
  expect(calls).toBe(2);
  expect(errors).toHaveLength(2);
});

it("is settled when nothing waits and nothing runs", async () => {
  const { queue, end } = opened();
  await queue.settled();
  queue.add(["a"]);
  let isSettled = false;
  void queue.settled().then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(200);
  expect(isSettled).toBe(false);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(isSettled).toBe(true);
});

it("forgets what waits when it is stopped, and leaves no timer", async () => {
  const { queue, handed } = opened();
  queue.add(["a"]);
  queue.stop();
  expect(vi.getTimerCount()).toBe(0);
  await queue.settled();
  queue.add([]);
  expect(vi.getTimerCount()).toBe(0);
  expect(handed).toEqual([]);
});
