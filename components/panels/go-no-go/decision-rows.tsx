import type { ReactNode } from "react";
import { Row, RowList } from "@/components/ui/row-list";

interface DecisionRow {
  key: string;
  title: ReactNode;
  note: ReactNode;
}

/** Decisions by their keys. Two pages of paper hold two of a list, and say how many more there are. */
export function DecisionRows({ rows }: { rows: DecisionRow[] }) {
  const more = rows.length - ON_PAPER;
  return (
    <>
      <div className="print:[&_li]:min-h-0 print:[&_li]:border-b-0 print:[&_li]:py-px print:[&_li:nth-child(n+3)]:hidden">
        <RowList marks="figures">
          {rows.map(({ key, title, note }) => (
            <Row
              key={key}
              mark={<span className="font-mono text-2xs">{key}</span>}
              title={title}
              note={note}
            />
          ))}
        </RowList>
      </div>
      {more > 0 && (
        <p className="hidden text-2xs text-ink-3 print:block">
          {more === 1 ? "1 more stands" : `${more} more stand`} on the page.
        </p>
      )}
    </>
  );
}

/** As many as the class above leaves. */
const ON_PAPER = 2;
