import type { Page } from "@playwright/test";
import type { Account } from "../fixtures/accounts";
import { expect, expectEveryLook, test } from "../fixtures/test";
import { PlanPage } from "../pages/plan-page";

const SLUG = "visionflow";

/** A project of which nothing is said. */
const NOTHING = {
  summary: "Nothing yet.",
  owner: null,
  sponsor: null,
  startOn: null,
  targetOn: null,
  currency: "USD",
  membersOnly: false,
  from: { kind: "empty" },
};

test("a plan is made and changed by keyboard alone, and by two at once", async ({ gantry }) => {
  test.setTimeout(180_000);
  const planOf = async (account: Account) => {
    const page = await gantry.openAs(account);
    const plan = new PlanPage(page, SLUG);
    await plan.open();
    return plan;
  };
  const lena = await planOf("lead");
  const { page } = lena;
  const { keyboard } = page;
  const dialog = page.getByRole("dialog");
  const done = (words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();
  const head = (plan: PlanPage) => plan.phase("live").locator("[data-stop]").first();

  await test.step("a phase, where nobody stands", async () => {
    await keyboard.press("c");
    const name = dialog.getByRole("textbox", { name: "What is to be done" });
    await expect(name).toBeFocused();
    await keyboard.press("Enter");
    await expect(name).toHaveAccessibleDescription("Say what is to be done.");
    await keyboard.type("Go live");
    // Back to what it is, and there by its letter; what is typed stays.
    await keyboard.press("Shift+Tab");
    await keyboard.press("p");
    await expect(dialog.getByRole("radio", { name: "phase" })).toBeChecked();
    await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue("Go live");
    await expectEveryLook(page);
    await dialog.getByRole("textbox", { name: "Key" }).focus();
    await keyboard.type("live");
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(head(lena)).toBeFocused();
    await expect(head(lena)).toHaveAttribute("aria-expanded", "true");
    await done("Added phase live.");
  });

  await test.step("two tasks and an exit criterion, each where one stands", async () => {
    for (const [title, key] of [
      ["Route the traffic", "live.1"],
      ["Watch it", "live.2"],
    ] as const) {
      await keyboard.press("c");
      await expect(dialog.getByRole("combobox", { name: "Phase" })).toHaveValue("live");
      await keyboard.type(title);
      await keyboard.press("Enter");
      await expect(lena.title(key)).toBeFocused();
      await expect(lena.title(key)).toHaveAttribute("aria-expanded", "true");
    }
    await keyboard.press("c");
    await expect(dialog.getByRole("radio", { name: "task" })).toBeChecked();
    await keyboard.press("Shift+Tab");
    await keyboard.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: "exit" })).toBeChecked();
    await dialog.getByRole("textbox", { name: "What is to be ticked" }).focus();
    await keyboard.type("Nobody calls for a day");
    await keyboard.press("Enter");
    await expect(lena.title("exit-live-1")).toBeFocused();
    await expect(lena.phase("live")).toContainText("Nobody calls for a day");
  });

  await test.step("it is started and stopped, and taken back", async () => {
    await lena.title("exit-live-1").focus();
    await keyboard.press("s");
    await lena.expectState("exit-live-1", "in progress");
    await lena.untilSaved("exit-live-1");
    await keyboard.press("s");
    await lena.expectState("exit-live-1", "to do");
    await lena.untilSaved("exit-live-1");
    await keyboard.press("Control+z");
    await lena.expectState("exit-live-1", "in progress");
    // A phase that is locked is planned and not begun.
    await lena.title("live.1").focus();
    await keyboard.press("s");
    await expect(lena.notice("live.1")).toContainText(/Not started\. Phase live is locked by gate/);
    await keyboard.press("Escape");
  });

  const ada = await planOf("admin");
  await ada.page.goto(`/projects/${SLUG}/plan#task-live.1`);
  await expect(ada.title("live.1")).toBeFocused();
  const hers = ada.page.getByRole("dialog");
  await test.step("two who change different facts of a row both keep theirs", async () => {
    await edit(lena, "live.1");
    await edit(ada, "live.1");
    await hers.getByRole("combobox", { name: "Owner" }).fill("Ada");
    await ada.page.keyboard.press("Enter");
    await expect(hers).toHaveCount(0);
    await expect(ada.title("live.1")).toBeFocused();
    await keyboard.type("Route all of the traffic");
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(lena.title("live.1")).toContainText("Route all of the traffic");
    await edit(lena, "live.1");
    await expect(dialog.getByRole("combobox", { name: "Owner" })).toHaveValue("Ada");
  });

  await test.step("of two who change the same fact the second chooses, and loses nothing", async () => {
    await edit(ada, "live.1");
    await hers.getByRole("combobox", { name: "Owner" }).fill("Edgar");
    await ada.page.keyboard.press("Enter");
    await expect(hers).toHaveCount(0);
    await dialog.getByRole("combobox", { name: "Owner" }).fill("Otto");
    await dialog.getByRole("radio", { name: "P1" }).check();
    // While it is open it is told, and nothing in it is replaced.
    await expect(dialog.getByText(/saved this meanwhile/)).toBeVisible();
    await expect(dialog.getByText("Owner stands now as: Edgar")).toBeVisible();
    await expect(dialog.getByRole("combobox", { name: "Owner" })).toHaveValue("Otto");
    await keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("Ada Admin was faster.");
    const owner = dialog.getByRole("row", { name: /^Owner/ });
    await expect(owner).toContainText("Edgar");
    await expect(owner).toContainText("Otto");
    await expect(dialog.getByRole("radio", { name: "P1" })).toBeChecked();
    await dialog.getByRole("button", { name: "Keep theirs" }).focus();
    await keyboard.press("Enter");
    await expect(dialog.getByRole("combobox", { name: "Owner" })).toHaveValue("Edgar");
    await dialog.getByRole("button", { name: "Save" }).focus();
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(lena.title("live.1")).toBeFocused();
    await expect(lena.row("live.1")).toContainText("P1");
  });

  await test.step("whoever goes on before an edit was read again stays where they went", async () => {
    const isPart = ({ pathname, searchParams }: URL) =>
      pathname === "/api/panels/plan" && searchParams.has("of");
    let letGo: () => void = () => undefined;
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(isPart, async (route) => {
      await isLetGo;
      await route.continue();
    });
    await edit(lena, "live.1");
    await keyboard.type("Route the traffic over");
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(lena.title("live.1")).toBeFocused();
    await keyboard.press("j");
    await expect(lena.title("live.2")).toBeFocused();
    letGo();
    await expect(lena.title("live.1")).toContainText("Route the traffic over");
    await page.unroute(isPart);
    await keyboard.press("e");
    const name = dialog.getByRole("textbox", { name: "What is to be done" });
    await expect(name).toHaveValue("Watch it");
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(lena.title("live.2")).toBeFocused();
    await lena.title("live.1").focus();
  });

  await test.step("what it takes is said where one stands, and taken back", async () => {
    await keyboard.press("t");
    await expect(dialog).toHaveAccessibleName("Estimate and days of live.1");
    await expect(dialog.getByLabel("At least")).toBeFocused();
    await keyboard.type("3");
    await dialog.getByLabel("At most").fill("5");
    await expectEveryLook(page);
    await dialog.getByLabel("At most").press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(lena.row("live.1")).toContainText("3–5\u00a0h");
    await expect(lena.title("live.1")).toBeFocused();
    await keyboard.press("Control+z");
    await expect(lena.row("live.1")).not.toContainText("3–5\u00a0h");
    await lena.title("live.1").focus();
  });

  await test.step("what a task waits for is said where it is edited, and taken back", async () => {
    const add = dialog.getByRole("combobox", { name: "Add by key or title" });
    await edit(lena, "live.2");
    await add.fill("live.1");
    await keyboard.press("Escape");
    await keyboard.press("Enter");
    await expect(dialog.getByRole("listitem").filter({ hasText: "task live.1" })).toBeVisible();
    await keyboard.press("Escape");
    await expect(lena.title("live.2")).toBeFocused();
    await edit(lena, "live.1");
    await add.fill("live.2");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText(
      "It would lead in a circle: task live.1 → task live.2 → task live.1.",
    );
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await keyboard.press("Control+z");
    await done("Taken back: live.2 waits for task live.1.");
  });

  await test.step("a row is copied, moved up, to another phase, and archived", async () => {
    const verb = (key: string, name: string) =>
      lena.row(key).getByRole("button", { name, exact: true });
    await press(page, verb("live.2", "Duplicate"));
    await expect(lena.title("live.3")).toBeFocused();
    await expectEveryLook(page);
    await press(page, verb("live.3", "Move up"));
    await expectOrder(lena, ["live.1", "live.3", "live.2"]);
    await done("Moved task live.3 up.");
    await expect(verb("live.3", "Move up")).toBeFocused();
    const waits = page.getByText("It is sent once there is one.");
    await page.context().setOffline(true);
    await keyboard.press("Enter");
    await expect(waits.first()).toBeVisible();
    await page.context().setOffline(false);
    await expect(waits).toHaveCount(0);
    await expectOrder(lena, ["live.3", "live.1", "live.2"]);

    await press(page, verb("live.3", "Move to phase…"));
    await expect(dialog.getByRole("combobox", { name: "Phase" })).toBeFocused();
    await dialog.getByRole("combobox", { name: "Phase" }).selectOption("1");
    await press(page, dialog.getByRole("button", { name: "Move", exact: true }));
    await expect(lena.phase("1").locator('[data-key="live.3"]')).toBeVisible();
    await expect(lena.title("live.3")).toBeFocused();

    // Said in its form it is led to as well, also where that phase is closed.
    await edit(lena, "live.3");
    await dialog.getByRole("combobox", { name: "Phase" }).selectOption("3");
    await press(page, dialog.getByRole("button", { name: "Save" }));
    await expect(dialog).toHaveCount(0);
    await expect(lena.phase("3").locator('[data-key="live.3"]')).toBeVisible();
    await expect(lena.title("live.3")).toBeFocused();

    await press(page, lena.phase("live").getByRole("button", { name: "Archive…" }).first());
    await expect(dialog.getByRole("alert")).toContainText(
      "It stays. Phase live holds task live.1, task live.2 and item exit-live-1",
    );
    await keyboard.press("Escape");
    await lena.title("exit-live-1").focus();
    await press(page, verb("exit-live-1", "Archive…"));
    await expect(dialog.getByRole("alert")).toHaveText(
      /^It stays. Exit criterion exit-live-1 is not verified, and gate live rests on it/,
    );
    await keyboard.press("Escape");
    await lena.title("exit-live-1").press("n");
    await dialog.getByRole("textbox").fill("Nobody asks for it");
    await dialog.getByRole("textbox").press("Control+Enter");
    await lena.expectState("exit-live-1", "not applicable");
    await press(page, verb("exit-live-1", "Archive…"));
    const missed: string[] = [];
    page.on("response", (answer) => {
      if (answer.status() === 404) missed.push(answer.url());
    });
    await expect(dialog.getByRole("list", { name: "What depends on it" })).toHaveText(
      "gate live rests on it",
    );
    await keyboard.press("Enter");
    await expect(lena.row("exit-live-1")).toHaveCount(0);
    await keyboard.press("Control+z");
    await lena.expectState("exit-live-1", "not applicable");
    // What stood behind it was not asked for while it was gone.
    expect(missed).toEqual([]);
  });

  await test.step("an empty plan says so, and begins with a phase", async () => {
    await page.request.post("/api/actions/projects.create", {
      headers: { origin: gantry.url },
      data: { ...NOTHING, slug: "empty", name: "Empty" },
    });
    await page.goto("/projects/empty/plan");
    await expect(page.getByText("No plan yet. Add a phase or a task.")).toBeVisible();
    await press(page, page.getByRole("button", { name: "Add phase…" }));
    await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
    await keyboard.type("Begin");
    await keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /Begin$/ })).toBeFocused();
  });
});

test("a viewer finds nothing to change the plan with", async ({ as }) => {
  const page = await as("viewer");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.title("0.2").click();
  for (const key of ["c", "e", "s"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(
    page.getByRole("button", { name: /New…|Edit…|^Start$|Duplicate|Archive…|Move/ }),
  ).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Keys" })).not.toContainText("create");
});

/** Opens the form on a row, as a hand does. */
async function edit(plan: PlanPage, key: string): Promise<void> {
  const { page } = plan;
  await plan.title(key).focus();
  await page.keyboard.press("e");
  const name = page.getByRole("dialog").getByRole("textbox", { name: "What is to be done" });
  await expect(name).toBeFocused();
  await name.selectText();
}

/** Presses a button that has the focus, as a keyboard does. */
async function press(page: Page, button: ReturnType<Page["getByRole"]>): Promise<void> {
  await button.focus();
  await page.keyboard.press("Enter");
}

/** The tasks of the new phase stand in this order. */
async function expectOrder({ page }: PlanPage, keys: string[]): Promise<void> {
  const rows = page.getByRole("list", { name: "Tasks of phase live" }).locator("[data-row]");
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-key"))))
    .toEqual(keys);
}
