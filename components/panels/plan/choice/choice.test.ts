import { describe, expect, it } from "vitest";
import {
  type Choice,
  EVERYTHING,
  isNarrowed,
  readChoice,
  withoutFilters,
  writeChoice,
} from "./choice";

describe("what is shown of a plan", () => {
  const choices: Partial<Choice>[] = [
    {},
    { q: "import chain 0.2" },
    { state: ["not applicable"], owner: ["-"], priority: ["P0"] },
    { state: ["open", "claimed"], owner: ["Ada & Co", "Lead, Lena"], component: ["core", "ui"] },
    { priority: ["P0", "P2", "-"], phase: ["-", "0", "1"] },
    { due: "week", kind: "task", group: "owner" },
    { columns: ["owner", "due"] },
    { columns: [] },
  ];

  it.each(choices)("is read from the address as it was written: %j", (part) => {
    const choice = { ...EVERYTHING, ...part };
    expect(readChoice(writeChoice("", choice))).toEqual(choice);
  });

  it("leaves what else stands in the address, and nothing of itself where it is everything", () => {
    expect(writeChoice("?open=task-0.2&q=old&owner=-", EVERYTHING)).toBe("?open=task-0.2");
    expect(writeChoice("?q=old", EVERYTHING)).toBe("");
  });

  it("is everything where the address cannot be read", () => {
    expect(readChoice("?state=done&priority=P9&due=never&kind=phase&group=x")).toEqual(EVERYTHING);
    expect(readChoice("?columns=price,owner").columns).toEqual(["owner"]);
  });

  it("reads what was kept with one value, and several in whatever order and however often", () => {
    expect(readChoice("?owner=Lena+Lead&state=claimed")).toEqual({
      ...EVERYTHING,
      owner: ["Lena Lead"],
      state: ["claimed"],
    });
    const same = "?priority=P2&owner=B&owner=A&priority=P0&owner=B&owner=";
    expect(readChoice(same)).toEqual({ ...EVERYTHING, priority: ["P0", "P2"], owner: ["A", "B"] });
  });

  it("is narrowed by filters alone", () => {
    expect(isNarrowed({ ...EVERYTHING, group: "state", columns: [] })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, q: "  " })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, q: "a" })).toBe(true);
    expect(isNarrowed({ ...EVERYTHING, due: "none" })).toBe(true);
  });

  it("keeps its grouping and its columns when the filters are cleared", () => {
    const choice: Choice = {
      ...EVERYTHING,
      q: "a",
      owner: ["-"],
      group: "owner",
      columns: ["due"],
    };
    expect(withoutFilters(choice)).toEqual({ ...EVERYTHING, group: "owner", columns: ["due"] });
  });
});
