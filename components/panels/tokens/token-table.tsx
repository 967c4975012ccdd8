import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { RowHead, Td, Th } from "@/components/ui/data-table";
import { GrowingTable } from "@/components/ui/growing-table";
import { ProjectLink } from "../words/project-link";
import type { TokenLine, TokenState } from "./contract";
import { isUsable } from "./prepare";

interface TokenTableProps {
  rows: readonly TokenLine[];
  onRevoke: (row: TokenLine) => void;
}

const GLYPHS: Record<TokenState, GlyphState> = {
  usable: "in progress",
  "ends soon": "stale",
  over: "not applicable",
  revoked: "not applicable",
};

export function TokenTable({ rows, onRevoke }: TokenTableProps) {
  return (
    <GrowingTable
      caption="API tokens"
      heads={
        <>
          <Th>Token</Th>
          <Th>For</Th>
          <Th>May</Th>
          <Th>Made by</Th>
          <Th>Last used</Th>
          <Th>Last day</Th>
          <Th>State</Th>
        </>
      }
      rows={rows}
      first={50}
      line={(row) => <Line key={row.id} row={row} onRevoke={() => onRevoke(row)} />}
    />
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
        {project === null ? "all projects" : <ProjectLink {...project} />}
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
        {isUsable(row) && (
          <Button look="quiet" aria-label={`Revoke… ${name}`} onClick={onRevoke}>
            Revoke…
          </Button>
        )}
      </Td>
    </tr>
  );
}
