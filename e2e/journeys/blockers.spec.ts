import type { Account } from "../fixtures/accounts";
import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { BlockersApi, BlockersPage } from "../pages/blockers-page";

const SLUG = "visionflow";

test("a blocker is raised by keyboard, claimed, proved gone, found to stand again and waived", async ({
  gantry,
}) => {
  test.setTimeout(240_000);
  const pageOf = async (account: Account) => {
    const page = await gantry.openAs(account);
    return new BlockersPage(page, SLUG);
  };
  const lena = await pageOf("lead");
  const edgar = await pageOf("executive");
  const api = new BlockersApi(lena.page.request, SLUG);
  const { keyboard } = lena.page;

  await test.step("nothing is on record, and one key raises it", async () => {
    await lena.open();
    await expect(lena.page.getByRole("heading", { level: 1 })).toHaveText(
      "No blockers are on record.",
    );
    await expect(async () => {
      await keyboard.press("c");
      await expect(lena.dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    const title = lena.dialog.getByRole("textbox", { name: "What is in the way" });
    await expect(title).toBeFocused();
    await keyboard.press("Enter");
    await expect(title).toHaveAccessibleDescription(/Say what is in the way/);
    await axe(lena.page);
    await title.focus();
    await keyboard.type("The vault is locked");
    await keyboard.press("Tab");
    await keyboard.type("P0");
    await lena.dialog.getByRole("combobox", { name: "Holds up" }).fill("phase 99");
    await keyboard.press("Enter");
    const held = lena.dialog.getByRole("combobox", { name: "Holds up" });
    await expect(held).toHaveAccessibleDescription(/There is no phase 99/);
    await held.fill("phase 2");
    const offered = lena.dialog.getByRole("listbox", { name: "Holds up" });
    await expect(offered.getByRole("option")).toHaveText([/^phase 2 ./]);
    await axe(lena.page);
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect(held).toHaveValue("phase 2, ");
    await expect(offered).toHaveCount(0);
    await keyboard.press("Enter");
    await expect(lena.dialog).toHaveCount(0);
    await expect(lena.title("B1")).toBeFocused();
    await lena.expectStands("B1", "open");
    expect(await api.blocker("B1")).toMatchObject({
      title: "The vault is locked",
      severity: "P0",
      standing: "open",
      raisedOn: new Date().toISOString().slice(0, 10),
      holdsUp: { directly: [{ kind: "phase", key: "2" }], verdict: true },
    });
    expect(await api.events("B1")).toEqual([["blocker.raised", "Lena Lead"]]);
    expect(await api.against("B1")).toMatchObject({ kind: "P0 blocker", standing: "open" });
  });

  await test.step("raised by mistake it is taken back, and made again", async () => {
    await keyboard.press("Control+z");
    await expect(lena.title("B1")).toHaveCount(0);
    await keyboard.press("Control+Shift+z");
    await lena.expectStands("B1", "open");
  });

  await test.step("the overview and the decision lead to it", async () => {
    await lena.page.goto(`/projects/${SLUG}`);
    const link = lena.page.getByRole("link", { name: "The vault is locked" }).first();
    // What hears the keys comes with the first of them; then each step is made at once.
    await expect(async () => {
      await keyboard.press("j");
      await expect(lena.page.locator("main li :focus, main tr :focus")).toBeAttached({
        timeout: 500,
      });
    }).toPass();
    for (let step = 0; step < 5; step += 1) await keyboard.press("k");
    await expect(async () => {
      if (!(await link.evaluate((one) => one === document.activeElement))) {
        await keyboard.press("j");
      }
      await expect(link).toBeFocused({ timeout: 200 });
    }).toPass();
    await keyboard.press("Enter");
    await expect(lena.page).toHaveURL(/\/blockers#blocker-B1$/);
    await expect(lena.title("B1")).toBeFocused();
    await lena.page.goto(`/projects/${SLUG}/go-no-go`);
    const why = lena.page.getByRole("region", { name: "Why NO-GO" });
    await why.getByText(/^show \d+ more$/).click();
    const reason = "P0 blocker open: The vault is locked";
    await why.locator("summary").filter({ hasText: reason }).click();
    await why.getByRole("link", { name: "Blocker B1" }).click();
    await expect(lena.title("B1")).toBeFocused();
    await expect(
      lena.inside("B1").getByRole("list", { name: "Waits for it" }).getByRole("link"),
    ).toHaveText([/^phase 2 /, "gate 2"]);
  });

  await test.step("a claim moves it, and the verdict waits on", async () => {
    await keyboard.press("d");
    await lena.expectStands("B1", "claimed resolved");
    expect(await api.blocker("B1")).toMatchObject({ standing: "claimed resolved" });
    expect(await api.against("B1")).toMatchObject({ standing: "claimed resolved" });
    await keyboard.press("d");
    await expect(lena.notice()).toContainText("Lena Lead claimed it already.");
    await keyboard.press("Escape");
    await expect(lena.notice()).toHaveCount(0);
    await keyboard.press("w");
    await lena.expectStands("B1", "open");
    await keyboard.press("d");
    await lena.expectStands("B1", "claimed resolved");
  });

  await test.step("another proves it", async () => {
    await edgar.openAt("B1");
    await expect(edgar.page.getByRole("button", { name: /Claim|Edit|Re-open|Raise/ })).toHaveCount(
      0,
    );
    await edgar.page.keyboard.press("v");
    await expect(edgar.dialog.getByRole("radio", { name: "passed" })).toBeFocused();
    await edgar.page.keyboard.press("p");
    await expect(edgar.dialog.getByRole("status")).toHaveText("Confirms Lena Lead’s claim.");
    await edgar.page.keyboard.press("Enter");
    await expect(edgar.dialog).toHaveCount(0);
    await edgar.expectStands("B1", "resolved");
    expect(await api.against("B1")).toBeUndefined();
  });

  await test.step("it is found to stand again, and the trail keeps all of it", async () => {
    const inside = await lena.openAt("B1");
    await lena.expectStands("B1", "resolved");
    await keyboard.press("r");
    await expect(lena.dialog.getByText(/goes on record as evidence against it/)).toBeVisible();
    await lena.dialog.getByRole("button", { name: "Re-open" }).click();
    const why = lena.dialog.getByRole("textbox", { name: "How it was found to stand" });
    await expect(why).toHaveAccessibleDescription(/Say why, in three letters or more/);
    await why.fill("The code has changed");
    await lena.dialog.getByRole("combobox", { name: /Actual state/ }).selectOption("fragile");
    await lena.dialog.getByRole("button", { name: "Re-open" }).click();
    await expect(lena.dialog).toHaveCount(0);
    await lena.expectStands("B1", "open, refuted");
    const trail = inside.getByRole("region", { name: "Said and found" }).getByRole("listitem");
    await expect(trail).toHaveText([
      /^Lena Lead: failed/,
      /^Claim withdrawn by Lena Lead.*The code has changed/,
      /^Edgar Executive: passed/,
      /^Claimed by Lena Lead/,
      /^Claim withdrawn by Lena Lead/,
      /^Claimed by Lena Lead/,
    ]);
    expect(await api.blocker("B1")).toMatchObject({ standing: "open", actualState: "fragile" });
    expect((await api.events("B1"))[0]).toEqual(["blocker.reopened", "Lena Lead"]);
  });

  await test.step("a waiver takes it out of the way of the verdict, and leaves it open", async () => {
    const inside = lena.inside("B1");
    await inside.getByRole("button", { name: "Waiver…" }).click();
    await lena.dialog.getByRole("textbox", { name: /^Why/ }).fill("Nobody deploys before May");
    await lena.dialog.getByRole("button", { name: "Ask for a waiver" }).click();
    await expect(lena.dialog).toHaveCount(0);
    await expect(inside.getByText(/Lena Lead asked for a waiver until/).first()).toBeVisible();
    expect(await api.against("B1")).toMatchObject({ kind: "P0 blocker" });

    const answered = await edgar.openAt("B1");
    await answered.getByRole("button", { name: "Waiver…" }).click();
    await edgar.dialog.getByRole("button", { name: "Approve" }).click();
    await expect(edgar.dialog).toHaveCount(0);
    await edgar.expectStands("B1", /^open, waived until /);
    expect(await api.blocker("B1")).toMatchObject({
      standing: "open",
      waiver: { reason: "Nobody deploys before May" },
    });
    expect(await api.against("B1")).toBeUndefined();
  });

  await test.step("in the plan a key of its own says what blocks a task", async () => {
    await lena.page.goto(`/projects/${SLUG}/plan?open=phase-1#task-1.1`);
    const row = lena.page.locator('[data-part="task-1.1"]');
    await expect(row.locator("[data-stop]")).toBeFocused();
    await keyboard.press("b");
    await expect(lena.dialog.getByRole("combobox", { name: "Holds up" })).toHaveValue("1.1");
    await lena.dialog.getByRole("textbox", { name: "What is in the way" }).fill("No one is free");
    await keyboard.press("Enter");
    await expect(lena.dialog).toHaveCount(0);
    await expect(row.getByRole("link", { name: "B2 No one is free" })).toBeVisible();
    expect(await api.blocker("B2")).toMatchObject({
      severity: "P1",
      holdsUp: { directly: [{ kind: "task", key: "1.1" }], verdict: false },
    });
  });

  await test.step("of two who edit it nobody loses a word", async () => {
    const ada = await pageOf("admin");
    await ada.openAt("B1");
    await lena.openAt("B1");
    for (const { page } of [ada, lena]) {
      await page.getByRole("button", { name: "Edit…" }).click();
      await expect(page.getByRole("combobox", { name: "Owner" })).toBeVisible();
    }
    const fieldOf = (who: BlockersPage, name: string) =>
      who.dialog.getByRole(name === "Owner" ? "combobox" : "textbox", { name });
    await fieldOf(ada, "What is in the way").fill("The vault and the door are locked");
    await fieldOf(ada, "Finding").fill("Two locks");
    await ada.dialog.getByRole("button", { name: "Save" }).click();
    await expect(ada.dialog).toHaveCount(0);

    await fieldOf(lena, "Finding").fill("One lock");
    await fieldOf(lena, "Owner").fill("Lena Lead");
    await keyboard.press("Enter");
    const told = lena.dialog.getByRole("alert").filter({ hasText: "Ada Admin was faster" });
    await expect(told).toBeInViewport({ ratio: 1 });
    await expect(told).toBeFocused();
    const take = lena.dialog.getByRole("button", { name: "Keep theirs" });
    await expect(take).toBeInViewport();
    await keyboard.press("Enter");
    await expect(
      lena.dialog.getByRole("row", {
        name: /^Finding .*Two locks.*Keep theirs.*One lock.*Use mine/,
      }),
    ).toBeVisible();
    await expect(fieldOf(lena, "Owner")).toHaveValue("Lena Lead");
    await expect(fieldOf(lena, "Finding")).toHaveValue("One lock");
    await axe(lena.page);
    await take.click();
    await expect(fieldOf(lena, "Finding")).toHaveValue("Two locks");
    await expect(lena.dialog.getByText("It stays as it stands now: Finding.")).toBeVisible();
    await lena.dialog.getByRole("button", { name: "Save" }).click();
    await expect(lena.dialog).toHaveCount(0);
    expect(await api.blocker("B1")).toMatchObject({
      title: "The vault and the door are locked",
      owner: "Lena Lead",
    });
    expect((await api.events("B1")).slice(0, 2)).toEqual([
      ["blocker.edited", "Lena Lead"],
      ["blocker.edited", "Ada Admin"],
    ]);
  });
});

test("a viewer reads all of it by keyboard and finds nothing to write with", async ({ as }) => {
  const blockers = new BlockersPage(await as("viewer"), "vimana");
  const { keyboard } = blockers.page;
  await blockers.open();
  await expect(async () => {
    await keyboard.press("j");
    await expect(blockers.title("B2")).toBeFocused({ timeout: 500 });
  }).toPass();
  await keyboard.press("j");
  await expect(blockers.title("B3")).toBeFocused();
  await keyboard.press("k");
  await keyboard.press("Enter");
  const inside = blockers.inside("B2");
  await expect(inside.getByRole("region", { name: "Required actions" })).toContainText("Layer 3");
  await expect(inside.getByRole("link", { name: /^phase 2/ }).first()).toHaveAttribute(
    "href",
    "/projects/vimana/plan#phase-2",
  );
  for (const key of ["c", "e", "d", "w", "v", "r"]) await keyboard.press(key);
  await expect(blockers.dialog).toHaveCount(0);
  await expect(blockers.notice()).toHaveCount(0);
  await expect(
    blockers.page.getByRole("button", { name: /Raise|Claim|Withdraw|Record|Re-open|Edit|Waiver/ }),
  ).toHaveCount(0);
  await expect(blockers.page.getByRole("list", { name: "Keys" })).not.toContainText("claim");
  await keyboard.press("Escape");
  await expect(inside).toHaveCount(0);
});

test("what is shown and in which order stands in the address", async ({ as }) => {
  const blockers = new BlockersPage(await as("viewer"), "vimana");
  const { page } = blockers;
  const keys = page.locator("tr[id^='blocker-'] [data-stop]");
  await blockers.open("?show=contradicted");
  await expect(keys).toHaveText([/^B2/, /^B0/, /^B1/]);
  const difference = page.getByRole("button", {
    name: "differs from: both sources of the state of B2",
  });
  await difference.click();
  await expect(page.getByRole("note").filter({ visible: true })).toContainText("Earlier executor");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: /^P1/ }).click();
  await expect(page).toHaveURL(/\?show=contradicted&severity=P1$/);
  await expect(keys).toHaveText([/^B0/, /^B1/]);
  await page.goBack();
  await expect(keys).toHaveText([/^B2/, /^B0/, /^B1/]);
  await page.getByRole("link", { name: /^Resolved/ }).click();
  await expect(page.getByText("No blocker is like that.")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("button", { name: "Holds up" }).click();
  await expect(page).toHaveURL(/\?sort=holds-up$/);
  await expect(page.getByRole("columnheader", { name: /^Holds up/ })).toHaveAttribute(
    "aria-sort",
    "descending",
  );

  await page.goto("about:blank");
  await blockers.open("?show=resolved#blocker-B0");
  await expect(blockers.title("B0")).toBeFocused();
});

test("the page, a blocker and its dialogs are accessible and fit", async ({ as }) => {
  const blockers = new BlockersPage(await as("lead"), "vimana");
  const { page } = blockers;
  const inside = await blockers.openAt("B2");
  await expectEveryLook(page);
  for (const [button, name] of [
    ["Edit…", "Edit blocker B2"],
    ["Re-open…", "Re-open B2"],
    ["Withdraw claim…", "Withdraw the claim of Earlier executor"],
  ] as const) {
    await inside.getByRole("button", { name: button }).click();
    await expect(page.getByRole("dialog", { name }).getByRole("textbox").first()).toBeVisible();
    await expectEveryLook(page);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "Raise blocker" }).click();
  await expect(
    page.getByRole("dialog", { name: "Raise a blocker" }).getByRole("textbox").first(),
  ).toBeFocused();
  await expectEveryLook(page);
});
