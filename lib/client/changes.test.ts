import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let changes: typeof import("./changes");
const moved = { slug: "p", change: "request-1", words: "Moved 1.2" };
const sized = { slug: "p", change: "request-2", words: "Made 1.2 longer" };

beforeEach(() => reload());

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The page as it stands for this person, whose tab keeps what it kept. */
function standIn(person: string | null): void {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  };
  if (typeof sessionStorage === "undefined") vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("document", {
    querySelector: () => (person === null ? null : { dataset: { person } }),
  });
}

async function reload(person?: string | null): Promise<void> {
  if (person !== undefined && typeof document !== "undefined") standIn(person);
  vi.resetModules();
  changes = await import("./changes");
}

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

describe("what stays", () => {
  it("is the last that was done, so that nothing before it is taken back for it", async () => {
    changes.noteChange(moved);
    changes.noteWritten(sized);
    expect(await changes.lastMade("p")).toEqual({ ...sized, stays: true });
    expect(changes.changesMade().made).toHaveLength(2);
    expect(await changes.lastMade("another")).toBeUndefined();
  });

  it("can be taken back as soon as a form says how to call it, in its place", async () => {
    const heard = vi.fn();
    changes.onChangesMade(heard);
    changes.noteWritten(moved);
    changes.noteWritten(sized);
    expect(heard).not.toHaveBeenCalled();
    changes.noteChange({ ...moved, words: "Moved 1.2 to 12 Dec" });
    expect(changes.changesMade().made).toEqual([
      { ...moved, words: "Moved 1.2 to 12 Dec" },
      { ...sized, stays: true },
    ]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3));
  });

  it("ends what could be made again", () => {
    changes.noteChange(moved);
    changes.noteTakenBack(moved, "request-3");
    changes.noteWritten(sized);
    expect(changes.changesMade().undone).toEqual([]);
  });
});

describe("through a reload", () => {
  it("is remembered of whoever is signed in, and old news then", async () => {
    standIn("lena");
    changes.noteChange(moved);
    changes.noteChange(sized);
    changes.noteTakenBack(sized, "request-3");
    expect(changes.isFromBefore(moved)).toBe(false);
    await reload();
    const { made, undone } = changes.changesMade();
    expect([made, undone]).toEqual([[moved], [{ ...sized, change: "request-3" }]]);
    expect(made.every(changes.isFromBefore)).toBe(true);
    expect(changes.changesMade()).toBe(changes.changesMade());
  });

  it("is nobody else's, and gone for good once another has looked", async () => {
    standIn("lena");
    changes.noteChange(moved);
    await reload("otto");
    expect(changes.changesMade().made).toEqual([]);
    await reload("lena");
    expect(changes.changesMade().made).toEqual([]);
  });

  it("is forgotten by whoever signs out", async () => {
    standIn("lena");
    changes.noteChange(moved);
    changes.forgetChanges();
    await reload();
    expect(changes.changesMade().made).toEqual([]);
  });

  it("goes on with what was done before the page said who is signed in, and so far back only", async () => {
    standIn("lena");
    changes.noteChange(moved);
    await reload(null);
    for (let at = 0; at < 100; at += 1) changes.noteChange({ ...sized, change: `more-${at}` });
    standIn("lena");
    const { made } = changes.changesMade();
    expect([made.length, made.at(0)?.change, made.at(-1)?.change]).toEqual([
      100,
      "more-0",
      "more-99",
    ]);
  });

  it("is nothing where the browser holds something else, or holds nothing", () => {
    standIn("lena");
    sessionStorage.setItem("gantry-changes", '{"of":"lena","changes":{"made":[{}]}}');
    expect(changes.changesMade()).toEqual({ made: [], undone: [] });
    vi.stubGlobal("sessionStorage", undefined);
    changes.noteChange(moved);
    expect(changes.changesMade().made).toEqual([moved]);
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
