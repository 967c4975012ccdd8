import { FilterTabs } from "@/components/ui/filter-tabs";
import type { RegisterRow } from "./contract";
import {
  passesCategory,
  passesFilter,
  passesState,
  type RegisterFilter,
  STATE_FILTERS,
  STATE_WORDS,
} from "./filter";

interface RegisterFiltersProps {
  rows: readonly RegisterRow[];
  filter: RegisterFilter;
  hrefOf: (filter: RegisterFilter) => string;
  onFilter: (filter: RegisterFilter) => void;
}

/** By state, and by category where there are several; each counts what the other lets pass. */
export function RegisterFilters({ rows, filter, hrefOf, onFilter }: RegisterFiltersProps) {
  if (rows.length === 0) return null;
  const categories = [...new Set(rows.map(({ metric }) => metric.category ?? ""))];
  const ofState = (value: string | null) => ({
    ...filter,
    state: STATE_FILTERS.find((known) => known === value) ?? null,
  });
  const ofCategory = (category: string | null) => ({ ...filter, category });
  const inCategory = rows.filter((row) => passesCategory(row, filter.category));
  const inState = rows.filter((row) => passesState(row, filter.state));
  const count = (of: RegisterFilter) => rows.filter((row) => passesFilter(row, of)).length;
  return (
    <div>
      <FilterTabs
        label="Which metrics"
        tabs={[
          { value: null, label: "All", count: inCategory.length },
          ...STATE_FILTERS.map((state) => ({
            value: state,
            label: STATE_WORDS[state],
            count: count({ ...filter, state }),
          })),
        ]}
        current={filter.state}
        hrefOf={(value) => hrefOf(ofState(value))}
        onChoose={(value) => onFilter(ofState(value))}
      />
      {categories.length > 1 && (
        <FilterTabs
          label="Of which category"
          tabs={[
            { value: null, label: "Every category", count: inState.length },
            ...categories.map((category) => ({
              value: category,
              label: category === "" ? "No category" : category,
              count: count({ ...filter, category }),
            })),
          ]}
          current={filter.category}
          hrefOf={(value) => hrefOf(ofCategory(value))}
          onChoose={(value) => onFilter(ofCategory(value))}
        />
      )}
    </div>
  );
}
