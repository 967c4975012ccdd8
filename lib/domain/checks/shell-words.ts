/** Reads a command line into words and operators, as far as judging it needs. Nothing is expanded or run. */

export interface ShellWord {
  kind: "word";
  /** Without its quotes; variables and substitutions stand as they are written. */
  text: string;
  /** Part of it was quoted or escaped, so it is no keyword. */
  quoted: boolean;
  /** The commands within `$(…)`, backticks and `<(…)`. */
  substitutions: string[];
  start: number;
  end: number;
}

export interface ShellOperator {
  kind: "operator";
  text: "|" | "||" | "&&" | "&" | ";" | ";;" | "(" | ")" | "newline";
  start: number;
  end: number;
}

/** `>`, `2>&1`, `<<`; the word behind it is where it leads. */
export interface ShellRedirect {
  kind: "redirect";
  start: number;
  end: number;
}

export type ShellToken = ShellWord | ShellOperator | ShellRedirect;

/** Null for what no shell would read, e.g. a quote that is never closed. */
export function readTokens(source: string): ShellToken[] | null {
  const tokens: ShellToken[] = [];
  let hereEnds: string[] = [];
  let at = 0;
  while (at < source.length) {
    const start = at;
    const char = source.charAt(at);
    if (char === " " || char === "\t" || char === "\r") {
      at += 1;
    } else if (source.startsWith("\\\n", at)) {
      at += 2;
    } else if (char === "#") {
      at = endOfLine(source, at);
    } else if (char === "\n") {
      at = skipHereDocuments(source, at + 1, hereEnds);
      hereEnds = [];
      tokens.push({ kind: "operator", text: "newline", start, end: start + 1 });
    } else if (redirectAt(source, at) > 0) {
      at += redirectAt(source, at);
      tokens.push({ kind: "redirect", start, end: at });
      const end = hereEndOf(source, start, at);
      if (end !== null) hereEnds.push(end);
    } else {
      const operator = operatorAt(source, at);
      const read: ShellToken | null = operator ?? readWord(source, at);
      if (read === null) return null;
      tokens.push(read);
      at = read.end;
    }
  }
  return tokens;
}

const OPERATORS = ["||", "&&", ";;", "|", "&", ";", "(", ")"] as const;

function operatorAt(source: string, start: number): ShellOperator | null {
  // `|&` is a pipe too.
  if (source.startsWith("|&", start)) {
    return { kind: "operator", text: "|", start, end: start + 2 };
  }
  const text = OPERATORS.find((one) => source.startsWith(one, start));
  return text ? { kind: "operator", text, start, end: start + text.length } : null;
}

const REDIRECTS = ["<<<", "<<-", "<<", "<&", "<>", ">>", ">&", ">|", "<", ">"];

/** How long the redirection is that stands here, with the number before it; 0 for none. */
function redirectAt(source: string, start: number): number {
  if (source.startsWith("&>>", start)) return 3;
  if (source.startsWith("&>", start)) return 2;
  let at = start;
  while (isDigit(source.charAt(at))) at += 1;
  const sign = REDIRECTS.find((one) => source.startsWith(one, at));
  // `<(…)` is a word: a command that is read like a file.
  if (sign === undefined || (sign.length === 1 && source.charAt(at + 1) === "(")) return 0;
  return at + sign.length - start;
}

/** The line that ends a here-document, null where the redirection begins none. */
function hereEndOf(source: string, start: number, end: number): string | null {
  const sign = source.slice(start, end);
  if (sign.endsWith("<<<") || !(sign.endsWith("<<") || sign.endsWith("<<-"))) return null;
  let at = end;
  while (source.charAt(at) === " ") at += 1;
  return readWord(source, at)?.text ?? null;
}

function skipHereDocuments(source: string, start: number, ends: readonly string[]): number {
  let at = start;
  for (const end of ends) {
    while (at < source.length) {
      const lineEnd = endOfLine(source, at);
      const line = source.slice(at, lineEnd);
      at = lineEnd + 1;
      if (line.trimStart() === end) break;
    }
  }
  return Math.min(at, source.length);
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}

