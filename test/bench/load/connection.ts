import { once } from "node:events";
import { connect } from "node:net";

/** One kept-alive connection that posts one body after another. */
export interface Connection {
  /** Resolves with the status once the whole answer is here. */
  post(body: string): Promise<number>;
  close(): void;
}

/** HTTP/1.1 by hand, as far as our own answers need it: the load must cost little beside what it measures. */
export const openConnection = async (url: string): Promise<Connection> => {
  const { hostname, port, host, pathname } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  let received = "";
  let waiting: PromiseWithResolvers<number> | undefined;

  socket.setEncoding("latin1").on("data", (text: string) => {
    received += text;
    const head = received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received)?.[1] ?? 0);
    if (received.length < head + 4 + length) return;
    const status = Number(received.slice(9, 12));
    received = "";
    waiting?.resolve(status);
  });
  const fail = () => waiting?.reject(new Error("the connection ended before the answer"));
  socket.on("error", fail).on("close", fail);

  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: `;
  return {
    post: (body) => {
      waiting = Promise.withResolvers();
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
};
