import { describe, expect, test } from "vitest";
import { block, decline, unblock } from "../../../../shared/domain/address/address.ts";
import { checkAddress } from "../../../../shared/domain/address/advance-address.ts";
import { judgeDigest, judgeMail } from "../../../../shared/domain/address/judge-mail.ts";
import type { Caution, MailKind } from "../../../../shared/domain/debt.ts";
import { judge, mailed, momentOf, request, unknown } from "../../../support/addresses.ts";
import { DAY, HOUR, MINUTE, NOON, policyForTests } from "../../../support/complaints.ts";

const { window, digestAfter, mostWithin, most, floodAt, declinedFor } = policyForTests.mail;
const OF_ITS_OWN: MailKind[] = ["update", "reminder", "closing-warning", "follow-up", "follow-up-reminder"];
const ALL: MailKind[] = ["acknowledgement", "reply", "resolution", ...OF_ITS_OWN];

describe("a mail is withheld", () => {
  test.each([
    ["care@heard.example", "ourselves"],
    ["postmaster@example.com", "machine"],
    ["listserv@example.com", "list"],
    ["noreply@example.com", "never-reads"],
  ])("to %s: %s", (email, reason) => {
    for (const mail of ALL) {
      const judged = judge(unknown, { email, mail, proof: "authenticated" });
      expect(judged).toEqual({ verdict: "withhold", reason, address: unknown });
    }
  });

  test.each(["bounced", "complained"] as const)("whatever it is, where one has %s before", (because) => {
    const blocked = block(unknown, because, NOON);
    for (const mail of ALL) {
      const judged = judge(blocked, { mail, proof: "authenticated" }, NOON + 400 * DAY);
      expect(judged).toEqual({ verdict: "withhold", reason: because, address: blocked });
    }
    expect(block(blocked, "complained", NOON + DAY)).toBe(blocked);
    expect(unblock(blocked)).toEqual(unknown);
  });

  test("whatever it is, where the address's owner disowned the complaint", () => {
    for (const mail of ALL) {
      const judged = judge(unknown, { mail, proof: "authenticated", disowned: true });
      expect(judged).toEqual({ verdict: "withhold", reason: "disowned", address: unknown });
    }
  });

  test("about a stranger's complaint for a while after the owner declined all such, and about no proven one", () => {
    const declined = decline(unknown, NOON + declinedFor);
    const last = NOON + declinedFor - 1;
    for (const mail of ALL) {
      expect(judge(declined, { mail }, last)).toEqual({ verdict: "withhold", reason: "disowned", address: declined });
      expect(judge(declined, { mail, proof: "link" }, last).verdict).toBe("send");
      expect(judge(declined, { mail }, last + 1).verdict).toBe("send");
    }
  });

  test.each<Caution>(["client-limit", "overall-limit", "looks-automatic", "captcha-failed"])(
    "for %s only if it is an acknowledgement to an address that nobody has proven",
    (caution) => {
      expect(judge(unknown, { caution })).toEqual({ verdict: "withhold", reason: caution, address: unknown });
      expect(judge(unknown, { caution, proof: "link" }).verdict).toBe("send");
      for (const mail of ALL.slice(1)) expect(judge(unknown, { mail, caution }).verdict).toBe("send");
    },
  );
});

describe("acknowledgements", () => {
  test("go out one by one, each on the address's record", () => {
    const asked = request();
    const { address } = judgeMail(unknown, asked, { now: NOON, policy: policyForTests });
    const mails = [{ debt: asked.debt, mail: "acknowledgement", at: NOON }];
    expect(address).toEqual({ id: unknown.id, email: "ann@example.com", language: "de", mails, outbox: [] });
    expect(unknown).toEqual({ id: unknown.id, email: "", language: "", mails: [], outbox: [] });
  });

  test("share a digest from the fourth within the window on", () => {
    const three = mailed(3);
    const fourth = request({ email: "Ann+shop@example.com", language: "ko" });
    const judged = judgeMail(three, fourth, { now: NOON + MINUTE, policy: policyForTests });
    expect(judged).toMatchObject({ verdict: "withhold", reason: "digest" });
    const due = NOON + MINUTE + digestAfter;
    const digest = { references: [fourth.reference], more: false, proven: false, since: NOON + MINUTE, due };
    expect(judged.address).toEqual({ ...three, email: fourth.email, language: "ko", digest });
  });

  test("are counted within the window alone", () => {
    const three = mailed(3);
    expect(judge(three, {}, NOON + window - 1)).toMatchObject({ reason: "digest" });
    expect(judge(three, {}, NOON + window).verdict).toBe("send");
  });

  test("are counted without all other mails", () => {
    const busy = mailed(4, { mail: "reply" }, { from: mailed(2) });
    expect(judge(busy).verdict).toBe("send");
  });

  test("join the digest that is open, however long ago the others were, and leave its time as it is", () => {
    const open = mailed(4);
    const judged = judge(open, {}, NOON + 2 * window);
    expect(judged).toMatchObject({ verdict: "withhold", reason: "digest" });
    expect(judged.address.digest).toMatchObject({ due: open.digest?.due, references: [{}, {}] });
  });

  test("join the next digest for a window after the last one, and that one waits for the window's end", () => {
    const at = NOON + 2 * mostWithin;
    const digested = { ...unknown, digestedAt: at };
    expect(judge(digested, {}, at + 1).address.digest?.due).toBe(at + window);
    expect(judge(digested, {}, at + window - 1).address.digest?.due).toBe(at + window - 1 + digestAfter);
    expect(judge(digested, {}, at + window).verdict).toBe("send");
  });

  test("join a digest rather than pass the hard stop", () => {
    const full = mailed(most, { mail: "reply" });
    expect(judge(full)).toMatchObject({ verdict: "withhold", reason: "digest" });
  });
});

