import type { Catalog } from "../en.ts";

export const en: Partial<Catalog> = {
  "greeting.named": "Hi {name},",
  "greeting.plain": "Hi,",
  signOff: "Best wishes,",

  "label.answerBy": "You'll hear from us by",

  "acknowledgement.subject": "We've got your complaint ({reference})",
  "acknowledgement.arrived":
    "Thanks for telling us. Your complaint has arrived, and we're sorry that you had reason to write.",
  "acknowledgement.who": "Someone on our team will read all of it and email you back.",
  "acknowledgement.whoTeam": "Someone from {team} will read all of it and email you back.",
  "acknowledgement.noTime": "We can't say yet when that'll be, and won't promise a time that we might not keep.",
  "acknowledgement.addOnPage":
    "There's no need to repeat anything. To add something, or to see where your complaint stands, open your page:",
  "acknowledgement.addByMail":
    "There's no need to repeat anything. To add something, just answer this mail. Your page shows where your complaint stands:",
  "acknowledgement.preview": "Someone on our team will get back to you by {by}.",
  "acknowledgement.previewNoTime": "Someone on our team will read all of it and email you back.",

  "harm.urgent": "We're treating this as urgent: it goes ahead of the line.",
  "harm.injury":
    "If somebody is hurt or feels unwell, please get medical help first, and call your local emergency number if it's serious.",

  "notYou.why":
    "You're getting this mail because somebody gave this address when complaining to {company}. If that wasn't you, tell us, and we won't write to you about it again.",

  "digest.subject":
    "{count, plural, one {We've got another complaint of yours} other {We've got # more complaints of yours}}",
  "digest.subjectMany": "We've got all of your complaints",
  "digest.more": "Still more arrived in those minutes than are listed here. We've got every one of them.",
  "digest.next":
    "Nothing is lost, and there's no need to send anything again. Someone on our team will read them and get back to you.",
  "digest.notYou":
    "You're getting this mail because somebody gave this address when complaining to {company}, again and again. If that wasn't you, tell us, and we'll stop writing to you about it.",

  "update.late":
    "Your complaint is still waiting for our answer. It's taking longer than we told you, and we're sorry. We wanted you to hear that from us before you had to ask.",
  "update.raised": "We've put it ahead of the line, and told the person in charge.",
  "update.working": "We're still working on your complaint. It isn't forgotten, and you don't have to do anything.",
  "update.by": "You'll hear from us again by {by}.",
  "update.noTime": "We can't say yet when we'll have the answer, and won't promise a time that we might not keep.",

  "resolution.upheld": "We've looked into your complaint, and you were right.",
  "resolution.partlyUpheld": "We've looked into your complaint, and you were partly right.",
  "resolution.notUpheld":
    "We've looked into your complaint carefully. We didn't find a mistake on our side, and we'd like to explain why.",
  "resolution.withdrawn": "You took your complaint back, so we've stopped working on it.",
  "resolution.redress": "What we're doing for you",
  "resolution.refund": "We're giving you your money back.",
  "resolution.refundOf": "We're refunding you {amount}.",
  "resolution.discount": "We're giving you a discount.",
  "resolution.discountOf": "We're giving you a discount of {amount}.",
  "resolution.replacement": "We're sending you a replacement.",
  "resolution.repair": "We'll repair it for you.",
  "resolution.other": "We'll make up for it, as described above.",
  "resolution.otherOf": "We'll make up for it with {amount}.",
  "resolution.changedMind": "If you change your mind, tell us on your page, and we'll take it up again.",
  "resolution.changedMindByMail": "If you change your mind, just answer this mail, and we'll take it up again.",

  "reminder.closing": "If we don't hear from you, we'll close it.",
  "reminder.closingBy":
    "If we don't hear from you by {by}, we'll close it. If you need us after that, just write again.",

  "closingWarning.subject": "We're about to close your complaint ({reference})",
  "closingWarning.closing": "If we still don't hear from you, we'll close it.",
  "closingWarning.closingBy":
    "If we don't hear from you by {by}, we'll close it. If you need us after that, just write again.",

  "followUp.how":
    "Each opens your page, where you give your answer. If it isn't fixed, the person who knows your complaint will take it up again, ahead of the line.",

  "followUpReminder.ask":
    "We asked whether your complaint is really fixed, and didn't hear from you. If it isn't, please tell us: that's what we're here for.",
  "followUpReminder.closing": "If all is well, you don't have to do anything. We won't ask again.",
  "followUpReminder.closingBy":
    "If all is well, you don't have to do anything: we'll close it after {by}, and won't ask again.",

  "page.queued.title": "We've got your complaint",
  "page.queued.detail": "Someone on our team will read it and get back to you.",
  "page.assigned.title": "We're working on it",
  "page.resolved.title": "We've resolved it",
  "page.resolved.detail": "If it isn't really fixed, tell us here, and we'll take it up again.",
  "page.closed.detail": "Thanks for telling us.",
  "page.followUp.detail": "If it isn't, the person who knows your complaint will take it up again, ahead of the line.",
  "page.followUp.answeredYes": "You told us that it's fixed. Thanks.",
  "page.followUp.answeredNo": "You told us that it isn't fixed. We've taken it up again.",
  "page.followUp.nowYes": "It's fixed after all",

  "notice.messageAdded": "Thanks. Your message is with us.",
  "notice.answerRecorded": "Thanks. We've got your answer.",
  "notice.ratingRecorded": "Thanks. We've got your rating.",
  "notice.notYouRecorded": "Thanks for telling us. We won't write to you about this complaint again.",
  "notice.messageTooLong":
    "That's too long for one message. Please send it in parts of at most {most, number} characters.",
  "notice.notPossible": "That's no longer possible: your complaint has moved on. This page shows where it stands now.",

  "gone.next":
    "Try the link in our latest mail to you. If that doesn't help, just write to us again: nothing that you sent is lost.",

  "refused.detail":
    "{count, plural, one {There's one thing to look at.} other {There are # things to look at.}} Go back, and what you typed is still there:",

  "chat.intro": "Tell us what went wrong. We'll answer here, and by email if you have to leave.",
  "chat.acknowledged":
    "Thanks, we've got your message. Its reference is {reference}. Somebody will get back to you by {by}.",
  "chat.acknowledgedWithoutTime": "Thanks, we've got your message. Its reference is {reference}.",
  "chat.ahead":
    "{count, plural, =0 {You're next.} one {One customer is before you.} other {# customers are before you.}}",
  "chat.typing": "We're writing…",
  "chat.resolved": "We think that's solved. If it isn't, just write.",
  "chat.emailThanks": "Thanks. If you aren't here when we answer, we'll write to {email}.",
  "chat.reconnecting": "The connection is gone. We're connecting again; nothing is lost.",
  "chat.tooLong": "That's too long. Please send it in parts.",
  "chat.failed": "Something went wrong on our side. We're trying again.",
  "chat.mailed": "We've answered you by email.",
};
