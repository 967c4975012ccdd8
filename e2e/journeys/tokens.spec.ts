import { axe, expect, expectEveryLook, test } from "../fixtures/test";

const PROJECT = "/api/v1/projects/execution-platform";

test("an editor lets a program in, which reads and writes until it is revoked", async ({
  as,
  request,
}) => {
  const page = await as("lead");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.getByRole("button", { name: "Lena Lead" }).click();
  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "No program gets in by a token.",
  );

  await page.getByRole("button", { name: "New token…" }).click();
  const form = page.getByRole("dialog", { name: "New token" });
  await form.getByRole("checkbox", { name: /^Read all/ }).uncheck();
  await form.getByRole("button", { name: "Make token" }).click();
  await expect(form.getByText("Choose what it is for.")).toBeVisible();
  await form.getByRole("combobox", { name: "Project" }).selectOption("Execution Platform");
  await form.getByRole("button", { name: "Make token" }).click();
  await expect(form.getByText("Say what it is for.")).toBeVisible();
  await expect(form.getByText("Choose at least one.")).toBeVisible();
  await expectEveryLook(page);
  await form.getByRole("textbox", { name: "Which program it is for" }).fill("Nightly pipeline");
  await form.getByRole("checkbox", { name: /^Read and write/ }).check();
  await form.getByRole("button", { name: "Make token" }).click();

  const told = page.getByRole("dialog", { name: "The token is made" });
  const secret = await told.getByRole("textbox", { name: "Secret" }).inputValue();
  const headers = { authorization: `Bearer ${secret}` };

  await test.step("its secret is told once, and no slip of a key takes it away before", async () => {
    await page.keyboard.press("Escape");
    await expect(told.getByText(`${PROJECT}/verdict`)).toBeVisible();
    await axe(page);
    await told.getByRole("button", { name: "Copy" }).click();
    await expect(told.getByText("Copied.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await told.getByRole("button", { name: "Done" }).click();
    await expect(told).toHaveCount(0);
    expect(await page.content()).not.toContain(secret);
  });

  await test.step("it reads and writes its project under its name, and no other", async () => {
    const tasks = await request.get(`${PROJECT}/tasks?limit=1`, { headers });
    const [task] = ((await tasks.json()) as { items: { id: string }[] }).items;
    const written = await request.post(`${PROJECT}/actions/comments.add`, {
      headers,
      data: {
        id: crypto.randomUUID(),
        about: { kind: "task", id: task?.id },
        body: "Built and green",
      },
    });
    expect(written.status(), await written.text()).toBe(200);
    const events = await request.get(`${PROJECT}/events?action=comment.added`, { headers });
    expect(JSON.stringify(await events.json())).toContain("Nightly pipeline");
    expect((await request.get("/api/v1/projects/vimana", { headers })).status()).toBe(404);
  });

  await test.step("J and R revoke it; the next request is refused", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^1 usable token/);
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    const leaving = page.getByRole("dialog", { name: "Revoke token" });
    await expect(leaving).toContainText("Nightly pipeline");
    await expect(leaving).toContainText("This cannot be undone");
    await leaving.getByRole("button", { name: "Revoke token" }).click();
    await expect(page.getByRole("row", { name: /Nightly pipeline/ })).toContainText("revoked");
    expect((await request.get(`${PROJECT}/verdict`, { headers })).status()).toBe(401);
  });
});
