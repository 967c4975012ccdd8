import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { PlanApi } from "../pages/plan-page";
import { RowDialogs } from "../pages/row-dialogs";

test("one person asks for a waiver, the same may not approve it, another does", async ({ as }) => {
  const admin = new RowDialogs(await as("admin"));
  const api = new PlanApi(admin.page.request);
  const row = await admin.open("item-exit-4-1");
  await row.getByRole("button", { name: "Waiver…" }).click();
  await expect(admin.dialog.getByText("Beneath it is")).toBeVisible();
  const why = admin.dialog.getByRole("textbox", { name: "Why it may be left as it is" });
  await expect(why).toBeFocused();
  await admin.dialog.getByRole("button", { name: "Ask for a waiver" }).click();
  await expect(why).toHaveAccessibleDescription(/Say why, in three letters or more/);
  await why.fill("Nobody uses it yet");
  await admin.dialog.getByRole("button", { name: "Ask for a waiver" }).click();
  await expect(admin.dialog).toHaveCount(0);
  expect((await api.item("exit-4-1")).state).toBe("to do");

  await row.getByRole("button", { name: "Waiver…" }).click();
  await admin.dialog.getByRole("button", { name: "Approve" }).click();
  await expect(admin.dialog.getByRole("alert")).toHaveText(
    /^Not approved\. .+ asked for it and .+ would approve it: a second person has to\.$/,
  );
  await axe(admin.page);
  await admin.page.keyboard.press("Escape");
  expect((await api.item("exit-4-1")).state).toBe("to do");

  const edgar = await as("executive");
  await edgar.goto("/projects/vimana/evidence");
  const waivers = edgar.getByRole("region", { name: "Waivers" });
  await waivers
    .getByRole("button", { name: /^Answer: / })
    .first()
    .click();
  const dialog = edgar.getByRole("dialog", { name: "Waiver" });
  await expect(dialog.getByText("Nobody uses it yet")).toBeVisible();
  await expect(dialog.getByText(/hides “to do”/)).toBeVisible();
  await dialog.getByRole("button", { name: "Approve" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(waivers.getByText("in force", { exact: true })).toBeVisible();
  const waived = await api.item("exit-4-1");
  expect(waived.state).toBe("waived");
  const events = await api.events(waived);
  expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
    ["waiver.approved", "Edgar Executive"],
    ["waiver.requested", expect.any(String)],
  ]);
});

test("a request is refused with a reason, and withdrawn by whoever asked", async ({ as }) => {
  const lena = new RowDialogs(await as("lead"));
  const api = new PlanApi(lena.page.request);
  const ask = async () => {
    const row = await lena.open("item-exit-4-3");
    await row.getByRole("button", { name: "Waiver…" }).click();
    await lena.dialog.getByRole("textbox", { name: /^Why/ }).fill("It can wait");
    await lena.dialog.getByRole("button", { name: "Ask for a waiver" }).click();
    await expect(lena.dialog).toHaveCount(0);
    return row;
  };
  await ask();
  // Where the notice of it leads, it is answered.
  const edgar = await as("executive");
  await edgar.goto("/projects/vimana/plan?item=item-exit-4-3");
  const answer = edgar.getByRole("button", { name: "Answer…" });
  await expect(edgar.getByText("waiver asked, not answered yet").first()).toBeVisible();
  await answer.click();
  const dialog = edgar.getByRole("dialog", { name: "Waiver" });
  await dialog.getByRole("button", { name: "Refuse…" }).click();
  await dialog.getByRole("textbox", { name: "Why not" }).fill("It cannot wait");
  await dialog.getByRole("button", { name: "Refuse" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(answer).toHaveCount(0);

  const row = await ask();
  await row.getByRole("button", { name: "Waiver…" }).click();
  await expect(lena.dialog.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await lena.dialog.getByRole("button", { name: "Withdraw the request" }).click();
  await expect(lena.dialog).toHaveCount(0);
  const events = await api.events(await api.item("exit-4-3"));
  expect(events.map(({ action }) => action)).toEqual([
    "waiver.withdrawn",
    "waiver.requested",
    "waiver.refused",
    "waiver.requested",
  ]);
});

test("the dialog is accessible and fits", async ({ as }) => {
  const lena = new RowDialogs(await as("lead"));
  const row = await lena.open("item-exit-4-4");
  await row.getByRole("button", { name: "Waiver…" }).click();
  await expect(lena.dialog.getByRole("textbox", { name: /^Why/ })).toBeVisible();
  await expectEveryLook(lena.page);
});
