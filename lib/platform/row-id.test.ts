import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newRowId } from "./row-id";

describe("an id for a row", () => {
  it("is a UUID of version 7, and no two are one", () => {
    const ids = Array.from({ length: 1000 }, newRowId);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
  });

  it("begins with the moment, so that a later one stands behind", () => {
    const before = Date.now();
    const moment = Number.parseInt(newRowId().replace("-", "").slice(0, 12), 16);
    expect(moment).toBeGreaterThanOrEqual(before);
    expect(moment).toBeLessThanOrEqual(Date.now());
  });
});
