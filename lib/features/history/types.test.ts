import { expect, it } from "vitest";
import { sayWhatChanged } from "./types";

const otto = { name: "Otto", userId: "otto" };
const lena = { name: "Lena", userId: "lena" };

it.each([
  ["claim.withdrawn", "Otto withdrew the claim meanwhile."],
  ["evidence.recorded", "Otto recorded evidence meanwhile."],
  ["something.new", "Otto changed it meanwhile."],
])("whoever comes second is told what %s was", (action, words) => {
  expect(sayWhatChanged({ by: otto, action }, lena)).toBe(words);
});

it("one's own change in another window is told as one's own", () => {
  expect(sayWhatChanged({ by: lena, action: "claim.made" }, lena)).toBe(
    "You claimed it elsewhere.",
  );
});

it("of a change that nothing tells of somebody made it", () => {
  expect(sayWhatChanged(null, lena)).toBe("Somebody changed it meanwhile.");
});
