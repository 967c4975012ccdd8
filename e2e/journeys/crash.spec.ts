import type { APIRequestContext } from "@playwright/test";
import { ACCOUNTS, examplePassword } from "../fixtures/accounts";
import { expect, test } from "../fixtures/test";

interface Item {
  id: string;
  key: string;
  version: number;
}

const KILL_AFTER = 12;
const AT_ONCE = 4;

test("kill -9 of everything while claims are written loses no acknowledged claim", async ({
  gantry,
  page,
}) => {
  test.setTimeout(180_000);
  const { request } = page;
  await signIn(request, gantry.url);
  const items = await readAll<Item>(
    request,
    `${gantry.url}/api/v1/projects/vimana/checklist-items`,
  );
  const open = items.filter((item) => item.version === 1);

  const acknowledged = new Set<string>();
  let killed: Promise<void> | undefined;
  const claimNext = async () => {
    for (let item = open.shift(); item && !killed; item = open.shift()) {
      if (await claim(request, gantry.url, item)) acknowledged.add(item.id);
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
});

async function signIn(request: APIRequestContext, url: string) {
  const response = await request.post(`${url}/api/auth/sign-in/email`, {
    data: { email: ACCOUNTS.lead, password: examplePassword() },
    headers: { origin: url },
  });
  expect(response.status()).toBe(200);
}

/** Claims an item as the page does, and answers whether it was acknowledged. */
async function claim(request: APIRequestContext, url: string, item: Item): Promise<boolean> {
  const target = { kind: "item", id: item.id, version: item.version };
  try {
    const response = await request.post(`${url}/api/actions/evidence.claimDone`, {
      headers: { origin: url },
      data: { slug: "vimana", target },
    });
    return response.ok() && ((await response.json()) as { ok: boolean }).ok;
  } catch {
    return false;
  }
}

async function readAll<Row>(request: APIRequestContext, url: string, filter = ""): Promise<Row[]> {
  const response = await request.get(`${url}?limit=500&${filter}`);
  expect(response.status(), url).toBe(200);
  return ((await response.json()) as { items: Row[] }).items;
}
