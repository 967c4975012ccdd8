import type { Page } from "@playwright/test";
import { expect, expectEveryLook, test } from "../fixtures/test";

const SLUG = "execution-platform";
const PAGE = `/projects/${SLUG}/go-no-go`;

test("three voices answer, the executive decides; a metric moves, every place says so, and a second poll supersedes", async ({
  gantry,
}) => {
  test.setTimeout(300_000);
  const executive = await gantry.openAs("executive");
  const lead = await gantry.openAs("lead");
  const viewer = await gantry.openAs("viewer");
  const admin = await gantry.openAs("admin");
  await executive.setViewportSize({ width: 390, height: 844 });
  const dialog = executive.getByRole("dialog");
  const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

  await sample(lead, gantry.url, 50);

  await test.step("the executive opens a poll of three functions, on a phone", async () => {
    // What is in force from the past of the example would speak before a go: it is asked anew.
    await executive.goto(PAGE);
    await executive.getByRole("button", { name: "Ask launch anew…" }).click();
    await dialog.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await executive.goto(`${PAGE}?question=D4`);
    await executive.getByRole("button", { name: "Open the poll…" }).click();
    await expect(dialog.getByText("Silence is not go")).toBeVisible();
    await dialog.getByRole("button", { name: "Open the poll" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Add a function to ask");
    for (const [at, name, who] of [
      [1, "Engineering", "Lena Lead"],
      [2, "Finance", "Vera Viewer"],
      [3, "Operations", "Ada Admin"],
    ] as const) {
      await dialog.getByRole("button", { name: "Add a function" }).click();
      const of = at === 1 ? "" : ` ${at}`;
      await dialog.getByLabel(`Function${of}`, { exact: true }).fill(name);
      await dialog.getByLabel(`Who answers${of}`, { exact: true }).selectOption({ label: who });
    }
    await expectEveryLook(executive);
    await executive.setViewportSize({ width: 390, height: 844 });
    await dialog.getByRole("button", { name: "Open the poll" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(part(executive, "Poll")).toContainText("0 of 3 voices; silence is not go");
    await expect(executive.getByRole("button", { name: "Record decision…" })).toBeFocused();
  });

  await test.step("a voice is told, and its notice opens the page at the answer", async () => {
    await lead.goto("/inbox");
    await lead.getByRole("link", { name: /asks for your answer/ }).click();
    await expect(lead.getByRole("dialog")).toContainText("You answer for Engineering.");
    await lead.getByRole("radio", { name: "Go", exact: true }).check();
    await lead.getByLabel(/^Why, by the function/).fill("The gateway is the way in.");
    await lead.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(part(lead, "Poll")).toContainText("1 of 3 voices");
  });

  await test.step("another's function is not answered for", async () => {
    const asked = (page: Page, of: string) =>
      page.request.get(`/api/panels/decision-form?project=${SLUG}&of=${of}@D4`);
    const own = await asked(executive, "answer");
    expect(await own.text()).toContain("You are named for no function of this poll.");
    const signing = await asked(viewer, "close");
    expect(await signing.text()).toContain("Your role may not sign.");
  });

  await test.step("go with a dated condition, and go", async () => {
    await answer(admin, "Go with conditions", "Once the key is there.");
    await admin.getByLabel("Condition", { exact: true }).fill("Rotate the key");
    await admin.getByLabel("Due", { exact: true }).fill("2099-01-15");
    await admin.getByLabel("Owner", { exact: true }).fill("Lena Lead");
    await expectEveryLook(admin);
    await admin.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(part(admin, "Poll")).toContainText("2 of 3 voices");
    await answer(viewer, "Go", "The budget is there for it.");
    await viewer.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(part(viewer, "Poll")).toContainText("3 of 3 voices");
  });

  await test.step("the executive decides against the computed verdict, with a reason", async () => {
    await executive.reload();
    await executive.getByRole("button", { name: "Record decision…" }).click();
    await expect(dialog).toContainText("You decide: go with conditions");
    await dialog.getByRole("button", { name: "Record decision" }).click();
    await expect(dialog.getByRole("alert")).toContainText("computed as NO-GO: say why");
    await dialog.getByRole("textbox").fill("The launch cannot wait for all of it.");
    await expectEveryLook(executive);
    await dialog.getByRole("button", { name: "Record decision" }).click();
    await expect(dialog).toHaveCount(0);
    const main = executive.getByRole("main");
    await expect(main).toContainText("Decided go with conditions by Edgar Executive");
    await expect(main).toContainText("computed: NO-GO");
    await expect(main).toContainText("inputs unchanged since");
    await expect(part(executive, "Conditions of D4")).toContainText("Rotate the key");
    await expectEveryLook(executive);
  });

  await test.step("a metric moves past its tolerance: three places say so at once", async () => {
    await listening(executive, PAGE);
    await listening(viewer, "/");
    await listening(lead, `/projects/${SLUG}`);
    await expect(viewer.getByRole("main")).toContainText("Decided go with conditions");
    await expect(lead.getByRole("main")).toContainText("Decided go with conditions");
    await admin.goto("/inbox");
    await sample(admin, gantry.url, 70);
    const from = Date.now();
    const changed = executive.getByRole("link", { name: /^Inputs changed since .*: 1$/ });
    await Promise.all([
      expect(changed).toBeVisible(),
      expect(viewer.getByRole("main")).toContainText("Inputs changed since"),
      expect(lead.getByRole("main")).toContainText("Inputs changed since"),
    ]);
    // A second where nothing else runs; here every page of four people draws itself anew beside other tests.
    test
      .info()
      .annotations.push({ type: "told everybody after", description: `${Date.now() - from} ms` });
    const row = part(executive, "Inputs changed since").getByRole("row", {
      name: /Cost accuracy/,
    });
    await expect(row).toContainText("50");
    await expect(row).toContainText("70");
    await expectEveryLook(executive);
  });

  await test.step("a second poll supersedes the first", async () => {
    await executive.getByRole("button", { name: "Ask D4 anew…" }).click();
    await expect(dialog).toContainText("it takes over from D4");
    await dialog.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await executive.goto(`${PAGE}?question=D5`);
    await executive.getByRole("button", { name: "Open the poll…" }).click();
    await dialog.getByRole("button", { name: "Add a function" }).click();
    await dialog.getByLabel("Function", { exact: true }).fill("Engineering");
    await dialog.getByLabel("Who answers", { exact: true }).selectOption({ label: "Lena Lead" });
    await dialog.getByRole("button", { name: "Open the poll" }).click();
    await expect(dialog).toHaveCount(0);
    await answer(lead, "No-go", "The accuracy has moved since.");
    await lead.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(lead.getByRole("dialog")).toHaveCount(0);
    await executive.reload();
    await executive.getByRole("button", { name: "Record decision…" }).click();
    await dialog.getByRole("button", { name: "Record decision" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(executive.getByRole("main")).toContainText("Decided no-go by Edgar Executive");
    await expect(part(executive, "Earlier decisions")).toContainText("superseded by D5");
    await expect(executive.getByText(/Inputs changed since/)).toHaveCount(0);
  });
});

async function answer(page: Page, said: string, why: string): Promise<void> {
  await page.goto(PAGE);
  await page.getByRole("button", { name: "Answer the poll…" }).click();
  await page.getByRole("radio", { name: said, exact: true }).check();
  await page.getByLabel(/^Why, by the function/).fill(why);
}

/** Until it hears of what others write. */
async function listening(page: Page, path: string): Promise<void> {
  const heard = page.waitForResponse((response) => response.url().includes("/api/events"));
  await page.goto(path);
  await heard;
}

/** As somebody measures it. */
async function sample(page: Page, origin: string, value: number): Promise<void> {
  const metrics = await page.request.get(`/api/v1/projects/${SLUG}/metrics?limit=100`);
  const { items } = (await metrics.json()) as { items: { id: string; key: string }[] };
  const metricId = items.find(({ key }) => key === "cost-accuracy")?.id;
  const answered = await page.request.post("/api/actions/metrics.addSample", {
    headers: { origin },
    data: {
      ...{ slug: SLUG, metricId, basis: "measured", proof: "bill 4711" },
      reading: { low: value, high: value, outOf: null, text: null },
      takenOn: new Date().toISOString().slice(0, 10),
    },
  });
  expect(answered.status(), await answered.text()).toBe(200);
}
