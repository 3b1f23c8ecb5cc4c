import { appendFileSync } from "node:fs";
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  PostToConnectionCommand,
} from "@aws-sdk/client-apigatewaymanagementapi";

interface Event {
  queryStringParameters?: Record<string, string>;
  requestContext: { eventType: "CONNECT" | "MESSAGE" | "DISCONNECT"; connectionId: string };
  body?: string;
}

interface Order {
  do: "echo" | "wait" | "go on" | "throw" | "leave";
  name?: string;
}

const { JOURNAL = "", CONNECTIONS_URL = "" } = process.env;
const client = new ApiGatewayManagementApiClient({ endpoint: CONNECTIONS_URL, maxAttempts: 1 });
let waiting: (() => void)[] = [];

const note = (line: unknown) => appendFileSync(JOURNAL, `${JSON.stringify(line)}\n`);

const post = (ConnectionId: string, value: unknown) =>
  client.send(new PostToConnectionCommand({ ConnectionId, Data: JSON.stringify(value) }));

/** Notes each event, and does what its query or its body says. */
export const handler = async (event: Event): Promise<unknown> => {
  const { eventType, connectionId } = event.requestContext;
  note({ event });
  if (eventType === "CONNECT") {
    const { refuse, does } = event.queryStringParameters ?? {};
    if (does === "throw") throw new Error("what no caller may see");
    if (does === "post") await post(connectionId, "early").catch(({ name }) => note({ early: name }));
    if (does === "say nothing") return undefined;
    return { statusCode: Number(refuse ?? 200) };
  }
  if (eventType === "DISCONNECT") return { statusCode: 200 };
  const order: Order = JSON.parse(event.body ?? "");
  if (order.do === "throw") throw new Error("what no caller may see");
  if (order.do === "wait") await new Promise<void>((resolve) => waiting.push(resolve));
  if (order.do === "go on") {
    for (const goOn of waiting) goOn();
    waiting = [];
  }
  if (order.do === "leave") await client.send(new DeleteConnectionCommand({ ConnectionId: connectionId }));
  if (order.do === "echo" || order.do === "wait") await post(connectionId, { echo: order.name, event });
  return { statusCode: 200, body: "what no route response carries" };
};
