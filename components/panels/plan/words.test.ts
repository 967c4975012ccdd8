import { describe, expect, it } from "vitest";
import type { ItemState } from "@/lib/domain/vocabulary";
import type { PlanRow } from "./contract";
import { planFixtures } from "./fixtures";
import { allRows } from "./foresee";
import { glyphOf, shortCommand, wordGate, wordWaits } from "./words";

const [example] = allRows(planFixtures.full);
const row = (state: ItemState, parts: Partial<PlanRow> = {}): PlanRow => ({
  ...example!,
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

describe("what a row waits for", () => {
  it("is listed, and what follows each other is one", () => {
    expect(wordWaits(["0.2", "0.3"])).toBe("0.2, 0.3");
    expect(wordWaits(["0.1", "0.2", "0.3", "0.4"])).toBe("0.1 to 0.4");
    expect(wordWaits(["gate 0", "1.1", "1.2", "1.3"])).toBe("gate 0, 1.1 to 1.3");
    expect(wordWaits(["B0", "0.1", "0.3", "2.1"])).toBe("B0, 0.1, 2 more");
  });

  it("is drawn as blocked only while nothing is claimed", () => {
    expect(glyphOf(row("to do", { blocked: true }))).toBe("blocked");
    expect(glyphOf(row("claimed", { blocked: true }))).toBe("claimed");
    expect(glyphOf(row("to do", { waitsFor: ["gate 0"] }))).toBe("to do");
  });
});

describe("a command in a narrow column", () => {
  it("loses its middle when it is too long", () => {
    expect(shortCommand("pytest tests/ --collect-only")).toBe("pytest tests/ --collect-only");
    const short = shortCommand("timeout 5 python run_server.py --config config/test_minimal.yaml");
    expect(short).toBe("timeout 5 python…minimal.yaml");
    expect(short.length).toBeLessThanOrEqual(30);
  });
});