describe("the hard stop", () => {
  test.each(OF_ITS_OWN)("postpones a %s until the first of ten mails is long enough ago", (mail) => {
    const full = mailed(most - 1, { mail: "reply" }, { from: mailed(1, { mail: "reminder" }), at: NOON + MINUTE });
    expect(full.mails).toHaveLength(most);
    const until = NOON + mostWithin;
    expect(judge(full, { mail }, until - 1)).toEqual({ verdict: "postpone", until, address: full });
    expect(judge(full, { mail }, until).verdict).toBe("send");
  });

  test("doesn't hold up an agent's words, and counts them", () => {
    const full = mailed(most, { mail: "reminder" });
    for (const mail of ["reply", "resolution"] as const) {
      expect(judge(full, { mail })).toMatchObject({ verdict: "send", address: { mails: { length: most + 1 } } });
    }
    expect(judge(mailed(most, { mail: "reply" }), { mail: "reminder" }).verdict).toBe("postpone");
  });

  test("postpones to a time that has room, also where an agent's words went past it", () => {
    const first = mailed(most, { mail: "reply" });
    const beyond = mailed(3, { mail: "resolution" }, { from: first, at: NOON + MINUTE });
    const later = mailed(most - 3, { mail: "reply" }, { from: beyond, at: NOON + 2 * MINUTE });
    const judged = judge(later, { mail: "follow-up" }, NOON + 3 * MINUTE);
    expect(judged).toEqual({ verdict: "postpone", until: NOON + MINUTE + mostWithin, address: later });
    expect(judge(later, { mail: "follow-up" }, NOON + MINUTE + mostWithin).verdict).toBe("send");
  });

  test("forgets what is long enough ago, and never keeps more than 40", () => {
    expect(judge(mailed(3), { mail: "reply" }, NOON + mostWithin).address.mails).toHaveLength(1);
    expect(mailed(60, { mail: "reply" }).mails).toHaveLength(40);
  });
});

describe("whether something is fixed", () => {
  const { askEvery } = policyForTests.mail;
  const QUESTIONS: MailKind[] = ["follow-up", "follow-up-reminder"];

  test("is asked once in a while: the next question is postponed, and goes out then", () => {
    for (const first of QUESTIONS) {
      const asked = judge(unknown, { mail: first }).address;
      for (const mail of QUESTIONS) {
        const until = NOON + askEvery;
        expect(judge(asked, { mail }, until - 1)).toEqual({ verdict: "postpone", until, address: asked });
        expect(judge(asked, { mail }, until)).toMatchObject({ verdict: "send", address: { asked: { at: until } } });
      }
    }
  });

  test("is asked again by the same debt, within its permission and after it is forgotten", () => {
    const question = request({ mail: "follow-up" });
    const { address } = judgeMail(unknown, question, { now: NOON, policy: policyForTests });
    for (const now of [NOON + 1, NOON + mostWithin]) {
      expect(judgeMail(address, question, { now, policy: policyForTests }).verdict).toBe("send");
    }
  });

  test("that an outage held up keeps the next one's distance from when it went out", () => {
    const question = request({ mail: "follow-up" });
    const asked = judgeMail(unknown, question, { now: NOON, policy: policyForTests }).address;
    const soon = judgeMail(asked, question, { now: NOON + MINUTE, policy: policyForTests });
    expect(soon.address).toBe(asked);
    const now = NOON + 2 * HOUR;
    const later = judgeMail(asked, question, { now, policy: policyForTests });
    expect(later).toMatchObject({ verdict: "send", address: { mails: asked.mails, asked: { at: now } } });
    expect(judge(later.address, { mail: "follow-up" }, NOON + askEvery)).toMatchObject({ until: now + askEvery });
  });

  test("holds up nothing else, and nothing else counts as a question", () => {
    const asked = judge(unknown, { mail: "follow-up" }).address;
    for (const mail of ALL.filter((one) => !QUESTIONS.includes(one))) {
      expect(judge(asked, { mail }).verdict).toBe("send");
      expect(judge(unknown, { mail }).address).not.toHaveProperty("asked");
    }
  });

  test("isn't counted as asked where it was postponed or withheld", () => {
    const full = mailed(most, { mail: "reminder" });
    expect(judge(full, { mail: "follow-up" }).address).toBe(full);
    const blocked = block(unknown, "bounced", NOON);
    expect(judge(blocked, { mail: "follow-up" }).address).toBe(blocked);
  });
});

