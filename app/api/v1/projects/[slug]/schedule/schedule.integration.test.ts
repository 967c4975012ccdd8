import { beforeAll, expect, it } from "vitest";
import { AMOUNT, cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { GET } from "./route";

beforeAll(async () => {
  await makeWorld();
});

async function ask(query: string) {
  const request = new Request(`${HERE}/api/v1/projects/open/schedule${query}`, {
    headers: { cookie: await cookieOf("viewer") },
  });
  return GET(request, { params: Promise.resolve({ slug: "open" }) });
}

it("the table comes as a file for a spreadsheet, without amounts for whoever may see none", async () => {
  const answer = await ask("?format=csv");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe(
    'attachment; filename="open-timeline.csv"',
  );
  const text = await answer.text();
  expect(text).toContain("expected end");
  expect(AMOUNT.test(text)).toBe(false);
});

it.each(["?format=xls", "?baseline=BL1", "?colour=red"])("%s is refused", async (query) => {
  expect((await ask(query)).status).toBe(422);
});
