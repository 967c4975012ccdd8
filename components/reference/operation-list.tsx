import Link from "next/link";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import type { NounLine, OperationLine } from "./model";

/** Every operation in a line, by noun. */
export function OperationList({ nouns }: { nouns: readonly NounLine[] }) {
  if (nouns.length === 0) return <EmptyState>Nothing here has all of these words.</EmptyState>;
  return nouns.map(({ noun, means, operations }) => (
    <BlockSection key={noun} title={noun} note={means} id={noun}>
      <DataTable caption={noun} stacks="early">
        <thead>
          <tr>
            <Th>Method and path</Th>
            <Th>What it does</Th>
            <Th>Tokens</Th>
          </tr>
        </thead>
        <tbody>
          {operations.map((one) => (
            <Line key={one.id} {...one} />
          ))}
        </tbody>
      </DataTable>
    </BlockSection>
  ));
}

function Line({ id, method, path, does, noun, tokens }: OperationLine) {
  return (
    <tr>
      <RowHead className="md:w-1/2">
        <Link
          href={`/settings/api/${noun}#${id}`}
          prefetch={false}
          className="font-mono text-2xs font-normal wrap-anywhere hover:text-accent"
        >
          {method} {path}
        </Link>
      </RowHead>
      <Td className="stacked:order-2">{does}</Td>
      <Td className="text-ink-2 md:w-40 stacked:order-2" data-label="tokens">
        {tokens}
      </Td>
    </tr>
  );
}
