import { expect, expectEveryLook, test } from "../fixtures/test";

/** A project that nobody else sees: what is posted to it decides nothing that another test looks at. */
const SLUG = "pipelined";
const PROJECT = `/api/v1/projects/${SLUG}`;

test("a pipeline proves an item: its run comes in live, what nobody knows waits and is assigned", async ({
  as,
  baseURL,
  request,
}) => {
  const page = await as("admin");
  const created = await page.request.post("/api/actions/projects.create", {
    headers: { origin: baseURL ?? "" },
    data: {
      ...{ slug: SLUG, name: "Pipelined", summary: "A pipeline proves it.", currency: "USD" },
      ...{ owner: null, sponsor: null, startOn: null, targetOn: null, membersOnly: true },
      from: { kind: "copy", slug: "core-vibe-hq" },
    },
  });
  expect(created.status(), await created.text()).toBe(200);
  const id = crypto.randomUUID();
  const [check, old] = [`smoke-${id.slice(0, 8)}`, `smoke of old ${id.slice(0, 8)}`];
  const made = await page.request.post("/api/actions/tokens.make", {
    headers: { origin: baseURL ?? "" },
    data: { slug: SLUG, id, name: "Nightly", scopes: ["evidence"], lastOn: null },
  });
  expect(made.status(), await made.text()).toBe(200);
  const { data: token } = (await made.json()) as { data: { secret: string } };
  const firstTask = async () => {
    const tasks = await page.request.get(`${PROJECT}/tasks?limit=1`);
    return ((await tasks.json()) as { items: { key: string; state: string }[] }).items[0];
  };
  const stateNow = async () => (await firstTask())?.state;
  const key = (await firstTask())?.key ?? "";
  const headers = { authorization: `Bearer ${token.secret}` };
  const post = async (check: string, outcome: string, excerpt: string) => {
    const data = { check, outcome, excerpt, commit: "1a2b3c4d", branch: "main" };
    const answer = await request.post(`${PROJECT}/evidence`, { headers, data });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  const runs = page.getByRole("region", { name: "Runs", exact: true });
  const tray = page.getByRole("region", { name: "Waiting for an assignment" });

  await test.step("a lead adds the check beside its task", async () => {
    await page.goto(`/projects/${SLUG}/evidence?item=task-${key}`);
    const item = page.getByRole("dialog", { name: `Task ${key}` });
    await item.getByRole("button", { name: "Add a check…" }).click();
    const form = page.getByRole("dialog", { name: "Add a check" });
    await form.getByRole("textbox", { name: "Command" }).fill(`npm run ${check}; true`);
    await form.getByRole("textbox", { name: "Key" }).fill(check);
    await form.getByRole("button", { name: "Add check" }).click();
    await expect(form).toHaveCount(0);
    await item.getByRole("button", { name: `Prove it… npm run ${check}` }).click();
    const proof = page.getByRole("dialog", { name: "Prove it" });
    await expect(proof).toContainText(`gantry check ${check} -- sh -c 'npm run ${check}; true'`);
    await expect(proof).toContainText("a pass is a claim");
    await expect(proof).toContainText("A token that may record evidence here is in use");
    await proof.getByRole("button", { name: "Close" }).click();
    await item.getByRole("button", { name: "Close" }).click();
  });

  await test.step("what it sends comes in without a reload, and moves nothing that is read", async () => {
    await expect(tray).toContainText("Nothing waits for an assignment.");
    await post(check, "failed", "boom, password=hunter2hunter2");
    const row = runs.getByRole("button", { name: /^failed/ }).first();
    await row.click();
    expect(await stateNow()).toBe("refuted");
    await post(check, "failed", "once more");
    await runs.getByRole("button", { name: "1 new run" }).click();
    await expect(runs.getByText("boom, password=[masked secret]")).toBeVisible();
    await runs.getByRole("link", { name: "Failed" }).click();
    await expect(page).toHaveURL(/\?runs=failed/);
  });

  await test.step("what nobody knows waits until a rule says of what it speaks", async () => {
    await post(old, "passed", "ok");
    await expectEveryLook(page);
    await tray.getByRole("button", { name: `Assign… ${old}` }).click();
    const form = page.getByRole("dialog", { name: "Assign" });
    await form.getByRole("combobox", { name: "It speaks of the check" }).fill(check);
    await form.getByRole("checkbox", { name: /From now on too/ }).check();
    await expect(form.getByRole("status")).toContainText("1 result becomes evidence of");
    await form.getByRole("button", { name: "Assign", exact: true }).click();
    await expect(form).toHaveCount(0);
    await expect(tray).toContainText("Nothing waits any more.");
    const rules = page.getByRole("region", { name: "Mapping rules" });
    await expect(rules.getByRole("row", { name: old })).toContainText(`check ${check}`);
    const row = page.locator(`[id='check-${check}']`);
    await expect(row).toContainText("passed");
    await expect(row).toContainText("3 runs");
    expect(await stateNow()).not.toBe("refuted");
  });
});
