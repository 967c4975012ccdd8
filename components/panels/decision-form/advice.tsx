/** What is advised is what a go is for: of several ways, the others are none. */
export function Advice({ advice, computed }: { advice: string | null; computed?: string }) {
  if (advice === null && computed === undefined) return null;
  return (
    <p className="mt-1 text-2xs text-ink-2 wrap-anywhere">
      {advice !== null && `Advised: ${advice}. A go is one for what is advised. `}
      {computed !== undefined && `Computed: ${computed}.`}
    </p>
  );
}
