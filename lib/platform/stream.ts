import "server-only";
import type { z } from "zod";
import { register } from "./answering";
import { log } from "./log";
import { parseQuery, provenScope } from "./route";
import type { Scope } from "./viewer";

export interface Sender {
  /** One message; its data travels as JSON. */
  send: (event: string, data: unknown) => void;
  /** Ends the stream: whoever wants more asks again. */
  end: () => void;
}

/** Begins to send, and answers what is to be done at the end. */
type Open = (sender: Sender) => () => void;

/** Often enough that no proxy in between takes the silence for the end. */
const BEAT_MS = 20_000;

/**
 * A route that answers server-sent events for as long as its caller stays. `prove` says what the caller
 * may hear; it is asked again with every beat, so that whoever has signed out or lost the right hears
 * nothing more.
 */
export function defineStream<Query extends z.ZodType>(
  { path, query }: { path: string; query: Query },
  prove: (scope: Scope, query: z.output<Query>) => Promise<Open>,
) {
  const route = { method: "GET", path, permission: "project:read", streams: true } as const;
  return register(route, async (request) => {
    const proof = async () => prove(await provenScope(request), parseQuery(query, request));
    return new Response(streamOf(await proof(), proof), {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        // Compressed, it would wait until there is enough to compress.
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  });
}

function streamOf(open: Open, proof: () => Promise<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      let isOver = false;
      const send = (event: string, data: unknown) => {
        if (isOver) return;
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      const end = () => {
        if (isOver) return;
        stop();
        controller.close();
      };
      const beat = setInterval(() => {
        proof().then(() => send("beat", null), end);
      }, BEAT_MS);
      beat.unref();
      const close = open({ send, end });
      stop = () => {
        isOver = true;
        clearInterval(beat);
        close();
      };
    },
    cancel: () => {
      stop();
      log.debug("a stream was left");
    },
  });
}
