import type { Page } from "@playwright/test";
import { AGENDA_KINDS } from "@/lib/domain/review/agenda";
import { axe, expect, expectEveryLook, expectFits, test } from "../fixtures/test";
import { expectWall, WALL } from "../fixtures/wall";

const SCREENS = [
  "/",
  "/inbox",
  "/projects/vimana",
  "/projects/core-vibe-hq",
  "/projects/visionflow",
  "/projects/execution-platform",
  "/projects/vimana/plan",
  "/projects/core-vibe-hq/plan",
  "/projects/visionflow/plan",
  "/projects/execution-platform/plan",
  "/projects/vimana/archive",
  "/projects/vimana/timeline",
  "/projects/core-vibe-hq/timeline",
  "/projects/visionflow/timeline",
  "/projects/execution-platform/timeline",
  "/projects/vimana/blockers",
  "/projects/execution-platform/blockers",
  "/projects/vimana/metrics",
  "/projects/core-vibe-hq/metrics",
  "/projects/visionflow/metrics",
  "/projects/execution-platform/metrics",
  "/projects/vimana/risks",
  "/projects/core-vibe-hq/risks",
  "/projects/execution-platform/risks",
  "/projects/vimana/economics",
  "/projects/visionflow/economics",
  "/projects/execution-platform/economics",
  "/projects/vimana/history",
  "/projects/vimana/reviews/R6",
  "/review",
  "/settings/tokens",
  "/settings/api",
  "/settings/api/schedule",
  "/settings/webhooks",
];

const SHARES = 8;

/** A panel stands there in several states, and so under one name. */
const SPECIMENS = { except: ["landmark-unique"] };

const OVERVIEWS = SCREENS.slice(2, 6);

for (const path of SCREENS) {
  test(`${path} is accessible and fits`, async ({ as }) => {
    const page = await as("lead", { width: 390 });
    await open(page, path);
    await expectEveryLook(page);
  });
}

test("/gallery is accessible and fits", async ({ as }) => {
  const page = await as("lead");
  await open(page, "/gallery");
  await expectEveryLook(page, SPECIMENS);
});

// The gallery says which panels there are; in shares, since there are many in many states.
for (let share = 0; share < SHARES; share += 1) {
  test(`panels are accessible and fit, part ${String(share + 1)}`, async ({ as }) => {
    const page = await as("lead", { width: 390 });
    await open(page, "/gallery");
    const heading = page.getByRole("heading", { level: 1 }).first();
    const panels = await page
      .locator('main a[href^="/gallery/"]:not([href*="/wall/"])')
      .allInnerTexts();
    expect(panels.length).toBeGreaterThan(SHARES);
    for (const panel of panels.filter((_, index) => index % SHARES === share)) {
      // Within one document: what draws them is read once, and so is what looks at them.
      await page.getByRole("main").getByRole("link", { name: panel, exact: true }).click();
      await expect(heading).toHaveText(`The panel ${panel}`);
      await expectEveryLook(page, SPECIMENS);
      await page.goBack();
      await expect(heading).toHaveText("Gallery");
    }
  });
}

test("the wall shows every kind of item in sizes that are read from afar, and nothing is cut", async ({
  as,
}) => {
  const page = await as("lead");
  await open(page, "/gallery");
  const names = await page.locator('main a[href^="/gallery/wall/"]').allInnerTexts();
  const kinds = AGENDA_KINDS.map((kind) => kind.replaceAll(" ", "-"));
  expect(names).toEqual(expect.arrayContaining(kinds));
  await page.setViewportSize(WALL);
  for (const name of names) {
    await page.locator(`a[href="/gallery/wall/${name}"]`).click();
    await page.waitForURL(`**/gallery/wall/${name}`);
    await expect(page.locator("main[data-wall]")).toBeVisible();
    await expectWall(page);
    await takePicture(page, name);
    await page.goBack();
  }
});

test("/sign-in is accessible and fits", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expectEveryLook(page);
});

for (const path of OVERVIEWS) {
  test(`${path} fits every width, also with text of twice the size`, async ({ as }) => {
    const page = await as("lead");
    await open(page, path);
    for (const size of ["100%", "200%"]) {
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      for (const width of [360, 390, 760, 1024, 1100]) {
        await page.setViewportSize({ width, height: 844 });
        await expectFits(page);
        expect(await cutFigures(page), `figures that do not fit at ${width}, ${size}`).toEqual([]);
      }
    }
  });
}

test("whoever is signed in keeps the way on where there is nothing", async ({ as }) => {
  const page = await as("lead");
  const response = await page.goto("/projects/no-such-project");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText("Not found");
  await expect(page.getByRole("link", { name: "Go to the portfolio" })).toBeVisible();
  await axe(page);
});

/** For whoever wants to see them: `WALL_PICTURES=<folder>`. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.WALL_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/wall-${name}.png` });
}

/** A screen that is not there is accessible too, and proves nothing. */
async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

function cutFigures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".figure-strip dd, .data-table :is(td, th)")]
      .filter((cell) => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.innerText),
  );
}
