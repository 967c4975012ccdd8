import { expect, it } from "vitest";
import { takeDue } from "@/lib/features/snapshots/mutations";
import { makeActedOn } from "@/lib/testing/acting";
import { makeProgram } from "@/lib/testing/programs";
import { HERE } from "@/lib/testing/role-matrix-world";
import { GET } from "./route";

it("takes days as they ended, and moments; the earlier of the two stood before", async () => {
  const { slug } = await makeActedOn("snapshots", { tasks: [{ key: "1", title: "Pay" }] });
  const { secret } = await makeProgram(slug, ["read"]);
  await takeDue(() => new Date("2026-01-05T03:00:00Z"));
  const ask = async (query: string) => {
    const headers = { authorization: `Bearer ${secret}` };
    const request = new Request(`${HERE}/api/v1?${query}`, { headers });
    const answer = await GET(request, { params: Promise.resolve({ slug }) });
    return { status: answer.status, body: (await answer.json()) as object };
  };
  const taken = { snapshotAt: "2026-01-05T03:00:00.000Z" };
  const ofTheDay = { at: "2026-01-05T23:59:59.999Z", ...taken };
  expect(await ask("from=2026-01-05")).toMatchObject({ status: 200, body: { from: ofTheDay } });
  const turned = await ask("from=2026-01-06T12:00:00Z&to=2026-01-05");
  expect(turned).toMatchObject({ status: 200, body: { from: ofTheDay, to: taken } });
  expect(await ask("from=2026-01-04")).toMatchObject({ status: 404 });
  expect(await ask("from=2026-02-30")).toMatchObject({ status: 422 });
});
