import type { Resolution } from "../domain/resolution.ts";
import { ANSWER_ANCHORS } from "./answer-anchors.ts";
import type { Formats } from "./formats.ts";
import type { Block, Fact, Layout } from "./layout.ts";
import type { MailContent } from "./mail.ts";
import { safeName } from "./safe-name.ts";
import { subjectMatter } from "./subject-matter.ts";
import type { MailTexts } from "./texts/mail-texts.ts";

/** What each kind of mail says, in which order. Only here do texts and content meet. */
export const layoutOf = (content: MailContent, texts: MailTexts, formats: Formats): Layout => {
  const { reference, statusUrl } = content;
  const { labels, page } = texts;
  const greeting = paragraph(texts.greeting({ name: safeName(content.customer.name ?? "") }));
  const matter = subjectMatter(content, texts);
  const facts: Fact[] = [{ label: labels.reference, value: reference }, ...matter.facts];

  switch (content.kind) {
    case "acknowledgement": {
      const { subject, preview, arrived, next, add, notYou } = texts.acknowledgement;
      const by = content.respondBy === undefined ? undefined : formats.moment(content.respondBy);
      const answerBy = by === undefined ? [] : [{ label: labels.answerBy, value: by }];
      return {
        subject: subject({ reference }),
        preview: preview({ by }),
        blocks: [
          greeting,
          paragraph(`${arrived} ${next}`),
          { kind: "facts", facts: [...facts, ...answerBy] },
          paragraph(add),
          { kind: "links", links: [{ label: page.open, url: statusUrl }] },
          aside(notYou({ company: content.company.name })),
        ],
      };
    }
    /** Begins and ends as its agent wrote it: a greeting of ours above theirs would make it a form letter. */
    case "reply":
      return {
        subject: texts.reply.subject({ reference, about: matter.title }),
        preview: content.words.trim().slice(0, 140),
        blocks: [
          { kind: "words", text: content.words },
          { kind: "facts", facts },
          paragraph(texts.reply.answer),
          { kind: "links", links: [{ label: page.write, url: statusUrl }] },
        ],
      };
    case "resolution":
      return {
        subject: texts.resolution.subject({ reference }),
        preview: texts.resolution.outcome[content.resolution.outcome],
        blocks: [
          greeting,
          ...outcome(content.resolution, texts, formats),
          { kind: "links", links: [{ label: page.open, url: statusUrl }] },
          { kind: "facts", facts },
        ],
      };
    case "reminder": {
      const { subject, yourTurn, closing } = texts.reminder;
      const by = content.closesAt === undefined ? undefined : formats.moment(content.closesAt);
      return {
        subject: subject({ reference }),
        preview: yourTurn,
        blocks: [
          greeting,
          paragraph(yourTurn),
          { kind: "links", links: [{ label: page.answer, url: statusUrl }] },
          paragraph(closing({ by })),
          { kind: "facts", facts },
        ],
      };
    }
    case "follow-up": {
      const { subject, ask, how } = texts.followUp;
      return {
        subject: subject({ reference }),
        preview: ask,
        blocks: [greeting, paragraph(ask), answers(statusUrl, texts), aside(how), { kind: "facts", facts }],
      };
    }
    case "follow-up-reminder": {
      const { subject, ask, closing } = texts.followUpReminder;
      const by = content.closesAt === undefined ? undefined : formats.moment(content.closesAt);
      return {
        subject: subject({ reference }),
        preview: ask,
        blocks: [
          greeting,
          paragraph(ask),
          answers(statusUrl, texts),
          paragraph(closing({ by })),
          { kind: "facts", facts },
        ],
      };
    }
  }
};

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const aside = (text: string): Block => ({ kind: "aside", text });

const answers = (statusUrl: string, { followUp }: MailTexts): Block => ({
  kind: "links",
  links: [
    { label: followUp.fixed, url: `${statusUrl}#${ANSWER_ANCHORS.fixed}` },
    { label: followUp.notFixed, url: `${statusUrl}#${ANSWER_ANCHORS.notFixed}` },
  ],
});

/** The apology comes before the reasons: the other way round it is an excuse. */
const outcome = (resolution: Resolution, { resolution: texts }: MailTexts, formats: Formats): Block[] => {
  const { apology = "", redress } = resolution;
  const amount = redress?.amount === undefined ? undefined : formats.money(redress.amount, redress.currency);
  return [
    paragraph(texts.outcome[resolution.outcome]),
    ...(apology.trim() === "" ? [] : [{ kind: "words" as const, text: apology }]),
    { kind: "heading", text: texts.explanation },
    { kind: "words", text: resolution.explanation },
    ...(redress === undefined
      ? []
      : [{ kind: "heading" as const, text: texts.redress }, paragraph(texts.redressOf[redress.kind]({ amount }))]),
    paragraph(resolution.outcome === "withdrawn" ? texts.changedMind : texts.notFixed),
  ];
};
