"use client";

import Link from "next/link";
import { type SyntheticEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useGrowing } from "@/components/ui/growing-list";
import { BlockSection } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { formatCount } from "@/lib/format/counts";
import type { SnapshotsModel } from "./contract";

interface SnapshotsViewProps {
  model: SnapshotsModel;
  busy?: boolean;
  /** Answers whether it was taken: then what it was for is written down. */
  onTake?: (note: string | null) => Promise<boolean>;
}

/** The project as it stood on each day, to compare with. */
export function SnapshotsView({ model, busy = false, onTake = nobody }: SnapshotsViewProps) {
  const { rows, mayTake } = model;
  const [note, setNote] = useState("");
  const { shown, more } = useGrowing(rows, { first: 10 });
  async function take(event: SyntheticEvent) {
    event.preventDefault();
    if (!busy && (await onTake(note.trim() === "" ? null : note.trim()))) setNote("");
  }
  return (
    <BlockSection id="snapshots" title="Snapshots" note={formatCount(rows.length, "snapshot")}>
      {mayTake && (
        <form
          onSubmit={(event) => void take(event)}
          className="mb-3 flex flex-wrap items-end gap-3 max-md:grid print:hidden"
        >
          <TextField
            label="What for"
            autoComplete="off"
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button type="submit" busy={busy}>
            Take a snapshot
          </Button>
        </form>
      )}
      {rows.length === 0 ? (
        <EmptyState>None was taken yet. One is taken each day by itself.</EmptyState>
      ) : (
        <DataTable caption="Snapshots, newest first" minWidth={640}>
          <thead>
            <tr>
              <Th fixed>Taken, UTC</Th>
              <Th>Why</Th>
              <Th>Verdict</Th>
              <Th numeric>Verified</Th>
              <Th numeric>Claimed</Th>
              <Th className="relative">
                <span className="sr-only">What can be done</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <RowHead className="font-normal whitespace-nowrap">{row.when}</RowHead>
                <Td className="wrap-anywhere">{row.why}</Td>
                <Td className="whitespace-nowrap">{row.verdict}</Td>
                <Td numeric>{row.verified ?? "unknown"}</Td>
                <Td numeric>{row.claimed ?? "unknown"}</Td>
                <Td>
                  <a
                    href={row.thenHref}
                    className="mr-4"
                    aria-label={`Show as of then: ${row.when}`}
                  >
                    Show as of then
                  </a>
                  <Link href={row.href} aria-label={`Compare with now: ${row.when}`}>
                    Compare with now
                  </Link>
                </Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {more}
    </BlockSection>
  );
}

const nobody = () => Promise.resolve(false);
