import { expect, test } from "../fixtures/test";
import { isAction, PlanPage } from "../pages/plan-page";
import { RowDialogs } from "../pages/row-dialogs";

test("what is written is there again after a reload and after Back, until it is given up", async ({
  as,
}) => {
  const page = await as("lead");
  const { keyboard } = page;
  const plan = new PlanPage(page);
  const dialog = page.getByRole("dialog");
  const title = dialog.getByRole("textbox", { name: "What is to be done" });
  const isBack = dialog.getByText("What you wrote before is here.");
  const open = async (letter: "c" | "e") => {
    await plan.title("0.3").focus();
    await keyboard.press(letter);
    await expect(title).toBeFocused();
  };
  const leave = async () => {
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };

  await page.goto("/projects/vimana");
  await page.getByRole("link", { name: "Plan", exact: true }).first().click();
  await expect(plan.title("0.3")).toBeVisible();
  await open("e");
  const stood = await title.inputValue();
  await title.fill("Repair what is collected");

  await test.step("a reload asks first, and loses nothing", async () => {
    const asked = page.waitForEvent("dialog");
    const reload = page.evaluate(() => location.reload());
    const question = await asked;
    expect(question.type()).toBe("beforeunload");
    await Promise.all([page.waitForEvent("load"), question.accept()]);
    await reload.catch(() => undefined);
    await plan.open();
    await open("e");
    await expect(isBack).toBeVisible();
    await expect(title).toHaveValue("Repair what is collected");
  });

  await test.step("nor does Back", async () => {
    await title.fill("Repair all that is collected");
    await page.goBack();
    await expect(dialog).toHaveCount(0);
    await plan.open();
    await open("e");
    await expect(title).toHaveValue("Repair all that is collected");
  });

  await test.step("it is discarded, and what stands is there", async () => {
    await dialog.getByRole("button", { name: "Discard it" }).click();
    await expect(title).toHaveValue(stood);
    await expect(title).toBeFocused();
    await expect(isBack).toHaveCount(0);
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await open("e");
    await expect(isBack).toHaveCount(0);
    await title.fill("Given up");
    await leave();
    await open("e");
    await expect(title).toHaveValue(stood);
    await leave();
  });

  await test.step("what is new is kept too", async () => {
    await open("c");
    await keyboard.type("Drain the pool");
    page.once("dialog", (question) => void question.accept());
    await plan.open();
    await open("c");
    await expect(title).toHaveValue("Drain the pool");
    await expect(isBack).toBeVisible();
    await leave();
    await open("c");
    await expect(title).toHaveValue("");
  });
});

