import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkReceivingDns } from "../../../infra/doctor/checks/check-receiving-dns.ts";
import { checkSenderDns } from "../../../infra/doctor/checks/check-sender-dns.ts";
import type { Zone } from "./dns-stub.ts";
import { callAs, forbidden, notDeployed, REGION, said, startWorld, steps, verified, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
  callAs(world.aws.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

const FEEDBACK = `feedback-smtp.${REGION}.amazonses.com`;
const INBOUND = `inbound-smtp.${REGION}.amazonaws.com`;

describe("the sender's DNS", () => {
  const MAIL_FROM = "bounce.shop.example";
  const DMARC = "_dmarc.shop.example";
  const look = (zone: Record<string, Zone[string] | undefined>) => world.look(checkSenderDns, { zone });
  const mailFrom = (TXT: string[], MX: string[] = [`10 ${FEEDBACK}`]) => look({ [MAIL_FROM]: { TXT, MX } });
  const dmarc = (...TXT: string[]) => look({ [DMARC]: { TXT } });

  test("that is as it should be is well", async () => {
    expect(said(await look({}))).toEqual([
      "good: SPF of bounce.shop.example lets SES send",
      "good: Bounces to bounce.shop.example reach SES",
      "good: DMARC of shop.example asks to quarantine what is forged",
    ]);
  });

  test.each([
    [[], "has no SPF record"],
    [["google-site-verification=1"], "has no SPF record"],
    [["v=spf1 include:_spf.shop.example -all"], "SPF of bounce.shop.example doesn't name SES"],
    [["v=spf1 include:amazonses.com.evil.example -all"], "SPF of bounce.shop.example doesn't name SES"],
    [["v=spf1 include:amazonses.com ~all", "v=spf1 -all"], "has several SPF records"],
  ])("with the texts %j at its MAIL FROM domain is at fault", async (texts, what) => {
    const found = await mailFrom(texts);
    expect(found[0]).toMatchObject({ level: "fault", what: expect.stringContaining(what) });
    expect(steps(found)).toContain(`${MAIL_FROM} TXT v=spf1 include:amazonses.com ~all`);
  });

  test("that lists SES in capital letters and among others is well", async () => {
    expect((await mailFrom(["V=SPF1 ip4:192.0.2.1 INCLUDE:amazonses.com -all"]))[0]?.level).toBe("good");
  });

  test.each([[[]], [["10 feedback-smtp.us-east-1.amazonses.com"]], [[`10 ${FEEDBACK}`, "20 mx.shop.example"]]])(
    "with the MX %j at its MAIL FROM domain is at fault",
    async (hosts) => {
      const found = await mailFrom(["v=spf1 include:amazonses.com ~all"], hosts);
      expect(found[1]?.level).toBe("fault");
      expect(steps(found)).toEqual([`${MAIL_FROM} MX 10 ${FEEDBACK}`]);
    },
  );

  test("without a MAIL FROM domain of its own is looked at for DMARC alone", async () => {
    const answers = { GetEmailIdentity: () => ({ say: { ...verified, MailFromAttributes: undefined } }) };
    expect(said(await world.look(checkSenderDns, { answers }))).toHaveLength(1);
  });

  test.each([
    ["v=DMARC1; p=reject", "good"],
    ["v=DMARC1;p=quarantine", "good"],
    ["v=DMARC1; p=none; sp=reject", "hint"],
    ["v=DMARC1; rua=mailto:dmarc@shop.example", "fault"],
    ["v=spf1 -all", "fault"],
  ])("with DMARC's %s is %s", async (text, level) => {
    expect((await dmarc(text)).at(-1)).toMatchObject({ level });
  });

  test("with two records of DMARC is at fault", async () => {
    const found = await dmarc("v=DMARC1; p=none", "v=DMARC1; p=reject");
    expect(said(found).at(-1)).toBe("fault: _dmarc.shop.example has several DMARC records");
  });

  test("without DMARC is at fault, unless the domain above says what holds for it", async () => {
    const config = { company: { name: "Nordlicht", mailFrom: "care@help.shop.example" } };
    const above = (text: string) => world.look(checkSenderDns, { config, zone: { [DMARC]: { TXT: [text] } } });
    expect((await above("v=DMARC1; p=reject")).at(-1)?.level).toBe("good");
    expect((await above("v=DMARC1; p=reject; sp=none")).at(-1)?.level).toBe("hint");
    const none = await world.look(checkSenderDns, { config, zone: { [DMARC]: undefined } });
    expect(said(none).at(-1)).toBe("fault: help.shop.example has no DMARC record");
    expect(steps(none)).toContain("_dmarc.help.shop.example TXT v=DMARC1; p=none");
  });

  test("that can't be asked is neither well nor at fault", async () => {
    const found = await look({ [MAIL_FROM]: "fails", [DMARC]: "fails" });
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(["unknown"]));
    expect(found.at(-1)?.what).toBe("DMARC of shop.example: couldn't be looked at (DNS answered ESERVFAIL)");
  });
});

describe("incoming mail's DNS", () => {
  const look = (zone: Record<string, Zone[string] | undefined>) => world.look(checkReceivingDns, { zone });

  test("that is as it should be is well, and says where else the company gets mail", async () => {
    expect(said(await look({}))).toEqual([
      "good: Answers to reply.shop.example reach SES",
      "hint: Mail to shop.example goes to mx1.shop.example, mx2.shop.example",
      "good: Mail to letters.example reaches SES",
    ]);
  });

  test("of answers that go elsewhere is a fault, as is one more host", async () => {
    for (const MX of [
      ["10 mx1.shop.example"],
      [`10 ${INBOUND}`, "20 mx1.shop.example"],
      ["10 inbound-smtp.us-east-1.amazonaws.com"],
    ]) {
      const found = await look({ "reply.shop.example": { MX } });
      expect(found[0]?.level).toBe("fault");
      expect(steps([...found].slice(0, 1))).toEqual([`reply.shop.example MX 10 ${INBOUND}`]);
    }
  });

  test("of answers that go nowhere is a fault after deploying, and a step before", async () => {
    const zone = { "reply.shop.example": undefined };
    expect((await world.look(checkReceivingDns, { zone }))[0]?.level).toBe("fault");
    const before = await world.look(checkReceivingDns, { zone, answers: notDeployed });
    expect(before[0]?.level).toBe("later");
    expect(steps(before)[0]).toBe(`reply.shop.example MX 10 ${INBOUND}`);
  });

  test("of a region where SES takes no mail is a fault", async () => {
    const found = await look({ [INBOUND]: undefined });
    expect(said(found)).toEqual([`fault: SES takes no mail in ${REGION}`]);
  });

  test("of a domain of the company's own that has no MX is no fault", async () => {
    expect((await look({ "shop.example": undefined }))[1]?.level).toBe("hint");
  });

  test("of a domain whose mail SES gets, and hasn't verified, is a fault", async () => {
    const answers = { GetEmailIdentity: () => ({ refuse: "NotFoundException", status: 404 }) };
    const found = await world.look(checkReceivingDns, { answers });
    expect(found[2]?.level).toBe("fault");
    expect(steps(found.slice(2))).toEqual([
      `aws sesv2 create-email-identity --email-identity letters.example --region ${REGION}`,
    ]);
    const refused = await world.look(checkReceivingDns, { answers: forbidden("GetEmailIdentity") });
    expect(refused[2]?.level).toBe("unknown");
  });

  test("is nobody's matter where no mail comes in", async () => {
    expect(said(await world.look(checkReceivingDns, { config: { inbound: {} } }))).toEqual(["hint: No mail comes in"]);
  });

  test("that can't be asked is neither well nor at fault", async () => {
    const found = await look({ "reply.shop.example": "fails", "shop.example": "fails" });
    expect(found.slice(0, 2)).toMatchObject([{ level: "unknown" }, { level: "unknown" }]);
    expect(await look({ [INBOUND]: "fails" })).toMatchObject([{ level: "unknown" }]);
  });
});
