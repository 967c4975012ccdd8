import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { EVIDENCE_ORIGINS, type EvidenceOrigin, OUTCOMES } from "@/lib/domain/vocabulary";
import type { RunFilter } from "../words/run-ask";

interface RunFiltersProps {
  filter: RunFilter;
  hrefOf: (filter: RunFilter) => string;
  onFilter: (filter: RunFilter) => void;
  /** Where `/` leads. */
  find: RefObject<HTMLInputElement | null>;
}

const OUTCOME_WORDS = {
  passed: "Passed",
  failed: "Failed",
  error: "Not run to an end",
  skipped: "Skipped",
} as const;

export const ORIGIN_WORDS: Record<EvidenceOrigin, string> = {
  ci: "a pipeline",
  person: "a person",
  document: "a document",
};

/** By outcome, by who sent it, and by what names it. */
export function RunFilters({ filter, hrefOf, onFilter, find }: RunFiltersProps) {
  const ofOutcome = (value: string | null): RunFilter => ({
    ...filter,
    outcome: OUTCOMES.find((known) => known === value) ?? null,
  });
  const written = (name: "key" | "commit" | "branch") => ({
    // What the address says is another begins anew.
    key: `${name} ${filter[name] ?? ""}`,
    value: filter[name],
    onWritten: (value: string | null) => onFilter({ ...filter, [name]: value }),
  });
  const { key: ofKey, ...keyField } = written("key");
  const { key: ofCommit, ...commitField } = written("commit");
  const { key: ofBranch, ...branchField } = written("branch");
  return (
    <div role="search" aria-label="Runs" className="mb-3 grid gap-2 print:hidden">
      <FilterTabs
        label="Which runs"
        tabs={[
          { value: null, label: "All" },
          ...OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] })),
        ]}
        current={filter.outcome}
        hrefOf={(value) => hrefOf(ofOutcome(value))}
        onChoose={(value) => onFilter(ofOutcome(value))}
      />
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <WrittenField key={ofKey} label="Check or item, by key" input={find} {...keyField} />
        <Select
          label="Sent by"
          value={filter.origin ?? ""}
          onChange={({ target }) =>
            onFilter({
              ...filter,
              origin: EVIDENCE_ORIGINS.find((known) => known === target.value) ?? null,
            })
          }
          options={[
            { value: "", label: "anybody" },
            ...EVIDENCE_ORIGINS.map((value) => ({ value, label: ORIGIN_WORDS[value] })),
          ]}
        />
        <WrittenField key={ofCommit} label="Commit" {...commitField} />
        <WrittenField key={ofBranch} label="Branch" {...branchField} />
      </div>
    </div>
  );
}

interface WrittenFieldProps {
  label: string;
  value: string | null;
  onWritten: (value: string | null) => void;
  input?: RefObject<HTMLInputElement | null>;
}

/** Looked for with Enter, or when it is left: not at each letter. */
function WrittenField({ label, value, onWritten, input }: WrittenFieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value ?? "");
  function look() {
    const wanted = text.trim() === "" ? null : text.trim();
    if (wanted !== value) onWritten(wanted);
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Enter") look();
    if (event.key === "Escape") setText(value ?? "");
  }
  return (
    <TextField
      ref={input ?? own}
      label={label}
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={press}
      onBlur={look}
    />
  );
}
