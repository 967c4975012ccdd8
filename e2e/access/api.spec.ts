import { expect, test } from "../fixtures/test";

const READS = [
  "/api/v1/projects",
  "/api/v1/projects/vimana",
  "/api/v1/projects/vimana/tasks",
  "/api/v1/projects/vimana/events",
  "/api/v1/projects/vimana/verdict",
  "/api/v1/projects/vimana/findings",
  "/api/v1/projects/vimana/unlocks",
  "/api/v1/projects/vimana/checks",
  "/api/v1/projects/vimana/economics",
  "/api/v1/projects/vimana/economics?format=csv",
  "/api/panels/portfolio",
  "/api/panels/plan?project=vimana",
  "/api/panels/blocker-register?project=vimana",
  "/api/panels/risks?project=vimana",
  "/api/panels/what-if?project=vimana",
];

for (const path of READS) {
  test(`${path} answers 401 as problem details to whoever is not signed in`, async ({
    request,
  }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(401);
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 401, title: "Not signed in" });
  });
}

test("an unknown project, list or panel is 404 and a bad filter is 422", async ({ as }) => {
  const { request } = await as("viewer");
  const statusOf = async (path: string) => (await request.get(path)).status();
  expect(await statusOf("/api/v1/projects/nowhere")).toBe(404);
  expect(await statusOf("/api/v1/projects/nowhere/tasks")).toBe(404);
  expect(await statusOf("/api/v1/projects/vimana/nothing")).toBe(404);
  expect(await statusOf("/api/panels/nothing?project=vimana")).toBe(404);
  expect(await statusOf("/api/panels/plan?project=nowhere")).toBe(404);
  expect(await statusOf("/api/v1/projects/vimana/tasks?state=done")).toBe(422);
  expect(await statusOf("/api/v1/projects/vimana/tasks?colour=red")).toBe(422);
  expect(await statusOf("/api/v1/projects/vimana/tasks?limit=0")).toBe(422);
});

const UNREADABLE: [path: string, status: number][] = [
  ["/api/v1/projects/%00", 404],
  ["/api/v1/projects/%E0%A4%A", 404],
  ["/api/v1/projects/vimana/%E0%A4%A", 404],
  ["/api/panels/plan?project=%00", 404],
  ["/api/v1/projects/vimana/events?cursor=abc", 422],
  ["/api/v1/projects/vimana/events?action=%00", 422],
  ["/api/v1/projects/vimana/events?subject=%00", 422],
  ["/api/nothing", 404],
  ["/api/auth/get-session", 404],
];

for (const [path, status] of UNREADABLE) {
  test(`${path} is ${status}, told as problem details`, async ({ as }) => {
    const { request } = await as("viewer");
    const response = await request.get(path);
    expect(response.status()).toBe(status);
    const headers = response.headers();
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers["x-request-id"]).toBeTruthy();
    expect(await response.json()).toMatchObject({ status });
  });
}

test("a page whose address cannot be read is one that does not exist", async ({ page }) => {
  const response = await page.goto("/projects/%E0%A4%A");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here.");
});

test("a method that an address lacks is 405 with those it has", async ({ as }) => {
  const { request } = await as("viewer");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const response = await request.fetch("/api/v1/projects", { method });
    expect(response.status(), method).toBe(405);
    expect(response.headers().allow).toBe("GET, HEAD, OPTIONS");
    expect(response.headers()["content-type"]).toBe("application/problem+json");
  }
  expect((await request.get("/api/auth/sign-out")).headers().allow).toBe("POST, OPTIONS");
});

test("nobody changes an account through the library that keeps the sessions", async ({ as }) => {
  const { request } = await as("viewer");
  const origin = new URL((await request.get("/api/health")).url()).origin;
  for (const path of ["update-user", "change-password", "change-email", "delete-user"]) {
    const response = await request.post(`/api/auth/${path}`, {
      headers: { origin },
      data: { name: "Somebody Else" },
    });
    expect(response.status(), path).toBe(404);
  }
});

test("the eleventh wrong password for an address waits, wherever it comes from", async ({
  request,
}) => {
  const data = { email: `${crypto.randomUUID()}@gantry.example`, password: "a wrong password" };
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries += 1) {
    const response = await request.post("/api/auth/sign-in/email", {
      headers: { "x-forwarded-for": `10.0.0.${tries}` },
      data,
    });
    statuses.push(response.status());
    if (tries === 10) expect(Number(response.headers()["retry-after"])).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
});

test("a list is paged without losing or repeating a row", async ({ as }) => {
  const { request } = await as("viewer");
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const response = await request.get(`/api/v1/projects/vimana/tasks?limit=7${after}`);
    const page = (await response.json()) as {
      items: { key: string }[];
      total: number;
      nextCursor: string | null;
    };
    expect(page.total).toBe(24);
    seen.push(...page.items.map((item) => item.key));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(seen).size).toBe(24);
  expect(seen).toHaveLength(24);
});

test("pages send whoever is not signed in to the door, and back", async ({ page }) => {
  await page.goto("/projects/vimana/plan");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fprojects%2Fvimana%2Fplan$/);
});

test("a project that does not exist is a page that says so", async ({ as }) => {
  const page = await as("viewer");
  const response = await page.goto("/projects/nowhere");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here.");
});

test("health and readiness are open to everybody", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
  const ready = await request.get("/api/ready");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ ready: true });
});
