import { StateWord } from "@/components/charts/state-word";
import { CodedText } from "../words/coded-text";
import { AnswerForm } from "./answer-form";
import type { WaiverModel } from "./contract";
import { RequestForm } from "./request-form";

interface WaiverViewProps {
  model: WaiverModel;
  /** It stands alone in a dialog: its first field is where one begins. */
  takesFocus?: boolean;
  onDone?: () => void;
  onClose?: () => void;
}

/** What it hides first, then what can be asked or answered. */
export function WaiverView({
  model,
  takesFocus = false,
  onDone = nothing,
  onClose = nothing,
}: WaiverViewProps) {
  const { text, beneath, reasons, inForce, waiting, mayRequest, mayApprove } = model;
  const form = { model, takesFocus, onDone, onClose };
  return (
    <div className="grid gap-4">
      <p className="text-xs text-ink-2">
        <CodedText>{text}</CodedText>
      </p>
      <div className="border-l-2 pl-3 text-xs">
        <p>
          Beneath it is <StateWord state={beneath} />
        </p>
        {reasons.length > 0 && (
          <ul className="mt-1 text-2xs text-ink-2">
            {reasons.map((reason) => (
              <li key={reason} className="wrap-anywhere">
                {reason}
              </li>
            ))}
          </ul>
        )}
        {inForce !== null && (
          <p className="mt-1 text-2xs">
            <StateWord state="waived">
              <span className="whitespace-normal">{inForce}</span>
            </StateWord>
          </p>
        )}
      </div>
      {waiting ? (
        <AnswerForm waiting={waiting} {...form} />
      ) : mayRequest ? (
        <RequestForm {...form} />
      ) : (
        <p className="text-xs">
          {mayApprove
            ? "Nobody asks for a waiver. Whoever does the work asks, and you answer."
            : "Your role may not ask for a waiver."}
        </p>
      )}
    </div>
  );
}

const nothing = () => undefined;
