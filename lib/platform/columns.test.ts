import { expect, it } from "vitest";
import { z } from "zod";
import { stored } from "./columns";

const day = z.strictObject({ on: z.iso.date() });

it("what a column holds is read as its schema says", () => {
  expect(stored(day, { on: "2026-03-16" })).toEqual({ on: "2026-03-16" });
});

it("what it should not hold is a failure of the server, not a mistake of whoever reads", () => {
  const read = () => stored(day, { on: "2304-03-16T" });
  expect(read).toThrow("The database holds what cannot be read.");
  expect(read).not.toThrow(z.ZodError);
});
