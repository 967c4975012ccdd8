import { expect, it } from "vitest";
import { fewAtOnce } from "./few-at-once";

it("does each once, never more than so many at a time", async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await fewAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    done.push(item);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it("begins none after one that failed, ends those that are under way, and says so", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const failing = fewAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 1) throw new Error("It broke");
    await Promise.resolve();
    ended.push(item);
  });
  await expect(failing).rejects.toThrow("It broke");
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});
