import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repeatedly } from "./repeatedly";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what is done repeatedly", () => {
  it("is done at once and again after each pause, also after an error", async () => {
    const errors: unknown[] = [];
    let done = 0;
    repeatedly(
      () => {
        done += 1;
        return done === 2 ? Promise.reject(new Error("no database")) : Promise.resolve();
      },
      1000,
      (error) => errors.push(error),
    );
    expect(done).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(done).toBe(3);
    expect(errors).toHaveLength(1);
  });

  it("waits for its own end", async () => {
    let begun = 0;
    repeatedly(
      () => {
        begun += 1;
        return new Promise(() => undefined);
      },
      1000,
      () => undefined,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toBe(1);
  });
});
