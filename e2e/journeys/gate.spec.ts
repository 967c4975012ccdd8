import type { APIRequestContext, Locator, Page } from "@playwright/test";
import type { Account } from "../fixtures/accounts";
import { expect, test } from "../fixtures/test";
import { RowDialogs } from "../pages/row-dialogs";

const CHECKED = ["exit-0-1", "exit-0-2", "exit-0-3", "exit-0-4"];
/** Somebody has to look. The first was claimed by an earlier executor, and refuted. */
const LOOKED_AT = ["exit-0-5", "exit-0-6"];
/** Above gate 0; nobody but a person can say so. */
const ABOVE = ["exit-1-6", "exit-1-8"];
/** A line that feeds a component. */
const FEEDING = "ready-1";

test("evidence opens gate 0, a failure closes it again with all that stands on it, a repair restores it", async ({
  gantry,
}) => {
  test.setTimeout(300_000);
  const pageOf = (account: Account) => gantry.openAs(account);
  const lena = new RowDialogs(await pageOf("lead"));
  const edgar = new RowDialogs(await pageOf("executive"));
  const { request } = lena.page;

  expect(await gateOf(request)).toBe("fail");
  await expectReadiness(request);

  for (const key of CHECKED) {
    await lena.record(`item-${key}`, { outcome: "failed", note: "it does not yet" });
    await lena.claim(`item-${key}`);
    await edgar.record(`item-${key}`, { outcome: "passed" });
    expect(await stateOf(request, key), key).toBe("verified");
  }
  for (const key of LOOKED_AT) {
    await lena.claim(`item-${key}`);
    await edgar.record(`item-${key}`, { outcome: "passed" });
    expect(await stateOf(request, key), key).toBe("verified");
  }
  expect(await gateOf(request)).toBe("pass");
  await expectReadiness(request);
  const open = await lena.open("item-exit-0-6");
  await expect(open.getByText(/Edgar Executive passed/)).toBeVisible();
  await expect(gateRow(lena.page).getByText("6 verified")).toBeVisible();
  await expect(lena.page.getByText("phase 1 stays locked")).toHaveCount(0);
  await lena.open("item-exit-1-6");
  await expect(lena.page.getByText("phase 2 stays locked")).toBeVisible();

  for (const key of [...ABOVE, FEEDING]) {
    await lena.claim(`item-${key}`);
    await edgar.record(`item-${key}`, { outcome: "passed" });
    expect(await stateOf(request, key), key).toBe("verified");
  }
  expect(await expectReadiness(request)).toBeGreaterThan(0);

  await edgar.record("item-exit-0-6", { outcome: "failed", note: "the commit was reverted" });
  expect(await gateOf(request)).toBe("fail");
  for (const key of ABOVE) {
    expect(await stateOf(request, key), key).toBe("suspect");
    const row = await lena.open(`item-${key}`);
    await expect(row.getByText(/^exit-0-6 failed → gate 0 → phase 1$/i)).toBeVisible();
  }
  await lena.open("item-exit-0-6");
  await expect(lena.page.getByText("phase 1 stays locked")).toBeVisible();
  expect(await stateOf(request, FEEDING), "nothing of gate 0 stands beneath it").toBe("verified");

  await edgar.record("item-exit-0-6", { outcome: "passed", note: "committed again" });
  expect(await gateOf(request)).toBe("pass");
  for (const key of [...LOOKED_AT, ...CHECKED, ...ABOVE]) {
    expect(await stateOf(request, key), key).toBe("verified");
  }
});

function gateRow(page: Page): Locator {
  return page.locator('[data-part="gate-0"]');
}

interface Item {
  key: string;
  state: string;
  weight: number;
  componentKey: string | null;
}

async function list<Row>(request: APIRequestContext, name: string): Promise<Row[]> {
  const response = await request.get(`/api/v1/projects/vimana/${name}?limit=500`);
  expect(response.status(), name).toBe(200);
  return ((await response.json()) as { items: Row[] }).items;
}

async function stateOf(request: APIRequestContext, key: string): Promise<string | undefined> {
  const items = await list<Item>(request, "checklist-items");
  return items.find((one) => one.key === key)?.state;
}

async function gateOf(request: APIRequestContext): Promise<string | undefined> {
  const gates = await list<{ phaseKey: string; result: string }>(request, "gates");
  return gates.find((one) => one.phaseKey === "0")?.result;
}

/** Readiness is what the verified items of each component weigh of all its items, and no more. */
async function expectReadiness(request: APIRequestContext): Promise<number> {
  const items = await list<Item>(request, "checklist-items");
  const tasks = await list<Item>(request, "tasks");
  const components = await list<{ key: string; weight: number }>(request, "components");
  const all = components.reduce((sum, one) => sum + one.weight, 0);
  const expected = components.reduce((sum, { key, weight }) => {
    const own = [...items, ...tasks].filter((one) => one.componentKey === key);
    const weigh = (rows: Item[]) => rows.reduce((total, row) => total + row.weight, 0);
    const share = weigh(own.filter((one) => one.state === "verified")) / weigh(own);
    return sum + (100 * share * weight) / all;
  }, 0);
  const response = await request.get("/api/v1/projects/vimana");
  const { computed } = (await response.json()) as {
    computed: { readiness: { verified: number } };
  };
  expect(computed.readiness.verified).toBeCloseTo(expected, 1);
  return computed.readiness.verified;
}