describe("the same mail asked about again", () => {
  test("may still go out, and is counted once", () => {
    const asked = request();
    const { address } = judgeMail(unknown, asked, { now: NOON, policy: policyForTests });
    const full = mailed(most - 1, { mail: "reply" }, { from: address });
    for (const now of [NOON, NOON + mostWithin - 1]) {
      expect(judgeMail(full, asked, { now, policy: policyForTests })).toEqual({ verdict: "send", address: full });
    }
  });

  test("is counted anew once its permission is forgotten", () => {
    const asked = request({ mail: "reminder" });
    const { address } = judgeMail(unknown, asked, { now: NOON, policy: policyForTests });
    const now = NOON + mostWithin;
    const { address: again } = judgeMail(address, asked, { now, policy: policyForTests });
    expect(again.mails).toEqual([{ debt: asked.debt, mail: "reminder", at: now }]);
  });

  test("stays in the digest that is open or on its way, and is listed once", () => {
    const asked = request();
    const open = judgeMail(mailed(3), asked, { now: NOON, policy: policyForTests }).address;
    const same = { verdict: "withhold", reason: "digest" };
    expect(judgeMail(open, asked, { now: NOON, policy: policyForTests })).toEqual({ ...same, address: open });
    const owed = checkAddress(open, "w1", momentOf(NOON + digestAfter));
    for (const now of [NOON + digestAfter, NOON + DAY]) {
      expect(judgeMail(owed, asked, { now, policy: policyForTests })).toEqual({ ...same, address: owed });
    }
  });
});

describe("a flood", () => {
  const flooded = (complaints: number, at = NOON) => mailed(complaints, {}, { from: mailed(3, {}, { at }), at });

  test("makes a digest of a hundred, which says that there are more; beyond that nothing changes", () => {
    const hundred = flooded(100);
    expect(hundred.digest).toMatchObject({ references: { length: 100 }, more: false });
    const more = judge(hundred);
    expect(more).toMatchObject({ verdict: "withhold", reason: "digest" });
    expect(more.address.digest).toEqual({ ...hundred.digest, more: true });
    expect(judge(more.address).address).toBe(more.address);
  });

  test("is told to somebody as soon as it is one, once a day", () => {
    expect(flooded(floodAt - 1).outbox).toEqual([]);
    const told = flooded(floodAt);
    expect(told).toMatchObject({ floodedAt: NOON, outbox: [{ task: { kind: "alert", alarm: "address-flooded" } }] });
    expect(judge(told, {}, NOON + DAY - 1).address.outbox).toHaveLength(1);
    const again = judge(told, {}, NOON + DAY).address;
    expect(again).toMatchObject({ floodedAt: NOON + DAY, outbox: { length: 2 } });
    expect(new Set(again.outbox.map(({ id }) => id)).size).toBe(2);
  });
});

describe("a digest that is on its way", () => {
  test("is withheld once the address came back, or its owner declined, unless one of its complaints is surely theirs", () => {
    const declined = decline(unknown, NOON + DAY);
    expect(judgeDigest(unknown, { proven: false }, NOON)).toBeUndefined();
    expect(judgeDigest(declined, { proven: false }, NOON)).toBe("disowned");
    expect(judgeDigest(declined, { proven: true }, NOON)).toBeUndefined();
    expect(judgeDigest(declined, { proven: false }, NOON + DAY)).toBeUndefined();
    expect(judgeDigest(block(unknown, "bounced", NOON), { proven: true }, NOON)).toBe("bounced");
  });
});
