import { Secret } from "@/components/forms/secret";
import { ToldOnce } from "@/components/forms/told-once";
import type { MadeToken, Making } from "./contract";
import { exampleOf } from "./example";
import { TokenForm } from "./token-form";

interface NewTokenProps {
  open: boolean;
  making: Making;
  /** One was made, or may have been. */
  onWritten: (said: string) => void;
  onClose: () => void;
}

export function NewToken({ open, making, onWritten, onClose }: NewTokenProps) {
  return (
    <ToldOnce<MadeToken>
      {...{ open, onClose }}
      title="New token"
      madeTitle="The token is made"
      form={(onMade) => (
        <TokenForm
          making={making}
          onMade={(token) => {
            onMade(token);
            onWritten(`Made: ${token.name}`);
          }}
          onUnanswered={() => onWritten("")}
          onClose={onClose}
        />
      )}
      secret={(made, onDone) => (
        <Secret
          secret={made.secret}
          example={{
            lead: "For example, with it in GANTRY_TOKEN",
            code: exampleOf(made, window.location.origin),
          }}
          onDone={onDone}
        >
          This is the secret of {made.name}. It is not shown again, and nobody can look it up: keep
          it where the program finds it.
        </Secret>
      )}
    />
  );
}
