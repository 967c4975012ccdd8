import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { EconomicsPage } from "../pages/economics-page";

const FLOW = "visionflow";
const PLATFORM = "execution-platform";

test("VisionFlow: six weeks beat four only above a loss, and every figure has its neighbour", async ({
  as,
}) => {
  const economics = new EconomicsPage(await as("executive"), FLOW);
  await economics.open();
  await expect(economics.sentence).toHaveText(
    /^Six weeks beat four only if one failure costs more than \$375–500\sK\.$/,
  );
  await expect(economics.figure("Investment")).toContainText(/\$225–375\sK/);
  await expect(economics.figure("Expected loss, option 1")).toContainText(/\$450–1,800\sK/);
  await expect(economics.figure("Return on option 4")).toContainText("1.1–7.6×");
  await expect(economics.figure("Chance of success")).toContainText(/10 → 95\s%/);
  await expect(economics.figure("Spent so far")).toContainText("unknown");

  await expect(economics.row("Exposure", "One of each")).toContainText("375–1,650");
  await expect(economics.section("Two sums for one investment")).toContainText(
    /\$75\sK at the top end is not explained/,
  );
  const best = economics.row("Options", "4 Full production hardening");
  await expect(best).toContainText("225–300");
  await expect(best).toContainText("250–400");
  await expect(best).toContainText("375–500");
  await expect(economics.row("Options", "1 Deploy now")).toContainText("1,400");
  await expect(economics.section("Options")).toContainText(
    "Computed: Option 4 is expected to cost least, over the whole range.",
  );
  await expect(economics.section("Options")).toContainText("Stated: option 4. They agree.");
  await expect(economics.row("Options", "chance of success, option 4")).toContainText(/82\s%/);
});

test("a figure opens to its arithmetic, a difference to both of its sources, a drawing to its table", async ({
  as,
}) => {
  const economics = new EconomicsPage(await as("lead"), FLOW);
  const { page } = economics;
  await economics.open();
  await page.getByRole("button", { name: "Investment", exact: true }).click();
  const arithmetic = page.getByRole("note").filter({ hasText: "All lines together" });
  await expect(arithmetic).toContainText("$150,000–250,000");
  await expect(arithmetic).toContainText("$225,000–375,000");
  await page.keyboard.press("Escape");
  await expect(arithmetic).toBeHidden();

  await economics
    .section("Exposure")
    .getByRole("button", { name: /both sources/ })
    .click();
  await expect(
    economics.section("Exposure").getByText("Nobody has explained the difference."),
  ).toBeVisible();
  await page.keyboard.press("Escape");

  const chart = economics.section("Expected total cost");
  await expect(chart.getByRole("img", { name: /option 4 from 438 up/ })).toBeVisible();
  await chart.getByText("show the same as a table").click();
  await expect(chart.getByRole("row", { name: /^438/ })).toContainText("284");
});

test("the platform: 384 K, 280 K a year, 1.37 years, 118.75 % in three, and no rate set", async ({
  as,
}) => {
  const economics = new EconomicsPage(await as("executive"), PLATFORM);
  const { page } = economics;
  await economics.open();
  await expect(economics.sentence).toHaveText(
    /^\$384\sK is paid back in 1\.37\syears and returns 118\.75\s% in three\.$/,
  );
  await expect(economics.figure("Return a year")).toContainText(/\$280\sK/);
  await page.getByRole("button", { name: "Investment", exact: true }).click();
  await expect(page.getByRole("note").filter({ hasText: "All lines together" })).toContainText(
    "$384,000",
  );
  await page.keyboard.press("Escape");
  await expect(economics.row("Returns", "Payback")).toContainText(/1\.37\syears/);
  await expect(economics.row("Returns", "Net present value")).toContainText("unknown: no rate set");
  await expect(economics.row("Budget against actual", "Total")).toContainText("384");
  await page.goto(`/projects/${PLATFORM}`);
  await page.getByRole("link", { name: /^\$384/ }).click();
  await expect(page).toHaveURL(/\/economics$/);
});

