import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskPrivateKeys } from "./mask-private-keys";

/** Put together here, so that no scanner takes this file for a leak. */
const mark = (place: "BEGIN" | "END", label: string) => `-----${place} ${label}-----`;
const KEY = ["PRIVATE", "KEY"].join(" ");
const begin = mark("BEGIN", KEY);
const end = mark("END", KEY);

describe("private keys in what a program prints", () => {
  it.each<[string, string, string, number]>([
    ["one", `a\n${begin}\nMIIE-x\n${end}\nb`, "a\n[masked private key]\nb", 1],
    [
      "one of a kind",
      `a ${mark("BEGIN", `RSA ${KEY}`)} MIIE ${mark("END", `RSA ${KEY}`)} b`,
      "a [masked private key] b",
      1,
    ],
    [
      "one as PGP writes it",
      `${mark("BEGIN", `PGP ${KEY} BLOCK`)}\nlQOY\n${mark("END", `PGP ${KEY} BLOCK`)}\nb`,
      "[masked private key]\nb",
      1,
    ],
    [
      "one as SSH2 writes it",
      `---- BEGIN SSH2 ENCRYPTED ${KEY} ----\nP2/5\n---- END SSH2 ENCRYPTED ${KEY} ----\nb`,
      "[masked private key]\nb",
      1,
    ],
    ["one that is cut off", `a\n${begin}\nMIIE`, "a\n[masked private key]", 1],
    ["one whose beginning is cut off", `MIIE\n${end}\nb`, "[masked private key]\nb", 1],
    [
      "one whose end another block has",
      `a\n${begin}\nMIIE\n${mark("BEGIN", "CERTIFICATE")}\nMIIC\n${mark("END", "CERTIFICATE")}\nb`,
      "a\n[masked private key]\nb",
      1,
    ],
    [
      "several",
      `${begin}x${end} and ${begin}y${end}.`,
      `[masked private key] and [masked private key].`,
      2,
    ],
    [
      "the rest of one behind another",
      `${begin}x${end}y${end}z`,
      "[masked private key][masked private key]z",
      2,
    ],
  ])("are hidden: %s", (_says, told, text, masked) => {
    expect(maskPrivateKeys(told)).toEqual({ text, masked });
  });

  it.each([
    `${mark("BEGIN", "CERTIFICATE")}\nMIIC\n${mark("END", "CERTIFICATE")}`,
    `${mark("BEGIN", ["PUBLIC", "KEY"].join(" "))}\nMIIC\n${mark("END", "PUBLIC KEY")}`,
    "-----BEGIN-----",
    "the private key was read",
    "---------------------",
  ])("are all that is hidden, not: %s", (told) => {
    expect(maskPrivateKeys(told)).toEqual({ text: told, masked: 0 });
  });

  it("leave nothing between their ends, whatever stands around them", () => {
    const piece = fc.constantFrom(begin, end, "SECRET", mark("END", "X"), mark("BEGIN", "X"), "--");
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, behind) => {
        const { text } = maskPrivateKeys([...before, begin, "MINE", end, ...behind].join("\n"));
        expect(text).not.toContain("MINE");
        expect(maskPrivateKeys(text)).toEqual({ text, masked: 0 });
      }),
    );
  });

  it("are looked for once, however many begin and however none of them ends", () => {
    const many = begin.repeat(400_000);
    expect(maskPrivateKeys(many)).toEqual({ text: "[masked private key]", masked: 1 });
    const ended = maskPrivateKeys(`${many}${mark("END", "X")} b`);
    expect(ended).toEqual({ text: "[masked private key] b", masked: 1 });
    expect(maskPrivateKeys("-".repeat(10_000_000)).masked).toBe(0);
  });
});
