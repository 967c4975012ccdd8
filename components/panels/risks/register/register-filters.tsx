import { Button } from "@/components/ui/button";
import { FilterTabs } from "@/components/ui/filter-tabs";
import type { RisksModel } from "../contract";
import {
  LEVEL_FILTERS,
  LEVEL_WORDS,
  passesFilter,
  REVIEW_FILTERS,
  REVIEW_WORDS,
  type RiskFilter,
} from "../filter";

interface RegisterFiltersProps {
  model: Pick<RisksModel, "rows">;
  filter: RiskFilter;
  hrefOf: (filter: RiskFilter) => string;
  onFilter: (filter: RiskFilter) => void;
}

/** What of the register is shown; each count is what its press would show. */
export function RegisterFilters({ model, filter, hrefOf, onFilter }: RegisterFiltersProps) {
  const { cell } = filter;
  const countOf = (part: Partial<RiskFilter>) =>
    model.rows.filter((row) => passesFilter(row, { ...filter, ...part })).length;
  const withLevel = (value: string | null): RiskFilter => ({
    ...filter,
    level: LEVEL_FILTERS.find((known) => known === value) ?? null,
  });
  const withReview = (value: string | null): RiskFilter => ({
    ...filter,
    review: REVIEW_FILTERS.find((known) => known === value) ?? null,
  });
  return (
    <div className="min-w-0">
      <FilterTabs
        label="Which levels"
        tabs={[
          { value: null, label: "All", count: countOf({ level: null }) },
          ...LEVEL_FILTERS.map((level) => ({
            value: level,
            label: LEVEL_WORDS[level],
            count: countOf({ level }),
          })),
        ]}
        current={filter.level}
        hrefOf={(value) => hrefOf(withLevel(value))}
        onChoose={(value) => onFilter(withLevel(value))}
      />
      <FilterTabs
        label="Which reviews"
        tabs={[
          { value: null, label: "Any review", count: countOf({ review: null }) },
          ...REVIEW_FILTERS.map((review) => ({
            value: review,
            label: REVIEW_WORDS[review],
            count: countOf({ review }),
          })),
        ]}
        current={filter.review}
        hrefOf={(value) => hrefOf(withReview(value))}
        onChoose={(value) => onFilter(withReview(value))}
      />
      {cell && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1 text-xs">
          <span>
            In the matrix: {cell.probability} probability, {cell.impact} impact
          </span>
          <Button onClick={() => onFilter({ ...filter, cell: null })}>Leave the cell</Button>
        </p>
      )}
    </div>
  );
}
