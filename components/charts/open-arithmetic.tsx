import { TopLayerNote } from "./top-layer-note";

interface OpenArithmeticProps {
  /** What is pressed: the name of the figure. */
  name: string;
  lines: readonly { name: string; value: string }[];
  result: { name: string; value: string };
  note: string | null;
}

/** The name of a figure, as large as what holds it, and behind it how the figure comes about. */
export function OpenArithmetic({ name, lines, result, note }: OpenArithmeticProps) {
  return (
    <TopLayerNote className="opens text-left" trigger={name}>
      {lines.map((line, at) => (
        <Line key={`${String(at)} ${line.name}`} line={line} />
      ))}
      <span className="mt-1.5 block border-t-2 border-ink pt-1.5 font-medium">
        <Line line={result} />
      </span>
      {note !== null && <span className="mt-1.5 block text-2xs text-ink-2">{note}</span>}
    </TopLayerNote>
  );
}

function Line({ line: { name, value } }: { line: { name: string; value: string } }) {
  return (
    <span className="flex justify-between gap-4">
      <span>{name}</span> <span className="shrink-0 text-right">{value}</span>{" "}
    </span>
  );
}
