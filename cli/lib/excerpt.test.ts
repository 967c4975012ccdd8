import { describe, expect, it } from "vitest";
import { EXCERPT_BYTES, excerptOf, lastLines, Tail } from "./excerpt.mjs";
import { maskFor, withoutToken } from "./secrets.mjs";

const asIs = (text: string) => text;

function printed(...chunks: (string | Buffer)[]) {
  const tail = new Tail();
  for (const chunk of chunks) tail.push(Buffer.from(chunk));
  return tail;
}

describe("the excerpt of what was printed", () => {
  it("is all of it where that is short, whatever pieces it comes in", () => {
    const bytes = Buffer.from("naïve 🏙 city\n");
    const tail = printed(...Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)));
    expect(excerptOf(tail, asIs)).toBe("naïve 🏙 city\n");
    expect(excerptOf(printed(), asIs)).toBeNull();
  });

  it.each([1, 7, 1000, 65_536, 300_000])(
    "is the last whole lines of what is long, in pieces of %i bytes",
    (size) => {
      const lines = Array.from({ length: 20_000 }, (_, at) => `line ${String(at)} é🏙`);
      const bytes = Buffer.from(`${lines.join("\n")}\n`);
      const tail = new Tail();
      for (let at = 0; at < bytes.length; at += size) tail.push(bytes.subarray(at, at + size));
      const [note, first, ...rest] = (excerptOf(tail, asIs) ?? "").split("\n");
      expect(note).toBe("[340.7 KB were printed; the beginning is left out]");
      expect(lines).toContain(first);
      expect(rest.slice(-2)).toEqual(["line 19999 é🏙", ""]);
      const length = Buffer.byteLength([note, first, ...rest].join("\n"));
      expect(length).toBeLessThanOrEqual(EXCERPT_BYTES);
      expect(length).toBeGreaterThan(EXCERPT_BYTES - 100);
    },
  );

  it.each([0, 1, 2, 3])("of one endless line is cut at a character, %i bytes on", (shift) => {
    const excerpt = excerptOf(printed("x".repeat(shift), "🏙".repeat(40_000)), asIs) ?? "";
    expect(excerpt).toMatch(/^\[156\.3 KB were printed; the beginning is left out\]\n(?:🏙)+$/u);
    expect(Buffer.byteLength(excerpt)).toBeGreaterThan(EXCERPT_BYTES - 5);
  });

  it("is cut where it fits the memory and not the excerpt", () => {
    const excerpt = excerptOf(printed("first\n", "y\n".repeat(EXCERPT_BYTES / 2)), asIs) ?? "";
    expect(excerpt).toMatch(/^\[64\.0 KB were printed; the beginning is left out\]\ny\n/);
    expect(Buffer.byteLength(excerpt)).toBeLessThanOrEqual(EXCERPT_BYTES);
  });

  it("holds no colours, no NUL and no half of a character", () => {
    const tail = printed(
      "\u001b[31mred\u001b[0m \u001b]0;title\u0007\u0000done",
      Buffer.from([0xf0, 0x9f]),
    );
    expect(excerptOf(tail, asIs)).toBe("red done\ufffd");
  });

  it("says at its end why it was not run to its end", () => {
    expect(excerptOf(printed("half"), asIs, "It was stopped.")).toBe("half\n[It was stopped.]\n");
    expect(excerptOf(printed(), asIs, "It was stopped.")).toBe("[It was stopped.]\n");
  });

  it("holds no secret of the environment, not even one at the cut", () => {
    const secret = "s3cr3t-".repeat(10);
    const mask = maskFor({ API_KEY: secret, HOME: "/home/somebody", SHORT_TOKEN: "abc" });
    expect(mask(`${secret} /home/somebody abc`)).toBe("[masked API_KEY] /home/somebody abc");
    const kept = EXCERPT_BYTES - secret.length / 2 - 52;
    const excerpt = excerptOf(printed("x".repeat(90_000), secret, "y".repeat(kept)), mask) ?? "";
    expect(excerpt).not.toContain("s3cr3t");
  });

  const KEY = ["BEGIN", "END"].map((edge) => `-----${edge} RSA PRIVATE KEY-----`);
  const BODY = Array.from({ length: 50 }, (_, at) => `MII${String(at).padStart(61, "x")}`);
  const key = [KEY[0], ...BODY, KEY[1], ""].join("\n");

  it.each([
    ["at the cut of the excerpt", 64 * 1024 - 100],
    ["at the cut of what is kept in memory", 80 * 1024 - 1000],
  ])("holds nothing of a private key that stands %s", (_where, behind) => {
    const rest = `${"y".repeat(99)}\n`.repeat(behind / 100);
    const excerpt = excerptOf(printed("before\n", key, rest), maskFor({})) ?? "";
    expect(excerpt).not.toMatch(/MII|PRIVATE KEY/);
    expect(excerpt.length).toBeGreaterThan(EXCERPT_BYTES - 300);
  });

  it.each([
    ["whole", `a\n${key}b\n${key}c`, "a\n[masked private key]\nb\n[masked private key]\nc"],
    ["without its first line", `${BODY.join("\n")}\n${KEY[1] ?? ""}\nb`, "[masked private key]\nb"],
    ["without its last line", `a\n${KEY[0] ?? ""}\n${BODY.join("\n")}`, "a\n[masked private key]"],
    [
      "of PGP",
      key.replaceAll("RSA PRIVATE KEY", "PGP PRIVATE KEY BLOCK"),
      "[masked private key]\n",
    ],
    ["in one line", JSON.stringify({ key }), '{"key":"[masked private key]\\n"}'],
  ])("masks a key %s", (_which, text, masked) => {
    expect(maskFor({})(text)).toBe(masked);
  });

  it("leaves a public key as it is", () => {
    const text = "-----BEGIN PUBLIC KEY-----\nMII\n-----END PUBLIC KEY-----\n";
    expect(maskFor({})(text)).toBe(text);
  });

  it("masks another key than that of the environment, whose first and last lines are the same", () => {
    const other = key.replaceAll("MII", "other");
    const excerpt = maskFor({ DEPLOY_PRIVATE_KEY: key })(`${other}${BODY[7] ?? ""}`);
    expect(excerpt).toBe("[masked private key]\n[masked DEPLOY_PRIVATE_KEY]");
  });

  it("looks for keys in time that grows with what was printed and no faster", () => {
    const edges = [
      "-".repeat(80_000),
      `${KEY[0] ?? ""}\n`.repeat(2500),
      "-----BEGIN ".repeat(7000),
    ];
    const began = performance.now();
    for (const text of edges) maskFor({})(text);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it("masks each line of a key, and the token is not handed on", () => {
    const key = "-----BEGIN KEY-----\nline one of it\nline two of it\n";
    expect(maskFor({ PRIVATE_KEY: key })("2: line two of it")).toBe("2: [masked PRIVATE_KEY]");
    expect(withoutToken({ GANTRY_TOKEN: "x", Gantry_Token: "y", PATH: "z" })).toEqual({
      PATH: "z",
    });
  });

  it("is shown by its last lines", () => {
    expect(lastLines("a\nb\nc\n\n", 2)).toEqual(["b", "c"]);
  });
});
