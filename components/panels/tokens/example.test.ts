import { expect, it } from "vitest";
import { exampleOf } from "./example";

const HERE = "https://gantry.example";

it("is a read for what reads, of its project or of all, else a piece of evidence", () => {
  const bearer = 'curl -H "authorization: Bearer $GANTRY_TOKEN"';
  expect(exampleOf({ slug: "vimana", scopes: ["read", "evidence"] }, HERE)).toBe(
    `${bearer} https://gantry.example/api/v1/projects/vimana/verdict`,
  );
  expect(exampleOf({ slug: null, scopes: ["write"] }, HERE)).toBe(
    `${bearer} https://gantry.example/api/v1/projects`,
  );
  expect(exampleOf({ slug: "vimana", scopes: ["evidence"] }, HERE)).toMatch(
    /-d @evidence.json https:\/\/gantry.example\/api\/v1\/projects\/vimana\/actions\/evidence.record$/,
  );
});
