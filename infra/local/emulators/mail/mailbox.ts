import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Mails } from "./mails.ts";
import { createReader, type ReadMail } from "./read-mail.ts";

/** The routes by which people and tests look at what went out: all of it, or the `last` so many. */
export const createMailbox = (mails: Mails) => {
  const readMail = createReader(mails);

  const list = async (query: URLSearchParams) => {
    const to = query.get("to")?.trim().toLowerCase();
    const since = Date.parse(query.get("since") ?? "") || 0;
    const wanted = mails.all.filter(
      (mail) => mail.at >= since && (!to || mail.to.some((address) => address.toLowerCase() === to)),
    );
    const read: ReadMail[] = [];
    // One after the other: reading takes about 1 ms a mail, and mails go out on the same thread.
    for (const mail of wanted.slice(-(Number(query.get("last")) || wanted.length))) read.push(await readMail(mail));
    return read;
  };
  const arrivals = (query: URLSearchParams) => {
    const from = Math.max(0, Number(query.get("from")) || 0);
    return mails.all
      .slice(from)
      .map(({ arrivedAt, to, reference }, offset) => [from + offset, arrivedAt, to.join(","), reference]);
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const json = (value: unknown) =>
      void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (pathname === "/mail") return json(await list(searchParams));
    if (pathname === "/mail/count") return json(mails.all.length);
    if (pathname === "/mail/arrivals") return json(arrivals(searchParams));
    const id = pathname.replace(/^\/mail\//, "");
    if (!mails.all.some((mail) => mail.id === id)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "message/rfc822" }).end(await readFile(mails.path(id)));
  };
};
