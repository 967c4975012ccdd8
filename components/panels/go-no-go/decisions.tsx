import type { ReactNode } from "react";
import { Row, RowList } from "@/components/ui/row-list";
import { Part } from "./part";

interface DecisionsProps {
  title: string;
  note: string;
  rows: { key: string; title: ReactNode; note: ReactNode }[];
  /** What two pages of paper have room for: a line. */
  onPaper: string;
}

/** Decisions by their keys. Paper is signed for the one at the plate, and names the others in a line. */
export function Decisions({ title, note, rows, onPaper }: DecisionsProps) {
  return (
    <>
      <div className="print:hidden">
        <Part title={title} note={note}>
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
        </Part>
      </div>
      <p className="mt-1 hidden text-2xs text-ink-3 print:line-clamp-2">{onPaper}</p>
    </>
  );
}