test("what is written of what is not there yet is there again too, until its dialog is left", async ({
  as,
}) => {
  const page = await as("lead");
  const { keyboard } = page;
  const rows = new RowDialogs(page);
  const { dialog } = rows;
  const isBack = dialog.getByText("What you wrote before is here.");
  const field = (label: string) => dialog.getByLabel(label, { exact: true });
  /** Opened, written in, opened after the page was read anew, and left by hand. */
  const isKept = async (label: string, text: string, open: () => Promise<void>) => {
    await open();
    await field(label).fill(text);
    page.once("dialog", (question) => void question.accept());
    await open();
    await expect(field(label)).toHaveValue(text);
    await expect(isBack).toBeVisible();
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await open();
    await expect(field(label)).toHaveValue("");
    await expect(isBack).toHaveCount(0);
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  const byKey = (path: string) => async () => {
    await page.goto(path);
    await keyboard.press("c");
    await expect(dialog).toBeVisible();
  };
  const atRow = (button: string) => async () => {
    const row = await rows.open("item-ready-16");
    await row.getByRole("button", { name: button }).click();
    await expect(dialog).toBeVisible();
  };

  await test.step("a project", () => isKept("Name", "Harbour", byKey("/")));
  await test.step("a metric", () =>
    isKept("What is measured", "Berths", byKey("/projects/vimana/metrics")));
  await test.step("a sample", () =>
    isKept("Proof", "run 7", async () => {
      await page.goto("/projects/execution-platform/metrics");
      await page
        .getByRole("button", { name: /^Add sample/ })
        .first()
        .click();
    }));
  await test.step("evidence", () => isKept("Note or excerpt", "Seen", atRow("Record evidence…")));
  await test.step("a waiver", () =>
    isKept("Why it may be left as it is", "Nobody uses it", atRow("Waiver…")));
});

test("what found no answer is looked for again once the server is heard", async ({ gantry }) => {
  const page = await gantry.openAs("lead");
  const { keyboard } = page;
  const plan = new PlanPage(page);
  await plan.open();
  // What is written arrives, and nothing comes back; the browser keeps its network.
  await page.route("**/api/actions/**", async (route) => {
    await route.fetch();
    await route.abort();
  });
  const panels = "**/api/panels/**";
  const hearAgain = () => page.evaluate(() => window.dispatchEvent(new Event("offline")));

  await test.step("at a row", async () => {
    await page.route(panels, (route) => route.abort());
    await plan.glyph("ready-4").click();
    await expect(plan.notice("ready-4")).toContainText("whether it is saved is not known");
    await page.unroute(panels);
    await hearAgain();
    await expect(plan.notice("ready-4")).toHaveCount(0);
    await plan.expectState("ready-4", "claimed");
  });

  await test.step("in a form", async () => {
    const dialog = page.getByRole("dialog");
    const title = dialog.getByRole("textbox", { name: "What is to be done" });
    await plan.title("0.3").focus();
    await keyboard.press("e");
    await expect(title).toBeFocused();
    await title.fill("Repair what is collected");
    const sent = page.waitForEvent("requestfailed", isAction);
    await page.route(panels, (route) => route.abort());
    await keyboard.press("Control+Enter");
    await sent;
    await expect(dialog.getByText("whether it was written is not known")).toBeVisible();
    await page.unroute(panels);
    await hearAgain();
    await expect(dialog.getByText("Saved: it stands as you wrote it.")).toBeVisible();
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });

  const dialog = page.getByRole("dialog");
  const note = dialog.getByRole("textbox", { name: "Note or excerpt" });
  const isBack = dialog.getByText("What you wrote before is here.");
  const look = async (text: string) => {
    await plan.title("0.3").focus();
    await keyboard.press("v");
    await dialog.getByRole("radio", { name: "failed" }).check();
    await dialog.getByRole("textbox", { name: "What failed" }).fill(text);
    await keyboard.press("Control+Enter");
  };
  const recorded = async (text: string) => {
    const answer = await page.request.get("/api/v1/projects/vimana/evidence?limit=500");
    const { items } = (await answer.json()) as { items: { excerpt: string | null }[] };
    return items.filter(({ excerpt }) => excerpt === text).length;
  };

  await test.step("what is sent once more after a reload is recorded once", async () => {
    await look("It stops");
    await expect(dialog.getByText("whether it was written is not known")).toBeVisible();
    page.once("dialog", (question) => void question.accept());
    await page.unrouteAll();
    await plan.open();
    await plan.title("0.3").focus();
    await keyboard.press("v");
    await expect(isBack).toBeVisible();
    await keyboard.press("Control+Enter");
    await expect(dialog).toHaveCount(0);
    expect(await recorded("It stops")).toBe(1);
  });

  await test.step("what was answered after its page was left is not kept", async () => {
    await page.goto("/projects/vimana");
    await page.getByRole("link", { name: "Plan", exact: true }).first().click();
    await expect(plan.title("0.3")).toBeVisible();
    let letGo: () => void = () => undefined;
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/api/actions/**", async (route) => {
      await isLetGo;
      await route.continue();
    });
    const sent = page.waitForRequest(isAction);
    await look("It starts anew");
    const request = await sent;
    await page.goBack();
    await expect(dialog).toHaveCount(0);
    letGo();
    expect((await request.response())?.status()).toBe(200);
    await page.getByRole("link", { name: "Plan", exact: true }).first().click();
    await expect(plan.title("0.3")).toBeVisible();
    await plan.title("0.3").focus();
    await keyboard.press("v");
    await expect(note).toHaveValue("");
    await expect(isBack).toHaveCount(0);
    expect(await recorded("It starts anew")).toBe(1);
  });
});
