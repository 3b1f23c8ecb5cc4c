import { isDeepStrictEqual } from "node:util";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import { readAnswer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { type Mail, mailbox } from "../support/mailbox.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Europe/Berlin has whole hours, and two offsets. */
const ZONE = "Europe/Berlin";
const [CEO, SAM, KIM] = ["ceo@shop.example", "sam@shop.example", "kim@shop.example"];
const GONE = "bounce+lead@simulator.amazonses.com";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
beforeAll(async () => {
  host = await startHarshHost({
    company: { timeZone: ZONE },
    staff: { leadership: [CEO], supervisors: { support: [SAM], all: [KIM, SAM, GONE] } },
  });
  customer = customerClient(host);
});
afterAll(() => host.stopAndCheck());

const mailsTo = (address: string): Promise<Mail[]> => mailbox(host).to(address);
const about = (mails: Mail[], subject: RegExp): Mail[] => mails.filter((mail) => subject.test(mail.subject));
const WARNING = /Unusually many complaints/u;
const NOTICE = /need(?:s)? a person/u;
const REPORT = /^Complaints, /u;
const told = async (address: string, subject: RegExp): Promise<Mail[]> => about(await mailsTo(address), subject);

/** As `POST /_local/clock` does it, with all schedules run at each step. */
const pass = async (millis: number, steps = 1): Promise<void> => {
  for (let step = 0; step < steps; step += 1) {
    const seconds = Math.round(millis / steps / 1000);
    const answer = await fetch(`${host.url}/_local/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ advance: `PT${seconds}S` }),
    });
    expect(answer.status).toBe(200);
    await host.runSchedules();
  }
};
const complain = async (fields: Record<string, unknown> = {}): Promise<{ email: string; reference: string }> => {
  const email = newAddress();
  const { status, body } = await customer.complain({ message: "It smells of smoke.", email, ...fields });
  expect(status).toBe(202);
  return { email, reference: body.reference };
};
/** Acknowledged, and so written down for the figures. */
const acknowledged = async (fields: Record<string, unknown> = {}): Promise<string> => {
  const { email, reference } = await complain(fields);
  await mailbox(host).nth(email, 1);
  return reference;
};
/** All at once, each by another customer: more than can be chance for a product without a past, at any minute of an hour. */
const eighteen = (product: (place: number) => string): Promise<string[]> =>
  Promise.all(Array.from({ length: 18 }, (_, place) => acknowledged({ product: product(place) })));
const summary = async (from: string, to: string) => {
  const token = await host.token({ agent: "sam", roles: ["supervisor"] });
  const response = await fetch(`${host.url}/v1/agent/reports/summary?${new URLSearchParams({ from, to })}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await readAnswer(response)).body;
};

describe("a look at nothing", () => {
  it("costs thirteen requests, one more in the hour after midnight UTC, and within an hour writes nothing", async () => {
    await host.runSchedules();
    // A worker that starts reads the key ring; the first look of all, and of an hour, writes; and others have schedules, too.
    await eventually("a look by a worker that is warm, with nobody else at work", async () => {
      const Query = new Date(host.now()).getUTCHours() === 0 ? 12 : 11;
      await host.resetUsage();
      await host.invoke("keep-watch", {});
      return isDeepStrictEqual((await host.usage()).dynamodb.requests, { Query, GetItem: 2 });
    });
  });
});

describe("an unusual rise", () => {
  it("is told to each who is warned, once for the event, with the complaints behind it", async () => {
    const references = await eighteen((place) => (place % 2 ? "Kettle 3000" : "KETTLE 3000"));
    const warnings = await host.after(5 * MINUTE, "all are warned", async () => {
      const all = await Promise.all([CEO, SAM, KIM].map((address) => told(address, WARNING)));
      return all.every((mails) => mails.length > 0) && all;
    });
    for (const mails of warnings) {
      expect(mails).toHaveLength(1);
      expect(mails[0]?.subject).toContain("Kettle 3000");
      for (const reference of references) expect(mails[0]?.text).toContain(reference);
    }
    for (const product of ["kettle 3000", "Kettle 3000"]) await acknowledged({ product });
    await pass(2 * HOUR, 6);
    for (const address of [CEO, SAM, KIM]) expect(await told(address, WARNING)).toHaveLength(1);
  }, 120_000);

  it("reaches nobody by an address that came back, and the others all the same", async () => {
    await eventually("the bounce is recorded", async () => (await told(GONE, WARNING)).length === 1);
    await eighteen(() => "Toaster");
    await host.after(5 * MINUTE, "a second warning", async () => (await told(SAM, WARNING)).length === 2);
    expect(await told(GONE, WARNING)).toHaveLength(1);
  }, 60_000);
});

describe("what is overdue", () => {
  it("is told to supervisors in one mail each, though some have it twice, and once", async () => {
    const before = (await told(SAM, NOTICE)).length;
    await pass(3 * DAY, 3);
    const sams = await eventually("supervisors are told, one as often as the other", async () => {
      await pass(MINUTE);
      const [ofSam = [], ofKim = []] = await Promise.all([SAM, KIM].map((address) => told(address, NOTICE)));
      return ofSam.length > before && ofSam.length === ofKim.length && ofSam;
    });
    for (const { subject } of sams) expect(subject).toMatch(/^(?:A complaint needs|\d+ complaints need) a person$/u);
    expect(about(await mailsTo(CEO), NOTICE)).toEqual([]);
    expect(about(await mailsTo(GONE), NOTICE)).toEqual([]);
  }, 60_000);

  it("is told later, and once, when SES was down", async () => {
    await host.setFaults({ ses: "down" });
    const { reference } = await complain({ product: "Grinder" });
    await pass(3 * DAY, 2);
    const reader = await agentClient(host, "reader");
    const since = host.now() - HOUR;
    // Raised each day: what was raised lately isn't raised again below.
    await eventually("it is raised by now", async () => {
      await pass(20 * MINUTE, 2);
      const { timeline } = (await reader.get(reference)).body as { timeline: { at: string; alarm?: string }[] };
      return timeline.some(({ at, alarm }) => alarm === "response-overdue" && Date.parse(at) > since);
    });
    await pass(MINUTE);
    const naming = async () => (await told(SAM, NOTICE)).filter(({ text }) => text.includes(reference));
    expect(await naming()).toEqual([]);
    await host.setFaults({ ses: "ok" });
    await eventually("they are told", async () => {
      await pass(16 * MINUTE);
      return (await naming()).length > 0;
    });
    await pass(HOUR, 3);
    expect(await naming()).toHaveLength(1);
  }, 90_000);
});

describe("the report", () => {
  it("comes on Monday at 8 of the company's zone, with charts inside and the figures of the API", async () => {
    const zoned = (at: number) =>
      Object.fromEntries(
        new Intl.DateTimeFormat("en-GB", {
          timeZone: ZONE,
          weekday: "short",
          hour: "2-digit",
          minute: "2-digit",
          hourCycle: "h23",
        })
          .formatToParts(at)
          .map(({ type, value }) => [type, value]),
      );
    const untilMonday = () => {
      let at = Math.ceil(host.now() / (15 * MINUTE)) * 15 * MINUTE;
      for (;;) {
        const { weekday, hour, minute } = zoned(at);
        if (weekday === "Mon" && hour === "08" && minute === "00") return at - host.now();
        at += 15 * MINUTE;
      }
    };
    if (untilMonday() < HOUR) await pass(DAY, 2);
    await acknowledged({ product: "Grinder" });
    const known = (await told(CEO, REPORT)).length;
    await pass(untilMonday() - 10 * MINUTE, 3);
    expect(await told(CEO, REPORT)).toHaveLength(known);
    const report = await host.after(11 * MINUTE, "the report", async () => (await told(CEO, REPORT))[known]);
    expect(zoned(Date.parse(report.at))).toMatchObject({ weekday: "Mon", hour: "08" });

    const monday = new Date(Date.parse(report.at) - 7 * DAY).toISOString().slice(0, 10);
    const sunday = new Date(Date.parse(report.at) - DAY).toISOString().slice(0, 10);
    const { total } = await summary(monday, sunday);
    expect(total.received).toBeGreaterThan(0);
    expect(report.subject).toContain(`${total.received}`);
    expect(report.text).toContain(`${total.received}`);

    const listed = (await (await fetch(`${host.url}/_local/mail?to=${CEO}`)).json()) as (Mail & { id: string })[];
    const id = listed.find(({ at, subject }) => at === report.at && REPORT.test(subject))?.id ?? "";
    const raw = await (await fetch(`${host.url}/_local/mail/${id}`)).arrayBuffer();
    const parsed = await PostalMime.parse(raw);
    const images = parsed.attachments.filter(({ related }) => related === true);
    expect(images.length).toBeGreaterThan(0);
    for (const { mimeType, contentId = "", content } of images) {
      expect(mimeType).toBe("image/png");
      expect(parsed.html).toContain(`cid:${contentId.replaceAll(/[<>]/gu, "")}`);
      expect([...new Uint8Array(content as ArrayBuffer).slice(1, 4)]).toEqual(
        [..."PNG"].map((one) => one.charCodeAt(0)),
      );
    }

    await pass(2 * HOUR, 4);
    expect(await told(CEO, REPORT)).toHaveLength(known + 1);
    for (const address of [SAM, KIM]) expect(await told(address, REPORT)).toEqual([]);
  }, 120_000);
});
