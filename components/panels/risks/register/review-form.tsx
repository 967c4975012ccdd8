import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { formatCount } from "@/lib/format/counts";
import type { RisksModel } from "../contract";

interface ReviewFormProps {
  next: RisksModel["next"];
  isBusy: boolean;
  onReview: (nextOn: string | null) => void;
}

/** Looked at today; the day of the next look is proposed and can be another. */
export function ReviewForm({ next, isBusy, onReview }: ReviewFormProps) {
  const [error, setError] = useState<string>();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("nextOn");
    const isDay = typeof day === "string" && day !== "";
    setError(isDay ? undefined : "Say a day.");
    if (isDay) onReview(day);
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <div className="w-44 max-w-full">
        <TextField
          label={`Next review, proposed in ${formatCount(next.days, "day")}`}
          name="nextOn"
          type="date"
          defaultValue={next.on}
          error={error}
        />
      </div>
      <Button type="submit" hotkey="R" busy={isBusy}>
        Mark reviewed
      </Button>
    </form>
  );
}
