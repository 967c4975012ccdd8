import type { APIRequestContext, Page } from "@playwright/test";
import { ACCOUNTS, examplePassword } from "../fixtures/accounts";
import { OwnGantry } from "../fixtures/own-gantry";
import { expect, test } from "../fixtures/test";

interface Item {
  id: string;
  key: string;
  version: number;
}

const KILL_AFTER = 12;
const AT_ONCE = 4;

test("kill -9 of everything while claims are written loses no acknowledged claim", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const gantry = await OwnGantry.prepare();
  try {
    await gantry.start();
    const { request } = page;
    await signIn(request, gantry.url);
    const send = await learnToClaim(page, gantry.url);
    const items = await readAll<Item>(
      request,
      `${gantry.url}/api/v1/projects/vimana/checklist-items`,
    );
    const open = items.filter((item) => item.version === 1);

    const acknowledged = new Set<string>();
    let killed: Promise<void> | undefined;
    const claimNext = async () => {
      for (let item = open.shift(); item && !killed; item = open.shift()) {
        if (await send(item)) acknowledged.add(item.id);
        if (acknowledged.size >= KILL_AFTER) killed ??= gantry.killEverything();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, claimNext));
    await killed;
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER);

    await gantry.start();
    const claims = await readAll<{ subject: { key: string }; by: { userId: string | null } }>(
      request,
      `${gantry.url}/api/v1/projects/vimana/claims`,
    );
    const events = await readAll<{ subjectId: string; subjectKey: string; actorUserId: string }>(
      request,
      `${gantry.url}/api/v1/projects/vimana/events`,
      "action=claim.made",
    );
    const claimed = claims.filter((claim) => claim.by.userId !== null);
    const told = new Set(events.map((event) => event.subjectId));
    for (const id of acknowledged) expect(told.has(id), `the event of ${id}`).toBe(true);
    expect(claimed.map((claim) => claim.subject.key).sort()).toEqual(
      events.map((event) => event.subjectKey).sort(),
    );
  } finally {
    await gantry.remove();
  }
});

async function signIn(request: APIRequestContext, url: string) {
  const response = await request.post(`${url}/api/auth/sign-in/email`, {
    data: { email: ACCOUNTS.lead, password: examplePassword() },
    headers: { origin: url },
  });
  expect(response.status()).toBe(200);
}

/** Claims once through the page, and answers how to send the same action for other items. */
async function learnToClaim(page: Page, url: string) {
  await page.goto(`${url}/projects/vimana/plan`);
  const sent = page.waitForRequest((request) => "next-action" in request.headers());
  await page
    .getByRole("button", { name: /^Claim/ })
    .first()
    .click();
  const { "next-action": action = "" } = (await sent).headers();
  await (await sent).response();
  return async ({ id, version }: Item): Promise<boolean> => {
    try {
      const response = await page.request.post(`${url}/projects/vimana/plan`, {
        headers: {
          "next-action": action,
          accept: "text/x-component",
          "content-type": "text/plain;charset=UTF-8",
          origin: url,
        },
        data: JSON.stringify([
          { slug: "vimana", target: { kind: "item", id, version }, note: null },
        ]),
      });
      return response.ok() && (await response.text()).includes('"ok":true');
    } catch {
      return false;
    }
  };
}

async function readAll<Row>(request: APIRequestContext, url: string, filter = ""): Promise<Row[]> {
  const response = await request.get(`${url}?limit=500&${filter}`);
  expect(response.status(), url).toBe(200);
  return ((await response.json()) as { items: Row[] }).items;
}
