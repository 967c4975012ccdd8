import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readXlsxFile from "read-excel-file/node";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { permits, ROLES } from "@/lib/domain/rights";
import { TABLE_NAMES } from "@/lib/features/reports/tables";
import { env } from "@/lib/platform/env";
import { printPage } from "@/lib/platform/print-page";
import { AMOUNT, cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { makeProgram } from "@/lib/testing/programs";
import { GET as portfolio } from "../../route";
import { GET as report } from "../report/route";
import { GET as one } from "./[table]/route";
import { GET as all } from "./route";

beforeAll(async () => {
  await makeWorld();
});

type Get = typeof all;

async function ask(get: Get, query: string, cookie: string, params: Record<string, string> = {}) {
  const request = new Request(`${HERE}/api/v1/anything${query}`, { headers: { cookie } });
  return get(request, { params: Promise.resolve({ slug: "open", ...params }) });
}

async function sheetsOf(answer: Response) {
  expect(answer.status).toBe(200);
  return readXlsxFile(Buffer.from(await answer.arrayBuffer()));
}

describe.each(ROLES)("%s", (role) => {
  it("takes out a workbook with a sheet for each table, without an amount unless allowed", async () => {
    const cookie = await cookieOf(role);
    const sheets = await sheetsOf(await ask(all, "?format=xlsx", cookie));
    expect(sheets).toHaveLength(TABLE_NAMES.length);
    const told = JSON.stringify(sheets);
    const plain = told.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
    expect(AMOUNT.test(plain)).toBe(permits(role, "money:read"));
    expect(told.includes('"hidden"')).toBe(!permits(role, "money:read"));
  });

  it("takes out the portfolio, in which stands what is open to it", async () => {
    const cookie = await cookieOf(role);
    const [sheet] = await sheetsOf(await ask(portfolio, "?format=xlsx", cookie));
    const slugs = sheet?.data.slice(1).map(([slug]) => slug);
    expect(slugs).toContain("open");
    expect(slugs?.includes("closed")).toBe(role === "admin");
  });
});

it("a table is a file of its own, kept by nobody on the way", async () => {
  const answer = await ask(one, "?format=csv", await cookieOf("editor"), { table: "tasks" });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="open-tasks.csv"');
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
});

describe("the minutes of a review as a document", () => {
  it("are those of the last that was held unless told, as a file of their own", async () => {
    const cookie = await cookieOf("viewer");
    const answer = await ask(report, "?kind=minutes", cookie);
    const { kind, markdown } = (await answer.json()) as Record<string, string>;
    expect([kind, markdown?.split("\n")[0]]).toEqual([
      "minutes",
      "# open: minutes of R1, Tue 3 Mar 2026",
    ]);
    expect(AMOUNT.test(markdown ?? "")).toBe(false);
    const file = await ask(report, "?kind=minutes&review=R1&format=markdown", cookie);
    expect(file.headers.get("content-disposition")).toContain('filename="open-minutes-R1.md"');
  });

  it.each([
    ["?kind=minutes&review=R9", 404],
    ["?kind=status&review=R1", 422],
    ["?kind=minutes&review=%00", 422],
  ])("%s is answered with %i", async (query, status) => {
    expect((await ask(report, query, await cookieOf("viewer"))).status).toBe(status);
  });
});

it.each([
  ["tasks", "?format=xls", 422],
  ["tasks", "?colour=red", 422],
  ["toString", "", 404],
])("%s%s is answered with %i", async (table, query, status) => {
  expect((await ask(one, query, await cookieOf("editor"), { table })).status).toBe(status);
});

it("no page is printed where nothing prints, nor for a program, which opens no page", async () => {
  const answer = await ask(report, "?format=pdf", await cookieOf("viewer"));
  expect(answer.status).toBe(501);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({
    title: "Not on this server",
    detail: expect.stringContaining("no Chromium") as string,
  });
  const { secret } = await makeProgram("open", ["read"]);
  const request = new Request(`${HERE}/api/v1/projects/open/report?format=pdf`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  const refused = await report(request, { params: Promise.resolve({ slug: "open" }) });
  expect(refused.status).toBe(403);
});

describe("a Chromium that is there and does not print is not said to be missing", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "no-print-"));
  });

  afterEach(async () => {
    env().CHROMIUM_PATH = "none";
    await rm(folder, { recursive: true });
  });

  async function program(does: string) {
    const file = path.join(folder, "chromium");
    await writeFile(file, `#!/bin/sh\n${does}\n`, { mode: 0o700 });
    env().CHROMIUM_PATH = file;
  }

  it("where it does not start it can be tried again", async () => {
    await program("exit 1");
    const answer = await ask(report, "?format=pdf", await cookieOf("viewer"));
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("10");
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining("did not start") as string,
    });
  });

  it("where it starts too late its time is up", async () => {
    await program("exec sleep 20");
    const headers = new Headers({ cookie: await cookieOf("viewer") });
    await expect(printPage({ path: "/", headers }, 300)).rejects.toMatchObject({
      reason: "too many",
      message: "It took too long. Try again in a moment.",
    });
  });
});
