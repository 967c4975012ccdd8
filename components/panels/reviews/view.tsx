"use client";

import Link from "next/link";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useGrowing } from "@/components/ui/growing-list";
import { LinkButton } from "@/components/ui/link-button";
import { BlockSection } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import type { ReviewsModel } from "./contract";

/** The meetings that were held, each with its minutes. */
export function ReviewsView({ model }: { model: ReviewsModel }) {
  const { rows, open, mayLead, href } = model;
  const { shown, more } = useGrowing(rows, { first: 10 });
  return (
    <BlockSection id="reviews" title="Reviews" note={formatCount(rows.length, "review")}>
      <div className="mb-3 flex flex-wrap items-center gap-3 print:hidden">
        {open !== null && <LinkButton href={href}>Join {open}</LinkButton>}
        {open === null && mayLead && <LinkButton href={href}>Hold a review</LinkButton>}
      </div>
      {rows.length === 0 ? (
        <EmptyState>None was held yet.</EmptyState>
      ) : (
        <DataTable caption="Reviews that were held" minWidth={640}>
          <thead>
            <tr>
              <Th fixed>Review</Th>
              <Th>Held</Th>
              <Th>Closed by</Th>
              <Th>What came of it</Th>
              <Th numeric>Actions open</Th>
              <Th numeric>Took</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key}>
                <RowHead className="font-normal whitespace-nowrap">
                  <Link href={row.href}>Minutes of {row.key}</Link>
                </RowHead>
                <Td className="whitespace-nowrap">{row.heldOn}</Td>
                <Td className="wrap-anywhere">{row.closedBy}</Td>
                <Td className="wrap-anywhere">{row.came}</Td>
                <Td numeric>{row.openActions}</Td>
                <Td numeric>{row.took}</Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {more}
    </BlockSection>
  );
}
