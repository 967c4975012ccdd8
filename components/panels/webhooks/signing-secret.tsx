import { Secret } from "@/components/forms/secret";
import type { MadeWebhook } from "./contract";

const EXAMPLE = {
  lead: "The header gantry-signature is v1= followed by what this prints, with the secret in GANTRY_SECRET",
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
