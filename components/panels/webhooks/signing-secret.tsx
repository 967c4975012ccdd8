import { Secret } from "@/components/forms/secret";
import type { MadeWebhook } from "./contract";

const EXAMPLE = {
  lead: "gantry-signature is v1= and what this prints, with it in GANTRY_SECRET",
  code: `printf '%s' "$ID.$TIMESTAMP.$BODY" | openssl dgst -sha256 -hmac "$GANTRY_SECRET"`,
};

export function SigningSecret({ name, secret, onDone }: MadeWebhook & { onDone: () => void }) {
  return (
    <Secret secret={secret} example={EXAMPLE} onDone={onDone}>
      By this {name} knows that what it is told comes from here. It is not shown again, and nobody
      can look it up.
    </Secret>
  );
}
