import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { BlockSection } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import { isHidden } from "../words/hidden-money";
import { HiddenSection } from "../words/hidden-section";
import { applyChanges } from "./apply";
import type { WhatIfModel, WhatIfTerms } from "./contract";
import { InputGroup } from "./input-group";
import { type Changes, listInputs } from "./inputs";
import { Outcomes } from "./outcomes";
import { compareWhatIf } from "./results";

interface WhatIfViewProps {
  model: WhatIfModel;
  changes?: Changes;
  onChange?: (next: Changes) => void;
}

export function WhatIfView({ model, changes = NONE, onChange = nothing }: WhatIfViewProps) {
  if (isHidden(model)) return <HiddenSection id="what-if" title="What if" {...model} />;
  return (
    // What is only tried does not go on paper.
    <div className="print:hidden">
      <BlockSection id="what-if" title="What if" note="tried here and in the address, never saved">
        <Trial terms={model} changes={changes} onChange={onChange} />
      </BlockSection>
    </div>
  );
}

interface TrialProps {
  terms: WhatIfTerms;
  changes: Changes;
  onChange: (next: Changes) => void;
}

function Trial({ terms, changes, onChange }: TrialProps) {
  const inputs = listInputs(terms);
  const groups = [...new Set(inputs.map(({ group }) => group))];
  const applied = applyChanges(terms, changes);
  const results = compareWhatIf(terms, applied);
  const { recommendation } = results;

  function set(id: string, value: number) {
    const next = new Map(changes);
    if (inputs.some((input) => input.id === id && input.value === value)) next.delete(id);
    else next.set(id, value);
    onChange(next);
  }

  return (
    <>
      <p className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 pb-2 text-xs">
        {changes.size === 0 ? (
          <span className="text-ink-2">As on record. Move a figure to see what it changes.</span>
        ) : (
          <>
            <strong className="font-semibold">
              What if, not saved: {formatCount(changes.size, "figure")} changed.
            </strong>
            <Button onClick={() => onChange(NONE)}>Reset</Button>
          </>
        )}
      </p>
      {applied.problems.map((problem) => (
        <Notice key={problem} kind="refused">
          {problem}
        </Notice>
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,26.25rem)_minmax(0,1fr)]">
        <form onSubmit={(event) => event.preventDefault()}>
          {groups.map((group) => (
            <InputGroup
              key={group}
              name={group}
              inputs={inputs.filter((input) => input.group === group)}
              currency={terms.currency}
              changes={changes}
              onChange={set}
            />
          ))}
        </form>
        <div className="lg:sticky lg:top-28 lg:self-start">
          {results.rows.length === 0 ? (
            <EmptyState>Nothing to compute.</EmptyState>
          ) : (
            <Outcomes results={results} isTried={changes.size > 0} />
          )}
        </div>
      </div>
      <LiveRegion
        message={
          recommendation?.changed === true ? `What if, not saved: ${recommendation.tried}` : ""
        }
      />
    </>
  );
}

const NONE: Changes = new Map();
const nothing = () => undefined;
