import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/show-more";
import type { TippingWords } from "../words/option-words";

const SHOWN = 4;

/** Which figure, moved alone, makes another option the cheapest. */
export function Tippings({ tippings }: { tippings: readonly TippingWords[] }) {
  const more = tippings.slice(SHOWN);
  return (
    <div>
      <h3 className="mb-1.5 text-xs">What would change the recommendation</h3>
      {tippings.length === 0 ? (
        <EmptyState>No single figure would, or there is nothing to compare.</EmptyState>
      ) : (
        <>
          <Table
            tippings={tippings.slice(0, SHOWN)}
            caption="What would change the recommendation"
          />
          <ShowMore count={more.length}>
            <Table tippings={more} caption="What else would change it" />
          </ShowMore>
        </>
      )}
    </div>
  );
}

function Table({ tippings, caption }: { tippings: readonly TippingWords[]; caption: string }) {
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <Th>One figure alone</Th>
          <Th numeric>Is</Th>
          <Th numeric>Tips at</Th>
          <Th numeric>Then cheapest</Th>
        </tr>
      </thead>
      <tbody>
        {tippings.map(({ input, from, to, move, becomes }) => (
          <tr key={`${input} ${to} ${becomes}`}>
            <RowHead>
              <span className="font-normal">{input}</span>
            </RowHead>
            <Td numeric>{from}</Td>
            <Td numeric>
              {to}
              {move !== null && <span className="block text-2xs text-ink-3">{move}</span>}
            </Td>
            <Td numeric>{becomes}</Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
