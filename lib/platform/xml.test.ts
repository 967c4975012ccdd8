import { describe, expect, it } from "vitest";
import { parseXml, XML_LIMITS } from "./xml";

const problemOf = (text: string) => {
  const parsed = parseXml(text);
  return parsed.ok ? null : parsed.problem;
};

describe("a well-formed file", () => {
  it("is a tree with attributes and text", () => {
    const text = `<?xml version="1.0"?>\n<!-- two -->\n<a x="1 &lt; 2">\n  one <b\n  y="&#233;"/> two<![CDATA[ <c> ]]></a>\n`;
    expect(parseXml(text)).toEqual({
      ok: true,
      root: {
        name: "a",
        attributes: { x: "1 < 2" },
        children: [{ name: "b", attributes: { y: "é" }, children: [], text: "" }],
        text: "\n  one  two <c> ",
      },
    });
  });

  it("may begin with a byte order mark and end its lines in any way", () => {
    const parsed = parseXml("\ufeff<a>\r\n1\r2</a>\r\n");
    expect(parsed.ok && parsed.root.text).toBe("\n1\n2");
  });

  it("has attributes of any name", () => {
    const parsed = parseXml('<a constructor="1" __proto__="2"/>');
    expect(parsed.ok && Object.entries(parsed.root.attributes)).toEqual([
      ["constructor", "1"],
      ["__proto__", "2"],
    ]);
  });

  it("may be as deep, and have as many attributes, as the limits say", () => {
    const { depth, attributes } = XML_LIMITS;
    expect(problemOf("<a>".repeat(depth) + "</a>".repeat(depth))).toBeNull();
    expect(problemOf(`<a ${attributesOf(attributes)}/>`)).toBeNull();
  });
});

describe("a file is refused", () => {
  it.each([
    [
      "with an element that is not closed",
      "<a>\n<b></a>",
      /in line 2, so it is not well-formed XML$/,
    ],
    ["that is cut off", '<a><b x="1', /not well-formed/],
    ["with text around it", "<a/>\nmore", /line 2/],
    ["with two roots", "<a/><b/>", /not well-formed/],
    ["without an element", "<!-- nothing -->", /no element stands at its beginning/],
    ["that is no XML", "ok 1 - passed", /^It is not XML/],
    ["with a prolog that does not end", "<?xml version='1.0'", /not well-formed/],
    [
      "with a document type behind a comment",
      "<?xml version='1.0'?>\n<!-- a -->\n<!DOCTYPE a",
      /DOCTYPE/,
    ],
    ["with an attribute twice", '<a x="1" x="2"/>', /duplicate attribute/i],
    ["with an attribute without quotes", "<a x=1/>", /not well-formed/],
    ["with an entity that nobody has declared", "<a>&nbsp;</a>", /not well-formed/],
    ["with a bare ampersand", "<a>a & b</a>", /not well-formed/],
    ["with a character that XML does not have", "<a>\u0001</a>", /not well-formed/],
    [
      "with a document type that declares something",
      "<!DOCTYPE a []><a/>",
      /^A file whose DOCTYPE declares something is not read$/,
    ],
    ["with two of them", "<!DOCTYPE a><!DOCTYPE a [<!ENTITY b 'c'>]><a/>", /not well-formed/],
    ["with one behind its element", "<a/><!DOCTYPE a>", /not well-formed/],
  ])("%s", (_, text, problem) => {
    expect(problemOf(text)).toMatch(problem);
  });

  it("but not for a type that is only named: that is read over, and fetched from nowhere", () => {
    for (const type of [
      "a",
      'a SYSTEM "file:///etc/passwd"',
      'a PUBLIC "x" "http://a.example/a.dtd"',
    ]) {
      const parsed = parseXml(`<?xml version="1.0"?>\n<!DOCTYPE ${type}>\n<a b="c"/>`);
      expect(parsed).toMatchObject({ ok: true, root: { name: "a", attributes: { b: "c" } } });
    }
  });

  it("that would fetch a file by an entity", () => {
    const text = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;
    expect(problemOf(text)).toBe("A file whose DOCTYPE declares something is not read");
  });

  it("that would grow to gigabytes by its entities", () => {
    const lols = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? "lol" : `&lol${level};`.repeat(10);
      return `<!ENTITY lol${level + 1} "${inner}">`;
    });
    expect(problemOf(`<?xml version="1.0"?><!DOCTYPE a [${lols.join("\n")}]><a>&lol9;</a>`)).toBe(
      "A file whose DOCTYPE declares something is not read",
    );
  });

  it("that is too deep, closed or not", () => {
    expect(problemOf("<a>".repeat(65) + "</a>".repeat(65))).toBe(
      "Line 1 is more than 64 elements deep",
    );
    expect(problemOf("<a>".repeat(1_500_000))).toBe("Line 1 is more than 64 elements deep");
  });

  it("with too many elements", () => {
    expect(problemOf(`<a>${"<b/>".repeat(XML_LIMITS.elements)}</a>`)).toBe(
      "It has more than 200,000 elements",
    );
  });

  it("with too many attributes of one element", () => {
    expect(problemOf(`<a>\n<b ${attributesOf(300_000)}/></a>`)).toBe(
      "Line 2 has an element with more than 64 attributes (x64)",
    );
  });
});

function attributesOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `x${index}=""`).join(" ");
}
