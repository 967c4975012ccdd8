import { DataTable, Th } from "@/components/ui/data-table";
import { SortHead } from "@/components/ui/sort-head";
import type { Choice, Sort } from "./choice";
import type { BlockerLine } from "./contract";
import { Line } from "./line";
import type { Claims } from "./use-claims";
import type { RegisterTools } from "./use-register-keys";

interface RegisterTableProps {
  slug: string;
  form: string;
  rows: readonly BlockerLine[];
  choice: Choice;
  onChoose: (choice: Choice) => void;
  tools: RegisterTools;
  claims: Claims;
  open: ReadonlySet<string>;
  toggle: (key: string) => void;
}

const HEADS: Record<Sort, string> = { severity: "Severity", "holds-up": "Holds up", age: "Age" };

/** On one line with the heads that sort. */
const BESIDE_SORTED = "pb-2.25!";

/** Columns where there is room for them, else each blocker a short text. */
export function RegisterTable(props: RegisterTableProps) {
  const { slug, form, rows, choice, onChoose, tools, claims, open, toggle } = props;
  const sortHead = (sort: Sort, numeric = false) => (
    <SortHead
      form={form}
      name="sort"
      value={sort}
      sorted={choice.sort === sort ? "descending" : null}
      onSort={() => onChoose({ ...choice, sort })}
      numeric={numeric}
    >
      {HEADS[sort]}
    </SortHead>
  );
  return (
    <DataTable caption="Blockers, claimed against actual" stacks>
      <thead>
        <tr>
          <Th className={BESIDE_SORTED}>Blocker</Th>
          <Th className={BESIDE_SORTED}>Fix, claimed</Th>
          <Th className={BESIDE_SORTED}>Fix, actual</Th>
          {sortHead("severity")}
          <Th className={BESIDE_SORTED}>Stands</Th>
          {sortHead("holds-up")}
          {sortHead("age", true)}
        </tr>
      </thead>
      {rows.map((row) => (
        <Line
          key={row.id}
          slug={slug}
          row={row}
          tools={tools}
          isOpen={open.has(row.key)}
          isBusy={claims.busy.has(row.id)}
          notice={claims.notices.get(row.id) ?? null}
          onToggle={() => toggle(row.key)}
          onDismiss={() => claims.dismiss(row.id)}
          onAgain={() => {
            const { again = null } = claims.notices.get(row.id) ?? {};
            if (again !== null) claims.act(row, again);
          }}
        />
      ))}
    </DataTable>
  );
}
