import { type ShellToken, type ShellWord, readTokens } from "./shell-words";

/** Where something stands in its command line. */
interface Span {
  start: number;
  end: number;
}

/** Commands one after another. */
export type ShellList = AndOr[];

/** Pipelines joined by `&&` and `||`; the first has no operator before it. */
export interface AndOr extends Span {
  steps: { operator: "&&" | "||" | null; operatorAt: number; pipeline: Pipeline }[];
  /** It ends in `&`. */
  background: boolean;
}

export interface Pipeline extends Span {
  /** It begins with `!`. */
  negated: boolean;
  stages: Stage[];
}

export type Stage = Span &
  (
    | { kind: "simple"; assignments: ShellWord[]; words: ShellWord[] }
    | { kind: "group"; subshell: boolean; body: ShellList }
    | { kind: "if"; branches: { condition: ShellList; body: ShellList }[]; otherwise: ShellList }
    | { kind: "loop"; word: "for" | "while" | "until"; condition: ShellList; body: ShellList }
    | { kind: "function" }
    /** `[[ … ]]`, `(( … ))`, `case`: it is not looked into. */
    | { kind: "opaque" }
  );

/** Deeper than anybody writes; a bound, so that no input exhausts the stack. */
const DEEPEST = 30;

/** The commands of a command line; null for what is not understood. */
export function readShell(source: string): ShellList | null {
  const tokens = readTokens(source);
  if (tokens === null) return null;
  const reader = new ShellReader(tokens);
  const list = reader.list([]);
  return reader.isDone() ? list : null;
}

class ShellReader {
  private at = 0;
  private depth = 0;
  private broken = false;

  constructor(private readonly tokens: readonly ShellToken[]) {}

  isDone(): boolean {
    return !this.broken && this.at === this.tokens.length;
  }

  /** Up to a closing bracket or one of the words that end it. */
  list(ends: readonly string[]): ShellList {
    const list: ShellList = [];
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail();
    this.skipSeparators();
    while (this.at < this.tokens.length && !this.isOperator(")") && !this.isKeyword(...ends)) {
      list.push(this.andOr());
      this.skipSeparators();
    }
    this.depth -= 1;
    return list;
  }

  private andOr(): AndOr {
    const first = this.pipeline();
    const steps: AndOr["steps"] = [{ operator: null, operatorAt: first.start, pipeline: first }];
    let token = this.tokens[this.at];
    while (token?.kind === "operator" && (token.text === "&&" || token.text === "||")) {
      this.at += 1;
      this.skipNewlines();
      steps.push({ operator: token.text, operatorAt: token.start, pipeline: this.pipeline() });
      token = this.tokens[this.at];
    }
    const end = this.endBefore(this.at);
    const background = this.isOperator("&");
    // A bracket in the wrong place, or the `;;` of a `case` that has none.
    if (this.isOperator("(") || this.isOperator(";;")) this.fail();
    return { steps, background, start: first.start, end: background ? (token?.end ?? end) : end };
  }

  private pipeline(): Pipeline {
    const start = this.startHere();
    const negated = this.takeKeyword("!");
    const stages = [this.stage()];
    while (this.isOperator("|")) {
      this.at += 1;
      this.skipNewlines();
      stages.push(this.stage());
    }
    return { negated, stages, start, end: this.endBefore(this.at) };
  }

  private stage(): Stage {
    const start = this.startHere();
    const body = this.stageBody();
    if (body.kind !== "simple") this.skipRedirects();
    return { ...body, start, end: this.endBefore(this.at) };
  }

  private stageBody() {
    if (this.isOperator("(")) return this.bracket();
    if (this.takeKeyword("{")) {
      return { kind: "group" as const, subshell: false, body: this.listUntil("}") };
    }
    if (this.takeKeyword("if")) return this.branches();
    if (this.isKeyword("while", "until", "for")) return this.loop();
    if (this.isKeyword("case")) return this.skipped("case", "esac");
    if (this.isKeyword("[[")) return this.skipped("[[", "]]");
    if (this.isFunction()) return this.functionBody();
    return this.simple();
  }

  private bracket() {
    const [open, inner] = [this.tokens[this.at], this.tokens[this.at + 1]];
    const isArithmetic =
      inner?.kind === "operator" && inner.text === "(" && inner.start === open?.end;
    if (isArithmetic) {
      this.skipBrackets();
      return { kind: "opaque" as const };
    }
    this.at += 1;
    const body = this.list([]);
    if (this.isOperator(")")) this.at += 1;
    else this.fail();
    return { kind: "group" as const, subshell: true, body };
  }

