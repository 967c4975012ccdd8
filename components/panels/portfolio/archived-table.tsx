import Link from "next/link";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { ArchivedRow } from "./contract";

/** Nobody judges them any more, so no figure stands beside them. */
export function ArchivedTable({ rows }: { rows: readonly ArchivedRow[] }) {
  if (rows.length === 0) return <EmptyState>No system is archived.</EmptyState>;
  return (
    <DataTable caption="Archived systems">
      <thead>
        <tr>
          <Th>System</Th>
          <Th>Owner</Th>
          <Th>Archived</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, owner, since }) => (
          <tr key={slug} className="relative hover:on-sunk">
            <RowHead>
              <Link href={`/projects/${slug}`} prefetch={false} className="opens no-underline!">
                {name}
              </Link>
            </RowHead>
            <Td>{owner ?? <span className="text-ink-3">nobody</span>}</Td>
            <Td>{since}</Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
