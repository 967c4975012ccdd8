import { Fragment } from "react";

/** A text whose `commands` stand between backticks, drawn in mono. */
export function CodedText({ children }: { children: string }) {
  return children.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // Parts never move against each other.
      <code key={`${String(index)} ${part}`} className="font-mono text-[0.923em] break-words">
        {part}
      </code>
    ) : (
      <Fragment key={`${String(index)} ${part}`}>{part}</Fragment>
    ),
  );
}
