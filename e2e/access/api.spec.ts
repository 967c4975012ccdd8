import { expect, test } from "../fixtures/test";

const READS = [
  "/api/v1/projects",
  "/api/v1/projects/vimana",
  "/api/v1/projects/vimana/tasks",
  "/api/v1/projects/vimana/events",
  "/api/panels/portfolio",
  "/api/panels/plan?project=vimana",
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
