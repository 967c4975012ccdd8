import type { Page } from "@playwright/test";
import type { Account } from "../fixtures/accounts";
import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { EconomicsPage } from "../pages/economics-page";

const PLATFORM = "execution-platform";
const FLOW = "visionflow";

test("money is written by keyboard, met by another, taken away, and taken back", async ({
  gantry,
}) => {
  test.setTimeout(300_000);
  const pageOf = async (account: Account, slug = PLATFORM) => {
    const page = await gantry.openAs(account);
    const economics = new EconomicsPage(page, slug);
    await economics.open();
    return economics;
  };
  const lena = await pageOf("lead");
  const { page, dialog } = lena;
  const { keyboard } = page;

  await test.step("a line of investment is added, and the case follows", async () => {
    await expect(lena.sentence).toHaveText(/^\$384\sK is paid back in 1\.37\syears/);
    await lena.ask("c");
    await keyboard.press("Enter");
    await expect(lena.fieldOf("What it is for")).toHaveAccessibleDescription("Say what it is for.");
    await keyboard.type("Training");
    await lena.fieldOf("From").fill("30 K");
    await lena.fieldOf("To").fill("20 K");
    await keyboard.press("Enter");
    await expect(lena.fieldOf("To")).toHaveAccessibleDescription("Not less than the other end.");
    await expect(lena.fieldOf("To")).toBeFocused();
    await lena.fieldOf("From").fill("20 K");
    await lena.fieldOf("To").fill("");
    await expect(dialog.getByRole("status")).toHaveText("That is $20,000.");
    await axe(page);
    await keyboard.press("Enter");
    await lena.saved();
    await expect(lena.sentence).toHaveText(/^\$404\sK is paid back in 1\.44\syears/);
    await expect(lena.row("Investment", "Total")).toContainText("404");
    await expect(lena.stop("Investment", "Training")).toBeFocused();
    await expect(
      lena.section("Investment").getByText(/^Added M1 Training\. Investment \$384\sK → \$404\sK;/),
    ).toBeVisible();
  });

  await test.step("a line is edited, and its actual where the budget stands", async () => {
    await keyboard.press("e");
    await expect(lena.fieldOf("From")).toHaveValue("20,000");
    await lena.fieldOf("From").fill("€20 K");
    await lena.fieldOf("To").fill("50.000");
    await dialog.getByLabel("Paid or gained").selectOption("a year");
    await keyboard.press("Enter");
    await expect(lena.fieldOf("From")).toHaveAccessibleDescription(/€ is another currency\./);
    await expect(lena.fieldOf("To")).toHaveAccessibleDescription(
      "50.000 can mean 50 or 50,000: write 50 or 50,000.",
    );
    await expect(dialog.getByLabel("Paid or gained")).toHaveAccessibleDescription(
      /^An investment is counted once/,
    );
    await dialog.getByLabel("Paid or gained").selectOption("once");
    await lena.fieldOf("From").fill("20,000");
    await lena.fieldOf("To").fill("50 K");
    await keyboard.press("Enter");
    await lena.saved();
    await expect(lena.row("Investment", "Training")).toContainText("20–50");
    await expect(lena.sentence).toHaveText(/^\$404–434\sK/);

    await lena.stop("Budget against actual", "Actual of Training: unknown").focus();
    await keyboard.press("Enter");
    await expect(lena.fieldOf("Actual in USD")).toBeFocused();
    await keyboard.type("60 K");
    await keyboard.press("Enter");
    await lena.saved();
    await expect(lena.row("Budget against actual", "Training")).toContainText(/over by \$10\sK/);
    await expect(lena.figure("Spent so far")).toContainText(/\$60\sK/);
  });

  await test.step("of two who write on a line the second sees both versions", async () => {
    const ada = await pageOf("admin");
    for (const one of [ada, lena]) {
      await one.openForm(one.stop("Investment", "Training"));
    }
    await ada.fieldOf("From").fill("25 K");
    await ada.fieldOf("Note").fill("Two days each");
    await ada.dialog.getByRole("button", { name: "Save" }).click();
    await ada.saved();
    await lena.fieldOf("From").fill("15 K");
    await lena.fieldOf("Actual in USD").fill("60.2 K");
    await keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toHaveText(
      "Ada Admin was faster. Nothing of yours is written.",
    );
    await expect(dialog.getByRole("row", { name: /^Amount/ })).toContainText("25,000");
    await expect(lena.fieldOf("From")).toHaveValue("15 K");
    await expect(lena.fieldOf("Actual in USD")).toHaveValue("60.2 K");
    await axe(page);
    await dialog.getByRole("button", { name: "Keep theirs" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    await lena.saved();
    await expect(lena.row("Investment", "Training")).toContainText("25–50");
    // What only one of them wrote was never asked about, and stands.
    await expect(lena.row("Investment", "Training")).toContainText("Two days each");
    // Whoever looks on sees it without asking.
    await expect(ada.row("Budget against actual", "Training")).toContainText(/20\.4\s%/);
  });

  await test.step("a line is removed, taken back, and removed again", async () => {
    await lena.openForm(lena.stop("Investment", "Training"));
    await dialog.getByRole("button", { name: "Remove …" }).focus();
    await keyboard.press("Enter");
    await expect(dialog.getByRole("button", { name: "Remove line M1" })).toBeFocused();
    await keyboard.press("Enter");
    await lena.saved();
    await expect(lena.stop("Investment", "Training")).toHaveCount(0);
    await expect(lena.sentence).toHaveText(/^\$384\sK/);
    await expect(lena.stop("Investment", "Contingency")).toBeFocused();
    await keyboard.press("Control+z");
    await expect(lena.row("Investment", "Training")).toContainText("25–50");
    await expect(lena.row("Budget against actual", "Training")).toContainText("60");
    // Until it is answered no other is.
    await expect(page.getByText(/^Taken back: /)).toBeVisible();
    await keyboard.press("Control+Shift+z");
    await expect(lena.stop("Investment", "Training")).toHaveCount(0);
    await expect(lena.sentence).toHaveText(/^\$384\sK/);
  });

  await test.step("a rate is set, and there is a present value", async () => {
    await lena.ask("t", "Discount rate in %");
    await keyboard.type("101");
    await keyboard.press("Enter");
    await expect(lena.fieldOf("Discount rate in %")).toHaveAccessibleDescription(/^From 0 to 100/);
    await lena.fieldOf("Discount rate in %").fill("10");
    await keyboard.press("Enter");
    await lena.saved();
    await expect(lena.row("Returns", "Net present value")).toContainText(/at 10\s%/);
    await expect(lena.page.getByText(/Net present value unknown → \$/)).toBeVisible();
    await keyboard.press("Control+z");
    await expect(lena.row("Returns", "Net present value")).toContainText("no rate set");
  });

  await test.step("a line is moved by keys and by its form, and a copy of it begins as it is", async () => {
    const names = () => lena.section("Investment").getByRole("rowheader").allTextContents();
    const before = await names();
    await lena.stop("Investment", "Contingency").focus();
    await keyboard.press(",");
    await expect(lena.section("Investment").getByText(/^Moved .+ up\.$/)).toBeVisible();
    await expect(lena.stop("Investment", "Contingency")).toBeFocused();
    expect(await names()).not.toEqual(before);
    await lena.openForm(lena.stop("Investment", "Contingency"));
    await dialog.getByRole("button", { name: "Move down" }).click();
    await expect(lena.section("Investment").getByText(/^Moved .+ down\.$/)).toBeVisible();
    expect(await names()).toEqual(before);

    await lena.openForm(lena.stop("Investment", "Contingency"));
    const note = await lena.fieldOf("Note").inputValue();
    await lena.fieldOf("Note").fill("To be kept");
    await dialog.getByRole("button", { name: "Duplicate …" }).click();
    await expect(dialog.getByText("Save what you have changed first")).toBeVisible();
    await lena.fieldOf("Note").fill(note);
    await dialog.getByRole("button", { name: "Duplicate …" }).click();
    await expect(page.getByRole("dialog", { name: "Add a line" })).toBeVisible();
    await expect(lena.fieldOf("What it is for")).toHaveValue("Contingency");
    await lena.fieldOf("What it is for").fill("Reserve");
    await keyboard.press("Enter");
    await lena.saved();
    await expect(lena.stop("Investment", "Reserve")).toBeFocused();
    await keyboard.press("Control+z");
    await expect(lena.stop("Investment", "Reserve")).toHaveCount(0);
  });

  await test.step("where nothing is on record the first line is one key away", async () => {
    const empty = await pageOf("lead", "vimana");
    await empty.openForm(empty.page.getByRole("button", { name: "Add a line of investment" }));
    await empty.fieldOf("What it is for").fill("Engineering");
    await empty.fieldOf("From").fill("100 K");
    await empty.page.keyboard.press("Enter");
    await empty.saved();
    await expect(empty.figure("Investment")).toContainText(/\$100\sK/);
    await expect(empty.page.getByRole("button", { name: "Add a line of investment" })).toHaveCount(
      0,
    );
  });
});

test("an option is written, and goes with what names it, or stays with what rests on it", async ({
  gantry,
}) => {
  test.setTimeout(300_000);
  const page = await gantry.openAs("lead");
  const economics = new EconomicsPage(page, FLOW);
  const { dialog } = economics;
  const { keyboard } = page;
  await economics.open();

  await test.step("it is added", async () => {
    await economics.ask("o", "What would be done");
    await keyboard.type("Harden half of it");
    await economics.fieldOf("Weeks, from").fill("5");
    await economics.fieldOf("Chance of success in %").fill("85");
    const cost = dialog.getByRole("group", { name: "Cost in USD" });
    await cost.getByRole("textbox", { name: "From" }).fill("180 K");
    await cost.getByRole("textbox", { name: "To" }).fill("240 K");
    await dialog.getByRole("checkbox", { name: "1 Critical safety" }).check();
    await dialog.getByRole("radio", { name: "medium" }).check();
    await axe(page);
    await economics.fieldOf("What would be done").press("Enter");
    await economics.saved();
    await expect(economics.row("Options", "5 Harden half of it")).toContainText("180–240");
    await expect(economics.stop("Options", "Harden half of it")).toBeFocused();
    await keyboard.press("Control+z");
    await expect(economics.stop("Options", "Harden half of it")).toHaveCount(0);
    // Until it is answered no other is.
    await expect(page.getByText(/^Taken back: /)).toBeVisible();
    await keyboard.press("Control+Shift+z");
    await expect(economics.row("Options", "5 Harden half of it")).toContainText(/85\s%/);
  });

  await test.step("what rests on it keeps it", async () => {
    await economics.openForm(economics.stop("Options", "Deploy now"));
    await dialog.getByRole("button", { name: "Remove …" }).click();
    await expect(dialog.getByRole("alert")).toContainText("It stays. Decision");
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await expect(dialog.getByRole("button", { name: "Remove …" })).toBeVisible();
    await keyboard.press("Escape");
  });

  await test.step("what names it is named before it goes, and named again when it is back", async () => {
    await economics.openForm(economics.stop("Options", "Harden half of it"));
    await dialog.getByRole("button", { name: "Remove …" }).click();
    await expect(dialog.getByText("Nothing else names it.")).toBeVisible();
    // Meanwhile a line comes to name it.
    await linkLine(page, gantry.url, { line: "churn", optionKey: "5" });
    await dialog.getByRole("button", { name: "Remove option 5" }).click();
    await expect(dialog.getByRole("alert")).toHaveText(
      "Not removed. What names it has changed since you looked.",
    );
    await expect(dialog.getByText(/^1 line of money \(churn\) stays and names no/)).toBeVisible();
    await axe(page);
    await dialog.getByRole("button", { name: "Remove option 5" }).click();
    await economics.saved();
    await expect(economics.stop("Options", "Harden half of it")).toHaveCount(0);
    await expect(economics.section("Exposure")).toContainText("Of single options, in no sum");
    await keyboard.press("Control+z");
    await expect(economics.stop("Options", "Harden half of it")).toBeVisible();
    await economics.openForm(economics.stop("Exposure", "Customer churn"));
    await expect(dialog.getByRole("combobox", { name: "Option" })).toHaveValue("5");
    await keyboard.press("Escape");
  });

  await test.step("forms are accessible and fit", async () => {
    for (const [section, name] of [
      ["Exposure", "Data recovery"],
      ["Options", "Full production hardening"],
    ] as const) {
      await economics.openForm(economics.stop(section, name));
      await expectEveryLook(page);
      await keyboard.press("Escape");
    }
  });

  await test.step("a viewer finds neither a way to write nor an amount", async () => {
    const viewer = new EconomicsPage(await gantry.openAs("viewer"), FLOW);
    await viewer.open();
    await expect(viewer.row("Options", "4 Full production hardening")).toBeVisible();
    await expect(viewer.page.getByRole("button", { name: /^(Add|Rate)/ })).toHaveCount(0);
    await expect(viewer.stop("Options", "Full production hardening")).toHaveCount(0);
    for (const key of ["c", "o", "t", "e"]) await viewer.page.keyboard.press(key);
    await expect(viewer.dialog).toHaveCount(0);
    for (const panel of ["money-line&of=line-churn", "option-form&of=option-5", "money-terms"]) {
      const [id = "", of = ""] = panel.split("&");
      const answer = await viewer.page.request.get(`/api/panels/${id}?project=${FLOW}&${of}`);
      expect(answer.status(), panel).toBe(200);
      expect(await answer.json()).toEqual({ hidden: "Amounts are hidden for your role." });
    }
    const events = await viewer.page.request.get(`/api/v1/projects/${FLOW}/events`);
    const told = await events.text();
    expect(told).toContain("option.added");
    expect(told).not.toMatch(/Minor|180\s?K|18000000/);
  });
});

async function linkLine(
  { request }: Page,
  origin: string,
  { line: of, optionKey }: { line: string; optionKey: string },
) {
  const asked = await request.get(`/api/panels/money-line?project=${FLOW}&of=line-${of}`);
  const { line, facts } = (await asked.json()) as {
    line: { id: string; version: number };
    facts: { optionKey: string | null };
  };
  const seen = { id: line.id, version: line.version };
  const answer = await request.post("/api/actions/economics.changeLine", {
    headers: { origin },
    data: {
      slug: FLOW,
      line: seen,
      changes: { optionKey: { from: facts.optionKey, to: optionKey } },
    },
  });
  expect(answer.status()).toBe(200);
}
