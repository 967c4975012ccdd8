import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PendingFigure } from "@/components/ui/pending-figure";
import type { RunPages } from "./use-run-pages";

/** That they are being read, or why they could not be. */
export function RunsTrouble({ pages: { error, model, readAgain } }: { pages: RunPages }) {
  if (error) {
    const what = model ? `Not current. ${error.message}` : `Not read. ${error.message}`;
    return <ErrorState what={what} action={<Button onClick={readAgain}>Try again</Button>} />;
  }
  return model ? null : (
    <p className="py-4">
      <PendingFigure width={240} />
    </p>
  );
}