test("what if, by keyboard alone: the recommendation moves, the address keeps it, and nothing else", async ({
  as,
}) => {
  const economics = new EconomicsPage(await as("lead"), FLOW);
  const { page } = economics;
  const trial = economics.section("What if");
  await economics.open();
  const slider = economics.slider("Chance of success, %", "Option 4");
  await economics.press(slider, "ArrowLeft", /^94\s%$/);
  for (let step = 0; step < 13; step += 1) await slider.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuetext", /^81\s%$/);
  await expect(trial).toContainText("What if, not saved: 1 figure changed.");
  await expect(trial).toContainText("Option 3 is expected to cost least");
  await expect(trial.getByRole("row", { name: /^Recommended/ })).toContainText("option 4option 3");
  await expect(page).toHaveURL(/\?if\.chance\.4=81$/);
  // What is on record stands as it was.
  await expect(economics.section("Options")).toContainText("Computed: Option 4 is expected");

  const field = economics.field("Option 4", "Cost, high");
  await field.fill("50 K");
  await expect(trial.getByRole("alert")).toContainText("low is above high");
  await field.fill("€5 K");
  await field.press("Tab");
  await expect(field).toHaveValue("€5 K");
  await expect(field).toHaveAccessibleDescription(/counts in USD; € is another currency\. Counted/);
  await field.fill("240,000");
  await expect(trial.getByRole("alert")).toHaveCount(0);
  await expect(page).toHaveURL(/if\.cost\.4\.high=240000\.00/);

  await page.reload();
  await expect(slider).toHaveAttribute("aria-valuetext", /^81\s%$/);
  await economics.open();
  await expect(slider).toHaveAttribute("aria-valuetext", /^95\s%$/);
  await expect(economics.reset).toHaveCount(0);

  await economics.open("?if.chance.4=70");
  await economics.press(slider, "ArrowLeft", /^69\s%$/);
  await economics.reset.focus();
  await page.keyboard.press("Enter");
  await expect(slider).toHaveAttribute("aria-valuetext", /^95\s%$/);
  await expect(page).toHaveURL(/\/economics$/);
  const options = await page.request.get(`/api/v1/projects/${FLOW}/options`);
  const { items } = (await options.json()) as { items: { version: number }[] };
  expect(items.map(({ version }) => version)).toEqual([1, 1, 1, 1]);
});

test("a rate that nobody has set can be tried", async ({ as }) => {
  const economics = new EconomicsPage(await as("lead"), PLATFORM);
  const trial = economics.section("What if");
  await economics.open("?if.rate=10");
  await expect(trial.getByRole("row", { name: /^Net present value/ })).toContainText(
    "unknown: no rate set$312,318.56",
  );
});

test("a viewer finds no amount: not on the page, in what it carries, or by the interface", async ({
  as,
}) => {
  const page = await as("viewer");
  const economics = new EconomicsPage(page, FLOW);
  await economics.open();
  await expect(economics.sentence).toHaveText("Amounts are hidden for your role.");
  await expect(economics.row("Options", "4 Full production hardening")).toContainText(/95\s%/);
  await expect(economics.section("What if")).toHaveCount(0);
  await axe(page);
  for (const panel of ["economics", "options", "what-if", "returns", "budget", "case"]) {
    const answer = await page.request.get(`/api/panels/${panel}?project=${FLOW}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text(), panel).not.toMatch(/Minor|\$\s?\d|225|375|1,125/);
  }
  for (const query of ["", "?format=csv", "?format=csv&table=money-lines"]) {
    const answer = await page.request.get(`/api/v1/projects/${FLOW}/economics${query}`);
    expect(answer.status(), query).toBe(403);
  }
});

test("projects without money say so, and where it would come from", async ({ as }) => {
  for (const slug of ["vimana", "core-vibe-hq"]) {
    const economics = new EconomicsPage(await as("lead"), slug);
    await economics.open();
    await expect(economics.sentence).toHaveText(/^Nothing on record says what it costs/);
    await expect(economics.page.getByText("come with the document of the project")).toBeVisible();
    await expect(economics.figure("Investment")).toContainText("unknown");
  }
});

test("tables are taken away as files that a spreadsheet reads", async ({ as }) => {
  const economics = new EconomicsPage(await as("lead"), FLOW);
  await economics.open();
  const link = economics.page.getByRole("link", { name: "Options as CSV" });
  const href = (await link.getAttribute("href")) ?? "";
  const answer = await economics.page.request.get(href);
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const [head, ...rows] = (await answer.text()).trimEnd().split("\r\n");
  expect(head).toContain("cost low (USD)");
  expect(rows[3]).toContain("225000.00,,300000.00,95,");
  const lines = await economics.page.request.get(
    `/api/v1/projects/${PLATFORM}/economics?format=csv&table=money-lines`,
  );
  expect(await lines.text()).toContain("engineering,investment,Engineering,once,300000.00");
});

test("what is tried is accessible and fits", async ({ as }) => {
  const page = await as("lead");
  const economics = new EconomicsPage(page, FLOW);
  await economics.open("?if.chance.4=70&if.cost.4.low=900000");
  await expect(economics.reset).toBeVisible();
  await expectEveryLook(page);
});
