import { EN_DASH } from "@/lib/format/marks";

interface MoneyRangeProps {
  /** Already written: "$225–375 K". */
  text: string;
  /** In the same unit: "300". */
  likely?: string | null;
}

/** The dash is weaker than the two figures it parts. */
export function MoneyRange({ text, likely = null }: MoneyRangeProps) {
  const [low, high] = text.split(EN_DASH);
  return (
    <>
      <span className="whitespace-nowrap">
        {low}
        {high !== undefined && (
          <>
            <span className="mx-px text-ink-3">{EN_DASH}</span>
            {high}
          </>
        )}
      </span>
      {likely !== null && (
        <>
          {" "}
          <small className="text-2xs whitespace-nowrap text-ink-3">likely {likely}</small>
        </>
      )}
    </>
  );
}
