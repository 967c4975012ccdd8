export const DEEPEST_JSON = 64;

type JsonFault =
  /** At the first character that no JSON has there. */
  | { kind: "not understood"; line: number; column: number }
  | { kind: "too deep"; line: number; column: number }
  | { kind: "cut off" };

/** What may come next. */
type Expected = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma" | "nothing";

/**
 * What is wrong with a JSON text and where; null for one that parses and is at most 64 lists and records
 * deep. The parser of the language often tells no place, and takes seconds for a text of brackets alone.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = skipBlanks(text, 0); at < text.length; at = skipBlanks(text, at)) {
    const char = text.charAt(at);
    const wantsValue: boolean = expected === "value" || expected === "value or ]";
    const wantsKey: boolean = expected === "key" || expected === "key or }";
    if (isEnd(char, expected, open.at(-1))) {
      open.pop();
      expected = behindValue(open);
      at += 1;
    } else if (char === ":" && expected === "colon") {
      expected = "value";
      at += 1;
    } else if (char === "," && expected === "comma") {
      expected = open.at(-1) === "{" ? "key" : "value";
      at += 1;
    } else if ((char === "{" || char === "[") && wantsValue) {
      if (open.length === DEEPEST_JSON) return { kind: "too deep", ...placeOf(text, at) };
      open.push(char);
      expected = char === "{" ? "key or }" : "value or ]";
      at += 1;
    } else if (char === '"' && (wantsValue || wantsKey)) {
      at = stringEnd(text, at + 1);
      if (text.charAt(at) !== '"') return faultAt(text, at);
      expected = wantsKey ? "colon" : behindValue(open);
      at += 1;
    } else {
      const end = wantsValue ? wordEnd(text, at) : at;
      if (end === at) return faultAt(text, at);
      expected = behindValue(open);
      at = end;
    }
  }
  return expected === "nothing" ? null : { kind: "cut off" };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (BLANKS.has(text.charCodeAt(at))) at += 1;
  return at;
}

const BLANKS = new Set([9, 10, 13, 32]);

function isEnd(char: string, expected: Expected, open: string | undefined): boolean {
  if (char === "}") return open === "{" && (expected === "comma" || expected === "key or }");
  return char === "]" && open === "[" && (expected === "comma" || expected === "value or ]");
}

function behindValue(open: readonly string[]): Expected {
  return open.length > 0 ? "comma" : "nothing";
}

/** Where the closing quote stands, or the first character that no string has. */
function stringEnd(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || !(code >= 32)) return at;
    if (code !== BACKSLASH) continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return Math.min(at + 1, text.length);
    at = ESCAPE.lastIndex - 1;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;

/** Behind a number, true, false or null; where it began if it is none of these. */
function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at;
}

function faultAt(text: string, at: number): JsonFault {
  // Half of a word or of an escape, and then no more.
  const isCutOff = text.length - at < 6 && /^[\w.+-]*$/.test(text.slice(at));
  return isCutOff ? { kind: "cut off" } : { kind: "not understood", ...placeOf(text, at) };
}

function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let begin = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < at; end = text.indexOf("\n", begin)) {
    line += 1;
    begin = end + 1;
  }
  return { line, column: at - begin + 1 };
}
