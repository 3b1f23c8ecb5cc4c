import type { MailTexts } from "./mail-texts.ts";

export const en: MailTexts = {
  language: "en",
  direction: "ltr",
  greeting: ({ name }) => (name === undefined ? "Hello," : `Hello ${name},`),
  labels: {
    reference: "Your reference",
    about: "About",
    order: ({ order }) => `order ${order}`,
    answerBy: "You hear from us by",
  },
  page: { open: "See your complaint", answer: "Read and answer", write: "Write your answer" },
  acknowledgement: {
    subject: ({ reference }) => `We have your complaint (${reference})`,
    arrived: "Thank you for telling us. Your complaint has arrived safely.",
    next: "A person on our team reads it next, and answers you by email.",
    preview: ({ by }) =>
      by === undefined ? "A person on our team answers you by email." : `A person on our team answers you by ${by}.`,
    add: "You don't have to repeat anything. If you want to add something, or see where it stands, open your page:",
    notYou: ({ company }) =>
      `You get this because somebody gave this address when complaining to ${company}. If that wasn't you, you can ignore this mail.`,
  },
  reply: {
    subject: ({ reference, about }) =>
      `${about === undefined ? "About your complaint" : `Re: ${about}`} (${reference})`,
    answer: "Your page has the whole conversation, and room for your answer:",
  },
  resolution: {
    subject: ({ reference }) => `What came of your complaint (${reference})`,
    outcome: {
      upheld: "We looked into your complaint, and you were right.",
      partly_upheld: "We looked into your complaint, and you were right in part.",
      not_upheld:
        "We looked into your complaint carefully. We didn't find a mistake on our side, and want to explain why.",
      withdrawn: "You took your complaint back, so we have stopped working on it.",
    },
    explanation: "What happened",
    redress: "What we do for you",
    redressOf: {
      refund: ({ amount }) => (amount === undefined ? "We give you your money back." : `We refund you ${amount}.`),
      discount: ({ amount }) =>
        amount === undefined ? "We give you a discount." : `We give you a discount of ${amount}.`,
      replacement: () => "We send you a replacement.",
      repair: () => "We repair it for you.",
      other: ({ amount }) =>
        amount === undefined ? "We make up for it, as described above." : `We make up for it with ${amount}.`,
    },
    notFixed:
      "If this doesn't settle it, tell us on your page. Your complaint then goes back to the person who knows it.",
    changedMind: "If you change your mind, tell us on your page, and we take it up again.",
  },
  reminder: {
    subject: ({ reference }) => `We need your answer to go on (${reference})`,
    yourTurn:
      "We wrote to you about your complaint, and can't go on without your answer. Both our message and room for your answer are on your page:",
    closing: ({ by }) =>
      by === undefined
        ? "If we don't hear from you, we will close it."
        : `If we don't hear from you by ${by}, we will close it. Should you need us after that, just write again.`,
  },
  followUp: {
    subject: ({ reference }) => `Is it really fixed? (${reference})`,
    ask: "We told you what we did about your complaint, and want to be sure that it helped. Is it really fixed?",
    fixed: "Yes, it's fixed",
    notFixed: "No, it isn't",
    how: "Each opens your page, where you give your answer. If it isn't fixed, the person who knows your complaint takes it up again, ahead of the line.",
  },
  followUpReminder: {
    subject: ({ reference }) => `Just to be sure: is it fixed? (${reference})`,
    ask: "We asked whether your complaint is really fixed, and didn't hear from you. If it isn't, please tell us: that is what we are here for.",
    closing: ({ by }) =>
      by === undefined
        ? "If all is well, you needn't do anything. We won't ask again."
        : `If all is well, you needn't do anything: we will close it after ${by}, and won't ask again.`,
  },
};
