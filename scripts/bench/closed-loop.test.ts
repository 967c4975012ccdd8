import { expect, it } from "vitest";
import { closedLoop } from "./closed-loop.mjs";

it("asks so often, so many at once, and never more", async () => {
  let underWay = 0;
  let most = 0;
  const ask = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
  };
  const figures = await closedLoop(ask, { concurrency: 3, seconds: 60, atMost: 20 });
  expect(figures).toMatchObject({ count: 20, errors: 0 });
  expect(most).toBe(3);
  expect(figures.p50).toBeLessThanOrEqual(figures.p99);
});

it("counts what fails apart from what was answered, and keeps the first reason", async () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return asked % 2 === 0 ? Promise.reject(new Error(`no ${String(asked)}`)) : Promise.resolve();
  };
  const figures = await closedLoop(ask, { concurrency: 1, seconds: 60, atMost: 6 });
  expect(figures).toMatchObject({ count: 3, errors: 3, firstError: "no 2" });
});

it("has no figures where nothing was answered", async () => {
  const figures = await closedLoop(() => Promise.reject(new Error("down")), {
    concurrency: 1,
    seconds: 60,
    atMost: 1,
  });
  expect(figures).toMatchObject({ p50: null, count: 0, errors: 1 });
});
