import { expect, test } from "vitest";
import type { Acknowledgement } from "../../../../shared/domain/complaint.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, stories, storiesOfChats, storiesWithoutDeaths } from "../../../support/world/stories.ts";
import { counted } from "../../../support/world/what-happened.ts";
import type { World } from "../../../support/world/world.ts";

const acknowledgementsOf = ({ effects }: World, of: Reference) =>
  effects.filter(({ reference, task }) => reference === of && task.kind === "mail" && task.mail === "acknowledgement");

const commitsOf = ({ commits }: World, of: Reference) => commits.filter(({ reference }) => reference === of);

const isAcknowledgedInChat = (world: World, of: Reference): boolean =>
  commitsOf(world, of).some(({ told }) => told.some(({ kind }) => kind === "acknowledged-in-chat"));

/** By mail, at whatever time: whoever complained in a chat may leave an address later, or never. */
const wasEverOwed = (world: World, of: Reference): boolean =>
  commitsOf(world, of).some(({ after }) =>
    after.outbox.some(({ task }) => task.kind === "mail" && task.mail === "acknowledgement"),
  );

/** Who left no address may leave one later, and only then is there somebody to acknowledge it to. */
const isFinal = (known: Acknowledgement): boolean =>
  known.state === "sent" || (known.state === "withheld" && known.reason !== "no-address");

test("an acknowledgement ends as exactly one of sent and withheld, and stays so, unless it is for a chat that nobody reads and mail can't reach", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    const last = new Map<Reference, Acknowledgement>();
    for (const { reference, after } of world.commits) {
      const known = last.get(reference);
      if (known !== undefined && isFinal(known)) expect(after.acknowledgement).toEqual(known);
      if (known?.state === "withheld") expect(after.acknowledgement.state).not.toBe("due");
      last.set(reference, after.acknowledgement);
    }
    for (const [reference, { state }] of last) {
      if (state === "due") {
        const [first] = commitsOf(world, reference);
        expect(first?.after).toMatchObject({
          channel: "chat",
          customer: expect.not.objectContaining({ email: expect.anything() }),
        });
        expect(wasEverOwed(world, reference)).toBe(false);
      }
      if (state === "sent" && !isAcknowledgedInChat(world, reference))
        expect(acknowledgementsOf(world, reference)).not.toEqual([]);
    }
  });
});

test("unless a worker dies, is late or loses its connection, a complaint gets one acknowledgement mail at most", () => {
  holds(storiesWithoutDeaths, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [reference, { item }] of world.complaints) {
      const { state } = item.acknowledgement;
      const mails = acknowledgementsOf(world, reference).length;
      if (state === "sent" && isAcknowledgedInChat(world, reference)) expect(mails).toBeLessThanOrEqual(1);
      else expect(mails).toBe(state === "sent" ? 1 : 0);
    }
  });
});

test("whoever takes it in the chat and gets it by mail as well is acknowledged once, by whatever came first", () => {
  holds(storiesOfChats, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [reference, { item }] of world.complaints) {
      const times = counted(world, reference).filter(({ kind }) => kind === "acknowledged");
      expect(times).toHaveLength(item.acknowledgement.state === "sent" ? 1 : 0);
      const { acknowledgement } = item;
      if (acknowledgement.state === "sent") expect(times).toMatchObject([{ at: acknowledgement.at }]);
    }
  });
});

test("an acknowledgement that was left to a digest is listed in one", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    const listed = world.addressCommits.flatMap(({ after }) =>
      after.outbox.flatMap(({ task }) => (task.kind === "digest" ? task.references : [])),
    );
    for (const [reference, { item }] of world.complaints) {
      const { acknowledgement: known } = item;
      if (known.state === "withheld" && known.reason === "digest") expect(listed).toContain(reference);
    }
  });
});
