import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { Webhook } from "standardwebhooks";

/** One request, as the receiver saw it. */
export interface Delivery {
  endpoint: string;
  /** `webhook-id`. */
  id: string;
  body: string;
  /** Real time, ms. */
  at: number;
  /** Among all that ever arrived or was taken at any receiver. */
  arrived: number;
  /** When it was answered 2xx to the last byte, in the same count; absent where it wasn't. */
  taken?: number;
  /** Why its signature wasn't good when it came. */
  unsigned?: string;
}

/** What a receiver does with a request once it has all of it. */
export type Conduct = (delivery: Delivery) => Reply;
/** `raw`: goes out as it is, and then the connection ends. */
export type Reply = { status: number; afterMs?: number } | { raw: string };

/** One of the company's systems, at an address that stays the same however often it goes down. */
export interface WebhookReceiver {
  id: string;
  url: string;
  deliveries: Delivery[];
  behave(conduct: Conduct): void;
  /** `whsec_…`; what comes before it is known counts as unsigned. */
  know(secret: string): void;
  /** Connections are refused from then on, and those that are open are cut. */
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
}

let moments = 0;

export const openWebhookReceiver = async (id: string, port: number): Promise<WebhookReceiver> => {
  const deliveries: Delivery[] = [];
  let conduct: Conduct = () => ({ status: 204 });
  let secret: string | undefined;
  let server: Server | undefined;

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks = await request.toArray().catch(() => undefined);
    if (chunks === undefined) return;
    const body = Buffer.concat(chunks).toString();
    const delivery: Delivery = {
      endpoint: id,
      id: String(request.headers["webhook-id"]),
      body,
      at: Date.now(),
      arrived: ++moments,
      ...whyUnsigned(secret, request.headers, body),
    };
    deliveries.push(delivery);
    const reply = conduct(delivery);
    if ("raw" in reply) return void request.socket.end(reply.raw);
    setTimeout(() => answer(delivery, response, reply.status), reply.afterMs ?? 0);
  };

  const comeUp = async () => {
    server = createServer((request, response) => void receive(request, response)).listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await comeUp();
  return {
    id,
    url: `http://127.0.0.1:${port}/heard`,
    deliveries,
    behave: (next) => {
      conduct = next;
    },
    know: (known) => {
      secret = known;
    },
    goDown: async () => {
      if (server === undefined) return;
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      server = undefined;
      await closed;
    },
    comeUp,
  };
};

/** Counts as taken from before the sender can know: what it sends next comes later. */
const answer = (delivery: Delivery, response: ServerResponse, status: number): void => {
  if (response.destroyed || response.socket === null) return;
  if (status >= 200 && status < 300) delivery.taken = ++moments;
  response.on("close", () => {
    if (!response.writableFinished) delete delivery.taken;
  });
  response.writeHead(status, { "content-length": 0 }).end();
};

const whyUnsigned = (secret: string | undefined, headers: IncomingHttpHeaders, body: string): { unsigned?: string } => {
  try {
    new Webhook(secret ?? "").verify(body, headers as Record<string, string>);
    return {};
  } catch (error) {
    return { unsigned: (error as Error).message };
  }
};
