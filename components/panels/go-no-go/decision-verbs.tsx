import { Button } from "@/components/ui/button";
import type { GoNoGoModel } from "./contract";

/** What waits for the viewer first; each says what its dialog is asked for. */
export function DecisionVerbs({ verbs }: Pick<GoNoGoModel, "verbs">) {
  return (
    <div className="mt-2 flex print:hidden flex-wrap gap-2 max-md:mt-4 max-md:grid">
      {/* By their place: the one with the focus stays when what it does has been done. */}
      {verbs.map(({ of, verb, primary }, place) => (
        <Button key={place} value={of} look={primary ? "primary" : "plain"}>
          {verb}
        </Button>
      ))}
    </div>
  );
}
