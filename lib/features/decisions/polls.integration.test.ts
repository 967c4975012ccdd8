import { beforeEach, describe, expect, it } from "vitest";
import { decisionText, questionText } from "@/lib/domain/decisions/content";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { tellOfMovedDecisions } from "@/lib/features/inbox/mutations";
import { db } from "@/lib/platform/db";
import { DUE, idOf, makeDecisionsWorld, QUESTION, WHY } from "@/lib/testing/decisions-world";
import { hashOf } from "./data";

let w: Awaited<ReturnType<typeof makeDecisionsWorld>>;

beforeEach(async () => {
  w = await makeDecisionsWorld();
});

describe("R15: a poll", () => {
  beforeEach(async () => {
    await w.ask();
    await w.open();
  });

  it("a voice cannot answer for another's function, whatever the role", async () => {
    const before = await w.trace();
    expect(await w.answer(w.ana, "Finance", "go")).toMatchObject({
      reason: "forbidden",
      message: "Not answered. For Finance answers Cleo.",
    });
    const admin = await w.person("Ada", "admin");
    expect(await w.answer(admin, "Operations", "go")).toMatchObject({ reason: "forbidden" });
    expect(await w.trace()).toEqual(before);
  });

  it("being named admits a viewer, and an earlier answer stays in the trail", async () => {
    expect(await w.answer(w.cfo, "Finance", "no-go")).toMatchObject({ ok: true });
    expect(await w.answer(w.cfo, "Finance", "go")).toMatchObject({ ok: true });
    expect(await w.voice("Finance")).toMatchObject({ answer: "go", answeredBy: { name: "Cleo" } });
    const [newest, first] = await w.newestEvents(2);
    expect(newest).toMatchObject({
      action: "poll.answered",
      before: { function: "Finance", answer: "no-go", by: "Cleo" },
      after: { answer: "go" },
    });
    expect(first).toMatchObject({ after: { answer: "no-go" } });
  });

  it("an answer is not written over with amounts that its reader may not see", async () => {
    const conditions = [{ text: "Release $50,000", dueOn: DUE, owner: null }];
    const full = { reason: "It costs $4,000 a month.", conditions };
    expect(await w.answer(w.cfo, "Finance", "go with conditions", full)).toMatchObject({
      ok: true,
    });
    const before = await w.trace();
    const told = expect.stringMatching(/^\[amount\] stands for an amount that is hidden/) as string;
    expect(
      await w.answer(w.cfo, "Finance", "go with conditions", maskAmountsIn(full)),
    ).toMatchObject({
      reason: "invalid",
      detail: [
        { path: "reason", message: told },
        { path: "conditions.0.text", message: told },
      ],
    });
    expect(await w.trace()).toEqual(before);
    const again = { ...full, reason: "It costs $5,000 a month." };
    expect(await w.answer(w.cfo, "Finance", "go with conditions", again)).toMatchObject({
      ok: true,
    });
    // Whoever sees the amounts means the words.
    const meant = { reason: "Say [amount] once it is known." };
    expect(await w.answer(w.ana, "Engineering", "no-go", meant)).toMatchObject({ ok: true });
  });

  it("a deputy answers as a deputy, and not over who answered in person", async () => {
    expect(await w.answer(w.ben, "Engineering", "go")).toMatchObject({ ok: true });
    expect(await w.voice("Engineering")).toMatchObject({
      asDeputy: true,
      answeredBy: { name: "Ben" },
      person: { name: "Ana" },
    });
    expect(await w.answer(w.ana, "Engineering", "no-go")).toMatchObject({ ok: true });
    expect(await w.voice("Engineering")).toMatchObject({ asDeputy: false, answer: "no-go" });
    expect(await w.answer(w.ben, "Engineering", "go")).toMatchObject({
      reason: "refused",
      message: "Not answered. Ana has answered in person.",
    });
  });

  it("of two answers to one voice at once one is told of the other", async () => {
    const both = await Promise.all([
      w.answer(w.ana, "Engineering", "go"),
      w.answer(w.ben, "Engineering", "go"),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("whoever comes second is shown what stands, and no amount that is hidden from them", async () => {
    const { id, version } = await w.voice("Engineering");
    await w.answer(w.ben, "Engineering", "no-go", { reason: "It costs $5,000 a month." });
    const late = { voice: { id, version } };
    expect(await w.answer(w.ana, "Engineering", "go", late)).toMatchObject({
      reason: "conflict",
      message: "Not answered. Ben has answered meanwhile.",
      detail: {
        version: version + 1,
        changedBy: { name: "Ben" },
        fields: { answer: { theirs: "no-go" }, reason: { theirs: "It costs $5,000 a month." } },
      },
    });
    const finance = await w.voice("Finance");
    await w.answer(w.cfo, "Finance", "no-go", { reason: "It costs $5,000 a month." });
    const again = { voice: { id: finance.id, version: finance.version } };
    expect(await w.answer(w.cfo, "Finance", "go", again)).toMatchObject({
      detail: { fields: { reason: { theirs: "It costs [amount] a month." } } },
    });
  });

  it("an answer to another question than was read is refused", async () => {
    const given = { contentHash: "0".repeat(64) };
    expect(await w.answer(w.ana, "Engineering", "go", given)).toMatchObject({
      message: "Not answered. The question is another by now.",
    });
    expect((await w.poll()).contentHash).toBe(hashOf(questionText(await w.decision())));
  });

  it("conditions go with their answer alone, and are dated ahead", async () => {
    expect(await w.answer(w.ana, "Engineering", "go with conditions")).toMatchObject({
      reason: "invalid",
    });
    const past = { conditions: [{ text: "Rotate the key", dueOn: "2020-01-01", owner: null }] };
    expect(await w.answer(w.ana, "Engineering", "go with conditions", past)).toMatchObject({
      message: "Not answered. 2020-01-01 has passed already.",
    });
  });

  it("silence decides nothing, and a poll ends without a decision only where somebody says so", async () => {
    await w.answer(w.ana, "Engineering", "go");
    expect(await w.close(w.eva, { outcome: "go" })).toMatchObject({
      reason: "conflict",
      message: "Not recorded. As of now the answers decide nothing.",
      detail: {
        reasons: [
          { kind: "quorum", heard: 1, needed: 3 },
          { kind: "silent", functions: ["Operations", "Finance"] },
        ],
      },
    });
    expect(await w.close(w.eva, { outcome: "undecided" })).toMatchObject({ ok: true });
    expect(await w.decision()).toMatchObject({ outcome: null, decidedAt: null });
    expect(await w.open()).toMatchObject({ ok: true });
  });

  it("only one is open at a time", async () => {
    expect(await w.open()).toMatchObject({
      message: expect.stringMatching(/Its poll is open/) as string,
    });
  });

  it("whoever may not sign does not end it", async () => {
    expect(await w.close(w.ben)).toMatchObject({ reason: "forbidden" });
  });
});

describe("R15: who approves", () => {
  it("the asker alone cannot approve", async () => {
    await w.ask();
    const own = {
      function: "Direction",
      userId: idOf(w.eva),
      deputyUserId: null,
      mayApprove: true,
    };
    const heard = {
      function: "Finance",
      userId: idOf(w.cfo),
      deputyUserId: null,
      mayApprove: false,
    };
    expect(await w.open([own, heard])).toMatchObject({
      message:
        "Not opened. Nobody but who asks or opens it may approve: name another function whose go approves.",
    });
    const other = { ...heard, function: "Engineering", userId: idOf(w.ana), mayApprove: true };
    expect(await w.open([own, other])).toMatchObject({ ok: true });
    await w.answer(w.eva, "Direction", "go");
    expect(await w.close(w.eva, { outcome: "go", reason: WHY })).toMatchObject({
      reason: "conflict",
    });
  });

  it("a poll that can come to no go is not opened", async () => {
    await w.ask();
    const opens = async (who: typeof w.eva, voices: object[]) => {
      const { id, version } = await w.decision();
      const row = { decision: { id, version }, id: crypto.randomUUID(), voices };
      return w.act(who, "openPoll", row);
    };
    const asks = (who: typeof w.eva, name: string, mayApprove = true) => ({
      ...{ function: name, userId: idOf(who), deputyUserId: null, mayApprove },
    });
    const before = await w.trace();
    // Eva asks and Ana opens: neither of them is somebody else.
    expect(
      await opens(w.ana, [asks(w.ana, "Engineering"), asks(w.eva, "Direction")]),
    ).toMatchObject({
      reason: "refused",
      message: expect.stringMatching(/Nobody but who asks or opens it may approve/) as string,
    });
    expect(await w.trace()).toEqual(before);
    await w.rule({ minimumApprovers: { from: 1, to: 3 } });
    const voices = [asks(w.ben, "Operations"), asks(w.cfo, "Finance", false)];
    expect(await opens(w.ana, voices)).toMatchObject({
      message:
        "Not opened. 3 people have to approve, and 1 person at most can: name more whose go approves.",
    });
    const more = [...voices, asks(w.ana, "Engineering"), asks(w.eva, "Direction")];
    expect(await opens(w.ana, more)).toMatchObject({ ok: true });
  });

  it("with a quorum of one and the asker's go alone nothing is decided", async () => {
    await w.rule({ quorum: { from: null, to: 1 } });
    await w.ask();
    const own = {
      function: "Direction",
      userId: idOf(w.eva),
      deputyUserId: null,
      mayApprove: true,
    };
    await w.open([own, { ...own, function: "Engineering", userId: idOf(w.ana) }]);
    await w.answer(w.eva, "Direction", "go");
    expect(await w.close(w.eva, { outcome: "go", reason: WHY })).toMatchObject({
      reason: "conflict",
      detail: { outcome: "undecided", reasons: [{ kind: "asker alone", name: "Eva" }, {}] },
    });
  });
});

describe("R15: the rules of the project", () => {
  const ruledOf = (scope: Parameters<typeof idOf>[0], name: string, mayApprove: boolean) => {
    const person = { name: scope.viewer.name, userId: idOf(scope) };
    return { name, person, deputy: null, mayApprove };
  };
  const askedOf = (
    { name, person, mayApprove }: ReturnType<typeof ruledOf>,
    part: object = {},
  ) => ({
    ...{ function: name, userId: person.userId, deputyUserId: null, mayApprove },
    ...part,
  });

  it("say who is asked and whose go approves, whoever opens the poll", async () => {
    const engineering = ruledOf(w.ana, "Engineering", true);
    const finance = ruledOf(w.cfo, "Finance", false);
    const { functions: from } = (await w.project()).pollRules;
    const ruled = await w.rule({ functions: { from, to: [engineering, finance] } });
    expect(ruled).toMatchObject({ ok: true });
    await w.ask();
    const before = await w.trace();
    const more = await w.open([askedOf(engineering), askedOf(finance, { mayApprove: true })]);
    expect(more).toMatchObject({
      reason: "refused",
      message: "Not opened. By the rules of this project Finance is heard, but may not approve.",
    });
    expect(await w.open([askedOf(engineering)])).toMatchObject({
      message: "Not opened. The rules of this project ask Finance as well.",
    });
    const friends = ruledOf(w.ben, "Friends", true);
    expect(await w.open([askedOf(engineering), askedOf(finance), askedOf(friends)])).toMatchObject({
      reason: "refused",
    });
    expect(await w.trace()).toEqual(before);
    const other = askedOf(engineering, { userId: idOf(w.ben) });
    expect(await w.open([other, askedOf(finance)])).toMatchObject({
      message:
        "Not opened. By the rules of this project Ana answers for Engineering, and nobody else.",
    });
    const deputy = askedOf(engineering, { deputyUserId: idOf(w.ben) });
    expect(await w.open([deputy, askedOf(finance)])).toMatchObject({ reason: "refused" });
    const heard = askedOf(friends, { mayApprove: false });
    expect(await w.open([heard, askedOf(engineering), askedOf(finance)])).toMatchObject({
      ok: true,
    });
  });
});

describe("a decision that is taken", () => {
  it("differs from what is computed only with a reason, and is frozen and signed", async () => {
    expect(await w.decide(null)).toMatchObject({
      message: "Not decided. It is computed as NO-GO: say why it is go with conditions.",
    });
    expect(await w.close(w.eva, { reason: WHY })).toMatchObject({ ok: true });
    const row = await w.decision();
    expect(row).toMatchObject({
      outcome: "go with conditions",
      outcomeKind: "go with conditions",
      computedVerdict: "NO-GO",
      reason: WHY,
      decidedBy: { name: "Eva" },
    });
    const ids = row.inputs?.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["verdict", "metric speed", "option 1 cost low"]));
    expect(row.contentHash).toBe(hashOf(decisionText(row, await w.poll())));
  });

  it("its conditions are tasks of the plan with day and owner", async () => {
    await w.decide();
    const { conditions } = await w.voice("Operations");
    expect(conditions).toMatchObject([{ text: "Rotate the key", dueOn: DUE, owner: "Ben" }]);
    const { tasks } = await w.project();
    expect(tasks).toMatchObject([{ title: "Rotate the key", dueOn: DUE, owner: "Ben" }]);
    expect(conditions[0]?.taskKey).toBe(tasks[0]?.key);
    expect(await w.standing(`${DUE}T23:00:00.000Z`)).toMatchObject({
      outcome: "go with conditions",
    });
    expect(await w.standing("2099-01-16T00:00:00.000Z")).toMatchObject({ outcome: "no-go" });
  });

  it("is never edited, in the database neither", async () => {
    await w.decide();
    const { id } = await w.decision();
    const { id: pollId } = await w.poll();
    await expect(
      db().decision.update({ where: { id }, data: { outcome: "no-go" } }),
    ).rejects.toThrow(/append-only/);
    await expect(
      db().pollVoice.updateMany({ where: { pollId }, data: { answer: "no-go" } }),
    ).rejects.toThrow(/append-only/);
    await expect(db().decisionOption.deleteMany({ where: { decisionId: id } })).rejects.toThrow(
      /append-only/,
    );
    expect(await w.edit({ question: { from: QUESTION.question, to: "Another" } })).toMatchObject({
      message: expect.stringMatching(/^Not saved. D1 was decided on/) as string,
    });
  });

  it("says what has changed since, and those who took part are told once", async () => {
    await w.decide();
    expect((await w.standing()).changed).toEqual([]);
    await tellOfMovedDecisions([w.projectId]);
    expect(await w.noticesOf(w.ana)).not.toContain("moved");
    await w.sample(90);
    expect((await w.standing()).changed).toMatchObject([
      { id: "metric speed", before: 100, after: 90, tolerance: 5 },
    ]);
    await tellOfMovedDecisions([w.projectId]);
    await tellOfMovedDecisions(null);
    expect((await w.noticesOf(w.ana)).filter((kind) => kind === "moved")).toHaveLength(1);
  });

  it("each input that moves later is told of once", async () => {
    await w.decide();
    const isMoved = (kind: string) => kind === "moved";
    await w.sample(90);
    for (const costHighMinor of [200, 900]) {
      await db().option.updateMany({ where: { projectId: w.projectId }, data: { costHighMinor } });
      await tellOfMovedDecisions([w.projectId]);
      await tellOfMovedDecisions(null);
      const changed = (await w.standing()).changed ?? [];
      expect(changed.length).toBeGreaterThanOrEqual(costHighMinor === 900 ? 2 : 1);
      expect((await w.noticesOf(w.ana)).filter(isMoved)).toHaveLength(changed.length);
    }
  });

  it("is superseded by a second poll, and stays as it was", async () => {
    await w.decide();
    const first = await w.decision();
    await w.ask({ replacesKey: "D1" });
    expect(
      await w.act(w.eva, "ask", { id: crypto.randomUUID(), ...QUESTION, replacesKey: "D1" }),
    ).toMatchObject({ message: "Not asked. D2 asks anew already." });
    expect((await w.decision("D1")).supersededByKey).toBeNull();
    await w.open(null, "D2");
    for (const [who, name] of w.voices) await w.answer(who, name, "no-go");
    expect(await w.close(w.eva)).toMatchObject({ ok: true });
    expect(await w.decision("D2")).toMatchObject({ outcome: "no-go", reason: null });
    const after = await w.decision("D1");
    expect({ ...after, version: first.version, supersededByKey: null }).toEqual(first);
    expect(after.supersededByKey).toBe("D2");
  });
});

describe("who is told", () => {
  it("person and deputy of each voice, until one of them has answered", async () => {
    await w.ask();
    await w.open();
    expect(await w.noticesOf(w.ana)).toEqual(["poll"]);
    expect(await w.noticesOf(w.ben)).toEqual(["poll", "poll"]);
    expect(await w.noticesOf(w.eva)).toEqual([]);
    await w.answer(w.ben, "Engineering", "go");
    expect(await w.noticesOf(w.ana)).toEqual([]);
    expect(await w.noticesOf(w.ben)).toEqual(["poll"]);
  });

  it("all who took part are told of the decision", async () => {
    await w.decide();
    expect(await w.noticesOf(w.ana)).toEqual(["decision"]);
    expect(await w.noticesOf(w.cfo)).toEqual(["decision"]);
  });
});
