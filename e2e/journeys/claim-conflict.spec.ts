import type { Page, Route } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { isAction, PlanApi, PlanPage } from "../pages/plan-page";

// Claimed by the earlier executor and refuted since: it may be claimed again, or withdrawn.
const ITEM = "exit-0-5";

test("of two who claim and withdraw from the same version one wins, and nothing is lost", async ({
  as,
}) => {
  const lead = await as("lead");
  const admin = await as("admin");
  const claims = new PlanPage(lead);
  const withdraws = new PlanPage(admin);
  const api = new PlanApi(lead.request);
  const before = await api.item(ITEM);
  const eventsBefore = await api.events(before);
  await claims.open();
  await withdraws.open();

  const gathered = gather(2);
  await hold(lead, gathered);
  await hold(admin, gathered);
  await claims.walkTo(ITEM);
  await withdraws.walkTo(ITEM);
  await lead.keyboard.press("d");
  await admin.keyboard.press("w");
  await withdraws.giveReason("Withdraw the claim of Earlier executor", "It never held");

  await expect(async () => {
    const notices = (await claims.notice(ITEM).count()) + (await withdraws.notice(ITEM).count());
    expect(notices).toBe(1);
  }).toPass();
  const leadLost = (await claims.notice(ITEM).count()) === 1;
  await expect((leadLost ? claims : withdraws).notice(ITEM)).toContainText(
    leadLost
      ? "Ada Admin withdrew the claim meanwhile. Its state is now: refuted."
      : "Lena Lead claimed it meanwhile. Its state is now: refuted.",
  );

  const [event, ...older] = await api.events(before);
  expect(older).toEqual(eventsBefore);
  expect(event).toMatchObject({
    actorName: leadLost ? "Ada Admin" : "Lena Lead",
    action: leadLost ? "claim.withdrawn" : "claim.made",
    after: { version: before.version + 1 },
  });
  const after = await api.claims(ITEM);
  expect(after.map(({ by, withdrawal }) => [by.name, withdrawal?.by.name ?? null])).toEqual(
    leadLost
      ? [["Earlier executor", "Ada Admin"]]
      : [
          ["Earlier executor", null],
          ["Lena Lead", null],
        ],
  );
  expect((await api.item(ITEM)).version).toBe(before.version + 1);
});

test("who comes second is shown what the first one left, and goes on from there", async ({
  as,
}) => {
  const admin = await as("admin");
  const lead = await as("lead");
  const first = new PlanPage(admin);
  const second = new PlanPage(lead);
  // The two act in the same moment: nothing of the first has reached the second yet.
  await lead.route("**/api/events?**", () => undefined);
  await second.open();
  await first.open();
  await first.glyph("ready-21").click();
  await first.expectState("ready-21", "claimed");
  await first.untilSaved("ready-21");

  await second.walkTo("ready-21");
  await second.expectState("ready-21", "to do");
  await lead.keyboard.press("d");
  await expect(second.notice("ready-21")).toContainText(
    "Ada Admin claimed it meanwhile. Its state is now: claimed.",
  );
  await second.expectState("ready-21", "claimed");
  expect(await second.hasFocus("ready-21")).toBe(true);

  await lead.keyboard.press("w");
  await second.giveReason("Withdraw the claim of Ada Admin", "Only half of it is done");
  await second.expectState("ready-21", "to do");
  await second.untilSaved("ready-21");
  await expect(second.notice("ready-21")).toHaveCount(0);
  const claims = await new PlanApi(lead.request).claims("ready-21");
  expect(claims).toMatchObject([
    { by: { name: "Ada Admin" }, withdrawal: { by: { name: "Lena Lead" } } },
  ]);
});

interface Gathering {
  arrive: () => void;
  complete: Promise<void>;
}

/** Complete when that many have arrived. */
function gather(count: number): Gathering {
  let arrived = 0;
  let finish: () => void = () => undefined;
  const complete = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const arrive = () => {
    arrived += 1;
    if (arrived === count) finish();
  };
  return { arrive, complete };
}

/** Keeps the actions of a page until all are on their way. */
async function hold(page: Page, { arrive, complete }: Gathering): Promise<void> {
  await page.route("**/*", async (route: Route) => {
    if (isAction(route.request())) {
      arrive();
      await complete;
    }
    await route.fallback();
  });
}
