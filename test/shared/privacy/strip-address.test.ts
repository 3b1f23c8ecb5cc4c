import { describe, expect, it } from "vitest";
import { type Address, newAddress } from "../../../shared/domain/address/address.ts";
import { addressId, type DebtId, type Reference } from "../../../shared/domain/ids.ts";
import { isInUse, stripAddress } from "../../../shared/privacy/strip-address.ts";
import { policyForTests } from "../../support/complaints.ts";

const NOW = Date.UTC(2026, 10, 22);
const GONE = "000000012" as Reference;
const OTHER = "000000024" as Reference;
const known: Address = {
  ...newAddress(addressId("adr_1")),
  email: "ada@example.com",
  language: "de",
  mails: [{ debt: "mail-1-0" as DebtId, mail: "acknowledgement", at: NOW }],
};
const digest = (...references: Reference[]) => ({ references, more: false, proven: false, since: NOW, due: NOW });
const nobody = { id: known.id, email: "", language: "", mails: [], outbox: [] };

describe("an address whose owner is erased", () => {
  it("is forgotten, where nothing speaks against mailing it", () => {
    expect(stripAddress(known, GONE, NOW)).toBeUndefined();
    expect(stripAddress({ ...known, declinedUntil: NOW - 1, digest: digest(GONE) }, GONE, NOW)).toBeUndefined();
  });

  it("is a hash that isn't mailed, where it bounced or declined", () => {
    const blocked = { because: "bounced" as const, at: NOW };
    expect(stripAddress({ ...known, blocked }, GONE, NOW)).toEqual({ ...nobody, blocked });
    expect(stripAddress({ ...known, declinedUntil: NOW + 1 }, GONE, NOW)).toEqual({
      ...nobody,
      declinedUntil: NOW + 1,
    });
  });

  it("stays while others of the same mailbox are to be acknowledged, without the one that is gone", () => {
    const waiting = stripAddress({ ...known, digest: digest(GONE, OTHER) }, GONE, NOW);
    expect(waiting).toMatchObject({ email: "ada@example.com", digest: { references: [OTHER] } });
  });
});

describe("an address whose customer stays, when an old complaint of theirs goes", () => {
  const { mail } = policyForTests;

  it("is in use while a mail of it counts, or anything is to be mailed", () => {
    expect(isInUse(known, NOW, policyForTests)).toBe(true);
    expect(isInUse(known, NOW + mail.mostWithin, policyForTests)).toBe(false);
    expect(isInUse({ ...known, mails: [], digest: digest(OTHER) }, NOW, policyForTests)).toBe(true);
  });

  it("is in use while its owner isn't asked again", () => {
    const asked = { ...known, mails: [], asked: { debt: "mail-1-0" as DebtId, at: NOW } };
    expect(isInUse(asked, NOW + mail.askEvery - 1, policyForTests)).toBe(true);
    expect(isInUse(asked, NOW + mail.askEvery, policyForTests)).toBe(false);
  });
});
