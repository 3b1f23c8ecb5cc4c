import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { createRoutes } from "../../functions/chat-box/routes.ts";
import type { HttpEvent } from "../../functions/http.ts";
import { buildChatBox } from "../../infra/bundle/build-chat-box.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { openVoice } from "../../shared/settings/voice.ts";
import { type Chat, createChat, type Frame } from "./chat-model.ts";

export interface ChatBackEnd {
  url: string;
  /** What came from boxes, in the order in which it came. */
  frames: Frame[];
  /** How many connections were made. */
  connections(): number;
  chat(): Chat;
  chats(): Chat[];
  /** Takes this many next connections down at once after they are made. */
  refuse(handshakes: number): void;
  /** Ends all connections, without a word or with a code. */
  cut(code?: number): void;
  /** Errors that answer the next frames of a type, instead of what would. */
  fail(type: string, code: string): void;
  /** Gives out frames late, twice and in the wrong order. */
  disorder(isOn: boolean): void;
  forget(): void;
  stop(): Promise<void>;
}

/** Markup of a company's page, whose policy lets nothing through but the box. */
const page = (url: string, lang: string, attributes: string) => `<!doctype html>
<html lang="${lang}" dir="${lang.startsWith("ar") ? "rtl" : "ltr"}"><head><meta charset="utf-8"><title>Nordlicht</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<script src="${url}/v1/chat.js" ${attributes} async></script></head>
<body><main><h1>Nordlicht</h1><p>Coffee.</p></main></body></html>`;

/** Serves a page with the box, and speaks the chat's protocol from memory. */
export const startChatBackEnd = async (): Promise<ChatBackEnd> => {
  const { company, brand } = settingsSchema.parse({ company: { name: "Nordlicht" }, brand: { accent: "#7a2e1d" } });
  const script = await buildChatBox();
  const voice = await openVoice(settingsSchema.parse({ company, brand }), undefined);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const socket = `ws://127.0.0.1:${port}/chat`;
  const routes = createRoutes({ script, socket, ...voice, language: company.language });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", url);
    const route = routes[`GET ${pathname}`];
    if (route !== undefined) {
      const event = { headers: request.headers, queryStringParameters: Object.fromEntries(searchParams) };
      const { statusCode, headers, body } = await route(event as unknown as HttpEvent);
      return response.writeHead(statusCode, headers).end(body);
    }
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; script-src 'self'; connect-src 'self' ${socket}; img-src data:; require-trusted-types-for 'script'`,
    );
    response.setHeader("content-type", "text/html; charset=utf-8");
    return response.end(page(url, searchParams.get("lang") ?? "en", searchParams.get("attributes") ?? ""));
  };

  const chats = new Map<string, Chat>();
  const frames: Frame[] = [];
  const failing: { type: string; code: string }[] = [];
  let isDisordered = false;
  let refusals = 0;
  let made = 0;
  const doors = new WebSocketServer({ server, path: "/chat" });

  doors.on("connection", (connection: WebSocket) => {
    made += 1;
    if (refusals > 0) {
      refusals -= 1;
      return connection.terminate();
    }
    let chat: Chat | undefined;
    const send = (frame: Frame) => deliver(connection, frame, isDisordered);
    connection.on("message", (data) => {
      const frame: Frame = JSON.parse(String(data));
      frames.push(frame);
      const place = failing.findIndex(({ type }) => type === frame.type);
      if (place >= 0) {
        const [{ code = "" } = {}] = failing.splice(place, 1);
        return send({ type: "error", seq: chat?.seq() ?? 0, code, of: frame.seq, id: frame.id });
      }
      if (frame.type !== "hello") return chat?.take(frame);
      const known = chats.get(String(frame.token));
      if (frame.token !== undefined && known === undefined)
        return send({ type: "error", seq: 0, code: "unknown-token" });
      chat = known ?? createChat(`token-${chats.size + 1}`);
      chats.set(chat.token, chat);
      return chat.connect(connection, send, frame);
    });
    return undefined;
  });

  return {
    url,
    frames,
    connections: () => made,
    chat: () => {
      const [last] = [...chats.values()].slice(-1);
      if (last === undefined) throw new Error("there is no chat yet");
      return last;
    },
    chats: () => [...chats.values()],
    refuse: (handshakes) => {
      refusals = handshakes;
    },
    cut: (code) => {
      for (const connection of doors.clients) {
        if (code === undefined) connection.terminate();
        else connection.close(code);
      }
    },
    fail: (type, code) => void failing.push({ type, code }),
    disorder: (isOn) => {
      isDisordered = isOn;
    },
    forget: () => chats.clear(),
    stop: async () => {
      for (const connection of doors.clients) connection.terminate();
      doors.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** In disorder every frame comes twice, and each second one is overtaken by its successor. */
const deliver = (connection: WebSocket, frame: Frame, isDisordered: boolean) => {
  const text = JSON.stringify(frame);
  const send = () => connection.readyState === connection.OPEN && connection.send(text);
  if (!isDisordered) return void send();
  setTimeout(send, Number(frame.seq) % 2 === 0 ? 5 : 60);
  return void setTimeout(send, 90);
};
