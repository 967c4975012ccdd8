import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskAddress, maskSecrets } from "./mask-secrets";

const letters = (count: number) => "aB3".repeat(count).slice(0, count);
/** Put together here, so that no scanner takes this file for a leak. */
const joined = (...parts: string[]) => parts.join("");

describe("secrets in what a program prints", () => {
  it.each([
    ["a Gantry token", joined("gantry", "_", letters(43))],
    ["a GitHub token", joined("gh", "p_", letters(36))],
    ["a fine-grained GitHub token", joined("github", "_pat_", letters(60))],
    ["a GitLab token", joined("gl", "pat-", letters(20))],
    ["an AWS access key", joined("AK", "IA", "ABCDEFGHIJKLMNOP")],
    ["a Google API key", joined("AI", "za", letters(35))],
    ["a Slack token", joined("xo", "xb-", "123456789012-", letters(24))],
    ["a Slack token of an app", joined("xa", "pp-1-A012345-", letters(24))],
    ["a secret of a webhook", joined("whs", "ec_", letters(32))],
    ["a Stripe key", joined("sk", "_live_", letters(24))],
    ["an npm token", joined("np", "m_", letters(36))],
    ["a JSON web token", joined("eyJ", letters(20), ".eyJ", letters(30), ".", letters(40))],
  ])("hides %s", (_name, secret) => {
    const { text, masked } = maskSecrets(`before ${secret} behind`);
    expect(text).toMatch(/^before \[masked [A-Za-z ]+\] behind$/);
    expect(masked).toBe(1);
  });

  it.each([
    ["Authorization: Bearer abcdef123456", "Authorization: Bearer [masked secret]"],
    [
      `{"password": "hunter2hunter2", "user": "ana"}`,
      `{"password": "[masked secret]", "user": "ana"}`,
    ],
    ["DB_PASSWORD=correct-horse next", "DB_PASSWORD=[masked secret] next"],
    ["export AWS_SECRET_ACCESS_KEY=abc/def+ghi", "export AWS_SECRET_ACCESS_KEY=[masked secret]"],
    ["PGPASSWORD=correct-horse psql", "PGPASSWORD=[masked secret] psql"],
    ["dbPassword=correct-horse", "dbPassword=[masked secret]"],
    [`{"accessToken":"${letters(20)}"}`, `{"accessToken":"[masked secret]"}`],
    [`"{\\"accessToken\\":\\"${letters(20)}"`, `"{\\"accessToken\\":\\"[masked secret]"`],
    ["clientSecret: correct-horse", "clientSecret: [masked secret]"],
    ["  password => 'correct-horse'", "  password => '[masked secret]'"],
    ["DB_PASS=correct-horse", "DB_PASS=[masked secret]"],
    ["smtpPass: correct-horse", "smtpPass: [masked secret]"],
    ["dbPwd=correct-horse", "dbPwd=[masked secret]"],
    ["SECRET_KEY=correct-horse", "SECRET_KEY=[masked secret]"],
    ["django_secret_key = 'correct-horse'", "django_secret_key = '[masked secret]'"],
    [
      "AccountName=a;AccountKey=c29tZXRoaW5n==;EndpointSuffix=b",
      "AccountName=a;AccountKey=[masked secret];EndpointSuffix=b",
    ],
    ["https://h/?a=b&refreshToken=correct-horse", "https://h/?a=b&refreshToken=[masked secret]"],
    ["postgres://ana:s3cret@db:5432/app", "postgres://ana:[masked password]@db:5432/app"],
  ])("hides what a name announces: %s", (told, clean) => {
    expect(maskSecrets(told)).toEqual({ text: clean, masked: 1 });
  });

  it("hides a private key", () => {
    const begin = joined("-----BEGIN RSA ", "PRIVATE KEY-----");
    const end = joined("-----END RSA ", "PRIVATE KEY-----");
    const told = { text: "a\n[masked private key]\nb", masked: 1 };
    expect(maskSecrets(`a\n${begin}\nMIIE-x\n${end}\nb`)).toEqual(told);
  });

  it("reads each of many beginnings that no secret follows once", () => {
    const beginnings = [
      joined("-----BEGIN ", "PRIVATE KEY-----"),
      "-----END X",
      "eyJ-",
      "eyJabcdefgh.",
      "a_",
      "a-b+",
      "ab://",
      "ab://a:",
      "authorization:",
      "password",
      "password=",
      `"`,
      "=",
      "SG.",
    ];
    for (const beginning of beginnings) {
      const many = beginning.repeat(2_000_000 / beginning.length);
      expect(maskSecrets(`${many} -----END X-----`).text.length).toBeLessThan(3_000_000);
    }
  });

  it.each([
    "12 passed, 0 failed in 3.2 s",
    "password: wrong",
    "the token was refused",
    "https://ci.example.com/runs/42",
    "commit 3f2a9b1c0d4e5f60718293a4b5c6d7e8f9012345",
    "tokens = 12",
    "tokens: 500000",
    "keyboard=us-international",
    "passed=300000",
    "bypass=everything",
    "byPass=everything",
    "BYPASS=everything",
    "--- PASS: TestEverything (0.00s)",
    "PASS: tests/everything",
    "compass=northwest",
    "OLDPWD=/home/runner/work",
    "passwordless: everything",
    "secretary=somebody",
    "primary_key=everything",
    "publicKey=everything",
    "monkey=everything",
  ])("leaves alone: %s", (told) => {
    expect(maskSecrets(told)).toEqual({ text: told, masked: 0 });
  });

  it("hides everything at once: a second look finds nothing", () => {
    const piece = fc.constantFrom(
      "password=",
      "secret: ",
      "Bearer ",
      "authorization: ",
      letters(30),
      "eyJ",
      "://a:",
      "@",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = maskSecrets(pieces.join("")).text;
        expect(maskSecrets(once).text).toBe(once);
      }),
    );
  });
});

describe("secrets in the address of a run", () => {
  const token = joined("gh", "p_", letters(36));

  it.each([
    [
      "in what it asks",
      `https://ci.example.com/7?token=${token}`,
      "token=%5Bmasked%20GitHub%20token%5D",
    ],
    ["in its path", `https://ci.example.com/${token}/7`, "%5Bmasked%20GitHub%20token%5D/7"],
    ["behind it", `https://ci.example.com#${token}`, "#%5Bmasked%20GitHub%20token%5D"],
  ])("are hidden, and it is one still: %s", (_says, address, end) => {
    const { text, masked } = maskAddress(address);
    expect(masked).toBe(1);
    expect(text.endsWith(end)).toBe(true);
    expect(new URL(text).href.endsWith(end)).toBe(true);
  });

  it.each([
    "https://ci.example.com/runs/7?attempt=2#step:3:1",
    "https://ci.example.com",
    "nowhere",
  ])("are all that is hidden, not %s", (address) => {
    expect(maskAddress(address)).toEqual({ text: address, masked: 0 });
  });
});
