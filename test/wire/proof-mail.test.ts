import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf } from "../../shared/proof/days.ts";
import { newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { plainMail } from "../support/mail-gateway.ts";
import { mailbox } from "../support/mailbox.ts";
import { proofClient } from "../support/proof-client.ts";
import { smtpClient } from "../support/smtp-client.ts";

const COMPANY = "care@heard.example";
const QUARTER = 16 * 60_000;
const DAY = 86_400_000;

let host: HarshHost;
let mail: ReturnType<typeof smtpClient>;
beforeAll(async () => {
  host = await startHarshHost({ inbound: { recipients: [COMPANY] } });
  mail = smtpClient(host);
});
afterAll(async () => {
  mail.close();
  await host.stopAndCheck();
});

it("a mail that SES took is counted by the bucket, on the day by the pipeline's clock, and known by what it became", async () => {
  if (host.now() % DAY > DAY - 2 * QUARTER) await host.advanceClock(2 * QUARTER);
  const day = dayOf(host.now());
  const from = newAddress();
  await mail.sendRaw(plainMail({ from }), { from, to: COMPANY });
  await mailbox(host).nth(from, 1);
  const sam = await proofClient(host);
  const doorOf = async (of: string) => {
    const { body } = await sam.prove({ day: of });
    expect(body.missing).toEqual([]);
    return body.doors.find(({ door }: { door: string }) => door === "mail");
  };
  expect(await doorOf(day)).toMatchObject({ taken: 0 });
  await host.advanceClock(QUARTER);
  await eventually("it is done with", async () => (await sam.prove({ day })).body.missingCount === 0);
  expect(await doorOf(day)).toEqual({
    door: "mail",
    independent: true,
    taken: 1,
    refused: 0,
    became: { accepted: 1 },
  });
});
