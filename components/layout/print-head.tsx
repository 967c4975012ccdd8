import { PathHere } from "./path-here";

interface PrintHeadProps {
  /** What the page is about. */
  subject: string;
  today: string;
  /** "https://gantry.example": where the page was printed from. */
  origin: string;
}

/** On paper nobody sees the bar above the page: whose figures these are, of which day, and where. */
export function PrintHead({ subject, today, origin }: PrintHeadProps) {
  return (
    <p className="hidden justify-between gap-6 border-b pb-1 text-2xs text-ink-2 print:flex">
      <span>
        <b className="font-semibold text-ink">{subject}</b>, {today}
      </span>
      <span>
        {origin.replace(/^https?:\/\//, "")}
        <PathHere />
      </span>
    </p>
  );
}
