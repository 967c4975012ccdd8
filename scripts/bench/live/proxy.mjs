// A door in front of several instances: each connection goes to the next of them that answers, as a load
// balancer does.
import { connect, createServer } from "node:net";

/**
 * @param {readonly number[]} ports of the instances, on this machine
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startProxy(ports) {
  const open = new Set();
  let turn = 0;
  const server = createServer((client) => {
    open.add(client);
    client.setNoDelay(true);
    client.once("close", () => open.delete(client));
    client.on("error", () => client.destroy());
    const first = turn;
    turn += 1;
    const lead = (attempt) => {
      if (attempt === ports.length) return client.destroy();
      const instance = connect(ports[(first + attempt) % ports.length], "127.0.0.1");
      let isThrough = false;
      instance.setNoDelay(true);
      instance.once("connect", () => {
        isThrough = true;
        client.pipe(instance).pipe(client);
      });
      instance.once("error", () => (isThrough ? client.destroy() : lead(attempt + 1)));
      instance.once("close", () => isThrough && client.destroy());
      client.once("close", () => instance.destroy());
    };
    lead(0);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(resolve);
      }),
  };
}
