import { describe, expect, it } from "vitest";
import { placesFrom } from "./places";

describe("where G and a letter lead", () => {
  it("is the portfolio and the inbox from everywhere", () => {
    expect(placesFrom("/")).toMatchObject([
      { letter: "h", label: "Portfolio", path: null, href: "/" },
      { letter: "i", label: "Inbox", path: null, href: "/inbox" },
      { letter: "w", label: "Weekly review", path: null, href: "/review" },
    ]);
  });

  it("is every page of the project that is open", () => {
    const places = placesFrom("/projects/vimana/plan");
    expect(places).toContainEqual({ letter: "b", label: "Blockers", path: "/blockers" });
    expect(places).toContainEqual({ letter: "o", label: "Overview", path: "" });
  });

  it("is told by a letter of its own", () => {
    const letters = placesFrom("/projects/vimana").map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
  });
});
