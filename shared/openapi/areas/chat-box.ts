import * as z from "zod";
import { chatBox, chatBoxQuery } from "../../api/answers/chat-box.ts";
import { type Area, json } from "../operation.ts";

export const chatBoxArea: Area = {
  name: "Chat box",
  description: "What puts a chat on the company's own pages, which load one script for it, `/v1/chat.js`.",
  operations: [
    {
      id: "loadChatBox",
      route: "GET /v1/chat.js",
      summary: "The chat box",
      description: "Puts a `<heard-chat>` at the end of the page that loads it, unless the page has one.",
      access: "anybody",
      headers: ["If-None-Match"],
      answers: {
        200: { description: "A script.", headers: ["ETag"], content: { "text/javascript": { schema: z.string() } } },
        304: { description: "You have it.", headers: ["ETag"] },
      },
    },
    {
      id: "describeChatBox",
      route: "GET /v1/chat.json",
      summary: "What the chat box says, and where it connects",
      description:
        "In the first language asked for that is known, or else of `Accept-Language`, or else in the company's.",
      access: "anybody",
      query: chatBoxQuery,
      headers: ["If-None-Match"],
      answers: {
        200: { description: "In one language.", headers: ["ETag"], content: json(chatBox) },
        304: { description: "You have it.", headers: ["ETag"] },
      },
    },
  ],
};
