import { createTransport } from "nodemailer";
import { pause } from "../../support/eventually.ts";
import { mailGateway } from "../../support/mail-gateway.ts";
import type { Letter } from "./letter.ts";
import type { MailHost } from "./mail-host.ts";

export type Door = "smtp" | "http";
type Doors = Pick<MailHost, "url" | "smtpPort" | "inboundSecret">;

const RETRY_MS = 50;
const TAKEN = [250, 202];

/** Brings a letter once. Gives the door's answer by its number; `undefined` where there was no whole one. */
export const bring = (doors: Doors, { from, to, raw }: Letter, door: Door): Promise<number | undefined> =>
  door === "smtp" ? bringBySmtp(doors, { raw, envelope: { from, to } }) : bringByHttp(doors, raw);

const bringBySmtp = async (
  { smtpPort: port }: Doors,
  mail: { raw: string; envelope: { from: string; to: string } },
): Promise<number | undefined> => {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail(mail);
    return Number(response.slice(0, 3));
  } catch (error) {
    return (error as { responseCode?: number }).responseCode;
  } finally {
    transport.close();
  }
};

const bringByHttp = async (doors: Doors, raw: string): Promise<number | undefined> =>
  (
    await mailGateway(doors)
      .send(raw)
      .catch(() => undefined)
  )?.status;

/** Brings it again, as mail systems do, until it is taken. Throws on an answer that says never to. */
export const bringUntilTaken = async (doors: Doors, letter: Letter, door: Door): Promise<void> => {
  for (;;) {
    const answer = await bring(doors, letter, door);
    if (answer !== undefined && TAKEN.includes(answer)) return;
    const isFinal = door === "smtp" ? answer !== undefined && answer >= 500 : answer !== undefined && answer < 500;
    if (isFinal) throw new Error(`${letter.key} was refused by ${door} with ${answer}`);
    await pause(RETRY_MS);
  }
};

export type Delivery = readonly [letter: Letter, door: Door];

export interface Burst {
  /** Resolves when so many were taken. */
  taken(count: number): Promise<void>;
  /** Rejects if any was refused for good. */
  done: Promise<unknown>;
}

/** At each door so many at once, so that what is slow at one holds up nothing at the other. */
const CARRIERS = 4;

/** Brings all of them, each until it is taken. */
export const bringAll = (doors: Doors, deliveries: readonly Delivery[]): Burst => {
  let taken = 0;
  const awaited = deliveries.map(() => Promise.withResolvers<void>());
  const carry = (door: Door) => {
    const next = deliveries.filter(([, chosen]) => chosen === door).values();
    return Array.from({ length: CARRIERS }, async () => {
      for (const [letter] of next) {
        await bringUntilTaken(doors, letter, door);
        awaited[taken++]?.resolve();
      }
    });
  };
  return {
    taken: async (count) => awaited[count - 1]?.promise,
    done: Promise.all([...carry("smtp"), ...carry("http")]),
  };
};
