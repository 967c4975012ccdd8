import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BlockerFacts } from "@/lib/features/blockers/schema";
import { toFields } from "./fields";
import type { FactName } from "./merge";

interface ClashNoticeProps {
  name: FactName;
  /** Who wrote something else. */
  by: string;
  theirs: BlockerFacts;
  onTake: (form: HTMLFormElement | null) => void;
}

const WORDS: Record<FactName, string> = {
  title: "what is in the way",
  severity: "the severity",
  actualState: "the actual state",
  finding: "the finding",
  risk: "the risk",
  cause: "the cause",
  impact: "the impact",
  requiredActions: "the required actions",
  owner: "the owner",
  estimate: "the estimate",
  resolvingTaskKey: "the task that resolves it",
  resolvingPhaseKey: "the phase that resolves it",
  holdsUp: "what it holds up",
};

/** Both have written on it: one's own stands in the field, and this is what the other wrote. */
export function ClashNotice({ name, by, theirs, onTake }: ClashNoticeProps) {
  return (
    <Notice
      kind="conflict"
      action={
        <Button onClick={({ currentTarget }) => onTake(currentTarget.form)}>
          Take theirs
          <span className="sr-only"> for {WORDS[name]}</span>
        </Button>
      }
    >
      {by} wrote for {WORDS[name]}: {wordFact(name, theirs)}
    </Notice>
  );
}

function wordFact(name: FactName, facts: BlockerFacts): string {
  const fields = toFields(facts);
  if (name === "estimate") {
    const { low, likely, high, unit } = fields;
    const figures = [low, likely, high].filter((figure) => figure !== "");
    return figures.length === 0 ? "nothing" : `${figures.join(", ")} ${unit}`;
  }
  const text = fields[name];
  return text === "" ? "nothing" : `“${text.replaceAll("\n", "; ")}”`;
}
