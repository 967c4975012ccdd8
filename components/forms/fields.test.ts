import { expect, it } from "vitest";
import { atFields, bindFields } from "./fields";

interface Draft {
  low: string;
  high: string;
}

it("what is wrong stands at the field that says it, the nearest that is known", () => {
  const fields: Record<string, keyof Draft> = { amount: "high", "amount.lowMinor": "low" };
  expect(atFields<Draft>({ "amount.lowMinor": "One" }, fields)).toEqual({ low: "One" });
  expect(atFields<Draft>({ "amount.other": "Two" }, fields)).toEqual({ high: "Two" });
  expect(atFields<Draft>({ name: "Three" }, fields)).toEqual({ name: "Three" });
});

it("a field knows what stands in it and what is wrong with it, and says what is written", () => {
  const said: Partial<Draft>[] = [];
  const field = bindFields<Draft>({ low: "1", high: "2" }, { high: "Too high" }, (part) => {
    said.push(part);
  });
  expect(field("high")).toMatchObject({ name: "high", value: "2", error: "Too high." });
  field("low").onChange({ target: { value: "3" } });
  expect(said).toEqual([{ low: "3" }]);
});
