import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { type Chats, chatsOn } from "./chats.ts";

let started: Started;
let chats: Chats;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  chats = chatsOn(started.store, started.tableName);
});
afterAll(() => started.stopAndForget());

const said = (seq: number) => ({ seq, text: `Line ${seq}` });
const silent = (seq: number) => ({ seq });

describe("what is held of a chat", () => {
  it("is said as far as it goes, and what is missing then is named", async () => {
    const chat = await chats.open();
    await chat.hold(said(1), said(2), said(4), said(6));
    expect(await chat.sayInTurn()).toEqual({ said: [1, 2], missing: 3 });
    await chat.hold(said(3));
    expect(await chat.sayInTurn()).toEqual({ said: [3, 4], missing: 5 });
    expect(await chat.shown()).toEqual([1, 2, 3, 4].map((seq, index) => ({ of: seq, place: index + 1 })));
    expect(await chat.held()).toEqual([6]);
  });

  it("begins where its client began to count", async () => {
    const chat = await chats.open(10);
    await chat.hold(said(12));
    expect(await chat.sayInTurn()).toEqual({ said: [], missing: 11 });
    await chat.hold(said(11));
    expect(await chat.sayInTurn()).toEqual({ said: [11, 12] });
  });

  it("waits for nobody where it says nothing, and is taken along with what comes after it", async () => {
    const chat = await chats.open();
    await chat.hold(silent(1), silent(2));
    expect(await chat.sayInTurn()).toEqual({ said: [] });
    await chat.hold(silent(4), said(5));
    expect(await chat.sayInTurn()).toEqual({ said: [], missing: 3 });
    await chat.hold(said(3));
    expect(await chat.sayInTurn()).toEqual({ said: [3, 5] });
    expect(await chat.held()).toEqual([]);
  });

  it("is said with the one that is next by what is known, which was never held", async () => {
    const chat = await chats.open();
    await chat.hold(said(2), silent(3));
    expect(await chat.sayInTurn(said(1))).toEqual({ said: [1, 2] });
    expect(await chat.held()).toEqual([3]);
  });

  it("is said once each and in order, whoever holds what and in whatever order, side by side", async () => {
    const frames = fc
      .array(fc.boolean(), { minLength: 1, maxLength: 8 })
      .map((texts) => [...texts.map((hasText, index) => (hasText ? said(index + 1) : silent(index + 1)))])
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })));
    await fc.assert(
      fc.asyncProperty(frames, fc.integer({ min: 1, max: 4 }), async ([all, coming], atOnce) => {
        const chat = await chats.open();
        for (let start = 0; start < coming.length; start += atOnce) {
          const batch = coming.slice(start, start + atOnce);
          await Promise.all(batch.map((frame) => chat.hold(frame).then(() => chat.sayInTurn())));
        }
        const texts = all.filter((frame) => "text" in frame);
        expect(await chat.shown()).toEqual(texts.map(({ seq }, index) => ({ of: seq, place: index + 1 })));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

it("is refused where there is no such chat", async () => {
  expect(await chats.unknown().sayInTurn()).toEqual({ said: [], refused: "hello-first" });
});
