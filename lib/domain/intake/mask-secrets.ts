import { maskPrivateKeys } from "./mask-private-keys";
import type { Masked } from "./masked";

interface Shape {
  name: string;
  /** What its first group holds, and what its second, stays: a name before the secret, what ends it. */
  pattern: RegExp;
}

/** A run of letters that a token is made of, long enough that no word is one. */
const TOKEN_SHAPES: Record<string, RegExp> = {
  "Gantry token": /\bgantry_[A-Za-z0-9_-]{20,}/g,
  "GitHub token": /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/g,
  "GitLab token": /\bgl(?:pat|ptt|dt|rt|cbt|soat|oas|ft)-[A-Za-z0-9_.-]{16,}/g,
  "AWS access key": /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
  "Google API key": /\bAIza[A-Za-z0-9_-]{35}/g,
  "Google OAuth token": /\bya29\.[A-Za-z0-9_-]{20,}/g,
  "Slack token": /\bx(?:ox[abeoprs]|app)-[A-Za-z0-9-]{10,}/g,
  "Slack webhook": /\bhooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{10,}/g,
  "Stripe key": /\b[rsp]k_(?:live|test)_[A-Za-z0-9]{10,}/g,
  "webhook secret": /\bwhsec_[A-Za-z0-9+/=_-]{16,}/g,
  "npm token": /\bnpm_[A-Za-z0-9]{30,}/g,
  "PyPI token": /\bpypi-[A-Za-z0-9_-]{30,}/g,
  "SendGrid key": /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  "OpenAI key": /\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{24,}/g,
  "Docker token": /\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/g,
  "Vault token": /\bhv[sbr]\.[A-Za-z0-9_-]{20,}/g,
  "DigitalOcean token": /\bdo[opr]_v1_[a-f0-9]{40,}/g,
  // Its head ends before another could begin, or each of many beginnings would be read to the end of them all.
  "JSON web token": /\beyJ(?:(?!-eyJ)[A-Za-z0-9_-]){8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
};

/** Ends the name of a secret, glued to what stands before it too: PGPASSWORD, dbPassword, SECRET_KEY. */
const SECRET_NAME =
  /(?:passw(?:or)?d|passphrase|secret|token|credentials?|(?:access|account|api|auth|encryption|master|private|secret|signing)[_-]?key|(?<![A-Za-z])pwd)/;

/** What is part of other words as well ends one only where it begins as a word: DB_PASS, dbPass, and not bypass. */
const SECRET_WORD_OF_A_NAME =
  /(?:(?<=[A-Za-z0-9][_-])(?:pass|PASS|Pass)|(?<=[A-Za-z0-9])(?<!\b[Bb]y)P(?:ass|wd))/;

/** What is behind such a name: `NAME=…`, `name: …`, `"name": "…"`, and that within a text of JSON. */
function announced({ source }: RegExp, flags: string): RegExp {
  return new RegExp(
    `(${source}${/\\{0,3}["']?\s{0,4}[:=]>?\s{0,4}\\{0,3}["']?/.source})${/(?!\[masked )[^\s"'`,;&<>]{6,}()/.source}`,
    flags,
  );
}

const SHAPES: readonly Shape[] = [
  ...Object.entries(TOKEN_SHAPES).map(([name, { source }]) => ({
    name,
    pattern: new RegExp(`()${source}()`, "g"),
  })),
  // A name that says that a secret follows.
  {
    name: "secret",
    pattern:
      /\b((?:proxy-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:basic|bearer|token|digest)\s{1,4})[A-Za-z0-9._~+/=-]{6,}()/gi,
  },
  { name: "secret", pattern: announced(SECRET_NAME, "gi") },
  { name: "secret", pattern: announced(SECRET_WORD_OF_A_NAME, "g") },
  // In an address: https://somebody:secret@host
  {
    name: "password",
    pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,200}:)[^\s/@]{1,500}(@)/gi,
  },
];

/**
 * Puts `[masked …]` in the place of whatever has the shape of a secret, before it is kept anywhere: known
 * tokens, private keys, passwords in addresses, and values that a name announces. It errs on the side of
 * masking. What it does not know it cannot mask: a pipeline still has to keep its secrets from its output.
 */
export function maskSecrets(text: string): Masked {
  const bare = maskPrivateKeys(text);
  let { masked } = bare;
  const clean = SHAPES.reduce(
    (told, { name, pattern }) =>
      told.replace(pattern, (_all, before: string, after: string) => {
        masked += 1;
        return `${before}[masked ${name}]${after}`;
      }),
    bare.text,
  );
  return { text: clean, masked };
}

/** The same in what is behind the host of an address, which stays an address. */
export function maskAddress(address: string): Masked {
  const [host = ""] = /^[a-z]+:\/\/[^/?#\\]*/i.exec(address) ?? [];
  const { text, masked } = maskSecrets(address.slice(host.length));
  return { text: host + text.replaceAll(/\[masked [A-Za-z ]+\]/g, encodeURIComponent), masked };
}
