import type { ReactNode } from "react";
import { DataTable, Th } from "./data-table";
import { useGrowing } from "./growing-list";

interface GrowingTableProps<Row> {
  caption: string;
  /** Of all columns but the last, in which stands what can be done. */
  heads: ReactNode;
  rows: readonly Row[];
  /** How many are shown before somebody asks for more. */
  first: number;
  line: (row: Row) => ReactNode;
}

/** A long table whose rows something can be done to. */
export function GrowingTable<Row>({ caption, heads, rows, first, line }: GrowingTableProps<Row>) {
  const { shown, more } = useGrowing(rows, { first });
  return (
    <>
      <DataTable caption={caption} stacks="early">
        <thead>
          <tr>
            {heads}
            <Th className="print:hidden">
              <span className="sr-only">What can be done</span>
            </Th>
          </tr>
        </thead>
        <tbody>{shown.map(line)}</tbody>
      </DataTable>
      {more}
    </>
  );
}
