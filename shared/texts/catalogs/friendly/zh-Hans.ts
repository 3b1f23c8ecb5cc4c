import type { Catalog } from "../en.ts";

export const zhHans: Partial<Catalog> = {
  "greeting.named": "{name}，你好：",
  "greeting.plain": "你好：",
  signOff: "祝一切顺利",

  "acknowledgement.subject": "你的投诉我们已收到（{reference}）",
  "acknowledgement.arrived": "谢谢你告诉我们。你的投诉我们已经收到，让你不得不为此来信，我们很抱歉。",
  "acknowledgement.who": "我们的同事会完整阅读你反映的情况，并通过邮件答复你。",
  "acknowledgement.whoTeam": "{team}的同事会完整阅读你反映的情况，并通过邮件答复你。",
  "acknowledgement.noTime": "目前还无法告诉你具体的答复时间。没有把握做到的时间，我们不想轻易承诺。",
  "acknowledgement.addOnPage": "你不用重复说明。如果想补充内容，或想了解处理进度，请打开你的专属页面：",
  "acknowledgement.addByMail": "你不用重复说明。如果想补充内容，直接回复本邮件即可。处理进度可在你的专属页面查看：",
  "acknowledgement.preview": "我们的同事会在 {by} 之前答复你。",
  "acknowledgement.previewNoTime": "我们的同事会完整阅读你反映的情况，并通过邮件答复你。",

  "harm.fraud":
    "如果你的钱款、银行卡或密码可能已落入他人之手，请立即联系银行，并修改密码。我们绝不会向你索要密码或卡号。",

  "notYou.why":
    "你收到本邮件，是因为有人向{company}投诉时填写了这个邮箱地址。如果不是你本人，请告诉我们，我们不会再就此事给你发邮件。",

  "digest.subject": "{count, plural, other {我们又收到你的 # 件投诉}}",
  "digest.subjectMany": "你的投诉我们已全部收到",
  "digest.arrived": "几分钟之内，我们收到了多件留有你邮箱地址的投诉。为避免你收到过多邮件，我们在这里一并答复：",
  "digest.next": "所有内容都已收到，没有遗漏，你不用再次发送。我们的同事会阅读并答复你。",
  "digest.notYou":
    "你收到本邮件，是因为有人多次向{company}投诉并填写了这个邮箱地址。如果不是你本人，请告诉我们，我们将停止就这些投诉给你发邮件。",

  "reply.subject": "关于你的投诉（{reference}）",
  "reply.answerOnPage": "你可以在专属页面查看全部沟通记录，并在那里回复：",
  "reply.answerByMail": "如果想回复，请直接回复本邮件。全部沟通记录可在你的专属页面查看：",

  "update.subject": "你的投诉处理进度（{reference}）",
  "update.late":
    "你的投诉我们还没有答复，所用的时间比之前告诉你的更长，我们很抱歉。我们希望在你来问之前，先把情况告诉你。",
  "update.working": "你的投诉我们仍在处理，没有忘记，你不用做什么。",
  "update.by": "我们会在 {by} 之前再次联系你。",
  "update.noTime": "目前还无法告诉你何时能够答复。没有把握做到的时间，我们不想轻易承诺。",

  "resolution.subject": "你的投诉处理结果（{reference}）",
  "resolution.upheld": "我们核查了你反映的问题，情况确实如你所说。",
  "resolution.partlyUpheld": "我们核查了你反映的问题，部分情况确实如你所说。",
  "resolution.notUpheld": "我们认真核查了你反映的问题，没有发现我们这边有差错，希望能向你说明原因。",
  "resolution.withdrawn": "你已撤回投诉，因此我们不再继续处理。",
  "resolution.refund": "我们会将款项退还给你。",
  "resolution.refundOf": "我们会向你退款 {amount}。",
  "resolution.discount": "我们会为你提供折扣。",
  "resolution.discountOf": "我们会给你优惠 {amount}。",
  "resolution.replacement": "我们会为你补发商品。",
  "resolution.repair": "我们会为你维修。",
  "resolution.other": "我们会按上文所说补偿你。",
  "resolution.otherOf": "我们会补偿你 {amount}。",
  "resolution.notFixed": "如果问题仍未解决，请在你的专属页面告诉我们，熟悉情况的同事会继续跟进。",
  "resolution.changedMind": "如果你改变主意，请在你的专属页面告诉我们，我们会重新处理。",
  "resolution.changedMindByMail": "如果你改变主意，直接回复本邮件即可，我们会重新处理。",

  "reminder.subject": "需要你的回复，我们才能继续处理（{reference}）",
  "reminder.yourTurn": "我们就你的投诉给你发过消息，需要收到你的回复才能继续处理。",
  "reminder.onPage": "你可以在专属页面查看我们的消息，并在那里回复：",
  "reminder.closing": "如果没有收到你的回复，我们会将此事结案。",
  "reminder.closingBy": "如果在 {by} 之前没有收到你的回复，我们会将此事结案。之后如果还需要我们，请再次来信。",

  "closingWarning.subject": "你的投诉即将结案（{reference}）",
  "closingWarning.waiting": "我们就你的投诉给你发过消息，也提醒过你，但还没有收到你的回复。",
  "closingWarning.closing": "如果仍然没有收到你的回复，我们会将此事结案。",
  "closingWarning.closingBy": "如果在 {by} 之前没有收到你的回复，我们会将此事结案。之后如果还需要我们，请再次来信。",

  "followUp.ask": "我们已告诉你投诉的处理结果，想确认一下是否真的帮到了你。问题真的解决了吗？",
  "followUp.how": "点击任一按钮都会打开你的专属页面，请在那里作答。如果还没解决，熟悉情况的同事会优先重新处理。",

  "followUpReminder.ask":
    "我们曾询问你的问题是否真的解决了，还没有收到你的答复。如果没有解决，请告诉我们：帮你解决，本来就是我们该做的。",
  "followUpReminder.closing": "如果一切都好，你不用做什么，我们不会再次询问。",
  "followUpReminder.closingBy": "如果一切都好，你不用做什么：我们会在 {by} 之后结案，不会再次询问。",

  "page.queued.title": "你的投诉我们已收到",
  "page.queued.detail": "我们的同事会阅读并答复你。",
  "page.assigned.detail": "我们的同事正在跟进你的投诉。",
  "page.awaiting_customer.title": "等待你的回复",
  "page.awaiting_customer.detail": "我们给你发了消息，需要收到你的回复才能继续处理。",
  "page.closed.detail": "谢谢你告诉我们。",
  "page.byYou": "你",
  "page.partial": "为保护你的隐私，此链接只显示你提交时以及通过此链接发送的内容。我们邮件中的链接可以查看全部内容。",
  "page.followUp.answeredYes": "你已告诉我们问题解决了，谢谢。",
  "page.followUp.answeredNo": "你已告诉我们问题还没解决，我们正在重新处理。",
  "page.followUp.change": "你可以在 {until} 之前更改回答。",
  "page.rating.question": "你对此次投诉的处理过程满意吗？",
  "page.rating.given": "你的评价：{rating}。",
  "page.rating.change": "你可以在 {until} 之前更改评价。",
  "page.notYou.title": "不是你本人提交的？",
  "page.notYou.detail": "可能有人误填，或故意填写了你的邮箱地址。请告诉我们，我们不会再就此投诉给你发邮件。",
  "page.notYou.done": "你已告诉我们此投诉不是你提交的，我们不会再就此给你发邮件。",

  "notice.messageAdded": "谢谢，你的留言我们已收到。",
  "notice.answerRecorded": "谢谢，你的回答我们已收到。",
  "notice.ratingRecorded": "谢谢，你的评价我们已收到。",
  "notice.notYouRecorded": "谢谢你告诉我们。我们不会再就此投诉给你发邮件。",
  "notice.notPossible": "你的投诉已有新的进展，无法再进行此操作。本页显示的是目前的情况。",

  "gone.next": "请试试我们最近一封邮件中的链接。如果仍然无法打开，请再次联系我们：你发送过的内容都还在。",

  "refused.title": "你的投诉尚未提交成功",
  "refused.detail": "{count, plural, other {有 # 处需要你确认。}}返回表单后，你填写的内容仍会保留：",
  "refused.tryAgain": "我们这边出了问题，没有收到你的投诉。请返回并再次提交。",
  "refused.tooMany": "短时间内，从你的网络提交了大量投诉。请返回表单，过一会儿再试。",
  "fault.needWayToAnswer": "请填写邮箱地址或电话号码，以便我们答复你。",

  "chat.intro": "请告诉我们你遇到了什么问题。我们会在这里答复你；如果你要先离开，我们会通过邮件答复。",
  "chat.label": "你的留言",
  "chat.acknowledged": "谢谢，你的留言我们已收到，受理编号是 {reference}。我们的同事会在 {by} 之前答复你。",
  "chat.acknowledgedWithoutTime": "谢谢，你的留言我们已收到，受理编号是 {reference}。",
  "chat.ahead": "{count, plural, =0 {下一位就是你。} other {你前面还有 # 位。}}",
  "chat.askEmail": "如果你要先离开，我们可以把答复发到哪个邮箱？",
  "chat.emailLabel": "你的邮箱地址",
  "chat.emailThanks": "谢谢。如果我们答复时你不在，我们会发邮件到 {email}。",
  "chat.mailed": "我们已通过邮件答复你。",
};
