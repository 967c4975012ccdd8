import { beforeAll, expect, it } from "vitest";
import { createPerson } from "@/lib/features/people/mutations";
import { db } from "./db";
import { signIn } from "./sign-in";

const EVE = { email: "eve@example.org", password: "a-long-password" };

beforeAll(async () => {
  process.env.GANTRY_TRUSTED_PROXY = "10.0.0.1, 10.1.0.0/16";
  await createPerson({ ...EVE, name: "Eve", role: "viewer" }, "Test");
});

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["whatever the client wrote before it", "6.6.6.6, 192.0.2.8"],
  ["through two of them", "6.6.6.6, 192.0.2.9, 10.1.2.3"],
])("believes a trusted proxy which client is behind it: %s", async (_, forwarded) => {
  await signIn(
    new Request("http://127.0.0.1:3000/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": forwarded },
      body: JSON.stringify(EVE),
    }),
  );
  const newest = await db().session.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  expect(newest.ipAddress).toMatch(/^192\.0\.2\.\d$/);
  expect(forwarded).toContain(newest.ipAddress);
});

it("limits how often one address signs in, whoever it is", async () => {
  const { count } = await db().rateLimit.findFirstOrThrow({
    where: { key: { startsWith: "192.0.2.7|" } },
  });
  expect(count).toBe(1);
});
