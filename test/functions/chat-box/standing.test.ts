import { describe, expect, test } from "vitest";
import { readFrame, type Status } from "../../../functions/chat-box/box/frames.ts";
import {
  freshStanding,
  noticeOf,
  type Standing,
  withAnswer,
  withStatus,
  withWord,
} from "../../../functions/chat-box/box/standing.ts";

const told = (...said: object[]): Standing =>
  said.reduce<Standing>(
    (standing, more) => withStatus(standing, readFrame(JSON.stringify({ type: "status", seq: 1, ...more })) as Status),
    freshStanding,
  );

describe("where a conversation stands", () => {
  test.each([
    ["nothing", [], undefined],
    ["how many are before", [{ ahead: 3 }], { ahead: 3 }],
    ["that it is said again without a number", [{ ahead: 3 }, { status: "queued" }], { ahead: 3 }],
    ["that somebody has it", [{ ahead: 1 }, { joined: true }], { text: "joined" }],
    ["that it is back in the line", [{ joined: true }, { status: "queued", ahead: 0 }], { ahead: 0 }],
    ["that it is solved", [{ joined: true }, { status: "resolved" }], { text: "resolved" }],
    ["that it isn't, after all", [{ status: "resolved" }, { status: "assigned" }], undefined],
    ["that it went by mail", [{ elsewhere: true }], { text: "mailed" }],
    [
      "that it goes on, after all",
      [
        { status: "closed", over: true },
        { status: "assigned", joined: true },
      ],
      { text: "joined" },
    ],
    ["that it is over, whoever types", [{ over: true }, { typing: true }], { text: "over", button: "startNew" }],
    ["that it is over", [{ status: "resolved", over: true }], { text: "over", button: "startNew" }],
  ])("%s", (_what, said, expected) => {
    expect(noticeOf(told(...said))).toEqual(expected);
  });

  test("an answer says more than that somebody reads or writes", () => {
    expect(noticeOf(withAnswer(told({ joined: true, typing: true })))).toBeUndefined();
  });

  test("a customer who writes again doesn't think that it is solved", () => {
    expect(noticeOf(withWord(told({ status: "resolved" })))).toBeUndefined();
  });

  test("what keeps the customer from writing is said before anything else", () => {
    const standing = { ...told({ typing: true }), isLost: true, isReplaced: true };
    expect(noticeOf(standing)).toEqual({ text: "elsewhere", button: "useHere" });
    expect(noticeOf({ ...standing, isReplaced: false, trouble: "tooMany" })).toEqual({ text: "tooMany" });
  });
});
