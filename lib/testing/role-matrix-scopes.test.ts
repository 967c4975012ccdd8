import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Which file may import which is .dependency-cruiser.mjs; a cast needs no import to forge a scope.

test("a scope is minted in one file and forged in none", () => {
  const minting = ["app", "components", "lib", "prisma/seed", "scripts"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\bas (unknown as )?(Project)?Scope\b/.test(readFileSync(file, "utf8")));
  expect(minting).toEqual(["lib/platform/scope.ts"]);
});
