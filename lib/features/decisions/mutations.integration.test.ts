import { beforeEach, describe, expect, it } from "vitest";
import { makeDecisionsWorld, QUESTION } from "@/lib/testing/decisions-world";

let w: Awaited<ReturnType<typeof makeDecisionsWorld>>;

beforeEach(async () => {
  w = await makeDecisionsWorld();
});

describe("a question", () => {
  it("is asked once, however often it is sent, and is told in the trail", async () => {
    const id = crypto.randomUUID();
    const first = await w.act(w.lena, "ask", { id, ...QUESTION });
    expect(first).toMatchObject({ ok: true, data: { key: "D1" } });
    expect(await w.act(w.lena, "ask", { id, ...QUESTION })).toMatchObject({
      message: "Not asked. It is asked already, as D1.",
    });
    expect(await w.decision()).toMatchObject({
      question: QUESTION.question,
      optionKeys: ["1"],
      askedBy: { name: "Lena", userId: w.lena.viewer.userId },
      outcome: null,
    });
    const [event] = await w.newestEvents(1);
    expect(event).toMatchObject({ action: "decision.asked", actorName: "Lena", subjectKey: "D1" });
  });

  it("about an option that is not there is refused at its field", async () => {
    const asked = { id: crypto.randomUUID(), ...QUESTION, optionKeys: ["9"] };
    expect(await w.act(w.lena, "ask", asked)).toMatchObject({
      reason: "invalid",
      detail: [{ path: "optionKeys", message: "There is no option 9" }],
    });
  });

  it("is edited while no poll is open, and taken back", async () => {
    await w.ask();
    const changed = await w.edit({ recommendation: { from: "Ship it.", to: "Wait." } });
    expect(changed).toMatchObject({ ok: true });
    expect(await w.decision()).toMatchObject({ recommendation: "Wait." });
    expect(await w.takeBack(w.eva, changed)).toMatchObject({ ok: true });
    expect(await w.decision()).toMatchObject({ recommendation: "Ship it." });
    await w.open();
    expect(await w.edit({ recommendation: { from: "Ship it.", to: "Wait." } })).toMatchObject({
      reason: "refused",
      message: expect.stringMatching(/^Not saved. Its poll is open since/) as string,
    });
  });

  it("is withdrawn with its poll, stays on record and is not asked again", async () => {
    await w.ask();
    await w.open();
    const { id, version } = await w.decision();
    const reason = "Asked too early for it.";
    const withdrawn = await w.act(w.eva, "withdraw", { decision: { id, version }, reason });
    expect(withdrawn).toMatchObject({ ok: true });
    expect(await w.decision()).toMatchObject({ withdrawal: { by: { name: "Eva" }, reason } });
    expect((await w.poll()).closedAt).not.toBeNull();
    expect(await w.answer(w.ana, "Engineering", "go")).toMatchObject({
      message: "Not answered. The poll has ended.",
    });
    expect(await w.open()).toMatchObject({ message: "Not opened. Eva has withdrawn D1." });
  });
});
