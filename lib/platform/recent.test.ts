import { describe, expect, it } from "vitest";
import { keepRecent } from "./recent";

/** Counts what is read, and lets a test answer when it likes. */
function world(room: number) {
  const recent = keepRecent<string>(room);
  const read: string[] = [];
  return {
    read,
    ask: (name: string, revision: number, weight = 1) =>
      recent.read(name, revision, () => {
        read.push(`${name}@${String(revision)}`);
        return Promise.resolve({ value: `${name}@${String(revision)}`, weight });
      }),
    recent,
  };
}

type Recent = ReturnType<typeof world>["recent"];

describe("what was read lately", () => {
  it("is not read again while its revision stands", async () => {
    const { ask, read } = world(10);
    expect(await ask("a", 1)).toBe("a@1");
    expect(await ask("a", 1)).toBe("a@1");
    expect(read).toEqual(["a@1"]);
  });

  it("is read again when its revision has moved, either way", async () => {
    const { ask, read } = world(10);
    for (const revision of [1, 2, 1]) await ask("a", revision);
    expect(read).toEqual(["a@1", "a@2", "a@1"]);
  });

  it("is read once for all who ask at the same time", async () => {
    const { ask, read } = world(10);
    expect(await Promise.all([ask("a", 1), ask("a", 1), ask("a", 1)])).toEqual([
      "a@1",
      "a@1",
      "a@1",
    ]);
    expect(read).toEqual(["a@1"]);
  });

  it("goes when there is no room, what was asked for longest ago first", async () => {
    const { ask, read } = world(3);
    for (const name of ["a", "b", "c", "a", "d"]) await ask(name, 1);
    read.length = 0;
    for (const name of ["a", "c", "d", "b"]) await ask(name, 1);
    expect(read).toEqual(["b@1"]);
  });

  it("is not kept when it is heavier than all the room, and takes nothing with it that fits", async () => {
    const { ask, read } = world(3);
    await ask("a", 1);
    await ask("large", 1, 4);
    read.length = 0;
    for (const name of ["a", "large"]) await ask(name, 1, name === "a" ? 1 : 4);
    expect(read).toEqual(["large@1"]);
  });

  it("gives its room back when it is read anew", async () => {
    const { ask, read } = world(3);
    for (let revision = 1; revision <= 9; revision += 1) await ask("a", revision, 2);
    await ask("b", 1, 1);
    read.length = 0;
    await ask("a", 9, 2);
    expect(read).toEqual([]);
  });

  it("is forgotten when reading it fails", async () => {
    const { ask, read, recent } = world(3);
    const failing = recent.read("a", 1, () => Promise.reject(new Error("gone")));
    await expect(failing).rejects.toThrow("gone");
    expect(await ask("a", 1)).toBe("a@1");
    expect(read).toEqual(["a@1"]);
  });

  it("answers what was asked, though somebody asks for another revision meanwhile", async () => {
    const { ask, read } = world(3);
    expect(await Promise.all([ask("a", 1), ask("a", 2)])).toEqual(["a@1", "a@2"]);
    read.length = 0;
    await ask("a", 2);
    expect(read).toEqual([]);
  });
});

describe("whoever reads a name anew", () => {
  /** Reads, and tells what the reader was handed of what is known. */
  const handedTo = async (recent: Recent, name: string, revision: number, weight = 1) => {
    const handed: (string | null)[] = [];
    await recent.read(name, revision, (before) => {
      handed.push(before);
      return Promise.resolve({ value: `${name}@${String(revision)}`, weight });
    });
    return handed;
  };

  it("is handed what was read of it last, of whichever revision, and nothing the first time", async () => {
    const { recent } = world(10);
    expect(await handedTo(recent, "a", 1)).toEqual([null]);
    expect(await handedTo(recent, "a", 2)).toEqual(["a@1"]);
    expect(await handedTo(recent, "a", 1)).toEqual(["a@2"]);
    expect(await handedTo(recent, "b", 1)).toEqual([null]);
  });

  it("is handed what was read before a reading that is under way", async () => {
    const { recent } = world(10);
    await handedTo(recent, "a", 1);
    const handed = await Promise.all([handedTo(recent, "a", 2), handedTo(recent, "a", 3)]);
    expect(handed).toEqual([["a@1"], ["a@1"]]);
  });

  it("is handed nothing once a reading has failed", async () => {
    const { recent } = world(10);
    await handedTo(recent, "a", 1);
    const failing = recent.read("a", 2, () => Promise.reject(new Error("gone")));
    await expect(failing).rejects.toThrow("gone");
    expect(recent.known("a")).toBeNull();
    expect(await handedTo(recent, "a", 2)).toEqual([null]);
  });

  it("is handed nothing once it had to make room, nor of what never had any", async () => {
    const { recent } = world(3);
    await handedTo(recent, "a", 1, 2);
    await handedTo(recent, "b", 1, 2);
    expect(await handedTo(recent, "a", 2, 2)).toEqual([null]);
    await handedTo(recent, "large", 1, 4);
    expect(await handedTo(recent, "large", 2, 4)).toEqual([null]);
  });

  it("can ask before what is known of a name, which keeps it no longer", async () => {
    const { recent } = world(2);
    expect(recent.known("a")).toBeNull();
    for (const name of ["a", "b"]) await handedTo(recent, name, 1);
    expect(recent.known("a")).toMatchObject({ revision: 1, last: "a@1" });
    await handedTo(recent, "c", 1);
    expect(recent.known("a")).toBeNull();
    expect(recent.known("b")).not.toBeNull();
  });
});
