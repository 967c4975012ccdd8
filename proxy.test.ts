import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "./proxy";

const HERE = "http://localhost:3000";
const ask = (path: string) => proxy(new NextRequest(`${HERE}${path}`));

describe("an address that cannot be decoded", () => {
  it.each([
    ["/api/v1/projects/%E0%A4%A", `${HERE}/api/nothing`],
    ["/api/panels/%", `${HERE}/api/nothing`],
    ["/projects/%E0%A4%A", `${HERE}/nothing`],
  ])("%s leads to nothing", (path, nothing) => {
    const response = ask(path);
    expect(response.headers.get("x-middleware-rewrite")).toBe(nothing);
    expect(response.headers.get("x-request-id")).not.toBeNull();
    // Routes have theirs from the configuration, whatever leads to them.
    expect(response.headers.has("content-security-policy")).toBe(!path.startsWith("/api/"));
  });

  it("is not one with a sign in its query, nor one with other letters", () => {
    for (const path of [
      "/api/v1/projects?limit=%E0%A4%A",
      "/projects/caf%C3%A9",
      "/projects/%00",
    ]) {
      expect(ask(path).headers.get("x-middleware-rewrite"), path).toBeNull();
    }
  });
});
