import { expect, test } from "../fixtures/test";

const PAGES = [
  "",
  "/plan",
  "/timeline",
  "/blockers",
  "/risks",
  "/metrics",
  "/economics",
  "/go-no-go",
  "/evidence",
];
const SLUGS = ["execution-platform", "visionflow", "core-vibe-hq", "vimana"];

/** Amounts of the examples as pages and payloads spell them; ids are hexadecimal and may hold any digits. */
const AMOUNTS =
  /\$\s?\d+(?:[.,]\d+)*\s?[KM]\b|\$(?:75|150|225|280|300|384|375|500)\b|(?:384|280)[,.]000|(?:38|28|30|22)[45]?00000\b|Minor\\*"/;

test("whoever may not see money finds no amount in any page", async ({ as }) => {
  const { request } = await as("viewer");
  for (const path of [
    "/",
    ...SLUGS.flatMap((slug) => PAGES.map((at) => `/projects/${slug}${at}`)),
  ]) {
    const html = await (await request.get(path)).text();
    expect(html.match(AMOUNTS)?.[0], path).toBeUndefined();
  }
});

test("whoever may see it finds it, and is told where it is hidden", async ({ as }) => {
  const lead = await as("lead");
  const html = await (await lead.request.get("/projects/execution-platform/go-no-go")).text();
  expect(html).toMatch(AMOUNTS);
  const viewer = await as("viewer");
  await viewer.goto("/projects/execution-platform/go-no-go");
  await expect(viewer.getByText("Amounts are hidden for your role.")).toBeVisible();
  const list = await viewer.request.get("/api/v1/projects/execution-platform/money-lines");
  expect(list.status()).toBe(403);
  expect(await list.json()).toMatchObject({
    detail: "Your role, viewer, may not see money-lines.",
  });
});
