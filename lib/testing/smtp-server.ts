import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export interface ReceivedMail {
  from: string;
  to: string;
  messageId: string;
  subject: string;
  /** As it came. */
  raw: string;
}

/** As much of a mail server as a test needs: it takes every mail, and can keep one waiting for its answer. */
export interface SmtpServer {
  url: string;
  received: ReceivedMail[];
  /** Resolves once a mail of that sender waits, and goes on waiting. */
  keepWaiting: (from: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function startSmtpServer(): Promise<SmtpServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let held: { from: string; tell: () => void } | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whoever is killed does not say goodbye.
    socket.on("error", () => undefined);
    converse(socket, {
      isHeld: (from) => {
        if (held?.from !== from) return false;
        held.tell();
        held = null;
        return true;
      },
      take: (mail) => received.push(mail),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    keepWaiting: (from) =>
      new Promise((tell) => {
        held = { from, tell };
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Desk {
  isHeld: (from: string) => boolean;
  take: (mail: ReceivedMail) => void;
}

function converse(socket: Socket, { isHeld, take }: Desk): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let envelope = { from: "", to: "" };
  let waiting = "";
  let isData = false;
  say("220 test");
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    waiting += chunk;
    for (;;) {
      const end = isData ? waiting.indexOf("\r\n.\r\n") : waiting.indexOf("\r\n");
      if (end === -1) return;
      const part = waiting.slice(0, end);
      waiting = waiting.slice(end + (isData ? 5 : 2));
      if (isData) {
        isData = false;
        take({ ...envelope, ...headersOf(part), raw: part });
        say("250 taken");
      } else obey(part);
    }
  });

  function obey(line: string): void {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
    switch (line.slice(0, 4).toUpperCase()) {
      case "EHLO":
      case "HELO":
        return void say("250 test");
      case "MAIL":
        envelope = { from: address, to: "" };
        return void say("250 ok");
      case "RCPT":
        envelope.to = address;
        return void say("250 ok");
      case "DATA":
        if (isHeld(envelope.from)) return;
        isData = true;
        return void say("354 go on");
      case "QUIT":
        say("221 bye");
        return void socket.end();
      default:
        return void say("502 not known");
    }
  }
}

function headersOf(raw: string): Pick<ReceivedMail, "messageId" | "subject"> {
  const [head = ""] = raw.split("\r\n\r\n");
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1] ?? "";
  return { messageId: header("Message-ID"), subject: header("Subject") };
}
