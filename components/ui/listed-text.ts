export interface Listed {
  /** What is written for it. */
  value: string;
  /** What it is called: the value and its name. */
  label: string;
}

interface Part {
  text: string;
  from: number;
  to: number;
}

/** Of a text of parts between commas the part that the caret stands in, without the blanks around it. */
export function partAt(text: string, caret: number): Part {
  const from = text.lastIndexOf(",", caret - 1) + 1;
  const comma = text.indexOf(",", caret);
  const to = comma === -1 ? text.length : comma;
  return { text: text.slice(from, to).trim(), from, to };
}

/** The text with that part said in full, and where the caret stands then: behind it, ready for another. */
export function fillPart(text: string, caret: number, value: string) {
  const { from, to } = partAt(text, caret);
  const before = text.slice(0, from);
  const begin = `${before}${before === "" ? "" : " "}${value}`;
  const after = text.slice(to);
  return after === ""
    ? { text: `${begin}, `, caret: begin.length + 2 }
    : { text: `${begin}${after}`, caret: begin.length };
}

/** What may be meant where the caret stands: what begins so first, and nothing that is there already. */
export function suggest(text: string, caret: number, options: readonly Listed[]): Listed[] {
  const { text: part, from, to } = partAt(text, caret);
  const others = `${text.slice(0, from)},${text.slice(to)}`;
  const taken = new Set(others.split(",").map((one) => one.trim().toLowerCase()));
  const asked = part.toLowerCase();
  const fitting = options.filter(
    ({ value, label }) => !taken.has(value.toLowerCase()) && label.toLowerCase().includes(asked),
  );
  const begins = ({ value }: Listed) => value.toLowerCase().startsWith(asked);
  return [...fitting.filter(begins), ...fitting.filter((option) => !begins(option))];
}
