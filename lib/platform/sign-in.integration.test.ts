import { beforeAll, describe, expect, it } from "vitest";
import { createPerson } from "@/lib/features/people/mutations";
import { db } from "@/lib/platform/db";
import { definePublicRoute } from "./route";
import * as door from "./sign-in";
import { findScope } from "./viewer";

const HERE = "http://127.0.0.1:3000";
const PASSWORD = "a-long-password";
const NO_PARAMS = { params: Promise.resolve(undefined) };

const signIn = definePublicRoute({ method: "POST", path: "/test/sign-in" }, door.signIn);
const signOut = definePublicRoute({ method: "POST", path: "/test/sign-out" }, door.signOut);

beforeAll(async () => {
  for (const name of ["ada", "bob", "cleo", "dora", "eve"]) {
    const email = `${name}@example.org`;
    await createPerson({ email, name, role: "viewer", password: PASSWORD }, "Test");
  }
});

describe("wrong passwords", () => {
  it("are refused after ten within a quarter of an hour, wherever they say they come from", async () => {
    const statuses = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const from = { "x-forwarded-for": `10.0.0.${tries}` };
      statuses.push((await ask("ada@example.org", "not this one", from)).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
    const refused = await ask("ADA@example.org", PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(14 * 60);
    expect(await refused.json()).toMatchObject({
      status: 429,
      detail: "Too many tries. Try again in 15 minutes.",
    });
  });

  it("are as many when they all come at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => ask("bob@example.org", "not this one")),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it("do not tell whether there is an account", async () => {
    await failed("nobody@example.org", 9);
    const answers = [];
    for (const _ of ["tenth", "eleventh"]) {
      const answer = await ask("nobody@example.org", "not this one");
      answers.push((await answer.json()) as object);
    }
    expect(answers).toMatchObject([
      { status: 401, detail: "The e-mail address or the password is wrong." },
      { status: 429, detail: "Too many tries. Try again in 15 minutes." },
    ]);
  });

  it("are forgotten by the right one", async () => {
    await failed("cleo@example.org", 9);
    expect((await ask("cleo@example.org", PASSWORD)).status).toBe(200);
    await failed("cleo@example.org", 9);
    expect((await ask("cleo@example.org", PASSWORD)).status).toBe(200);
  });

  it("are forgotten when their time is over", async () => {
    await failed("dora@example.org", 10);
    expect((await ask("dora@example.org", PASSWORD)).status).toBe(429);
    await db().rateLimit.updateMany({ data: { lastRequest: Date.now() - 1 } });
    expect((await ask("dora@example.org", "not this one")).status).toBe(401);
    await failed("dora@example.org", 8);
    expect((await ask("dora@example.org", PASSWORD)).status).toBe(200);
    expect(await db().rateLimit.count()).toBe(0);
  });

  it("leave no address behind that somebody typed", async () => {
    await ask("typed@example.org", "not this one");
    const rows = await db().rateLimit.findMany();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain("typed");
  });
});

describe("signing in", () => {
  it("never stands in the way of whoever knows the password, however many at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask("eve@example.org", PASSWORD)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it("opens a session that signing out ends", async () => {
    const cookie = cookiesOf(await ask("eve@example.org", PASSWORD));
    expect(await findScope(new Headers({ cookie }))).toMatchObject({ viewer: { name: "eve" } });
    const left = await signOut(request("sign-out", "{}", { cookie }), NO_PARAMS);
    expect(left.status).toBe(200);
    expect(await findScope(new Headers({ cookie }))).toBeNull();
  });

  it("keeps no address of a client that no proxy vouches for", async () => {
    await ask("eve@example.org", PASSWORD, { "x-forwarded-for": "10.1.2.3" });
    const sessions = await db().session.findMany({ where: { user: { name: "eve" } } });
    expect(new Set(sessions.map(({ ipAddress }) => ipAddress))).toEqual(new Set([""]));
  });

  it.each<[number, string, string, Record<string, string>]>([
    [413, "two megabytes", JSON.stringify({ email: "x".repeat(2_000_000) }), {}],
    [415, "a form", "email=eve", { "content-type": "application/x-www-form-urlencoded" }],
    [422, "what is not JSON", "{", {}],
    [422, "no password", JSON.stringify({ email: "eve@example.org" }), {}],
    [422, "a NUL", JSON.stringify({ email: "e\u0000ve@example.org", password: PASSWORD }), {}],
    [
      422,
      "a password longer than any",
      JSON.stringify({ email: "eve@example.org", password: "x".repeat(129) }),
      {},
    ],
    [
      422,
      "more than a name and a password",
      JSON.stringify({ email: "eve@example.org", password: PASSWORD, callbackURL: "/" }),
      {},
    ],
  ])("answers %i to %s", async (status, _, body, headers) => {
    const answer = await signIn(request("sign-in/email", body, headers), NO_PARAMS);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });
});

/** As many wrong passwords, without the time that each of them takes. */
async function failed(email: string, times: number) {
  for (let count = 0; count < times; count += 1) await door.wrongPasswords.count(email);
}

function ask(email: string, password: string, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ email, password });
  return signIn(request("sign-in/email", body, headers), NO_PARAMS);
}

function request(path: string, body: string, headers: Record<string, string>): Request {
  return new Request(`${HERE}/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: HERE, ...headers },
    body,
  });
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
