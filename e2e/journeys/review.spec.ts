import type { Page } from "@playwright/test";
import { ACCOUNTS, examplePassword } from "../fixtures/accounts";
import { Hands } from "../fixtures/hands";
import { expect, expectFits, test } from "../fixtures/test";
import { expectWall, WALL } from "../fixtures/wall";

const REVIEW = "/projects/vimana/review";
const MOST_ITEMS = 20;

test("Vimana is reviewed from the agenda to the minutes by keys alone, with a phone beside it", async ({
  gantry,
}) => {
  const wall = await gantry.openAs("lead");
  await wall.setViewportSize(WALL);
  const phone = await gantry.openAs("executive");
  await phone.setViewportSize({ width: 390, height: 844 });
  const heading = wall.getByRole("heading", { level: 1 });

  await test.step("the agenda writes itself, and is opened", async () => {
    await wall.goto("/projects/vimana");
    await new Hands(wall).goTo("w", REVIEW);
    await expect(heading).toContainText("on the agenda");
    await expectWall(wall);
    await press(wall, "Enter");
    await expect(wall.getByText("Opened by Lena Lead.")).toBeVisible();
    await expectWall(wall);
    await press(wall, "?");
    await expect(wall.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await expectWall(wall);
    await press(wall, "Escape");
    await expect(wall.getByRole("dialog")).toBeHidden();
    await press(wall, "q");
    await expect(wall.getByRole("dialog").getByRole("img")).toHaveAccessibleName(
      `Code of ${gantry.url}${REVIEW}/remote`,
    );
    await expectWall(wall);
    await press(wall, "Escape");
  });

  await test.step("the phone turns the wall and gives an action", async () => {
    await phone.goto(`${REVIEW}/remote`);
    await expect(phone.getByText(/What is next: /)).toBeVisible();
    await expectFits(phone);
    await phone.getByRole("button", { name: "Next" }).click();
    await expect(wall.getByText(/^1 of \d+$/)).toBeVisible({ timeout: 3000 });
    await expectWall(wall);
    await press(wall, "PageDown");
    const told = wall.locator("footer").getByRole("alert");
    await expect(told).toHaveText("Decide, act or park first.");
    await phone.getByRole("button", { name: "Action" }).click();
    await phone.getByRole("textbox", { name: "Action" }).fill("Start a server from a fresh clone");
    await phone.getByRole("combobox", { name: "Owner" }).fill("len");
    await phone.getByRole("option", { name: "Lena Lead" }).click();
    await phone.getByLabel("Due").fill(dayIn(7));
    await phone.getByRole("button", { name: "Add the action" }).click();
    await expect(
      wall.getByText(/^Action: Start a server from a fresh clone, Lena Lead/),
    ).toBeVisible();
    await expectThumbs(phone);
  });

  await test.step("two who decide the same are both told, and nothing is written over unseen", async () => {
    await phone.getByRole("button", { name: "Decide" }).click();
    await phone.getByRole("textbox", { name: "Decided" }).fill("Phase 0 goes first");
    await press(wall, "d");
    await wall.keyboard.type("Blocker 2 goes first");
    await wall.keyboard.press("Enter");
    await expect(wall.getByText(/^Decided: Blocker 2 goes first/)).toBeVisible();
    await phone.getByRole("button", { name: "Decide" }).click();
    await expect(phone.locator("form").getByRole("alert")).toContainText(
      "Meanwhile it says: Decided: Blocker 2",
    );
    await phone.getByRole("button", { name: "Write mine over it" }).click();
    await expect(wall.getByText(/^Decided: Phase 0 goes first/)).toBeVisible();
  });

  await test.step("a note is shown to all before anything is decided", async () => {
    await press(wall, "ArrowRight");
    await expect(wall.getByText(/^2 of \d+$/)).toBeVisible();
    await press(wall, "n");
    await wall.keyboard.type("Ben is away until Friday");
    await wall.keyboard.press("Control+Enter");
    await expect(wall.locator("footer")).toContainText("Note: Ben is away until Friday");
    await expectWall(wall);
    await expect(phone.getByText("Note: Ben is away until Friday")).toBeVisible();
    await press(wall, "ArrowLeft");
    await expect(wall.getByText(/^1 of \d+$/)).toBeVisible();
    await expect(phone.getByText(/^1 of \d+$/)).toBeVisible();
  });

  await test.step("what was left half written is not written over what another decided since", async () => {
    await press(wall, "d");
    const field = wall.getByRole("textbox", { name: "Decided" });
    await field.fill("Stop the project");
    await wall.keyboard.press("Escape");
    await phone.getByRole("button", { name: "Decide" }).click();
    await phone.getByRole("textbox", { name: "Decided" }).fill("Go on until Friday");
    await phone.getByRole("button", { name: "Decide" }).click();
    await expect(wall.getByText(/^Decided: Go on until Friday/)).toBeVisible();
    await press(wall, "d");
    await expect(field).toHaveValue("Stop the project");
    await expect(wall.locator("form").getByRole("alert")).toContainText(
      "Meanwhile it says: Decided: Go on until Friday",
    );
    await expectWall(wall);
    await expect(wall.getByRole("button", { name: "Write mine over it" })).toBeVisible();
    await wall.keyboard.press("Escape");
    await expect(wall.getByText(/^Decided: Go on until Friday/)).toBeVisible();
  });

  await test.step("every item is read, answered and left by keys", async () => {
    for (let index = 1; index < MOST_ITEMS; index += 1) {
      await press(wall, index % 2 === 0 ? "ArrowRight" : "PageDown");
      await expect(
        wall.getByText(new RegExp(`^(${String(index + 1)} of|\\d+ of \\d+ done)`)),
      ).toBeVisible();
      if (await wall.getByText(/^\d+ of \d+ done$/).isVisible()) break;
      await expectWall(wall);
      await answer(wall, index);
    }
    await expect(heading).toContainText("decided");
    await expectWall(wall);
  });

  await test.step("it is closed, and the minutes stand", async () => {
    await press(wall, "Enter");
    await expect(wall).toHaveURL(/\/projects\/vimana\/reviews\/R\d+$/);
    await expect(wall.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(wall.getByText("Start a server from a fresh clone").first()).toBeVisible();
    await expect(phone.getByText(/^The last was R\d+\.$/)).toBeVisible();
  });

  await test.step("several projects are chosen and follow each other in the order of the address", async () => {
    await wall.goto("/review");
    await expect(wall.getByText(/verdict|claims|gates|nothing but/).first()).toBeVisible();
    await wall.getByRole("checkbox", { name: /VisionFlow/ }).press("Space");
    await wall.getByRole("checkbox", { name: /Vimana/ }).press("Space");
    await wall.getByRole("button", { name: "Begin" }).press("Enter");
    await expect(wall.getByText(/project 1 of 2$/)).toBeVisible();
    await expectWall(wall);
    const { pathname, search } = new URL(wall.url());
    await phone.goto(`${pathname}/remote${search}`);
    await expect(phone.getByRole("heading", { name: "Review, VisionFlow" })).toBeVisible();
  });
});

test("a wall that is left alone for an hour shows the right item and how old it is, through all that ends meanwhile", async ({
  gantry,
}) => {
  test.setTimeout(150_000);
  const phone = await gantry.openAs("executive");
  const wall = await gantry.openAs("lead");
  await wall.setViewportSize(WALL);
  await wall.clock.install();
  await listening(wall, REVIEW);
  const age = wall.getByRole("status").filter({ hasText: "Data as of" });
  await expect(age).toContainText(/^Data as of \d\d:\d\d UTC, now/);
  await press(wall, "Enter");
  await expect(wall.getByText("Opened by Lena Lead.")).toBeVisible();
  await press(wall, "ArrowRight");
  await expect(wall.getByText(/^1 of \d+$/)).toBeVisible();
  await wall.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await phone.goto(`${REVIEW}/remote`);
  await wall.clock.fastForward("10:00");
  await expect(age).toContainText(", now");

  await test.step("the server and its database are killed, and the item moves before the wall hears again", async () => {
    await gantry.killEverything();
    await wall.clock.fastForward("20:00");
    await expect(age).toContainText(
      /^Stale since \d\d:\d\d · Data as of \d\d:\d\d UTC, 2\d\smin ago/,
    );
    await expect(wall.getByText(/^1 of \d+$/)).toBeVisible();
    await expectWall(wall);
    // What is typed now is kept, and sent once there is somebody to send it to.
    await press(wall, "d");
    await wall.keyboard.type("Phase 0 goes first");
    await gantry.start();
    await press(wall, "Enter");
    await expect(wall.getByText("Decided: Phase 0 goes first")).toBeVisible();
    await wall.clock.runFor("00:05");
    await expect(age).toContainText(/^Data as of \d\d:\d\d UTC, now/);
    await next(phone);
    await expect(wall.getByText(/^2 of \d+$/)).toBeVisible();
  });

  await test.step("the session ends, and begins again in another tab", async () => {
    const { origin } = new URL(gantry.url);
    await wall.request.post("/api/auth/sign-out", { headers: { origin }, data: {} });
    await wall.clock.fastForward("05:00");
    await expect(age).toContainText(/^Signed out since \d\d:\d\d · Data as of/);
    await expect(wall.getByText(/^2 of \d+$/)).toBeVisible();
    await expectWall(wall);
    await park(phone);
    await next(phone);
    await signInBeside(wall);
    await wall.clock.fastForward("00:06");
    await expect(wall.getByText(/^3 of \d+$/)).toBeVisible();
    await expect(age).toContainText(/^Data as of/);
  });

  await test.step("all of it once more", async () => {
    await gantry.killEverything();
    await wall.clock.fastForward("25:00");
    await expect(age).toContainText(/^Stale since/);
    await gantry.start();
    await wall.clock.runFor("00:10");
    await expect(age).toContainText(/^Data as of \d\d:\d\d UTC, now/);
    await expect(wall.getByText(/^3 of \d+$/)).toBeVisible();
    await next(phone, "Back");
    await expect(wall.getByText(/^2 of \d+$/)).toBeVisible();
    expect(await wall.evaluate(() => "neverReloaded" in window)).toBe(true);
  });
});

/** Until it hears of what others do, and of keys. */
async function listening(page: Page, path: string): Promise<void> {
  const heard = page.waitForResponse((response) => response.url().includes("/api/events"));
  await page.goto(path);
  await heard;
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
}

async function answer(wall: Page, index: number): Promise<void> {
  const kind = (["d", "a", "p"] as const)[index % 3] ?? "d";
  await press(wall, kind);
  const words = `Answer ${String(index)}`;
  await expect(wall.locator("form input").first()).toBeFocused();
  if (index < 4) await expectWall(wall);
  await wall.keyboard.type(words);
  if (kind === "a") {
    await wall.keyboard.press("Tab");
    await wall.keyboard.type("len");
    await wall.keyboard.press("ArrowDown");
    await wall.keyboard.press("Enter");
    await wall.keyboard.press("Tab");
    // In which order its parts are typed is the browser's own affair.
    await wall.locator("input:focus").fill(dayIn(14));
  }
  await wall.keyboard.press("Enter");
  await expect(wall.getByText(new RegExp(`^(Decided|Action|Parked): ${words}`))).toBeVisible();
}

async function park(phone: Page): Promise<void> {
  await phone.getByRole("button", { name: "Park" }).click();
  await phone.getByRole("textbox", { name: "Parked because" }).fill("nobody here knows");
  await phone.getByRole("button", { name: "Park" }).click();
  await expect(phone.getByText("Parked: nobody here knows")).toBeVisible();
}

async function next(phone: Page, name = "Next"): Promise<void> {
  const before = await phone.getByText(/^\d+ of \d+$/).innerText();
  await phone.getByRole("button", { name }).click();
  await expect(phone.getByText(/^\d+ of \d+$/)).not.toHaveText(before);
}

async function signInBeside(wall: Page): Promise<void> {
  const door = wall.context().waitForEvent("page");
  await wall.getByRole("link", { name: "Sign in again" }).click();
  const beside = await door;
  // What is sent before the page has come alive signs nobody in.
  await expect(async () => {
    await beside.getByLabel("E-mail").fill(ACCOUNTS.lead);
    await beside.getByLabel("Password").fill(examplePassword());
    await beside.getByRole("button", { name: "Sign in" }).click();
    await expect(beside).toHaveURL(/\/review$/);
  }).toPass();
  await beside.close();
}

/** 44 px or more, whatever a thumb presses. */
async function expectThumbs(phone: Page): Promise<void> {
  for (const button of await phone.getByRole("button").all()) {
    const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height), await button.innerText()).toBeGreaterThanOrEqual(44);
  }
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
