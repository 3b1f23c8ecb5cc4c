import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Address, AddressTask, Permitted } from "../../../../shared/domain/address/address.ts";
import { nextAddressCheck } from "../../../../shared/domain/address/advance-address.ts";
import type { Debt } from "../../../../shared/domain/debt.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { MINUTE, policyForTests } from "../../../support/complaints.ts";
import {
  ADDRESS,
  addressStories,
  driveAddressToRest,
  mailing,
  owe,
  playAddress,
} from "../../../support/world/address-stories.ts";
import { advanceAddress } from "../../../support/world/addresses.ts";
import { toItsEnd } from "../../../support/world/drive.ts";
import type { Process } from "../../../support/world/processes.ts";
import { holds } from "../../../support/world/stories.ts";
import { World } from "../../../support/world/world.ts";

/** Every permission that was ever given: each of a digest is a debt. */
const permitted = (world: World): Permitted[] => [
  ...world.addressCommits.flatMap(({ before, after }) =>
    after.mails.filter(
      ({ debt, mail, at }) =>
        mail !== "digest" && !before.mails.some((known) => known.debt === debt && known.at === at),
    ),
  ),
  ...newDebts(world, "digest").map(({ id, since }) => ({ debt: id, mail: "digest" as const, at: since })),
];

/** How many of these fall into the fullest window. */
const mostIn = (window: number, mails: Permitted[]): number =>
  Math.max(0, ...mails.map(({ at: end }) => mails.filter(({ at }) => at > end - window && at <= end).length));

const newDebts = <Kind extends AddressTask["kind"]>({ addressCommits }: World, kind: Kind) =>
  addressCommits
    .flatMap(({ before, after }) => after.outbox.filter(({ id }) => !before.outbox.some((debt) => debt.id === id)))
    .filter((debt): debt is Debt<Extract<AddressTask, { kind: Kind }>> => debt.task.kind === kind);

test("an address never gets more automatic mails than the policy's most, in any stretch of that length", () => {
  holds(addressStories, 400, (story) => {
    const played = playAddress(story);
    driveAddressToRest(played);
    const automatic = permitted(played.world).filter(({ mail }) => mail !== "reply" && mail !== "resolution");
    const { most, mostWithin } = story.policy.mail;
    expect(mostIn(mostWithin, automatic)).toBeLessThanOrEqual(most);
  });
});

test("nothing goes out on a permission that the count has forgotten", () => {
  holds(addressStories, 400, (story) => {
    const { world } = playAddress(story);
    const given = permitted(world);
    for (const { request, verdict, at } of world.judged) {
      if (verdict.verdict !== "send") continue;
      const counts = given.some((one) => one.debt === request.debt && one.at > at - story.policy.mail.mostWithin);
      expect(counts, request.debt).toBe(true);
    }
  });
});

test("in any window a few acknowledgements go out one by one, and one digest at most", () => {
  holds(addressStories, 400, (story) => {
    const played = playAddress(story);
    driveAddressToRest(played);
    const { singly, window } = story.policy.mail;
    const of = (kind: Permitted["mail"]) => permitted(played.world).filter(({ mail }) => mail === kind);
    expect(mostIn(window, of("acknowledgement"))).toBeLessThanOrEqual(singly);
    expect(mostIn(window, of("digest"))).toBeLessThanOrEqual(1);
  });
});

