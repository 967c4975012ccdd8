/** A load that hangs from the beam of a gantry. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 18 16" className="h-4 w-4.5 shrink-0" aria-hidden="true">
      <path d="M2 16V2h14v14" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M9 2v7" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6.5 8h5v4h-5z" fill="currentColor" />
    </svg>
  );
}
