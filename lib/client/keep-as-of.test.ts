import { afterEach, describe, expect, it, vi } from "vitest";
import { asOfHere } from "./as-of";
import { keepingAsOf } from "./keep-as-of";

afterEach(() => vi.unstubAllGlobals());

const HERE = "http://gantry/projects/tugs/plan?owner=Ada&asOf=2026-11-24#task-1";

function stand(at: string) {
  vi.stubGlobal("window", { location: new URL(at) });
}

describe("an address, seen from how a project stood", () => {
  it.each([
    ["/projects/tugs/risks", "/projects/tugs/risks?asOf=2026-11-24"],
    ["/projects/tugs", "/projects/tugs?asOf=2026-11-24"],
    ["/projects/tugs/plan?group=state#x", "/projects/tugs/plan?group=state&asOf=2026-11-24#x"],
    ["/projects/tugs?asOf=2026-11-01", "/projects/tugs?asOf=2026-11-01"],
    ["#task-2", "#task-2"],
    ["/projects/tugs-2/plan", "/projects/tugs-2/plan"],
    ["/projects/tugs/review", "/projects/tugs/review"],
    ["/projects/tugs/reviews/R1", "/projects/tugs/reviews/R1?asOf=2026-11-24"],
    ["/", "/"],
    ["/api/v1/projects/tugs/report", "/api/v1/projects/tugs/report"],
    ["http://elsewhere/projects/tugs", "http://elsewhere/projects/tugs"],
  ])("%s leads to %s", (href, to) => {
    stand(HERE);
    expect(keepingAsOf(href)).toBe(to);
  });

  it("stays as it is from how it stands now", () => {
    stand("http://gantry/projects/tugs/plan?asOf=");
    expect(asOfHere()).toBeNull();
    expect(keepingAsOf("/projects/tugs/risks")).toBe("/projects/tugs/risks");
  });
});
