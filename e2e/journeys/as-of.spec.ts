import { axe, expect, expectFits, inEveryLook, test } from "../fixtures/test";

/** A project that nobody else sees. */
const SLUG = "looked-back";
const PROJECT = `/projects/${SLUG}`;

test("a project is shown as it stood, on every page and by keyboard, and nothing can be changed there", async ({
  as,
  baseURL,
}) => {
  const page = await as("admin");
  const { keyboard } = page;
  const act = async (name: string, data: object) => {
    const headers = { origin: baseURL ?? "" };
    const answer = await page.request.post(`/api/actions/${name}`, { headers, data });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  await act("projects.create", {
    ...{ slug: SLUG, name: "Looked back", summary: "It was so.", currency: "USD" },
    ...{ owner: null, sponsor: null, startOn: null, targetOn: null, membersOnly: true },
    from: { kind: "copy", slug: "vimana" },
  });
  await act("snapshots.take", { slug: SLUG, note: "Before the claim" });
  const list = async <Row>(of: string) => {
    const answer = await page.request.get(`/api/v1${PROJECT}/${of}`);
    return ((await answer.json()) as { items: Row[] }).items;
  };
  const [kept] = await list<{ takenAt: string }>("snapshots?reason=asked");
  const [{ id, version, title } = { id: "", version: 0, title: "" }] = await list<{
    id: string;
    version: number;
    title: string;
  }>("tasks?limit=1");
  await act("plan.editTask", {
    ...{ slug: SLUG, task: { id, version } },
    changes: { title: { from: title, to: "Renamed since" } },
  });

  const main = page.getByRole("main");
  const notice = page.getByText(/^As it stood on .* UTC\.$/);
  const tabs = page.getByRole("navigation", { name: "Project" });

  await test.step("a snapshot leads there, and every page of the project stays there", async () => {
    await page.goto(`${PROJECT}/history`);
    await page.getByRole("link", { name: /^Show as of/ }).click();
    await expect(page).toHaveURL(new RegExp(`asOf=${encodeURIComponent(kept?.takenAt ?? "")}`));
    await expect(notice).toBeVisible();
    await expect(async () => {
      await keyboard.press("g");
      await keyboard.press("p");
      await expect(page).toHaveURL(/\/plan\?asOf=/, { timeout: 1000 });
    }).toPass();
    await expect(notice).toBeVisible();
    await expect(main).toContainText(title);
    await expect(main).not.toContainText("Renamed since");
    await expect(main.getByRole("button", { name: /Claim|Add|Edit/ })).toHaveCount(0);
    const evidence = tabs.getByRole("link", { name: "Evidence" });
    // A page that has not come alive yet leads to now.
    await expect(async () => {
      await evidence.blur();
      await evidence.focus();
      await expect(evidence).toHaveAttribute("href", /asOf=/, { timeout: 500 });
    }).toPass();
    await evidence.click();
    await expect(notice).toBeVisible();
    await expect(main.getByText("Which results waited then is not kept.")).toBeVisible();
  });

  await test.step("a panel that is read again is of then too", async () => {
    const asked = page.waitForRequest(/\/api\/panels\/item\?.*asOf=/);
    await page.goto(`${PROJECT}/plan?item=task-0.1&asOf=${kept?.takenAt ?? ""}`);
    expect((await (await asked).response())?.status()).toBe(200);
    await expect(page.getByRole("dialog")).toContainText(title);
    await expect(page.getByRole("dialog").getByRole("button", { name: /Add/ })).toHaveCount(0);
    await keyboard.press("Escape");
  });

  await test.step("the verdict of then is read and not signed", async () => {
    await page.goto(`${PROJECT}/go-no-go?asOf=${kept?.takenAt ?? ""}`);
    await expect(notice).toBeVisible();
    await expect(main.getByRole("button")).toHaveCount(0);
    await inEveryLook(page, async () => {
      await axe(page);
      await expectFits(page);
    });
  });

  await test.step("the wall is of now alone: of then it leads to the last review that was held, or says that none was", async () => {
    const asked = `asOf=${encodeURIComponent(kept?.takenAt ?? "")}`;
    await page.goto(`${PROJECT}/review?${asked}`);
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(/^No review was held by /);
    await expect(page.getByRole("button", { name: "Open" })).toHaveCount(0);
    await inEveryLook(page, async () => {
      await axe(page);
      await expectFits(page);
    });
    await page.getByRole("link", { name: "Back to now" }).click();
    await expect(page).toHaveURL(`${baseURL ?? ""}${PROJECT}/review`);
    const answer = await page.request.get("/api/v1/projects/vimana/reviews");
    const { items } = (await answer.json()) as {
      items: { key: string; closedAt: string | null }[];
    };
    const { key, closedAt } = items.find((one) => one.closedAt !== null) ?? {};
    const ofVimana = `asOf=${encodeURIComponent(closedAt ?? "")}`;
    await page.goto(`/projects/vimana/review?${ofVimana}`);
    await expect(page).toHaveURL(
      `${baseURL ?? ""}/projects/vimana/reviews/${key ?? ""}?${ofVimana}`,
    );
    await expect(notice).toBeVisible();
    await page.goto(`${PROJECT}/go-no-go?${asked}`);
  });

  await test.step("of before the first snapshot it says what is known, and leads back to now", async () => {
    const opens = tabs.getByRole("button", { name: "As of a day" });
    await opens.focus();
    await keyboard.press("Enter");
    await page.getByLabel("As it stood on").fill("2020-02-03");
    await axe(page);
    await keyboard.press("Enter");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(
      /^How it stood on Mon 3 Feb 2020, 23:59 UTC is not known\. The first snapshot is of /,
    );
    await page.getByRole("link", { name: "Back to now" }).click();
    await expect(page).toHaveURL(`${baseURL ?? ""}${PROJECT}/go-no-go`);
    await expect(notice).toHaveCount(0);
  });
});
