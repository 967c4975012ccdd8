import { expect, it } from "vitest";
import { FORMATS as READ_BY_THE_SERVER } from "@/lib/domain/intake/readings";
import { FORMATS } from "./report.mjs";

it("the reporter sends the formats that the server reads", () => {
  expect([...FORMATS].sort()).toEqual([...READ_BY_THE_SERVER].sort());
});
