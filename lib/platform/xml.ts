import { SaxesParser } from "saxes";

/** Plain, so that the rules can read it without this file. */
interface Element {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: Element[];
  text: string;
}

export const XML_LIMITS = { depth: 64, elements: 200_000, attributes: 64 } as const;

type ParsedXml = { ok: true; root: Element } | { ok: false; problem: string };

/**
 * The elements of a well-formed XML file. A document type that only names one, as coverage tools write it, is
 * read over and never fetched. One that declares anything (entities, above all) is refused: that is how XML harms its
 * readers, and no report needs it.
 */
export function parseXml(text: string): ParsedXml {
  const begin = prologEnd(text);
  if (text.charAt(begin) !== "<") {
    return { ok: false, problem: "It is not XML: no element stands at its beginning" };
  }
  if (/^<!doctype/i.test(text.slice(begin, begin + 9)) && !PLAIN_DOCTYPE.test(text.slice(begin))) {
    return { ok: false, problem: DOCTYPE };
  }
  const parser = new SaxesParser();
  const open: Element[] = [];
  const roots: Element[] = [];
  let elements = 0;
  let attributes = 0;

  parser.on("error", ({ message }) => {
    throw new Refused(`${reasonOf(message)} in line ${parser.line}, so it is not well-formed XML`);
  });
  parser.on("doctype", (declared) => {
    if (declared.includes("[")) throw new Refused(DOCTYPE);
  });
  parser.on("opentagstart", () => {
    attributes = 0;
  });
  parser.on("attribute", ({ name }) => {
    attributes += 1;
    if (attributes > XML_LIMITS.attributes) {
      throw new Refused(
        `Line ${parser.line} has an element with more than ${XML_LIMITS.attributes} attributes (${name.slice(0, 40)})`,
      );
    }
  });
  parser.on("opentag", ({ name, attributes: given }) => {
    const element: Element = { name, attributes: given, children: [], text: "" };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
    elements += 1;
    if (open.length > XML_LIMITS.depth) {
      throw new Refused(`Line ${parser.line} is more than ${XML_LIMITS.depth} elements deep`);
    }
    if (elements > XML_LIMITS.elements) {
      throw new Refused(`It has more than ${XML_LIMITS.elements.toLocaleString("en-US")} elements`);
    }
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const add = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);

  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.message };
    throw error;
  }
  const [root] = roots;
  return root ? { ok: true, root } : { ok: false, problem: "It has no element" };
}

const DOCTYPE = "A file whose DOCTYPE declares something is not read";
/** It names a type, and where that is described. */
const PLAIN_DOCTYPE = /^<!doctype\s[^[>]{1,500}>/i;

/** Where the first tag begins. The parser would read a megabyte of something else to its end first. */
function prologEnd(text: string): number {
  for (let at = 0; ; ) {
    while (/^[\s\ufeff]$/.test(text.charAt(at))) at += 1;
    const end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
    const found = end === null ? -1 : text.indexOf(end, at);
    if (end === null || found === -1) return at;
    at = found + end.length;
  }
}

/** Thrown out of the parser, which would read on to the end of the file otherwise. */
class Refused extends Error {}

/** "3:17: unexpected close tag." → "Unexpected close tag" */
function reasonOf(message: string): string {
  const reason = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  return reason.charAt(0).toUpperCase() + reason.slice(1, 200);
}
