import { CodedText } from "./coded-text";

/** What a row says of itself in a word each. */
export function FactList({ facts }: { facts: readonly { label: string; text: string }[] }) {
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-y-0.5">
      {facts.map(({ label, text }) => (
        <div key={label} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd className="wrap-anywhere text-ink">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is to be done, one after the other. */
export function StepList({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="list-decimal pl-4 marker:text-ink-3">
      {steps.map((step, index) => (
        <li key={`${String(index)} ${step}`} className="wrap-anywhere">
          <CodedText>{step}</CodedText>
        </li>
      ))}
    </ol>
  );
}

export function ReasonList({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul>
      {reasons.map((reason, index) => (
        <li key={`${String(index)} ${reason}`} className="wrap-anywhere">
          {reason}
        </li>
      ))}
    </ul>
  );
}

/** As it was written, line by line. */
export function LongText({ children }: { children: string }) {
  return (
    <p className="max-w-[80ch] whitespace-pre-line wrap-anywhere">
      <CodedText>{children}</CodedText>
    </p>
  );
}
