import { afterEach, expect, it, vi } from "vitest";
import { fetchPanel } from "./query";

afterEach(() => vi.unstubAllGlobals());

const asking = () => fetchPanel("timeline", "harbour", new AbortController().signal);

it("what a browser says of a server that does not answer is told in words", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(asking()).rejects.toThrow(/^The server did not answer\.$/);
});

it("whoever leaves has not been left without an answer", async () => {
  const left = new DOMException("aborted", "AbortError");
  vi.stubGlobal("fetch", () => Promise.reject(left));
  await expect(asking()).rejects.toBe(left);
});
