// A process of its own that answers every path with the bytes it was given for it, and does nothing else.
import { createServer } from "node:http";

/** @type {Map<string, { type: string, body: Buffer }>} */
const answers = new Map();

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? "");
  response.writeHead(answer ? 200 : 404, { "content-type": answer?.type ?? "text/plain" });
  response.end(answer?.body);
});

process.on("message", ({ path, type, body }) => {
  answers.set(path, { type, body: Buffer.from(body, "base64") });
  process.send?.({ kept: path });
});
process.on("disconnect", () => process.exit(0));

server.listen(0, "127.0.0.1", () => process.send?.({ port: server.address().port }));
