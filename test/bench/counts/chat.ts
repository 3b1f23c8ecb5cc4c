import { greet } from "../../support/chat-client.ts";
import type { Step } from "./live.ts";

/** A customer who says two things in a chat, each up to its answer. They confirm nothing, so that each is counted alone. */
export const chatAlong = ({ url, to }: { url: string; to: string }): Step[] => {
  let chat: Awaited<ReturnType<typeof greet>> | undefined;
  const opened = () => {
    if (chat === undefined) throw new Error("the chat isn't open yet");
    return chat;
  };
  const step = (name: string, run: () => Promise<unknown>, invocations = 1): Step => ({ name, run, invocations });
  const say = async (seq: number, text: string) => {
    opened().send({ type: "message", seq, text });
    await opened().next("accepted", ({ of }) => of === seq);
  };
  return [
    step(
      "connected, hello",
      async () => {
        chat = await greet({ url }, { email: to });
      },
      2,
    ),
    step("the first message, acknowledged, queued", async () => {
      await say(1, "The lamp arrived broken.");
      await opened().next("status");
    }),
    step("a later message", () => say(2, "It is the small one.")),
  ];
};
