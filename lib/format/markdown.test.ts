import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { literalBlock, markdownTable, maturityBar, plainText } from "./markdown";

const reader = new MarkdownIt({ html: true });

/** Text made of what Markdown takes for marks. */
const marked = fc
  .array(
    fc.constantFrom(..."\\`*_[]()<>#|~&!+-=1.:\"'{} \n\tabé".split(""), "&amp;", "**", "```"),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(""));

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

describe("a text in a document", () => {
  it("reads as it was written, whatever marks stand in it", () => {
    fc.assert(
      fc.property(marked, (text) => {
        const html = reader.render(plainText(text));
        const inside = /^<p>(.*)<\/p>\n$/s.exec(html)?.[1] ?? html;
        expect(inside).not.toMatch(/<(?!\/?p>)/);
        expect(unescaped(inside)).toBe(spaced(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("stays in its cell", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(marked, marked), { minLength: 1, maxLength: 4 }), (rows) => {
        const html = reader.render(markdownTable(["One", "Other"], rows));
        const cells = [...html.matchAll(/<td>(.*?)<\/td>/gs)].map((match) =>
          unescaped(match[1] ?? ""),
        );
        expect(cells).toEqual(rows.flat().map((text) => (text === "" ? "—" : spaced(text))));
      }),
      { numRuns: 500 },
    );
  });

  it("ends no block of literal lines", () => {
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 4 }), (lines) => {
        const tokens = reader.parse(literalBlock(lines), {});
        expect(tokens.map(({ type }) => type)).toEqual(["fence"]);
      }),
    );
  });
});

it.each([
  [{ verified: 0, claimed: 0, stated: 70 }, "░░░░░░░░░░░░░░······"],
  [{ verified: 25, claimed: 50, stated: null }, "█████▒▒▒▒▒··········"],
  [{ verified: 99.9, claimed: 99.9, stated: null }, "███████████████████·"],
  [{ verified: 100, claimed: 100, stated: 100 }, "████████████████████"],
  [{ verified: 40, claimed: 40, stated: 20 }, "████████············"],
  [{ verified: null, claimed: null, stated: null }, "????????????????????"],
])("%j is drawn %s", (shares, bar) => {
  expect(maturityBar(shares)).toBe(bar);
});

function unescaped(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
