import { SESClient } from "@aws-sdk/client-ses";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { audienceOf } from "../../../functions/keep-watch/audience.ts";
import { keepWatch } from "../../../functions/keep-watch/keep-watch.ts";
import { sendNotices } from "../../../functions/keep-watch/send-notices.ts";
import { createStaffMailing } from "../../../functions/keep-watch/send-to-staff.ts";
import { openStaffVoice } from "../../../functions/keep-watch/staff-voice.ts";
import type { SystemNotice } from "../../../shared/domain/watch/system-notice.ts";
import { createDelivery } from "../../../shared/mail/deliver.ts";
import { createMailSender, type MailSender } from "../../../shared/mail/mail-sender.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createNotingForAll } from "../../../shared/staff/note-for-all-supervisors.ts";
import { createAddressStore } from "../../../shared/storage/address-store.ts";
import { openKeyRing } from "../../../shared/storage/key-ring.ts";
import { createNoticeStore, type NoticeStore } from "../../../shared/storage/notice-store.ts";
import { createWatchStore } from "../../../shared/storage/watch-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { MINUTE } from "../../support/complaints.ts";
import type { Mail } from "../../support/mailbox.ts";

const [CEO, SAM, KIM, LEE] = ["ceo@shop.example", "sam@shop.example", "kim@shop.example", "lee@shop.example"];
const settings = settingsSchema.parse({
  company: { language: "de" },
  policy: { teams: [{ id: "support" }, { id: "returns" }] },
  staff: { leadership: [CEO], supervisors: { support: [SAM, KIM], returns: [LEE], all: ["Sam@shop.example"] } },
});

let started: Started;
let notices: NoticeStore;
let note: (notice: SystemNotice) => Promise<void>;
let look: (sender?: MailSender) => Promise<unknown>;
let clock = Date.UTC(2026, 10, 25, 12);
let ids = 0;
let lines: string[];
const { warn, info } = console;

beforeAll(async () => {
  started = await startForTest();
  const [client, table] = [started.store, started.tableName];
  notices = createNoticeStore(client, table);
  note = createNotingForAll(notices, settings);
  const [keyRing, voice] = await Promise.all([openKeyRing(client, table), openStaffVoice(settings, undefined)]);
  const [addresses, watches] = [createAddressStore(client, table), createWatchStore(client, table)];
  const now = () => clock;
  look = (sender = createMailSender(started.mail)) => {
    clock += 5 * MINUTE;
    const deliver = createDelivery({ sender, brand: voice.brand, mailFrom: settings.company.mailFrom });
    const sendToStaff = createStaffMailing({ ...voice, deliver, keyRing, addresses, now });
    const isTimeLeft = () => true;
    return keepWatch({
      watches,
      policy: settings.policy,
      audience: { ...audienceOf(settings), report: { every: "never", at: 0 } },
      now,
      newId: () => `id-${ids++}`,
      count: async () => async () => undefined,
      observe: async () => [],
      pay: () => Promise.reject(new Error("nothing else is owed")),
      lookAtReputation: async () => undefined,
      measureWaiting: async () => undefined,
      anyNotice: notices.any,
      sendNotices: () => sendNotices({ notices, settings, sendToStaff, now, isTimeLeft }),
      isTimeLeft,
    });
  };
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  lines = [];
  for (const level of ["warn", "info"] as const) console[level] = (line: string) => void lines.push(line);
});
afterEach(() => Object.assign(console, { warn, info }));

const mails = async (text: string): Promise<Mail[]> => {
  const all = (await (await fetch(`${started.mailUrl}/mail`)).json()) as Mail[];
  return all.filter((mail) => mail.text.includes(text));
};
const mailed = async (text: string): Promise<string[]> => (await mails(text)).flatMap(({ to }) => to).sort();
const looks = async (count: number): Promise<void> => {
  for (let each = 0; each < count; each += 1) await look();
};
const gone = (endpoint: string): SystemNotice => ({
  ...{ kind: "webhook-disabled", endpoint, host: `${endpoint}.shop.example`, since: clock },
});
/** SES, which can't be reached by whoever mails this one. */
const unreachableFor = (address: string): MailSender => {
  const { region, credentials, maxAttempts } = started.mail.config;
  const nowhere = new SESClient({ region, credentials, maxAttempts, endpoint: "http://127.0.0.1:1" });
  const [reached, lost] = [createMailSender(started.mail), createMailSender(nowhere)];
  return { send: (dispatch) => (dispatch.to === address ? lost : reached).send(dispatch) };
};

describe("what is wrong with the pipeline itself", () => {
  it("is mailed once to each supervisor of any team, in the company's language, and never again", async () => {
    await note(gone("warehouse"));
    await note(gone("warehouse"));
    await look();
    expect(await mailed("warehouse.shop.example")).toEqual([KIM, LEE, SAM]);
    const [mail] = await mails("warehouse.shop.example");
    expect(mail?.subject).toBe("Webhook abgeschaltet");
    expect(mail?.text).toContain("PUT /v1/agent/webhooks/warehouse");
    await looks(8);
    expect(await mailed("warehouse.shop.example")).toHaveLength(3);
    expect(await notices.any()).toBe(false);
    expect(lines.join()).not.toMatch(/warehouse|shop\.example/u);
  });

  it("waits where supervisors were mailed a moment ago, and then is one mail about all", async () => {
    await note(gone("erp"));
    await look();
    await note({ kind: "proof-incomplete", day: "2026-11-24", count: 7, since: clock });
    await note({ kind: "webhook-failing", endpoint: "crm", host: "crm.shop.example", since: clock });
    await looks(2);
    expect(await mailed("day=2026-11-24")).toEqual([]);
    await look();
    expect(await mailed("day=2026-11-24")).toEqual([KIM, LEE, SAM]);
    expect(await mailed("crm.shop.example")).toEqual([KIM, LEE, SAM]);
    expect((await mails("day=2026-11-24"))[0]?.text).toContain("7 Sachen");
  });

  it("is tried again for whom the mail failed, and for nobody else", async () => {
    await looks(3);
    await note(gone("shop"));
    await look(unreachableFor(KIM));
    expect(await mailed("shop.shop.example")).toEqual([LEE, SAM]);
    await looks(2);
    expect(await mailed("shop.shop.example")).toEqual([LEE, SAM]);
    await looks(4);
    expect(await mailed("shop.shop.example")).toEqual([KIM, LEE, SAM]);
    expect(await notices.any()).toBe(false);
  });

  it("is told when SES works again", async () => {
    await looks(3);
    await note(gone("books"));
    await started.setFaults({ ses: "down" });
    await looks(4);
    await started.setFaults({ ses: "ok" });
    await looks(4);
    expect(await mailed("books.shop.example")).toEqual([KIM, LEE, SAM]);
  });
});
