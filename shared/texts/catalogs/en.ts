/**
 * What customers read in mails and on their pages, in English: the catalog that says which messages there are. ICU
 * MessageFormat 1; every message also knows `{company}`. The others are checked against this one, key by key.
 */
export const en = {
  "greeting.named": "Hello {name},",
  "greeting.plain": "Hello,",
  signOff: "Kind regards,",

  "label.reference": "Your reference",
  "label.answerBy": "You hear from us by",
  "button.open": "See your complaint",
  "button.answer": "Read and answer",
  "button.write": "Write your answer",

  "category.delivery": "delivery",
  "category.billing": "billing",
  "category.refund": "refund",
  "category.quality": "quality of a product",
  "category.service": "our service",
  "category.account": "your account",
  "category.injury": "an injury",
  "category.fraud": "fraud",
  "category.safety": "safety",
  "category.data-protection": "data protection",
  "category.other": "something else",

  "acknowledgement.subject": "We have your complaint ({reference})",
  "acknowledgement.arrived":
    "Thank you for telling us. Your complaint has arrived, and we are sorry that you had reason to write.",
  "acknowledgement.who": "Someone on our team will read all of it and answer you by email.",
  "acknowledgement.whoTeam": "Someone from {team} will read all of it and answer you by email.",
  "acknowledgement.noTime": "We can't say yet when that will be, and won't promise a time that we might not keep.",
  "acknowledgement.addOnPage":
    "You don't have to repeat anything. To add something, or to see where your complaint stands, open your page:",
  "acknowledgement.addByMail":
    "You don't have to repeat anything. To add something, just answer this mail. Your page shows where your complaint stands:",
  "acknowledgement.preview": "Someone on our team will answer you by {by}.",
  "acknowledgement.previewNoTime": "Someone on our team will read all of it and answer you by email.",

  "harm.urgent": "We treat this as urgent: it goes ahead of the line.",
  "harm.injury":
    "If somebody is hurt or feels unwell, please get medical help first, and call your local emergency number if it is serious.",
  "harm.fraud":
    "If somebody may have your money, your card or your password, tell your bank now and change the password. We never ask for a password or a card number.",
  "harm.danger":
    "If something could hurt people, such as fire, gas or electricity, please stop using it and keep away from it, and call your local emergency number if the danger is immediate.",
  "harm.phone": "You can reach a person at once by phone: {phone}",

  "notYou.why":
    "You get this mail because somebody gave this address when complaining to {company}. If that wasn't you, tell us, and we won't write to you about it again.",
  "notYou.link": "This wasn't me",

  "digest.subject":
    "{count, plural, one {We have another complaint of yours} other {We have # more complaints of yours}}",
  "digest.subjectMany": "We have all of your complaints",
  "digest.arrived":
    "Several complaints with your address reached us within minutes. To keep your mailbox clear, we answer these together:",
  "digest.complaint": "Complaint {reference}",
  "digest.more": "Still more arrived in those minutes than are listed here. We have every one of them.",
  "digest.next":
    "Nothing is lost, and there is no need to send anything again. Someone on our team will read them and answer you.",
  "digest.notYou":
    "You get this mail because somebody gave this address when complaining to {company}, again and again. If that wasn't you, tell us, and we will stop writing to you about it.",

  "reply.subject": "About your complaint ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "Your page has the whole conversation, and room for your answer:",
  "reply.answerByMail": "To answer, just reply to this mail. Your page has the whole conversation:",

  "update.subject": "Where your complaint stands ({reference})",
  "update.late":
    "Your complaint is still waiting for our answer. It is taking longer than we told you, and we are sorry. We wanted you to hear that from us before you had to ask.",
  "update.raised": "We have put it ahead of the line, and told the person in charge.",
  "update.working": "We are still working on your complaint. It isn't forgotten, and you needn't do anything.",
  "update.by": "You hear from us again by {by}.",
  "update.noTime": "We can't say yet when we will have the answer, and won't promise a time that we might not keep.",

  "resolution.subject": "What came of your complaint ({reference})",
  "resolution.upheld": "We looked into your complaint, and you were right.",
  "resolution.partlyUpheld": "We looked into your complaint, and you were right in part.",
  "resolution.notUpheld":
    "We looked into your complaint carefully. We didn't find a mistake on our side, and want to explain why.",
  "resolution.withdrawn": "You took your complaint back, so we have stopped working on it.",
  "resolution.explanation": "What happened",
  "resolution.redress": "What we do for you",
  "resolution.refund": "We give you your money back.",
  "resolution.refundOf": "We refund you {amount}.",
  "resolution.discount": "We give you a discount.",
  "resolution.discountOf": "We give you a discount of {amount}.",
  "resolution.replacement": "We send you a replacement.",
  "resolution.repair": "We repair it for you.",
  "resolution.other": "We make up for it, as described above.",
  "resolution.otherOf": "We make up for it with {amount}.",
  "resolution.notFixed":
    "If this doesn't settle it, tell us on your page. Your complaint then goes back to the person who knows it.",
  "resolution.notFixedByMail":
    "If this doesn't settle it, just answer this mail. Your complaint then goes back to the person who knows it.",
  "resolution.changedMind": "If you change your mind, tell us on your page, and we take it up again.",
  "resolution.changedMindByMail": "If you change your mind, just answer this mail, and we take it up again.",

  "reminder.subject": "We need your answer to go on ({reference})",
  "reminder.yourTurn": "We wrote to you about your complaint, and can't go on without your answer.",
  "reminder.onPage": "Our message, and room for your answer, are on your page:",
  "reminder.closing": "If we don't hear from you, we will close it.",
  "reminder.closingBy":
    "If we don't hear from you by {by}, we will close it. Should you need us after that, just write again.",

  "closingWarning.subject": "We are about to close your complaint ({reference})",
  "closingWarning.waiting": "We wrote to you about your complaint and reminded you, but haven't heard from you.",
  "closingWarning.closing": "If we still don't hear from you, we will close it.",
  "closingWarning.closingBy":
    "If we don't hear from you by {by}, we will close it. Should you need us after that, just write again.",

  "followUp.subject": "Is it really fixed? ({reference})",
  "followUp.ask":
    "We told you what we did about your complaint, and want to be sure that it helped. Is it really fixed?",
  "followUp.yes": "Yes, it's fixed",
  "followUp.no": "No, it isn't",
  "followUp.how":
    "Each opens your page, where you give your answer. If it isn't fixed, the person who knows your complaint takes it up again, ahead of the line.",
  "followUp.byMail": "Or just answer this mail and tell us what is still wrong.",

  "followUpReminder.subject": "Just to be sure: is it fixed? ({reference})",
  "followUpReminder.ask":
    "We asked whether your complaint is really fixed, and didn't hear from you. If it isn't, please tell us: that is what we are here for.",
  "followUpReminder.closing": "If all is well, you needn't do anything. We won't ask again.",
  "followUpReminder.closingBy":
    "If all is well, you needn't do anything: we will close it after {by}, and won't ask again.",

  "page.queued.title": "We have your complaint",
  "page.queued.detail": "Someone on our team will read it and answer you.",
  "page.assigned.title": "We are working on it",
  "page.assigned.detail": "Someone on our team has your complaint in hand.",
  "page.awaiting_customer.title": "It's your turn",
  "page.awaiting_customer.detail": "We wrote to you, and need your answer to go on.",
  "page.resolved.title": "We have resolved it",
  "page.resolved.detail": "If it isn't really fixed, tell us here, and we take it up again.",
  "page.closed.title": "This complaint is closed",
  "page.closed.detail": "Thank you for telling us.",
  "page.merged.title": "It goes on together with another complaint",
  "page.merged.detail": "We answer both as one. What you write here reaches the same people.",
  "page.conversation": "What was said",
  "page.byYou": "You",
  "page.byUs": "Us",
  "page.partial":
    "To protect your privacy, this link shows only what was sent with it. The links in our mails show everything.",
  "page.add.title": "Add something",
  "page.add.label": "Your message to us",
  "page.add.button": "Send message",
  "page.followUp.title": "Is it really fixed?",
  "page.followUp.detail": "If it isn't, the person who knows your complaint takes it up again, ahead of the line.",
  "page.followUp.comment": "Anything we should know? (optional)",
  "page.followUp.answeredYes": "You told us that it is fixed. Thank you.",
  "page.followUp.answeredNo": "You told us that it isn't fixed. We have taken it up again.",
  "page.followUp.change": "You can change your answer until {until}.",
  "page.followUp.nowYes": "It is fixed after all",
  "page.followUp.nowNo": "It isn't fixed after all",
  "page.rating.title": "How did we do?",
  "page.rating.question": "How satisfied are you with the way we handled your complaint?",
  "page.rating.1": "Very dissatisfied",
  "page.rating.2": "Dissatisfied",
  "page.rating.3": "Neither satisfied nor dissatisfied",
  "page.rating.4": "Satisfied",
  "page.rating.5": "Very satisfied",
  "page.rating.comment": "What could we have done better? (optional)",
  "page.rating.button": "Send rating",
  "page.rating.given": "You told us: {rating}.",
  "page.rating.change": "You can change your rating until {until}.",
  "page.notYou.title": "This wasn't you?",
  "page.notYou.detail":
    "Somebody may have given your address by mistake, or on purpose. Tell us, and we won't write to you about this complaint again.",
  "page.notYou.all": "Don't write to this address about any other complaint that somebody sends from a form, either.",
  "page.notYou.button": "This wasn't me",
  "page.notYou.done": "You told us that this complaint isn't yours. We won't write to you about it again.",

  "notice.messageAdded": "Thank you. Your message is with us.",
  "notice.answerRecorded": "Thank you. We have your answer.",
  "notice.ratingRecorded": "Thank you. We have your rating.",
  "notice.notYouRecorded": "Thank you for telling us. We won't write to you about this complaint again.",
  "notice.messageEmpty": "Please write something first.",
  "notice.messageTooLong":
    "That is too long for one message. Please send it in parts of at most {most, number} characters.",
  "notice.ratingMissing": "Please choose one of the five.",
  "notice.notPossible": "That is no longer possible: your complaint has moved on. This page shows where it stands now.",

  "gone.title": "This link doesn't work",
  "gone.detail": "It may have expired, or a part of it may be missing.",
  "gone.next":
    "Try the link in our latest mail to you. If that doesn't help, write to us again: nothing that you sent is lost.",

  "refused.title": "We couldn't take your complaint yet",
  "refused.detail":
    "{count, plural, one {One thing needs your attention.} other {# things need your attention.}} Go back, and what you typed is still there:",
  "refused.tryAgain":
    "Something went wrong on our side, and your complaint did not reach us. Please go back and send it again.",
  "refused.tooMany":
    "Many complaints came from your connection in a short time. Please go back and try again in a while.",
  "field.message": "Message",
  "field.email": "Email address",
  "field.phone": "Phone number",
  "field.name": "Name",
  "field.subject": "Subject",
  "field.orderId": "Order number",
  "field.product": "Product",
  "field.category": "Category",
  "field.other": "Another field of the form",
  "fault.needed": "Please fill this in.",
  "fault.needWayToAnswer": "Please give an email address or a phone number, so that we can answer you.",
  "fault.tooLong": "This is too long: at most {most, number} characters.",
  "fault.invalid": "Please check this: it doesn't look right.",
  "chat.open": "Write to us",
  "chat.title": "Chat with {company}",
  "chat.close": "Close the chat",
  "chat.intro": "Tell us what went wrong. We answer here, and by email if you have to leave.",
  "chat.label": "Your message",
  "chat.send": "Send",
  "chat.acknowledged": "Thank you, we have your message. Its reference is {reference}. A person will answer by {by}.",
  "chat.acknowledgedWithoutTime": "Thank you, we have your message. Its reference is {reference}.",
  "chat.ahead":
    "{count, plural, =0 {You are next.} one {One customer is before you.} other {# customers are before you.}}",
  "chat.joined": "Somebody has taken this up and is reading.",
  "chat.typing": "We are writing…",
  "chat.resolved": "We think that this is solved. If it isn't, just write.",
  "chat.over": "This conversation is over.",
  "chat.startNew": "Start a new one",
  "chat.askEmail": "In case you have to leave: where can we write to you?",
  "chat.emailLabel": "Your email address",
  "chat.emailSave": "Save",
  "chat.emailThanks": "Thank you. If you aren't here when we answer, we write to {email}.",
  "chat.emailInvalid": "That doesn't look like an email address.",
  "chat.notNow": "Not now",
  "chat.sending": "Not sent yet",
  "chat.reconnecting": "The connection is gone. We are connecting again; nothing is lost.",
  "chat.elsewhere": "This chat is open in another tab.",
  "chat.useHere": "Continue here",
  "chat.tooLong": "That is too long. Please send it in parts.",
  "chat.tooMany": "That was very fast. Please wait a moment.",
  "chat.failed": "Something went wrong on our side. We try again.",
  "chat.mailed": "We answered you by email.",
} as const;

export type MessageId = keyof typeof en;
/** One language: a missing or misspelt key doesn't compile. */
export type Catalog = Readonly<Record<MessageId, string>>;
