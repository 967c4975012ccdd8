import { beforeAll, expect, it } from "vitest";
import { permits, ROLES } from "@/lib/domain/rights";
import { AMOUNT, cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { GET } from "./route";

beforeAll(async () => {
  await makeWorld();
});

async function ask(query: string, cookie: string) {
  const request = new Request(`${HERE}/api/v1/projects/open/economics${query}`, {
    headers: { cookie },
  });
  return GET(request, { params: Promise.resolve({ slug: "open" }) });
}

it.each(ROLES)("%s is answered tables of amounts only with the right to them", async (role) => {
  const cookie = await cookieOf(role);
  for (const query of ["", "?format=csv", "?format=csv&table=money-lines"]) {
    const answer = await ask(query, cookie);
    const text = await answer.text();
    expect(answer.status, query).toBe(permits(role, "money:read") ? 200 : 403);
    expect(AMOUNT.test(text), query).toBe(permits(role, "money:read"));
  }
});

it("a table comes as a file for a spreadsheet, kept by nobody on the way", async () => {
  const answer = await ask("?format=csv&table=money-lines", await cookieOf("editor"));
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe(
    'attachment; filename="open-money-lines.csv"',
  );
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
});

it.each(["?format=xls", "?format=csv&table=tasks", "?table=options", "?colour=red"])(
  "%s is refused",
  async (query) => {
    expect((await ask(query, await cookieOf("editor"))).status).toBe(422);
  },
);