test("no mail is swallowed: each was sent, is in a digest that was sent, or has another reason on record", () => {
  holds(addressStories, 400, (story) => {
    const played = playAddress(story);
    driveAddressToRest(played);
    const { world } = played;
    const digests = newDebts(world, "digest");
    for (const { request, recorded, sent } of played.owed) {
      expect(recorded).toBeDefined();
      if (recorded?.verdict === "send") expect(sent).toBeGreaterThan(0);
      const left = world.judged.filter(
        (one) =>
          one.request.debt === request.debt && one.verdict.verdict === "withhold" && one.verdict.reason === "digest",
      );
      if (left.length === 0) continue;
      const listing = digests.filter(({ task }) => task.references.includes(request.reference));
      const covering = digests.filter(
        ({ task, since }) => task.more && left.some(({ at }) => at >= task.since && at <= since),
      );
      expect(listing.length + covering.length, request.reference).toBeGreaterThan(0);
      expect(listing.length).toBeLessThanOrEqual(left.length);
    }
    const isDeclined = story.steps.some((step) => step.do === "decline");
    for (const { id } of isDeclined ? [] : digests) expect(world.digestsSent.map(({ debt }) => debt)).toContain(id);
    expect(world.address(ADDRESS).item).toMatchObject({ outbox: [] });
    expect(world.address(ADDRESS).item.digest).toBeUndefined();
  });
});

/** When a digest may go out: it is due, and one mail more is no mail too many. */
const roomFor = ({ digest, mails }: Address, { mail }: Policy): number =>
  [digest?.due ?? Number.NaN, ...mails.map(({ at }) => at + mail.mostWithin)]
    .filter((at) => at >= (digest?.due ?? 0) && mails.filter((one) => one.at > at - mail.mostWithin).length < mail.most)
    .reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);

test("whatever isn't at rest has a next check: when its debt may be paid again, or its digest can go out", () => {
  holds(addressStories, 400, (story) => {
    for (const { after } of playAddress(story).world.addressCommits) {
      const next = nextAddressCheck(after, story.policy);
      expect(next === undefined).toBe(after.digest === undefined && after.outbox.length === 0);
      if (next === undefined) continue;
      for (const { lease, notBefore } of after.outbox) {
        expect(next).toBeLessThanOrEqual(lease?.until ?? notBefore + story.policy.debt.grace);
      }
      const isWaiting = after.outbox.every(({ task }) => task.kind !== "digest");
      if (after.digest !== undefined && isWaiting) expect(next).toBeLessThanOrEqual(roomFor(after, story.policy));
    }
  });
});

test("a thousand complaints at once are three mails, one digest and one alert, whoever asks in what order", () => {
  holds(fc.infiniteStream(fc.nat(11)), 3, (order) => {
    const world = new World(policyForTests);
    const owed = Array.from({ length: 1_000 }, (_, place) => owe(place));
    const waiting = [...owed];
    const running: Process<unknown>[] = [];
    while (running.length > 0 || waiting.length > 0) {
      const next = running.length < 12 ? waiting.shift() : undefined;
      if (next !== undefined) running.push(again(world, next));
      world.now += next === undefined ? 0 : 1;
      const place = order.next().value % running.length;
      if (running[place]?.next().done) running.splice(place, 1);
    }
    driveAddressToRest({ world, owed });
    expect(owed.reduce((sum, { sent }) => sum + sent, 0)).toBe(policyForTests.mail.singly);
    expect(world.digestsSent).toMatchObject([{ more: true, references: { length: 100 } }]);
    expect(newDebts(world, "alert").map(({ task }) => task.alarm)).toEqual(["address-flooded"]);
  });
});

/** Whoever met too many other writers comes again. */
function* again(world: World, owed: ReturnType<typeof owe>): Process {
  while (owed.recorded === undefined) yield* mailing(world, owed);
}

test("an address stays within 8 KB, however long it is flooded and nothing can be sent", () => {
  const world = new World(policyForTests);
  world.mailHost = "down";
  for (let place = 0; place < 2_000; place += 1) {
    world.now += MINUTE;
    toItsEnd(mailing(world, owe(place)));
    toItsEnd(advanceAddress(world, ADDRESS));
  }
  for (let place = 0; place < 100; place += 1) toItsEnd(mailing(world, owe(place, { mail: "reply" })));
  const { item } = world.address(ADDRESS);
  expect(item.digest).toMatchObject({ references: { length: 100 }, more: true });
  expect(item.outbox.filter(({ task }) => task.kind === "digest")).toHaveLength(1);
  expect(Math.max(...world.addressCommits.map(({ after }) => JSON.stringify(after).length))).toBeLessThan(8_192);
});
