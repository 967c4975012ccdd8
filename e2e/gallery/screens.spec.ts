import { axe, expect, LOOKS, test } from "../fixtures/test";

const SCREENS = [
  "/",
  "/projects/vimana",
  "/projects/core-vibe-hq",
  "/projects/visionflow",
  "/projects/execution-platform",
  "/projects/vimana/plan",
  "/projects/core-vibe-hq/plan",
  "/projects/visionflow/plan",
  "/projects/execution-platform/plan",
  "/gallery",
];

for (const look of LOOKS) {
  for (const path of SCREENS) {
    test(`${path} is accessible and fits, ${look.name}`, async ({ as }) => {
      const page = await as("lead", look);
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await axe(page);
      expect(await overflow(page), "wider than the screen by").toBeLessThanOrEqual(0);
    });
  }

  test(`/sign-in is accessible and fits, ${look.name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: look.theme });
    await page.setViewportSize({ width: look.width, height: 844 });
    await page.goto("/sign-in");
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
    await axe(page);
    expect(await overflow(page), "wider than the screen by").toBeLessThanOrEqual(0);
  });
}

function overflow(page: import("@playwright/test").Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
