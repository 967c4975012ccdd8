import { expect, it } from "vitest";
import { prepareCalendarAddress } from "./prepare";

const NOW = "2026-03-16T12:00:00.000Z";
const projects = [{ slug: "a", name: "A", currency: "USD", startOn: null }];

it("tells by what the address is known, and since when", () => {
  const address = { hint: "gantry_x7Qa", createdAt: "2026-03-01T09:05:00.000Z" };
  expect(prepareCalendarAddress(address, projects, NOW)).toEqual({
    lead: "1 project",
    sentence: "Whoever has your address reads the dates that you may see.",
    address: { hint: "gantry_x7Qa…", made: "1 Mar 09:05" },
    projects: [{ slug: "a", name: "A" }],
  });
});

it("says where there is none", () => {
  expect(prepareCalendarAddress(null, [], NOW)).toMatchObject({
    sentence: "No calendar reads your dates.",
    address: null,
  });
});
