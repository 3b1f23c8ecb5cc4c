import type { Texts } from "../texts/texts.ts";
import { acknowledgementBlocks } from "./acknowledgement-layout.ts";
import { ANSWER_ANCHORS } from "./answer-anchors.ts";
import type { Brand } from "./brand.ts";
import type { Formats } from "./formats.ts";
import type { Block, Fact, Layout } from "./layout.ts";
import type { MailAboutComplaint } from "./mail.ts";
import { resolutionBlocks } from "./resolution-layout.ts";
import { safeName } from "./safe-name.ts";
import { subjectMatter } from "./subject-matter.ts";

/** What each kind of mail about a complaint says, in which order. Only here do texts and content meet. */
export const layoutOf = (content: MailAboutComplaint, texts: Texts, brand: Brand, formats: Formats): Layout => {
  const { reference, statusUrl, answerable } = content;
  const { say } = texts;
  const name = safeName(content.customer.name ?? "");
  const greeting = paragraph(name === undefined ? say("greeting.plain") : say("greeting.named", { name }));
  const signature: Block = { kind: "signature", closing: say("signOff"), name: brand.name };
  const matter = subjectMatter(content, texts);
  const facts: Fact[] = [{ label: say("label.reference"), value: reference, code: true }, ...matter.facts];
  /** What isn't fixed is taken up again by any answer; that it is fixed, only the page understands. */
  const byMail: Block[] = answerable ? [{ kind: "aside", text: say("followUp.byMail") }] : [];
  const open = (label: string): Block => ({ kind: "links", links: [{ label, url: statusUrl }] });

  switch (content.kind) {
    case "acknowledgement": {
      const by = content.respondBy === undefined ? undefined : formats.moment(content.respondBy);
      return {
        subject: say("acknowledgement.subject", { reference }),
        preview: by === undefined ? say("acknowledgement.previewNoTime") : say("acknowledgement.preview", { by }),
        blocks: [
          greeting,
          ...acknowledgementBlocks(content, texts, by, facts),
          open(say("button.open")),
          signature,
          {
            kind: "aside",
            text: say("notYou.why"),
            link: { label: say("notYou.link"), url: `${statusUrl}#${ANSWER_ANCHORS.notYou}` },
          },
        ],
      };
    }
    /**
     * Begins and ends as its agent wrote it: a greeting of ours above theirs would make it a form letter. What was written for
     * many greets nobody, and has ours.
     */
    case "reply":
      return {
        subject:
          matter.title === undefined
            ? say("reply.subject", { reference })
            : say("reply.subjectAbout", { reference, about: matter.title }),
        preview: content.words.trim().slice(0, 140),
        blocks: [
          ...(content.toMany === true ? [greeting] : []),
          { kind: "words", text: content.words },
          { kind: "facts", facts },
          paragraph(answerable ? say("reply.answerByMail") : say("reply.answerOnPage")),
          open(say(answerable ? "button.open" : "button.write")),
        ],
      };
    case "resolution":
      return {
        subject: say("resolution.subject", { reference }),
        preview: say(OUTCOME[content.resolution.outcome]),
        blocks: [
          greeting,
          paragraph(say(OUTCOME[content.resolution.outcome])),
          ...resolutionBlocks(content, texts, formats),
          open(say("button.open")),
          signature,
          { kind: "facts", facts },
        ],
      };
    case "update": {
      const by = content.respondBy === undefined ? undefined : formats.moment(content.respondBy);
      const why = content.late ? [say("update.late"), say("update.raised")] : [say("update.working")];
      const when = by === undefined ? [] : [say("update.by", { by })];
      const unknown = by === undefined && content.late ? [say("update.noTime")] : [];
      return {
        subject: say("update.subject", { reference }),
        preview: when[0] ?? why[0] ?? "",
        blocks: [
          greeting,
          ...[...why, ...when, ...unknown].map(paragraph),
          open(say("button.open")),
          signature,
          { kind: "facts", facts },
        ],
      };
    }
    case "reminder":
    case "closing-warning": {
      const { closesAt } = content;
      const by = closesAt === undefined ? undefined : formats.moment(closesAt);
      const of = content.kind === "reminder" ? "reminder" : "closingWarning";
      const turn = of === "reminder" ? say("reminder.yourTurn") : say("closingWarning.waiting");
      return {
        subject: say(`${of}.subject`, { reference }),
        preview: turn,
        blocks: [
          greeting,
          paragraph(turn),
          paragraph(say(answerable ? "reply.answerByMail" : "reminder.onPage")),
          open(say(answerable ? "button.open" : "button.answer")),
          paragraph(by === undefined ? say(`${of}.closing`) : say(`${of}.closingBy`, { by })),
          signature,
          { kind: "facts", facts },
        ],
      };
    }
    case "follow-up":
      return {
        subject: say("followUp.subject", { reference }),
        preview: say("followUp.ask"),
        blocks: [
          greeting,
          paragraph(say("followUp.ask")),
          answers(statusUrl, texts),
          { kind: "aside", text: say("followUp.how") },
          ...byMail,
          signature,
          { kind: "facts", facts },
        ],
      };
    case "follow-up-reminder": {
      const { closesAt } = content;
      return {
        subject: say("followUpReminder.subject", { reference }),
        preview: say("followUpReminder.ask"),
        blocks: [
          greeting,
          paragraph(say("followUpReminder.ask")),
          answers(statusUrl, texts),
          ...byMail,
          paragraph(
            closesAt === undefined
              ? say("followUpReminder.closing")
              : say("followUpReminder.closingBy", { by: formats.moment(closesAt) }),
          ),
          signature,
          { kind: "facts", facts },
        ],
      };
    }
  }
};

const OUTCOME = {
  upheld: "resolution.upheld",
  partly_upheld: "resolution.partlyUpheld",
  not_upheld: "resolution.notUpheld",
  withdrawn: "resolution.withdrawn",
} as const;

const paragraph = (text: string): Block => ({ kind: "paragraph", text });

const answers = (statusUrl: string, { say }: Texts): Block => ({
  kind: "links",
  links: [
    { label: say("followUp.yes"), url: `${statusUrl}#${ANSWER_ANCHORS.fixed}` },
    { label: say("followUp.no"), url: `${statusUrl}#${ANSWER_ANCHORS.notFixed}` },
  ],
});
