import type { Page, Route } from "@playwright/test";
import type { Account } from "../fixtures/accounts";
import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { TimelinePage } from "../pages/timeline-page";

const SLUG = "core-vibe-hq";
/** On the longest path, and of hours. */
const CRITICAL = "task-18";
const OF_WEEKS = "execution-platform";

interface Schedule {
  finish: { on: string };
  criticalPath: { kind: string; key: string }[];
}

async function schedule(page: Page, slug = SLUG): Promise<Schedule> {
  const answer = await page.request.get(`/api/v1/projects/${slug}/schedule`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Schedule;
}

test("the plan is made anew by keyboard, by hand, and by two at once", async ({ gantry }) => {
  test.setTimeout(240_000);
  const pageOf = (account: Account) => gantry.openAs(account);
  const page = await pageOf("lead");
  const lena = new TimelinePage(page, SLUG);
  const admin = await pageOf("admin");
  const ada = new TimelinePage(admin, SLUG);
  const decisions = await pageOf("executive");
  const { keyboard } = page;
  const forecastLine = decisions.getByText(/80\s% of runs end by/);

  await lena.open("?view=tasks");
  await ada.open("?view=tasks");
  await decisions.goto(`/projects/${SLUG}/go-no-go`);
  await expect(forecastLine).toBeVisible();
  // Each page computes its forecast after the plan stands there.
  for (const one of [lena, ada]) await expect(one.cell("finish", "P80")).toHaveText(/\d/);
  const before = {
    finish: (await schedule(page)).finish.on,
    end: await lena.cell("finish", "Expected").textContent(),
    p80: await lena.cell("finish", "P80").textContent(),
    line: await forecastLine.textContent(),
  };
  const path = (await schedule(page)).criticalPath.map(({ kind, key }) => `${kind}-${key}`);
  expect(path).toContain(CRITICAL);

  await test.step("a baseline is taken by keyboard, and is the one compared with", async () => {
    const take = page.getByRole("button", { name: "Take a baseline…" });
    await take.focus();
    await keyboard.press("Enter");
    await keyboard.type("Kick-off");
    await keyboard.press("Enter");
    await expect(lena.told("Baseline “Kick-off” is taken.")).toBeVisible();
    await expect(page).toHaveURL(/baseline=BL1/);
    await expect(take).toBeFocused();
    await expect(lena.cell(CRITICAL, "Slip")).toHaveText("none");
    await page.getByText("What it rests on").click();
    await expect(page.getByText(/^Baseline .*\(Kick-off\), .*as in the baseline\.$/)).toBeVisible();
    await keyboard.press("ControlOrMeta+z");
    await expect(lena.told("Baseline “Kick-off” is taken.")).toBeHidden();
    await expect.poll(() => eventsOf(page, "baseline.removed")).toHaveLength(1);
    await keyboard.press("ControlOrMeta+Shift+z");
    await expect(page.getByText(/^Baseline .*\(Kick-off\), /)).toBeVisible();
  });

  await test.step("a critical task is moved by single keys, in one write", async () => {
    await lena.goTo(CRITICAL);
    for (let pressed = 0; pressed < 10; pressed += 1) await keyboard.press(".");
    await expect(lena.told(/^Moved task 18 to .+ The end moves from/)).toBeVisible();
    await expect(lena.row(CRITICAL)).toBeFocused();
    expect(await eventsOf(page, "task.replanned")).toHaveLength(1);
    const after = (await schedule(page)).finish.on;
    expect(after > before.finish).toBe(true);
  });

  await test.step("the end, the forecast and go/no-go follow, here and where others look", async () => {
    for (const one of [lena, ada]) {
      await expect(one.cell("finish", "Expected")).not.toHaveText(before.end ?? "");
      await expect(one.cell("finish", "P80")).not.toHaveText(before.p80 ?? "");
    }
    await expect(forecastLine).not.toHaveText(before.line ?? "");
  });

  await test.step("what it was stays in sight beside what it is", async () => {
    await expect(lena.row(CRITICAL).locator(".timeline-ghost")).toBeVisible();
    await expect(lena.row(CRITICAL)).toContainText("slipped 2 weeks");
    await expect(lena.cell(CRITICAL, "Slip")).toHaveText("2 weeks");
    await axe(page);
  });

  await test.step("taken back, all is as before", async () => {
    await keyboard.press("Control+z");
    await expect(page.getByText(/^Taken back: Moved task 18/)).toBeVisible();
    await expect(lena.told(/^Moved task 18/)).toHaveCount(0);
    await expect(lena.row(CRITICAL)).toBeFocused();
    for (const one of [lena, ada]) {
      await expect(one.cell("finish", "Expected")).toHaveText(before.end ?? "");
      await expect(one.cell("finish", "P80")).toHaveText(before.p80 ?? "");
    }
    await expect(forecastLine).toHaveText(before.line ?? "");
    await expect(lena.cell(CRITICAL, "Slip")).toHaveText("none");
    await keyboard.press("Control+Shift+z");
    await expect(lena.cell(CRITICAL, "Slip")).toHaveText("2 weeks");
    await keyboard.press("Control+z");
    await expect(lena.cell(CRITICAL, "Slip")).toHaveText("none");
  });

  await test.step("keys that are let go of are as if they had not been pressed", async () => {
    const events = (await eventsOf(page, "task.replanned")).length;
    await lena.goTo(CRITICAL);
    await keyboard.press(".");
    await keyboard.press("Escape");
    await expect(lena.told("task 18 stays where it was.")).toBeVisible();
    // Before it is written it is what is taken back, and not what was done before it.
    await keyboard.press(".");
    await expect(lena.told("task 18 stays where it was.")).toHaveCount(0);
    await keyboard.press("Control+z");
    await expect(lena.told("task 18 stays where it was.")).toBeVisible();
    expect(await eventsOf(page, "task.replanned")).toHaveLength(events);
  });

  await test.step("a page that hides sends it at once; under way, it is taken back once written", async () => {
    const letGo = await holdUp(page, "schedule.replanTask");
    const sent = page.waitForRequest("**/api/actions/schedule.replanTask");
    await keyboard.press(".");
    await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
    await keyboard.press("Escape");
    await sent;
    await keyboard.press("Control+z");
    letGo();
    await expect(page.getByText(/^Taken back: Moved task 18/)).toBeVisible();
    await expect(lena.cell(CRITICAL, "Slip")).toHaveText("none");
  });

  await test.step("the working calendar is set by keyboard, moves the end, and is taken back", async () => {
    const open = page.getByRole("button", { name: "Calendar…" });
    const end = (await schedule(page)).finish.on;
    await open.focus();
    await keyboard.press("Enter");
    await expect(lena.dialog.getByLabel("Start")).toBeFocused();
    const holiday = lena.dialog.getByLabel("Add a day");
    for (const day of [end, "2199-01-01", end]) {
      await holiday.fill(day);
      await keyboard.press("Enter");
    }
    await expect(holiday).toHaveAccessibleDescription(/is there already\./);
    const people = lena.dialog.getByLabel("People");
    await people.fill("0");
    await keyboard.press("Enter");
    await expect(people).toBeFocused();
    await expect(people).toHaveAccessibleDescription(/More than 0 and at most 1,000/);
    await expectEveryLook(page);
    await people.fill("0.5");
    await keyboard.press("Enter");
    await expect(lena.told(/^Working calendar changed\. The end moves from/)).toBeVisible();
    await expect(open).toBeFocused();
    await expect(page.getByText(/Working calendar: .+, 0\.5 people, 2 holidays\./)).toBeVisible();
    expect((await schedule(page)).finish.on > end).toBe(true);
    await keyboard.press("Control+z");
    await expect(page.getByText("Taken back: Working calendar changed.")).toBeVisible();
    expect((await schedule(page)).finish.on).toBe(end);
  });

  await test.step("a circle is refused with the way round, and what is right is added", async () => {
    await lena.goTo("task-1");
    await keyboard.press("e");
    await expect(lena.dialog.getByLabel("At least")).toBeFocused();
    const add = lena.dialog.getByRole("combobox", { name: "Add by key or title" });
    await add.fill("18");
    await lena.dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(lena.dialog.getByRole("alert")).toHaveText(
      /Not added\. It would lead in a circle: task 1 → .*task 18 → task 1\./,
    );
    await expect(add).toHaveValue("18");
    await axe(page);
    await keyboard.press("Escape");
    await expect(lena.dialog).toHaveCount(0);
    await expect(lena.row("task-1")).toBeFocused();

    await lena.goTo("task-9");
    await keyboard.press("e");
    await add.fill("16, 17");
    await keyboard.press("Escape");
    await keyboard.press("Enter");
    for (const name of ["task 16", "task 17"]) {
      await expect(lena.dialog.getByRole("listitem").filter({ hasText: name })).toBeVisible();
    }
    await expect(add).toBeFocused();
    await lena.dialog.getByRole("button", { name: "Remove task 16" }).click();
    await expect(lena.dialog.getByRole("button", { name: "Remove task 16" })).toHaveCount(0);
    await expect(add).toBeFocused();
    await keyboard.press("Escape");
  });

  await test.step("of two who edit the same task the second sees both, and loses nothing", async () => {
    for (const one of [lena, ada]) {
      await one.goTo("task-3");
      await one.page.keyboard.press("e");
      await expect(one.dialog.getByLabel("At least")).toBeFocused();
    }
    await ada.dialog.getByLabel("At most").fill("12");
    await ada.dialog.getByRole("button", { name: "Save" }).click();
    await expect(ada.dialog).toHaveCount(0);
    await lena.dialog.getByLabel("At most").fill("20");
    await lena.dialog.getByLabel("Planned end").fill("2199-03-04");
    const letGo = await holdUp(page, "schedule.replanTask");
    await lena.dialog.getByRole("button", { name: "Save" }).click();
    // Whoever leaves before it is answered is still told.
    for (let pressed = 0; pressed < 2; pressed += 1) await keyboard.press("Escape");
    await lena.dialog.getByRole("button", { name: "Leave as it is" }).click({ force: true });
    await expect(lena.dialog).toBeVisible();
    letGo();
    await expect(lena.dialog.getByRole("alert")).toHaveText(
      "Ada Admin was faster. Nothing of yours is written.",
    );
    await expect(lena.dialog.getByRole("row", { name: /^Takes/ })).toContainText("12");
    await expect(lena.dialog.getByLabel("At most")).toHaveValue("20");
    await axe(page);
    await lena.dialog.getByRole("button", { name: "Keep theirs" }).click();
    await lena.dialog.getByRole("button", { name: "Save" }).click();
    await expect(lena.dialog).toHaveCount(0);
    await expect(lena.told(/^Planned task 3 anew\./)).toBeVisible();
  });

  await test.step("a bar is dragged, let go of with Escape, dropped, and made longer", async () => {
    const platform = new TimelinePage(page, OF_WEEKS);
    await platform.open();
    const end = (await schedule(page, OF_WEEKS)).finish.on;
    await platform.drag("phase-4", "middle", 14);
    await expect(platform.ghost).toContainText("+10 days");
    await keyboard.press("Escape");
    await expect(platform.ghost).toHaveCount(0);
    await page.mouse.up();
    await expect(platform.dialog).toHaveCount(0);
    expect((await schedule(page, OF_WEEKS)).finish.on).toBe(end);

    await platform.drag("phase-4", "middle", 14);
    await page.mouse.up();
    await expect(platform.told(/^Moved phase 4 to .+ The end moves from/)).toBeVisible();
    await expect(platform.dialog).toHaveCount(0);
    const moved = (await schedule(page, OF_WEEKS)).finish.on;
    expect(daysBetween(end, moved)).toBe(14);

    await platform.drag("phase-4", "end", 7);
    await expect(platform.ghost).toContainText("+5 days");
    await page.mouse.up();
    await expect(platform.told(/^Made phase 4 last/)).toBeVisible();
    expect(daysBetween(moved, (await schedule(page, OF_WEEKS)).finish.on)).toBe(7);

    await platform.bar("phase-4").click();
    await platform.dialog.getByRole("button", { name: "Edit" }).click();
    await expect(platform.dialog.getByLabel("At most")).toHaveValue("5");
    await keyboard.press("Escape");
    await expect(platform.row("phase-4")).toBeFocused();
  });

  await test.step("two who move the same bar: the second is told, and may insist", async () => {
    const platform = new TimelinePage(page, OF_WEEKS);
    const { row, version } = await askEdit(admin, "phase-3");
    await platform.drag("phase-3", "middle", 14);
    await replanPhase(admin, { id: row, version }, gantry.url);
    await page.mouse.up();
    await expect(platform.refusal).toContainText("Ada Admin was faster.");
    await page.getByRole("button", { name: "Save mine over it" }).click();
    await expect(platform.told(/^Moved phase 3 to/)).toBeVisible();
  });

  await test.step("what cannot be moved says why", async () => {
    const platform = new TimelinePage(page, OF_WEEKS);
    await platform.goTo("milestone-production");
    await keyboard.press("]");
    await expect(platform.refusal).toContainText("takes no time: it can only be moved.");
    await keyboard.press(".");
    await expect(platform.told(/^Promised milestone Month 6/)).toBeVisible();
  });
});

test("a viewer finds nothing to change the plan with", async ({ as }) => {
  const page = await as("viewer");
  const timeline = new TimelinePage(page, OF_WEEKS);
  await timeline.open();
  await expect(page.getByRole("button", { name: /Take a baseline|Calendar…|Edit/ })).toHaveCount(0);
  await timeline.goTo("phase-4");
  for (const key of ["e", ".", "]"]) await page.keyboard.press(key);
  await expect(timeline.dialog).toHaveCount(0);
  await timeline.drag("phase-4", "middle", 14);
  await expect(timeline.ghost).toHaveCount(0);
  await page.mouse.up();
  expect(await eventsOf(page, "phase.replanned", OF_WEEKS)).toEqual([]);
});

test("the keys are told", async ({ as }) => {
  const page = await as("lead");
  const timeline = new TimelinePage(page, OF_WEEKS);
  await timeline.open();
  await page.keyboard.press("?");
  await expect(timeline.dialog.getByText("a working day longer")).toBeVisible();
});

test("the dialog in which a row is planned is accessible and fits", async ({ as }) => {
  const page = await as("lead");
  const timeline = new TimelinePage(page, OF_WEEKS);
  await timeline.open();
  await page.getByRole("button", { name: "Edit phase 4" }).click();
  await expect(timeline.dialog.getByLabel("At least")).toBeVisible();
  await expectEveryLook(page);
});

/** Lets the next write of this name wait until it is let go. */
async function holdUp(page: Page, action: string): Promise<() => void> {
  let letGo: (() => void) | undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const send = async (route: Route) => {
    await gone;
    await route.continue();
  };
  await page.route(`**/api/actions/${action}`, send, { times: 1 });
  return () => letGo?.();
}

async function eventsOf(page: Page, action: string, slug = SLUG): Promise<unknown[]> {
  const answer = await page.request.get(`/api/v1/projects/${slug}/events?action=${action}`);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { items: unknown[] }).items;
}

async function askEdit(page: Page, of: string) {
  const answer = await page.request.get(`/api/panels/timeline-edit?project=${OF_WEEKS}&of=${of}`);
  const { row } = (await answer.json()) as { row: { id: string; version: number } };
  return { row: row.id, version: row.version };
}

async function replanPhase(page: Page, phase: { id: string; version: number }, origin: string) {
  const answer = await page.request.post("/api/actions/schedule.replanPhase", {
    headers: { origin },
    data: {
      slug: OF_WEEKS,
      phase,
      changes: { notBeforeOn: { from: null, to: "2199-03-04" } },
    },
  });
  expect(answer.status()).toBe(200);
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}
