import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repeatedly, turns } from "./turns";

describe("turns", () => {
  it("are taken one after the other, whatever becomes of the one before", async () => {
    const inTurn = turns();
    const told: string[] = [];
    const work = (name: string) => async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      return name;
    };
    const failed = inTurn(async () => {
      await work("a")();
      throw new Error("a has failed");
    });
    const answers = Promise.all([inTurn(work("b")), inTurn(work("c"))]);
    await expect(failed).rejects.toThrow("a has failed");
    expect(await answers).toEqual(["b", "c"]);
    expect(told).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });
});

describe("what is done repeatedly", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

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
