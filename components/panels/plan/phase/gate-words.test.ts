import { describe, expect, it } from "vitest";
import type { ItemState } from "@/lib/domain/vocabulary";
import type { PlanRow } from "../contract";
import { wordGate } from "./gate-words";

const row = (state: ItemState, parts: Partial<PlanRow> = {}): PlanRow => ({
  kind: "item",
  id: "1",
  version: 1,
  key: "exit-0-1",
  text: "A criterion",
  state,
  ...parts,
});

describe("the words of a gate", () => {
  it("count what decides, in the order of proof", () => {
    const exit = [row("to do"), row("claimed"), row("verified"), row("to do")];
    expect(wordGate(exit)).toBe("1 verified, 1 claimed, 2 to do");
  });

  it("say when nothing is checked, and when there is nothing to check", () => {
    expect(wordGate([row("to do"), row("to do")])).toBe("2 criteria, none checked");
    expect(wordGate([row("to do")])).toBe("1 criterion, none checked");
    expect(wordGate([])).toBe("no exit criteria, so it cannot pass");
    expect(wordGate([row("to do", { informs: true })])).toBe("1 criterion, which only informs");
  });

  it("keep what only informs apart", () => {
    const exit = [row("verified"), row("refuted", { informs: true })];
    expect(wordGate(exit)).toBe("1 verified, 1 more informs");
  });
});
