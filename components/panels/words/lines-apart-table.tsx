import { DataTable, NotedRowHead, Td, Th } from "@/components/ui/data-table";
import type { LineApart } from "./lines-apart";
import { askLine, type MoneySection, stopOf } from "./money-asks";
import { EditStop } from "./money-edit";

interface LinesApartTableProps {
  section: MoneySection;
  unit: string;
  lines: readonly LineApart[];
}

/** Alternatives never add up; they stand below the sum. */
export function LinesApartTable({ section, unit, lines }: LinesApartTableProps) {
  if (lines.length === 0) return null;
  return (
    <div className="mt-4">
      <DataTable caption={`Of single options, in no sum, ${unit}`}>
        <thead>
          <tr>
            <Th>Of single options, in no sum</Th>
            <Th numeric>{unit}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, amount, of }) => (
            <tr key={key} id={`money-line-${key}`} data-row={stopOf(section, askLine(key))}>
              <NotedRowHead note={of}>
                <EditStop section={section} asks={askLine(key)}>
                  {name}
                </EditStop>
              </NotedRowHead>
              <Td numeric>{amount}</Td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
