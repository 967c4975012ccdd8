import Link from "next/link";
import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { useGrowing } from "@/components/ui/growing-list";
import type { TokenLine, TokenState } from "./contract";
import { isInUse } from "./prepare";

interface TokenTableProps {
  rows: readonly TokenLine[];
  onRevoke: (row: TokenLine) => void;
}

const GLYPHS: Record<TokenState, GlyphState> = {
  "in use": "in progress",
  "ends soon": "stale",
  over: "not applicable",
  revoked: "not applicable",
};

export function TokenTable({ rows, onRevoke }: TokenTableProps) {
  const { shown, more } = useGrowing(rows, { first: 50 });
  return (
    <>
      <DataTable caption="API tokens" stacks="early">
        <thead>
          <tr>
            <Th>Token</Th>
            <Th>For</Th>
            <Th>May</Th>
            <Th>Made by</Th>
            <Th>Last used</Th>
            <Th>Last day</Th>
            <Th>State</Th>
            <Th className="print:hidden">
              <span className="sr-only">What can be done</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Line key={row.id} row={row} onRevoke={() => onRevoke(row)} />
          ))}
        </tbody>
      </DataTable>
      {more}
    </>
  );
}

function Line({ row, onRevoke }: { row: TokenLine; onRevoke: () => void }) {
  const { id, name, hint, project, may, made, used, ends, state, revoked } = row;
  return (
    <tr data-row={id}>
      <RowHead className="md:w-[22%]">
        <span data-stop tabIndex={-1} className="font-medium">
          {name}
        </span>
        <span className="block font-mono text-2xs font-normal text-ink-3">{hint}</span>
      </RowHead>
      <Td className="stacked:order-2" data-label="for">
        {project === null ? (
          "all projects"
        ) : (
          <Link href={`/projects/${project.slug}`} prefetch={false} className="hover:text-accent">
            {project.name}
          </Link>
        )}
      </Td>
      <Td className="stacked:order-2" data-label="may">
        {may}
      </Td>
      <Td className="text-ink-2 stacked:order-2" data-label="made by">
        {made}
      </Td>
      <Td className="stacked:order-2" data-label="last used">
        {used ?? <span className="text-ink-2">never used</span>}
      </Td>
      <Td className="stacked:order-2" data-label="last day">
        {ends ?? <span className="text-ink-2">no end</span>}
      </Td>
      <Td>
        <StateWord state={GLYPHS[state]}>{state}</StateWord>
        {revoked !== null && <span className="block text-2xs text-ink-2">by {revoked}</span>}
      </Td>
      <Td className="text-right print:hidden stacked:ml-auto">
        {isInUse(row) && (
          <Button look="quiet" aria-label={`Revoke… ${name}`} onClick={onRevoke}>
            Revoke…
          </Button>
        )}
      </Td>
    </tr>
  );
}
