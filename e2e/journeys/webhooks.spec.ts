import { axe, expect, expectEveryLook, test } from "../fixtures/test";

test("an editor lets a tool be told, tries it, switches it off and removes it", async ({ as }) => {
  const page = await as("lead");
  await page.goto("/");
  await page.getByRole("button", { name: "Lena Lead" }).click();
  await page.getByRole("link", { name: "Webhooks" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("No tool is told of what happens.");

  const form = page.getByRole("dialog", { name: "New webhook" });
  await page.keyboard.press("c");
  await form.getByRole("textbox", { name: "Which tool is told" }).fill("Pipeline");
  await form.getByRole("textbox", { name: "Address" }).fill("https://elsewhere.example/x");
  await form.getByRole("combobox", { name: "Project" }).selectOption("Execution Platform");
  await form.getByRole("button", { name: "Make webhook" }).click();
  await expect(form.getByText("elsewhere.example is not allowed.")).toBeVisible();
  await expectEveryLook(page);
  await form.getByRole("textbox", { name: "Address" }).fill("https://localhost:1/a-path");
  await form.getByRole("checkbox", { name: "somebody asks for a waiver" }).uncheck();
  await page.keyboard.press("Control+Enter");

  const told = page.getByRole("dialog", { name: "The webhook is made" });
  const secret = await told.getByRole("textbox", { name: "Secret" }).inputValue();
  await axe(page);
  await told.getByRole("button", { name: "Copy" }).click();
  await told.getByRole("button", { name: "Done" }).click();
  expect(await page.content()).not.toContain(secret);

  await test.step("J and T try it: this network is not posted into", async () => {
    await expect(heading).toHaveText("1 webhook on.");
    await page.keyboard.press("j");
    await page.keyboard.press("t");
    await expect(page.getByText("Not arrived. localhost is not on the internet.")).toBeVisible();
    await expect(page.getByRole("row", { name: /^test/ })).toContainText("failed");
    await page.getByRole("button", { name: /^Send again/ }).click();
    await expect(page.getByRole("row", { name: /^test/ })).toContainText("2");
  });

  await test.step("a new secret is told once, and is another", async () => {
    await page.getByRole("button", { name: "New secret… Pipeline" }).click();
    const asks = page.getByRole("dialog", { name: "New secret" });
    await expect(asks).toContainText("This cannot be undone");
    // Whoever edits before the list is read again is told that somebody was faster.
    const read = page.waitForResponse((answer) => answer.url().includes("/api/panels/webhooks"));
    await asks.getByRole("button", { name: "Renew secret" }).click();
    const renewed = page.getByRole("dialog", { name: "The secret is renewed" });
    const fresh = await renewed.getByRole("textbox", { name: "Secret" }).inputValue();
    expect([fresh === secret, fresh.length === secret.length]).toEqual([false, true]);
    await renewed.getByRole("button", { name: "Copy" }).click();
    await renewed.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("button", { name: "New secret… Pipeline" })).toBeFocused();
    await (await read).finished();
  });

  await test.step("E switches it off, and says what goes before it is removed", async () => {
    await page
      .getByRole("row", { name: /^Pipeline/ })
      .getByText("Pipeline")
      .focus();
    await page.keyboard.press("e");
    const edit = page.getByRole("dialog", { name: "Webhook" });
    await edit.getByRole("checkbox", { name: /^On/ }).uncheck();
    await edit.getByRole("button", { name: "Save" }).click();
    await expect(heading).toHaveText("No tool is told of what happens.");
    await page.getByRole("button", { name: "Edit… Pipeline" }).click();
    await edit.getByRole("button", { name: "Remove …" }).click();
    await expect(edit).toContainText("With it goes: the list of 1 delivery.");
    await edit.getByRole("button", { name: "Remove webhook" }).click();
    await expect(page.getByText("No webhook was made yet.")).toBeVisible();
  });
});
