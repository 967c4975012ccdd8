import { describe, expect, it } from "vitest";
import { keepMarked } from "./marked";

type Row = [name: string, mark: string, value: string];

/** A store whose rows change, and a reading of it that ends when it is told to. */
function makeStore() {
  const kept = keepMarked<string>(3);
  const read: string[][] = [];
  return {
    read,
    ask: (asked: [string, string][], found: Promise<Row[]> | Row[]) =>
      kept(asked, (names) => {
        read.push(names);
        return Promise.resolve(found);
      }),
  };
}

/** A reading that lasts until it is let go. */
function held() {
  let resolve: (rows: Row[]) => void = () => undefined;
  const promise = new Promise<Row[]>((done) => (resolve = done));
  return { promise, resolve: (rows: Row[]) => resolve(rows) };
}

describe("what is remembered under its mark", () => {
  it("is read once, and again under another mark", async () => {
    const { ask, read } = makeStore();
    await ask([["a", "1"]], [["a", "1", "one"]]);
    expect([...(await ask([["a", "1"]], []))]).toEqual([["a", "one"]]);
    expect(await ask([["a", "2"]], [["a", "2", "two"]])).toEqual(new Map([["a", "two"]]));
    expect(read).toEqual([["a"], ["a"]]);
  });

  it("is newer than asked for where it was written meanwhile, and never older", async () => {
    const { ask } = makeStore();
    expect(await ask([["a", "1"]], [["a", "2", "two"]])).toEqual(new Map([["a", "two"]]));
    expect(await ask([["a", "1"]], [["a", "3", "three"]])).toEqual(new Map([["a", "three"]]));
  });

  it("is what was found under it, whatever a slower reader brings back meanwhile", async () => {
    const { ask } = makeStore();
    const slow = held();
    const others = held();
    const first = ask([["a", "1"]], slow.promise);
    await ask([["a", "2"]], [["a", "2", "two"]]);
    const second = ask(
      [
        ["a", "2"],
        ["b", "1"],
      ],
      others.promise,
    );
    slow.resolve([["a", "1", "one"]]);
    expect((await first).get("a")).toBe("one");
    others.resolve([["b", "1", "other"]]);
    expect(Object.fromEntries(await second)).toEqual({ a: "two", b: "other" });
    const third = await ask([["a", "2"]], [["a", "2", "two"]]);
    expect(third.get("a")).toBe("two");
  });

  it("begins anew with more than there is room for, and answers all the same", async () => {
    const { ask, read } = makeStore();
    await ask([["a", "1"]], [["a", "1", "one"]]);
    const many = ["b", "c", "d"].map((name): Row => [name, "1", name]);
    const asked = many.map(([name, mark]): [string, string] => [name, mark]);
    expect((await ask([["a", "1"], ...asked], many)).size).toBe(4);
    await ask([["a", "1"]], [["a", "1", "one"]]);
    expect(read.at(-1)).toEqual(["a"]);
  });
});
