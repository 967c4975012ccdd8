import "server-only";
import { createTransport } from "nodemailer";
import { env } from "./env";

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** The same each time it is sent: whoever gets it twice knows it for one. */
  messageId: string;
}

/** A server that says nothing for so long has not taken it. */
const SILENCE_MS = 15_000;

export function isMailConfigured(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Hands a mail to the configured server; once that has answered it is its own to deliver. */
export async function sendMail({ to, ...mail }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) throw new Error("No mail is configured.");
  const { protocol, hostname, port, username, password } = new URL(SMTP_URL);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    auth:
      username === ""
        ? undefined
        : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      ...mail,
      from: MAIL_FROM,
      to,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}
