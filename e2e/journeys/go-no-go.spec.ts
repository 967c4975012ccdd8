import type { CDPSession, Locator, Page } from "@playwright/test";
import { signIn } from "../fixtures/accounts";
import { axe, expect, expectFits, inEveryLook, test } from "../fixtures/test";

const VISIONFLOW = "/projects/visionflow/go-no-go";
const MOST_SCRIPT_BYTES = 150_000;

for (const width of [1440, 390] as const) {
  test(`an executive reads the verdict and four fired triggers in the first screen, ${width}`, async ({
    as,
  }) => {
    const page = await as("executive", { width });
    await page.goto(VISIONFLOW);
    await inFirstScreen(page, page.getByText("NO-GO", { exact: true }).first());
    const fired = page.getByRole("listitem").filter({ hasText: "triggers have fired" });
    await expect(fired).toHaveText(/4 of 4\s+triggers have fired/);
    await inFirstScreen(page, fired);
    await inFirstScreen(page, page.getByText("P0 open in the tracker, at most 0"));
    if (width === 1440) {
      for (const row of await triggers(page).all()) await inFirstScreen(page, row);
    }
    await expect(triggers(page)).toHaveText(Array(4).fill(/^fired/));
  });
}

test("every line opens, by keyboard too, to its evidence or to the absence of it", async ({
  as,
}) => {
  const page = await as("executive");
  await page.goto(VISIONFLOW);
  const why = section(page, "Why NO-GO");
  await why.getByText("Trigger fired: Memory can be corrupted").click();
  const opened = why.locator("details[open]");
  await expect(opened.getByText("Claimed by Code Audit Phase 3")).toBeVisible();
  await expect(opened.getByText("no evidence")).toBeVisible();

  const criteria = section(page, "Go criteria");
  const line = criteria.locator("summary").filter({ hasText: "Memory safety is verified" });
  await line.focus();
  await page.keyboard.press("Enter");
  await expect(criteria.locator("details[open]")).toContainText("No evidence. Nobody claims it.");
  for (const summary of await page.locator("main summary:visible").all()) {
    expect(await summary.evaluate((element) => element.tabIndex)).toBe(0);
  }
});

test("each example system is NO-GO in its own words", async ({ as }) => {
  const page = await as("executive");
  await page.goto("/projects/execution-platform/go-no-go");
  const figures = page.locator("main li:has(> b)");
  await expect(figures).toHaveText([
    /0 of 7\s*must-haves are met, 1 refuted, 6 claimed/,
    /0 of 3\s*go criteria/,
    /5\s*P0 blockers are not proved gone/,
    /0 of 3\s*triggers have fired, 3 counting down/,
  ]);
  await expect(section(page, "No-go triggers").getByText("extend by 4 weeks")).toBeVisible();
  await expect(page.getByText("2 options are recommended at once")).toBeVisible();

  await page.goto("/projects/vimana/go-no-go");
  await expect(section(page, "Why NO-GO").getByText("Gate 0 has failed").first()).toBeVisible();
  await page.goto("/projects/core-vibe-hq/go-no-go");
  await expect(page.getByText("P0 blocker", { exact: false }).first()).toBeVisible();
});

test.describe("without a script", () => {
  test("it reads and opens all the same", async ({ browser, playwright, baseURL }) => {
    const storageState = await signIn(playwright.request, baseURL ?? "", "executive");
    const context = await browser.newContext({ javaScriptEnabled: false, storageState });
    const page = await context.newPage();
    await page.goto(VISIONFLOW);
    await expect(page.getByText("NO-GO", { exact: true }).first()).toBeVisible();
    await expect(triggers(page)).toHaveCount(4);
    const criteria = section(page, "Go criteria");
    await criteria.getByText("Input validation is complete").click();
    await expect(criteria.locator("details[open]")).toContainText("No evidence. Nobody claims it.");
    await context.close();
  });
});

for (const slug of ["visionflow", "execution-platform", "vimana", "core-vibe-hq"]) {
  test(`${slug} prints on exactly two pages of A4, with lines to sign`, async ({ as }) => {
    const page = await as("executive");
    await page.goto(`/projects/${slug}/go-no-go`);
    await expect(page.getByText("Signature")).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Signature")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Project" })).toBeHidden();
    const printed = await page.request.get(
      `/api/v1/projects/${slug}/report?kind=go-no-go&format=pdf`,
    );
    expect(printed.headers()["content-type"]).toBe("application/pdf");
    const pdf = (await printed.body()).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
    // In points: 210 by 297 millimetres.
    for (const [, width, height] of pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    }
  });
}

test("it is light: few scripts, and nothing moves while it loads", async ({ as }) => {
  // Who hears of a change meanwhile loads what tells of it: looked at anew, as long as others write.
  await expect(async () => {
    const page = await as("executive");
    const session = await page.context().newCDPSession(page);
    const weight = await weighScripts(session);
    const shifted = await watchShifts(page);
    await page.goto(VISIONFLOW, { waitUntil: "networkidle" });
    expect(weight()).toBeGreaterThan(50_000);
    expect(weight(), "bytes of scripts over the wire").toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    expect(await shifted()).toBe(0);
  }).toPass({ timeout: 30_000 });
});

test("it is accessible and fits with all lines open", async ({ as }) => {
  const page = await as("executive");
  await page.goto("/projects/execution-platform/go-no-go");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) {
      details.setAttribute("open", "");
    }
  });
  const tab = page.getByRole("navigation", { name: "Project" }).locator("[aria-current]");
  await inEveryLook(page, async () => {
    await axe(page);
    await expectFits(page);
    await expect(tab).toBeInViewport({ ratio: 0.95 });
  });
  await page.setViewportSize({ width: 360, height: 800 });
  await expectFits(page);
  for (const summary of await page.locator("main summary:visible").all()) {
    expect((await summary.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

function section(page: Page, name: string): Locator {
  return page.getByRole("region", { name });
}

function triggers(page: Page): Locator {
  return section(page, "No-go triggers").locator("summary");
}

async function inFirstScreen(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  const box = await what.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
}

/** Counts what scripts cost on the wire: compressed, with their heads. */
async function weighScripts(session: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (/\.js(\?|$)/.test(response.url)) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

/** From the first moment of the page on, how far things have moved under the reader. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) moved.sum += (shift as unknown as Shift).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum);
}

interface Shift {
  value: number;
}
