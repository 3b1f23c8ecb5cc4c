import type { Actor, Command } from "../../../shared/domain/command.ts";
import type { AgentId, Reference } from "../../../shared/domain/ids.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { agent, alice, bob, command, type Request, sam } from "../complaints.ts";
import { advanceAddress } from "./addresses.ts";
import { askInChat, type ChatStep } from "./chats.ts";
import { advance, carryOut, claim, type Process } from "./processes.ts";
import { type MailHost, World } from "./world.ts";

/** What happened, one thing after the other: made at random by fast-check, played in a world. */
export interface Story {
  policy: Policy;
  steps: Step[];
}

/**
 * `parts`: how far a new process gets before something else happens. One that didn't come to its end stays, and may go
 * on later, or die there.
 */
export type Step =
  | { do: "ask"; of: number; by: Actor | "its-agent"; request: Request; parts: number }
  | { do: "advance"; of: number; parts: number }
  /** Something that waits in a lane, wherever the agent learned of it. */
  | { do: "claim"; of: number; by: AgentId; parts: number }
  | { do: "sweep" }
  | { do: "deliver"; hint: number; keep: boolean; by: AgentId; parts: number }
  | { do: "lose-hints" }
  | { do: "retry"; sent: number; parts: number }
  | { do: "go-on"; process: number; parts: number }
  | { do: "die"; process: number }
  | { do: "pass"; millis: number }
  | { do: "mail-host"; is: MailHost }
  | (ChatStep & { parts: number });

export const references = ["000000012", "000000024", "000000036"] as Reference[];
export const agents = [alice, bob, sam];

/** As many parts as any process has. */
export const END = 1_000;

export const reference = (index: number): Reference => references[index % references.length] as Reference;

/** Plays a story to its end; what is unfinished then has died. `prepare` may watch the world from its first moment. */
export const play = (story: Story, prepare: (world: World) => void = () => {}): World => {
  const world = new World(story.policy);
  prepare(world);
  const running: Process<unknown>[] = [];
  const sent: { of: Reference; by: Actor; command: Command }[] = [];

  const run = (process: Process<unknown>, most: number): void => {
    for (let part = 0; part <= most; part += 1) {
      if (process.next().done) return;
    }
    running.push(process);
  };
  const ask = (of: Reference, by: Actor, asked: Command, most: number): void => {
    const stamped: Command = asked.kind === "receive" ? { ...asked, reference: of } : asked;
    run(carryOut(world, of, stamped, by), most);
  };

  for (const one of story.steps) {
    switch (one.do) {
      case "ask": {
        const [of, whole] = [reference(one.of), command(one.request)];
        const by = one.by === "its-agent" ? agent(world.complaint(of)?.item.agent ?? alice) : one.by;
        sent.push({ of, by, command: whole });
        ask(of, by, whole, one.parts);
        break;
      }
      case "retry": {
        const earlier = sent.at(-1 - one.sent);
        if (earlier !== undefined) ask(earlier.of, earlier.by, earlier.command, one.parts);
        break;
      }
      case "advance":
        run(advance(world, reference(one.of)), one.parts);
        break;
      case "claim":
        run(claim(world, one.by, world.waiting()[one.of] ?? reference(one.of)), one.parts);
        break;
      case "sweep":
        for (const due of world.overdue()) run(advance(world, due), END);
        for (const due of world.overdueAddresses()) run(advanceAddress(world, due), END);
        break;
      case "deliver": {
        const hint = world.hints[one.hint % Math.max(1, world.hints.length)];
        if (hint === undefined) break;
        if (!one.keep) world.hints = world.hints.filter((other) => other !== hint);
        if (hint.kind === "push") break;
        if (hint.kind === "kick") run(advance(world, hint.reference), one.parts);
        else run(claim(world, one.by, hint.reference, hint.ticket), one.parts);
        break;
      }
      case "begin-in-chat":
      case "say-in-chat":
      case "take-in-chat":
      case "give-address": {
        const note = (of: Reference, by: Actor, asked: Command) => sent.push({ of, by, command: asked });
        run(askInChat(world, one, note), one.parts);
        break;
      }
      case "lose-hints":
        world.hints = [];
        break;
      case "go-on": {
        const [process] = running.splice(one.process % Math.max(1, running.length), 1);
        if (process !== undefined) run(process, one.parts);
        break;
      }
      case "die":
        running.splice(one.process % Math.max(1, running.length), 1);
        break;
      case "pass":
        world.now += one.millis;
        break;
      case "mail-host":
        world.mailHost = one.is;
        break;
    }
  }
  return world;
};
