import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import iconv from "iconv-lite";
import { createTransport } from "nodemailer";

/** The people of the story, each with what anybody has: the public API, a mailbox, an agent's token. */

export interface Mail {
  subject: string;
  text: string;
  headers: Record<string, string>;
}

interface Case {
  reference: string;
  status: string;
  timeline: { kind: string; at: string; text?: string; comment?: string; by: { kind: string; id?: string } }[];
  complaint: { waitingSince: string; customer: { name?: string; language?: string } };
}

interface Summary {
  total: {
    received: number;
    acknowledged: number;
    reopened: number;
    timeToAcknowledgement: { p50Ms: number | null };
    satisfaction: { fixed: number; average: number | null };
  };
}

const POLL_MS = 20;
const LONGEST_WAIT_MS = 30_000;

const call = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, { redirect: "manual", ...init });
  if (response.status >= 400)
    throw new Error(`${init.method ?? "GET"} ${url}: ${response.status} ${await response.text()}`);
  return response;
};

const postJson = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  call(url, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });

export const customer = (url: () => string, email: string) => {
  const mailbox = async (): Promise<Mail[]> =>
    (await call(`${url()}/_local/mail?to=${encodeURIComponent(email)}`)).json() as Promise<Mail[]>;
  return {
    complain: async (complaint: Record<string, unknown>, key: string) => {
      const response = await postJson(`${url()}/v1/complaints`, { email, ...complaint }, { "idempotency-key": key });
      return (await response.json()) as { reference: string; expectedResponseBy: string };
    },
    /** The mail that arrives as number `count`, when it does. */
    waitForMail: async (count: number): Promise<Mail> => {
      for (let waited = 0; waited < LONGEST_WAIT_MS; waited += POLL_MS) {
        const mail = (await mailbox())[count - 1];
        if (mail !== undefined) return mail;
        await pause(POLL_MS);
      }
      throw new Error(`mail ${count} to ${email} didn't arrive`);
    },
    /** Follows the link in a mail. The host may have moved to another port since it was written. */
    linkIn: ({ text }: Mail): string => {
      const path = /\/c\/[a-z2-7]+/u.exec(text)?.[0];
      if (path === undefined) throw new Error("the mail has no link");
      return `${url()}${path}`;
    },
    send: (page: string, form: string, fields: Record<string, string>) =>
      call(`${page}/${form}`, { method: "POST", body: new URLSearchParams(fields) }),
  };
};

interface Letter {
  name: string;
  email: string;
  subject: string;
  text: string;
}

/** Somebody whose mail program knows no UTF-8, as many in Thailand didn't for decades; and who answers what they get. */
export const thaiMailProgram = (smtpUrl: () => string, { name, email, subject, text }: Letter) => {
  const send = async (to: string, message: { subject: string; text: string; inReplyTo?: string }) => {
    const transport = createTransport({ url: smtpUrl(), ignoreTLS: true });
    const inThai = (words: string) => `=?windows-874?B?${iconv.encode(words, "windows-874").toString("base64")}?=`;
    const head = [
      `From: ${inThai(name)} <${email}>`,
      `To: <${to}>`,
      `Subject: ${inThai(message.subject)}`,
      `Message-ID: <${randomUUID()}@customer.example>`,
      ...(message.inReplyTo === undefined ? [] : [`In-Reply-To: ${message.inReplyTo}`]),
      "Content-Type: text/plain; charset=windows-874",
      "Content-Transfer-Encoding: 8bit",
    ];
    const raw = Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), iconv.encode(message.text, "windows-874")]);
    await transport.sendMail({ raw, envelope: { from: email, to: [to] } });
    transport.close();
  };
  return {
    complain: () => send("care@heard.example", { subject, text }),
    answer: (mail: Mail, words: string) => {
      const [address = ""] = /[^\s<>]+@[^\s<>]+/u.exec(mail.headers["reply-to"] ?? "") ?? [];
      const inReplyTo = mail.headers["message-id"] ?? "";
      return send(address, { subject: `Re: ${mail.subject}`, text: `${words}\n\n> …`, inReplyTo });
    },
  };
};

export const agent = (url: () => string, token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return {
    summary: async (): Promise<Summary> =>
      (await call(`${url()}/v1/agent/reports/summary`, { headers })).json() as Promise<Summary>,
    makeWebhook: async (endpoint: Record<string, unknown>): Promise<{ secret: string }> =>
      (await postJson(`${url()}/v1/agent/webhooks`, endpoint, headers)).json() as Promise<{ secret: string }>,
    claim: async (): Promise<Case | undefined> => {
      const response = await postJson(`${url()}/v1/agent/queue/claim`, { wait: 5 }, headers);
      return response.status === 204 ? undefined : ((await response.json()) as Case);
    },
    /** Once a complaint's customer has said so much. */
    hear: async (reference: string, messages: number): Promise<void> => {
      for (let waited = 0; waited < LONGEST_WAIT_MS; waited += POLL_MS) {
        const response = await call(`${url()}/v1/agent/complaints/${reference}`, { headers });
        const { timeline } = (await response.json()) as Case;
        if (timeline.filter(({ kind }) => kind === "message").length >= messages) return;
        await pause(POLL_MS);
      }
      throw new Error(`message ${messages} of ${reference} didn't arrive`);
    },
    act: async (reference: string, action: string, body: unknown): Promise<{ status: string }> =>
      (await postJson(`${url()}/v1/agent/complaints/${reference}/${action}`, body, headers)).json() as Promise<{
        status: string;
      }>,
  };
};

export const machine = (url: () => string) => ({
  jump: (duration: string) => postJson(`${url()}/_local/clock`, { advance: duration }),
  breakSes: (fault: "down" | "ok") => postJson(`${url()}/_local/faults`, { ses: fault }),
});
