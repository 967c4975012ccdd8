import type { Page } from "@playwright/test";
import { expect, expectEveryLook, test } from "../fixtures/test";

const SLUG = "execution-platform";
const PAGE = `/projects/${SLUG}/go-no-go`;

test("of several decisions the no-go speaks; of several questions each is answered", async ({
  gantry,
}) => {
  test.setTimeout(240_000);
  const executive = await gantry.openAs("executive");
  const lead = await gantry.openAs("lead");
  const viewer = await gantry.openAs("viewer");
  const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
  const act = acting(gantry.url);

  const ask = async (question: string, dueOn: string | null = null) => {
    const facts = { optionKeys: [], recommendation: null, confidencePercent: null };
    const id = crypto.randomUUID();
    await act(executive, "ask", { id, question, dueOn, replacesKey: null, ...facts });
    return rowOf(executive, id);
  };
  const poll = async ({ key, id, version }: Row, ...names: string[]) => {
    const { people } = await form<{ people: Named[] }>(executive, `poll@${key}`);
    const voices = names.map((name, at) => ({
      ...{ function: `Function ${at + 1}`, deputyUserId: null, mayApprove: true },
      userId: people.find((one) => one.name === name)?.id,
    }));
    await act(executive, "openPoll", {
      decision: { id, version },
      id: crypto.randomUUID(),
      voices,
    });
  };
  const decide = async (question: string, answer: string) => {
    const row = await ask(question);
    await poll(row, "Lena Lead");
    const asked = await form<Answering>(lead, `answer@${row.key}`);
    const [voice] = asked.voices;
    const reason = "By what the function has seen.";
    await act(lead, "answer", {
      ...{ voice: { id: voice?.id, version: voice?.version }, answer, reason, conditions: [] },
      contentHash: asked.contentHash,
    });
    const ending = await form<{ poll: object }>(executive, `close@${row.key}`);
    await act(executive, "closePoll", { poll: ending.poll, reason, outcome: answer });
    return row;
  };

  const ship = await decide("Does it ship?", "no-go");
  for (const what of ["a second tester", "a writer", "a third provider"]) {
    await decide(`Do we pay for ${what}?`, "go");
  }
  let gone = ship;
  for (const at of [1, 2, 3, 4, 5]) {
    gone = await ask(`Do we move the launch by ${at} weeks, as was proposed?`);
    const { id, version } = gone;
    await act(executive, "withdraw", { decision: { id, version }, reason: "Nobody needs it now." });
  }
  const soon = await ask("Which provider is the second?", "2026-01-05");
  const night = await ask("Who answers at night?");
  const logs = await ask("Where do we keep the logs?");
  await poll(soon, "Lena Lead");
  await poll(night, "Vera Viewer", "Lena Lead");

  await test.step("the plate says no-go, and what was decided later stands beside it", async () => {
    await executive.goto(PAGE);
    const main = executive.getByRole("main");
    await expect(main).toContainText(`${ship.key}: Does it ship?`);
    await expect(main).toContainText("Decided no-go by Edgar Executive");
    const others = part(executive, "Also in force");
    await expect(others.getByRole("listitem")).toHaveCount(4);
    await expect(others).toContainText("Does the MVP go to production in this quarter?");
    await expect(others).toContainText("Do we pay for a writer?");
    await expect(others).toContainText("Decided go by Edgar Executive");
    await expect(others).toContainText("Inputs unchanged since");
    await expect(executive.getByRole("heading", { name: soon.question })).toBeVisible();
    await expect(part(executive, "Also asked")).toContainText("no date, poll open");
    await expectEveryLook(executive);
  });

  await test.step("who only reads answers the question that is not shown, from the page and the notice", async () => {
    await viewer.goto(PAGE);
    await expect(viewer.getByRole("button", { name: /answer/i })).toHaveCount(0);
    await part(viewer, "Also asked").getByRole("link", { name: night.question }).click();
    await expect(viewer.getByRole("heading", { name: night.question })).toBeVisible();
    await viewer.getByRole("button", { name: "Answer the poll…" }).click();
    await expect(viewer.getByRole("dialog")).toContainText("You answer for Function 1.");
    await viewer.goto("/inbox");
    await viewer.getByRole("link", { name: /asks for your answer/ }).click();
    const dialog = viewer.getByRole("dialog");
    await dialog.getByRole("radio", { name: "Go", exact: true }).check();
    await dialog.getByLabel(/^Why, by the function/).fill("Somebody is there.");
    await dialog.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(part(viewer, "Poll")).toContainText("1 of 2 voices");
  });

  await test.step("two who edit one question see both versions, and nothing typed is lost", async () => {
    await lead.goto(`${PAGE}?question=${logs.key}`);
    await lead.getByRole("button", { name: "Edit the question…" }).click();
    const dialog = lead.getByRole("dialog");
    await dialog.getByLabel("Recommendation").fill("With the provider.");
    await act(executive, "edit", {
      decision: { id: logs.id, version: logs.version },
      changes: { recommendation: { from: null, to: "At home." } },
    });
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    const both = dialog.getByRole("table", { name: "What both of you changed" });
    await expect(both).toContainText("Stands now, by Edgar Executive");
    await expect(both).toContainText("At home.");
    await expect(both).toContainText("With the provider.");
    await expectEveryLook(lead);
    await dialog.getByRole("button", { name: "Save mine over theirs" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(lead.getByRole("main")).toContainText("With the provider.");
  });

  await test.step("a question that was withdrawn is not shown as another without a word", async () => {
    await lead.goto(`${PAGE}?question=${gone.key}`);
    await expect(lead.getByRole("main")).toContainText(
      `${gone.key} was withdrawn by Edgar Executive. This page shows ${soon.key}.`,
    );
  });
});

interface Named {
  id: string;
  name: string;
}

interface Row {
  id: string;
  key: string;
  version: number;
  question: string;
}

interface Answering {
  contentHash: string;
  voices: { id: string; version: number }[];
}

async function form<Model>(page: Page, of: string): Promise<Model> {
  const answered = await page.request.get(`/api/panels/decision-form?project=${SLUG}&of=${of}`);
  return (await answered.json()) as Model;
}

async function rowOf(page: Page, id: string): Promise<Row> {
  const answered = await page.request.get(`/api/v1/projects/${SLUG}/decisions?limit=100`);
  const { items } = (await answered.json()) as { items: Row[] };
  const row = items.find((one) => one.id === id);
  if (!row) throw new Error(`Nobody has asked ${id}`);
  return row;
}

function acting(origin: string) {
  return async (page: Page, action: string, data: object): Promise<void> => {
    const answered = await page.request.post(`/api/actions/decisions.${action}`, {
      headers: { origin },
      data: { slug: SLUG, ...data },
    });
    expect(answered.status(), await answered.text()).toBe(200);
  };
}