const ENDS_WORD = new Set([" ", "\t", "\r", "\n", "|", "&", ";", "(", ")", "<", ">"]);

function readWord(source: string, start: number): ShellWord | null {
  const word: ShellWord = {
    kind: "word",
    text: "",
    quoted: false,
    substitutions: [],
    start,
    end: start,
  };
  let at = start;
  while (at < source.length) {
    const char = source.charAt(at);
    const isFileLike = (char === "<" || char === ">") && source.charAt(at + 1) === "(";
    if (ENDS_WORD.has(char) && !isFileLike) break;
    const end = isFileLike ? readDynamic(source, at, word) : readPart(source, at, word);
    if (end < 0) return null;
    at = end;
  }
  word.end = at;
  return at > start ? word : null;
}

/** Adds what stands at `at` to the word and returns where it ends; below zero where it never does. */
function readPart(source: string, at: number, word: ShellWord): number {
  const char = source.charAt(at);
  if (char === "'") return readSingleQuoted(source, at + 1, word);
  if (char === '"') return readDoubleQuoted(source, at + 1, word);
  if (char === "\\") return readEscaped(source, at, word);
  if (char === "$" || char === "`") return readDynamic(source, at, word);
  word.text += char;
  return at + 1;
}

function readSingleQuoted(source: string, start: number, word: ShellWord): number {
  const end = source.indexOf("'", start);
  word.quoted = true;
  word.text += source.slice(start, end);
  return end < 0 ? -1 : end + 1;
}

const ESCAPED_IN_DOUBLE_QUOTES = new Set(["$", "`", '"', "\\", "\n"]);

function readDoubleQuoted(source: string, start: number, word: ShellWord): number {
  word.quoted = true;
  let at = start;
  while (at >= 0 && at < source.length) {
    const char = source.charAt(at);
    if (char === '"') return at + 1;
    if (char === "\\" && ESCAPED_IN_DOUBLE_QUOTES.has(source.charAt(at + 1))) {
      at = readEscaped(source, at, word);
    } else if (char === "$" || char === "`") {
      at = readDynamic(source, at, word);
    } else {
      word.text += char;
      at += 1;
    }
  }
  return -1;
}

function readEscaped(source: string, at: number, word: ShellWord): number {
  const char = source.charAt(at + 1);
  word.quoted = true;
  if (char !== "\n") word.text += char;
  return at + 2;
}

/** `$name`, `${…}`, `$(…)`, backticks, `<(…)`. */
function readDynamic(source: string, at: number, word: ShellWord): number {
  const end = endOfDynamic(source, at);
  if (end < 0) return -1;
  const text = source.slice(at, end);
  word.text += text;
  if (text.startsWith("`")) word.substitutions.push(text.slice(1, -1));
  else if (text.charAt(1) === "(") word.substitutions.push(text.slice(2, -1));
  return end;
}

function endOfDynamic(source: string, at: number): number {
  if (source.charAt(at) === "`") {
    const end = source.indexOf("`", at + 1);
    return end < 0 ? -1 : end + 1;
  }
  const next = source.charAt(at + 1);
  if (next === "(") return endOfBracket(source, at + 2, "(", ")");
  if (next === "{") return endOfBracket(source, at + 2, "{", "}");
  // A name behind it reads like any text.
  return at + 1;
}

/** Behind the bracket that closes the one before `start`; quoted brackets do not count. */
function endOfBracket(source: string, start: number, open: string, close: string): number {
  let depth = 1;
  let at = start;
  while (at >= 0 && at < source.length) {
    const char = source.charAt(at);
    if (char === close) depth -= 1;
    if (char === open) depth += 1;
    if (depth === 0) return at + 1;
    at = endOfQuote(source, at);
  }
  return -1;
}

function endOfQuote(source: string, at: number): number {
  const char = source.charAt(at);
  if (char === "\\") return at + 2;
  if (char !== "'" && char !== '"') return at + 1;
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== char) {
    end += char === '"' && source.charAt(end) === "\\" ? 2 : 1;
  }
  return end < source.length ? end + 1 : -1;
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}
