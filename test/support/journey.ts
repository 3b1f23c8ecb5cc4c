import { expect } from "vitest";
import { instantOf, localTime } from "../../shared/domain/calendar/zone.ts";
import type { SettingsInput } from "../../shared/settings/settings.ts";
import { type AgentClient, agentClient } from "./agent-client.ts";
import type { Answer } from "./answer.ts";
import { customerClient, newAddress } from "./customer-client.ts";
import { eventually } from "./eventually.ts";
import { type HarshHost, startHarshHost } from "./harsh-host.ts";
import { type Mail, mailbox } from "./mailbox.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const upheld = {
  outcome: "upheld",
  cause: "Packed without padding",
  explanation: "The box was too thin.",
  apology: "We are sorry.",
  redress: { kind: "replacement" },
};

type Happened = { kind: string; at: string; alarm?: string; mail?: string; reason?: string } & Record<string, unknown>;

/** A host, and the people of a story that takes days: what each of them can see and do, and how time passes for them. */
export interface Journey {
  host: HarshHost;
  customer: ReturnType<typeof customerClient>;
  alice: AgentClient;
  /** Complains, and waits for the acknowledgement. */
  complain(more?: Record<string, unknown>): Promise<{ email: string; reference: string; expectedResponseBy: number }>;
  complaintOf(reference: string): Promise<Answer["body"]>;
  timelineOf(reference: string): Promise<Happened[]>;
  alarmsOf(reference: string): Promise<string[]>;
  mailsTo(address: string): Promise<Mail[]>;
  /** Lets time pass until an address has so many mails, and gives the last of them. */
  mailAfter(millis: number, address: string, count: number): Promise<Mail>;
  /** Lets time pass, and everything that is due in it happen: for what must not. */
  pass(millis: number): Promise<void>;
  /** Moves time to the next so-and-so-manieth hour of a zone's day. */
  untilHour(hour: number, zone?: string): Promise<void>;
}

export const startJourney = async (config: SettingsInput = {}): Promise<Journey> => {
  const host = await startHarshHost(config);
  const customer = customerClient(host);
  const alice = await agentClient(host, "alice");
  /** Reads along: a look by whoever holds a complaint would renew the lease. */
  const reader = await agentClient(host, "reader");
  const mailsTo = (address: string) => mailbox(host).to(address);
  const timelineOf = async (reference: string): Promise<Happened[]> => (await reader.get(reference)).body.timeline;
  return {
    host,
    customer,
    alice,
    mailsTo,
    timelineOf,
    complain: async (more = {}) => {
      const email = newAddress();
      const { body, status } = await customer.complain({ message: "It came broken.", email, ...more });
      expect(status).toBe(202);
      await mailbox(host).nth(email, 1);
      await eventually("the acknowledgement is on record", async () =>
        (await timelineOf(body.reference)).some(({ kind }) => kind === "mail-sent"),
      );
      return { email, reference: body.reference, expectedResponseBy: Date.parse(body.expectedResponseBy) };
    },
    complaintOf: async (reference) => (await reader.get(reference)).body.complaint,
    alarmsOf: async (reference) => (await timelineOf(reference)).flatMap(({ alarm }) => alarm ?? []),
    mailAfter: (millis, address, count) =>
      host.after(millis, `mail ${count} to ${address}`, async () => (await mailsTo(address))[count - 1]),
    pass: async (millis) => {
      await host.advanceClock(millis);
      await host.runSchedules();
      await host.runSchedules();
    },
    untilHour: (hour, zone = "UTC") => untilHour(host, hour, zone),
  };
};

export const untilHour = async (host: HarshHost, hour: number, zone: string): Promise<void> => {
  const now = host.now();
  const { day } = localTime(zone, now);
  const today = instantOf(zone, day, hour * 60);
  await host.advanceClock((today > now ? today : instantOf(zone, day + 1, hour * 60)) - now);
};