  private branches() {
    const branches: { condition: ShellList; body: ShellList }[] = [];
    do {
      const condition = this.listUntil("then");
      branches.push({ condition, body: this.list(["elif", "else", "fi"]) });
    } while (this.takeKeyword("elif"));
    const otherwise = this.takeKeyword("else") ? this.list(["fi"]) : [];
    if (!this.takeKeyword("fi")) this.fail();
    return { kind: "if" as const, branches, otherwise };
  }

  private loop() {
    const word = this.word()?.text as "for" | "while" | "until";
    this.at += 1;
    if (word === "for") this.skipTo("do");
    const condition = word === "for" ? [] : this.list(["do"]);
    if (!this.takeKeyword("do")) this.fail();
    return { kind: "loop" as const, word, condition, body: this.listUntil("done") };
  }

  /** `name() { … }` and `function name { … }`. */
  private isFunction(): boolean {
    if (this.isKeyword("function")) return true;
    const [open, close] = [this.tokens[this.at + 1], this.tokens[this.at + 2]];
    return (
      this.word() !== null &&
      open?.kind === "operator" &&
      open.text === "(" &&
      close?.kind === "operator" &&
      close.text === ")"
    );
  }

  private functionBody() {
    if (this.takeKeyword("function")) this.at += 1;
    else this.at += 3;
    if (this.isOperator("(")) this.at += 2;
    this.skipNewlines();
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail();
    else this.stage();
    this.depth -= 1;
    return { kind: "function" as const };
  }

  private simple() {
    const assignments: ShellWord[] = [];
    const words: ShellWord[] = [];
    const from = this.at;
    for (;;) {
      this.skipRedirects();
      const word = this.word();
      if (word === null) break;
      this.at += 1;
      if (words.length === 0 && isAssignment(word)) {
        assignments.push(word);
        // `name=(a b)`
        if (this.isOperator("(") && this.startHere() === word.end) this.skipBrackets();
      } else {
        words.push(word);
      }
    }
    if (this.at === from) this.fail();
    return { kind: "simple" as const, assignments, words };
  }

  private listUntil(end: string): ShellList {
    const list = this.list([end]);
    if (!this.takeKeyword(end)) this.fail();
    return list;
  }

  private skipped(open: string, close: string) {
    let depth = 0;
    do {
      const word = this.word();
      if (word && !word.quoted && word.text === open) depth += 1;
      if (word && !word.quoted && word.text === close) depth -= 1;
      this.at += 1;
    } while (depth > 0 && this.at < this.tokens.length);
    return { kind: "opaque" as const };
  }

  private skipTo(keyword: string): void {
    while (this.at < this.tokens.length && !this.isKeyword(keyword)) this.at += 1;
  }

  private skipBrackets(): void {
    let depth = 0;
    do {
      if (this.isOperator("(")) depth += 1;
      if (this.isOperator(")")) depth -= 1;
      this.at += 1;
    } while (depth > 0 && this.at < this.tokens.length);
  }

  private skipRedirects(): void {
    while (this.tokens[this.at]?.kind === "redirect") {
      this.at += 1;
      if (this.word() === null) this.fail();
      else this.at += 1;
    }
  }

  private skipSeparators(): void {
    while (this.isSeparator() || this.isOperator("&")) this.at += 1;
  }

  private skipNewlines(): void {
    while (this.isOperator("newline")) this.at += 1;
  }

  private isSeparator(): boolean {
    return this.isOperator(";") || this.isOperator("newline");
  }

  private isOperator(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && token.text === text;
  }

  private isKeyword(...texts: string[]): boolean {
    const word = this.word();
    return word !== null && !word.quoted && texts.includes(word.text);
  }

  private takeKeyword(text: string): boolean {
    if (!this.isKeyword(text)) return false;
    this.at += 1;
    return true;
  }

  private word(): ShellWord | null {
    const token = this.tokens[this.at];
    return token?.kind === "word" ? token : null;
  }

  private startHere(): number {
    return this.tokens[this.at]?.start ?? this.endBefore(this.at);
  }

  private endBefore(at: number): number {
    return this.tokens[at - 1]?.end ?? 0;
  }

  /** Nothing more is read; what was read does not count. */
  private fail(): void {
    this.broken = true;
    this.at = this.tokens.length;
  }
}

/** `name=…` and `name+=…`. */
export function isAssignment({ text }: ShellWord): boolean {
  return /^[A-Za-z_]\w*\+?=/.test(text);
}
