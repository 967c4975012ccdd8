import type { Page } from "@playwright/test";
import { expect, expectEveryLook, expectFits, test } from "../fixtures/test";

const names = (page: Page) => page.getByRole("rowheader").getByRole("link").allInnerTexts();
const head = (page: Page, name: RegExp) => page.getByRole("columnheader", { name });
const searchOf = (page: Page) => new URL(page.url()).search;

test("a viewer sorts by a head with the keyboard, and the address says so", async ({ as }) => {
  const page = await as("viewer", { width: 1440 });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of four systems may ship");
  await expect(head(page, /Open P0/)).toHaveAttribute("aria-sort", "descending");

  await head(page, /^System/)
    .getByRole("button")
    .focus();
  await page.keyboard.press("Enter");
  await expect(head(page, /^System/)).toHaveAttribute("aria-sort", "ascending");
  await expect(head(page, /Open P0/)).not.toHaveAttribute("aria-sort");
  expect(searchOf(page)).toBe("?sort=name");
  const ascending = await names(page);
  expect(ascending).toEqual([...ascending].sort());
  await expect(page.getByRole("status").first()).toContainText("sorted by system, A to Z");

  await page.keyboard.press("Enter");
  await expect(head(page, /^System/)).toHaveAttribute("aria-sort", "descending");
  expect(searchOf(page)).toBe("?sort=-name");
  expect(await names(page)).toEqual(ascending.toReversed());
});

test("the back button takes a filter away again", async ({ as }) => {
  const page = await as("viewer", { width: 1440 });
  await page.goto("/");
  await expect(page.getByRole("rowheader")).toHaveCount(4);
  // A viewer gets no amounts, so there is no order by them.
  const orders = page.getByRole("combobox", { name: "Sort" });
  await expect(orders).not.toContainText(/investment|payback/);
  const find = page.getByRole("searchbox", { name: "Find by name" });
  await find.pressSequentially("flow");
  await expect(page.getByRole("rowheader")).toHaveText([/VisionFlow/]);
  expect(searchOf(page)).toBe("?q=flow");

  await page.getByRole("link", { name: /^GO/ }).click();
  await expect(page.getByText("No system is like that.")).toBeVisible();
  expect(searchOf(page)).toBe("?verdict=GO&q=flow");

  await page.goBack();
  await expect(page.getByRole("rowheader")).toHaveText([/VisionFlow/]);
  await page.goBack();
  await expect(page.getByRole("rowheader")).toHaveCount(4);
  await expect(find).toHaveValue("");
  expect(searchOf(page)).toBe("");
});

test("an address that was sent shows the same to whoever opens it", async ({ as }) => {
  const page = await as("executive", { width: 1440 });
  await page.goto("/?sort=target&verdict=NO-GO&due=0&q=vision");
  await expect(page.getByRole("rowheader")).toHaveText([/VisionFlow/]);
  await expect(page.getByRole("link", { name: /^NO-GO/ })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("combobox", { name: "Trigger" })).toHaveValue("0");
  await page.getByRole("checkbox", { name: "P0 open" }).check();
  await expect(page).toHaveURL(/p0=open/);
  await page.getByRole("link", { name: "VisionFlow" }).click();
  await expect(page).toHaveURL(/\/projects\/visionflow$/);
  await page.goBack();
  await expect(page.getByRole("rowheader")).toHaveText([/VisionFlow/]);
  await expect(page.getByRole("checkbox", { name: "P0 open" })).toBeChecked();
});

test("a system shows when it may be done against its target, and can be found by that", async ({
  as,
}) => {
  const page = await as("viewer", { width: 1440 });
  await page.goto("/?sort=-forecast");
  await expect(head(page, /Forecast, P80/)).toHaveAttribute("aria-sort", "descending");
  // Computed behind the page, which asks again by itself.
  await expect(page.getByText("being computed")).toHaveCount(0, { timeout: 30_000 });
  const late = page.getByRole("cell", { name: /\d+ days? after target/ });
  await expect(late.first()).toBeVisible();

  await page.goto("/?forecast=in-time");
  await expect(page.getByRole("combobox", { name: "Forecast" })).toHaveValue("in-time");
  await expect(page.getByText(/\d+ days? after target/)).toHaveCount(0);
  await page.getByRole("combobox", { name: "Forecast" }).selectOption("late");
  await expect(page).toHaveURL(/forecast=late/);
  for (const row of await page.getByRole("row").all()) {
    if ((await row.getByRole("rowheader").count()) === 0) continue;
    await expect(row).toContainText(/after target/);
  }
});

test("a phone shows the forecast and the reality gap of each system", async ({ as }) => {
  const page = await as("viewer", { width: 390 });
  await page.goto("/");
  await expect(page.getByText("forecast: being computed")).toHaveCount(0, { timeout: 30_000 });
  const rows = page.getByRole("rowheader");
  for (const row of await rows.all()) {
    await expect(row).toContainText(/P80 \d+/);
    await expect(row).toContainText(/reality gap [\d.]+ points/);
  }
});

test("under a finger no row lies over the next, nor is lower than what it holds", async ({
  as,
}) => {
  const page = await as("viewer", { width: 390, touch: true });
  for (const path of ["/", "/projects/vimana", "/projects/vimana/evidence"]) {
    await page.goto(path);
    const rows = page.locator("tbody tr:has(.opens)");
    await expect(rows.first()).toBeVisible();
    expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
    const wrong = () =>
      rows.evaluateAll((all) =>
        all
          .map((row) => ({
            name: row.textContent.slice(0, 40),
            isLow: row.getBoundingClientRect().height < 44,
            isShort: [row, ...row.children].some(
              ({ scrollHeight, clientHeight }) =>
                clientHeight > 0 && scrollHeight > clientHeight + 1,
            ),
          }))
          .filter(({ isLow, isShort }) => isLow || isShort),
      );
    // What is streamed behind the first table has no height until it is put in its place.
    await expect.poll(wrong, path).toEqual([]);
  }
});

test("without a script the server sorts and filters", async ({ as }) => {
  const { request } = await as("viewer");
  const read = async (search: string) => {
    const html = await (await request.get(`/${search}`)).text();
    return [...html.matchAll(/<a [^>]*href="\/projects\/([a-z-]+)"/g)].map(([, slug]) => slug);
  };
  expect(await read("?sort=-name")).toEqual([
    "visionflow",
    "vimana",
    "execution-platform",
    "core-vibe-hq",
  ]);
  expect(await read("?q=vim")).toEqual(["vimana"]);
});

test("a whole row leads to its system", async ({ as }) => {
  const page = await as("viewer", { width: 1440 });
  await page.goto("/?q=vimana");
  const cell = await page.getByRole("row").nth(1).getByRole("cell").last().boundingBox();
  if (!cell) throw new Error("The row has no last cell.");
  await page.mouse.click(cell.x + cell.width / 2, cell.y + cell.height / 2);
  await expect(page).toHaveURL(/\/projects\/vimana$/);
});

test("a filtered portfolio is accessible and fits", async ({ as }) => {
  const page = await as("viewer");
  await page.goto("/?p0=open&sort=-gap");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectEveryLook(page);
  for (const width of [360, 760, 1100]) {
    await page.setViewportSize({ width, height: 844 });
    await expectFits(page);
  }
});
