import { hashPassword, verifyPassword } from "better-auth/crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { withClient } from "./database.mjs";
import { clearHalfLoaded, exampleSignIns } from "./examples.mjs";

const OLD = "the-old-password";
const NEW = "the-new-password";

let home: string;
let url: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), "gantry-examples-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  ({ url } = await createTestDatabase());
});

describe("a load that was cut short", () => {
  beforeEach(async () => {
    await writeFile(path.join(home, "examples-loading"), "");
    await makeAccount("viewer@gantry.example");
    await makeProject({ isExample: true, by: "Gantry" });
  });

  test("is begun again", async () => {
    await clearHalfLoaded(home, url);

    expect(await ask(`SELECT to_regclass('"User"') IS NULL AS empty`)).toEqual([{ empty: true }]);
    expect(existsSync(path.join(home, "examples-loading"))).toBe(false);
  });

  test.each<[what: string, happened: () => Promise<unknown>]>([
    ["made an account", () => makeAccount("ada@example.org")],
    ["imported a project", () => makeProject({ isExample: false, by: "Operator" })],
    ["imported an example", () => makeProject({ isExample: true, by: "Operator" })],
    [
      "signed in",
      () =>
        ask(
          `INSERT INTO "Session" (id, token, "expiresAt", "userId", "updatedAt")
           SELECT gen_random_uuid(), 't', now(), id, now() FROM "User"`,
        ),
    ],
    ["worked under the loader's name", () => record("gen_random_uuid()", "Gantry")],
  ])("stays as it is when somebody has %s since", async (_, happened) => {
    await happened();
    const before = await contents();

    await clearHalfLoaded(home, url);

    expect(await contents()).toEqual(before);
    expect(existsSync(path.join(home, "examples-loading"))).toBe(false);
  });

  test("has nothing to clear before the first migration", async () => {
    ({ url } = await createTestDatabase({ migrated: false }));
    await ask("CREATE TABLE kept AS SELECT 42 AS answer");

    await clearHalfLoaded(home, url);

    expect(await ask("SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });
});

test("a load that came to its end is never cleared", async () => {
  await makeAccount("viewer@gantry.example");
  const before = await contents();

  await clearHalfLoaded(home, url);

  expect(await contents()).toEqual(before);
});

describe("the password of the example accounts", () => {
  const emails = ["viewer@gantry.example", "lead@gantry.example"];

  beforeEach(async () => {
    for (const email of emails) await makeAccount(email, OLD);
    expect(await signIns(OLD)).toEqual(emails);
  });

  test("becomes the one that is given today", async () => {
    expect(await signIns(NEW)).toEqual(emails);
    expect(await opens(emails[0], NEW)).toBe(true);
    expect(await signIns(OLD)).toEqual(emails);
    expect(await opens(emails[0], OLD)).toBe(true);
  });

  test("stays where somebody changed it by hand, and is not given out", async () => {
    await setHash(emails[0], await hashPassword("my own password"));

    expect(await signIns(NEW)).toEqual([emails[1]]);
    expect(await signIns(OLD)).toEqual([emails[1]]);
    expect(await opens(emails[0], "my own password")).toBe(true);
  });

  test("is given to an account that has none", async () => {
    await setHash(emails[0], null);

    expect(await signIns(NEW)).toEqual(emails);
    expect(await opens(emails[0], NEW)).toBe(true);
  });

  test("that an earlier start made is known without a note of it", async () => {
    await writeFile(path.join(home, "example-password"), OLD);
    await writeFile(path.join(home, "examples-opened-by"), "a line of an earlier Gantry");

    expect(await signIns(NEW)).toEqual(emails);
  });

  test("is not given out at all where every account has another", async () => {
    for (const email of emails) await setHash(email, await hashPassword("my own password"));

    expect(await exampleSignIns({ home, env: given(NEW), url })).toBeNull();
  });
});

async function signIns(password: string) {
  const found = await exampleSignIns({ home, env: given(password), url });
  return found?.accounts.map(({ email }) => email);
}

function given(password: string) {
  return { GANTRY_EXAMPLE_PASSWORD: password };
}

async function opens(email: string | undefined, password: string) {
  const [row] = await ask(
    `SELECT a.password AS hash FROM "Account" a JOIN "User" u ON u.id = a."userId"
     WHERE u.email = $1`,
    [email],
  );
  return verifyPassword({ hash: String(row?.hash), password });
}

async function setHash(email: string | undefined, hash: string | null) {
  await ask(
    `UPDATE "Account" SET password = $1
     WHERE "userId" = (SELECT id FROM "User" WHERE email = $2)`,
    [hash, email],
  );
}

async function makeAccount(email: string, password?: string) {
  await ask(
    `WITH made AS (
       INSERT INTO "User" (id, name, email, "updatedAt")
       VALUES (gen_random_uuid(), 'Vera', $1, now()) RETURNING id
     )
     INSERT INTO "Account" (id, "accountId", "providerId", "userId", password, "updatedAt")
     SELECT gen_random_uuid(), id::text, 'credential', id, $2, now() FROM made`,
    [email, password === undefined ? null : await hashPassword(password)],
  );
}

async function makeProject({ isExample, by }: { isExample: boolean; by: string }) {
  await ask(
    `INSERT INTO "Project" (id, slug, name, summary, currency, "isExample")
     VALUES (gen_random_uuid(), gen_random_uuid()::text, 'P', 'S', 'USD', $1)`,
    [isExample],
  );
  await record("NULL", by);
}

async function record(actorUserId: "NULL" | "gen_random_uuid()", actorName: string) {
  await ask(
    `INSERT INTO "Event" (id, "actorUserId", "actorName", action, "subjectKind", "subjectId")
     VALUES (gen_random_uuid(), ${actorUserId}, $1, 'project.imported', 'project', gen_random_uuid())`,
    [actorName],
  );
}

async function contents() {
  return ask(
    `SELECT (SELECT count(*)::int FROM "User") AS users,
            (SELECT count(*)::int FROM "Project") AS projects,
            (SELECT count(*)::int FROM "Event") AS events`,
  );
}

/** One connection each time: a database is only dropped when nobody is left on it to be cut off. */
async function ask(sql: string, values: unknown[] = []) {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql, values);
    return rows;
  });
}
