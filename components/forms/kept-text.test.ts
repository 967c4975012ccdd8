import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetKeptText, keepText, keptText } from "./kept-text";

let person: string | null = null;

beforeEach(() => {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, text: string) => void (kept[name] = text),
    removeItem: (name: string) => void Reflect.deleteProperty(kept, name),
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(kept, name, { value, enumerable: false });
  }
  vi.stubGlobal("sessionStorage", kept);
  vi.stubGlobal("document", {
    querySelector: () => (person === null ? null : { dataset: { person } }),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("is shown to whoever wrote it, and to nobody who signs in in the same tab", () => {
  person = "ada";
  keepText("comment 1.2", "Not before Friday");
  person = "ben";
  expect(keptText("comment 1.2")).toBe("");
  keepText("comment 1.2", "Fine with me");
  person = "ada";
  expect(keptText("comment 1.2")).toBe("Not before Friday");
  forgetKeptText();
  person = "ben";
  expect(keptText("comment 1.2")).toBe("");
});

it("is kept where nobody is named, and by a browser that keeps nothing", () => {
  person = null;
  keepText("note", "Said on the wall");
  expect(keptText("note")).toBe("Said on the wall");
  vi.stubGlobal("sessionStorage", undefined);
  keepText("note", "Said again");
  expect(keptText("note")).toBe("Said again");
  keepText("note", "");
  expect(keptText("note")).toBe("");
});
