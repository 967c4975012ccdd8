import { beforeEach, describe, expect, it, vi } from "vitest";

let changes: typeof import("./changes");
const moved = { slug: "p", change: "request-1", words: "Moved 1.2" };
const sized = { slug: "p", change: "request-2", words: "Made 1.2 longer" };

beforeEach(async () => {
  vi.resetModules();
  changes = await import("./changes");
});

describe("what somebody did here", () => {
  it("is taken back last first, and comes again in its order", () => {
    changes.noteChange(moved);
    changes.noteChange(sized);
    changes.noteTakenBack(sized, "request-3");
    changes.noteTakenBack(moved, "request-4");
    expect(changes.changesMade()).toEqual({
      made: [],
      undone: [
        { ...sized, change: "request-3" },
        { ...moved, change: "request-4" },
      ],
    });
    const again = changes.changesMade().undone.at(-1);
    if (again) changes.noteMadeAgain(again, "request-5");
    expect(changes.changesMade().made).toEqual([{ ...moved, change: "request-5" }]);
    expect(changes.changesMade().undone).toHaveLength(1);
  });

  it("cannot be made again once something new was done", () => {
    changes.noteChange(moved);
    changes.noteTakenBack(moved, "request-3");
    changes.noteChange(sized);
    expect(changes.changesMade()).toEqual({ made: [sized], undone: [] });
  });

  it("is forgotten where somebody else went on, and the rest stays", () => {
    changes.noteChange(moved);
    changes.noteChange(sized);
    changes.forgetChange(sized);
    expect(changes.changesMade().made).toEqual([moved]);
  });

  it("tells whoever listens, and nobody who left", () => {
    const heard = vi.fn();
    const leave = changes.onChangesMade(heard);
    changes.noteChange(moved);
    leave();
    changes.noteChange(sized);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe("what is under way", () => {
  it("is waited for, and what whoever asked for it notes is the last", async () => {
    changes.noteChange(moved);
    const write = async () => {
      await Promise.resolve();
      return "answered";
    };
    const answered = write();
    changes.noteUnderWay("p", answered);
    void (async () => {
      await answered;
      await Promise.resolve();
      changes.noteChange(sized);
    })();
    expect(changes.isUnderWay("p")).toBe(true);
    expect(changes.isUnderWay("another")).toBe(false);
    expect(await changes.lastMade("p")).toBe(sized);
    expect(changes.isUnderWay("p")).toBe(false);
  });

  it("is nothing to take back where it failed, and neither is what was done before it", async () => {
    changes.noteChange(moved);
    changes.noteUnderWay("p", Promise.reject(new Error("no answer")));
    expect(await changes.lastMade("p")).toBe("came to nothing");
    expect(await changes.lastMade("p")).toBe(moved);
    expect(await changes.lastMade("another")).toBeUndefined();
  });
});

describe("what is held", () => {
  it("is let go of on its own page, until it is sent", () => {
    const letGo = vi.fn(() => true);
    const release = changes.noteHeld("p", letGo);
    expect(changes.letGoOfHeld("another")).toBe(false);
    expect(letGo).not.toHaveBeenCalled();
    expect(changes.letGoOfHeld("p")).toBe(true);
    release();
    expect(changes.letGoOfHeld("p")).toBe(false);
  });
});
