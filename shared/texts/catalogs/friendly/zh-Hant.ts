import type { Catalog } from "../en.ts";

export const zhHant: Partial<Catalog> = {
  "greeting.named": "{name}，你好：",
  "greeting.plain": "你好：",
  signOff: "祝一切順心",

  "acknowledgement.subject": "我們已收到你的投訴（{reference}）",
  "acknowledgement.arrived": "謝謝你告訴我們。你的投訴我們已經收到，讓你不得不為此來信，我們很抱歉。",
  "acknowledgement.who": "我們的同事會完整閱讀你反映的情況，並以電子郵件回覆你。",
  "acknowledgement.whoTeam": "{team}的同事會完整閱讀你反映的情況，並以電子郵件回覆你。",
  "acknowledgement.noTime": "目前還無法告訴你確切的回覆時間。沒有把握做到的時間，我們不想輕易承諾。",
  "acknowledgement.addOnPage": "你不用重複說明。如果想補充內容，或想了解處理進度，請開啟你的專屬頁面：",
  "acknowledgement.addByMail": "你不用重複說明。如果想補充內容，直接回覆這封郵件即可。處理進度可在你的專屬頁面查看：",
  "acknowledgement.preview": "我們的同事會在 {by} 之前回覆你。",
  "acknowledgement.previewNoTime": "我們的同事會完整閱讀你反映的情況，並以電子郵件回覆你。",

  "harm.fraud":
    "如果你的金錢、卡片或密碼可能已落入他人手中，請立即通知銀行，並更改密碼。我們絕不會向你索取密碼或卡號。",

  "notYou.why":
    "你收到這封郵件，是因為有人向{company}投訴時填寫了這個電子郵件地址。如果不是你本人，請告訴我們，我們不會再為此事寄信給你。",

  "digest.subject": "{count, plural, other {我們又收到你的 # 件投訴}}",
  "digest.subjectMany": "你的投訴我們已全部收到",
  "digest.arrived": "幾分鐘之內，我們收到多件填寫你電子郵件地址的投訴。為免你收到過多郵件，我們在這裡一併回覆：",
  "digest.next": "所有內容都已收到，沒有遺漏，你不用再次傳送。我們的同事會閱讀並回覆你。",
  "digest.notYou":
    "你收到這封郵件，是因為有人多次向{company}投訴並填寫了這個電子郵件地址。如果不是你本人，請告訴我們，我們會停止為這些投訴寄信給你。",

  "reply.subject": "關於你的投訴（{reference}）",
  "reply.answerOnPage": "你可以在專屬頁面查看完整的往來內容，並在那裡回覆：",
  "reply.answerByMail": "如果想回覆，請直接回覆這封郵件。完整的往來內容可在你的專屬頁面查看：",

  "update.subject": "你的投訴處理進度（{reference}）",
  "update.late":
    "你的投訴我們還沒有回覆，所花的時間比先前告訴你的更長，我們很抱歉。我們希望在你來問之前，先把情況告訴你。",
  "update.working": "你的投訴我們仍在處理，沒有忘記，你不用做什麼。",
  "update.by": "我們會在 {by} 之前再次與你聯絡。",
  "update.noTime": "目前還無法告訴你何時能夠回覆。沒有把握做到的時間，我們不想輕易承諾。",

  "resolution.subject": "你的投訴處理結果（{reference}）",
  "resolution.upheld": "我們查證了你反映的問題，情況確實如你所說。",
  "resolution.partlyUpheld": "我們查證了你反映的問題，部分情況確實如你所說。",
  "resolution.notUpheld": "我們仔細查證了你反映的問題，沒有發現我們這邊有疏失，希望能向你說明原因。",
  "resolution.withdrawn": "你已撤回投訴，因此我們不再繼續處理。",
  "resolution.refund": "我們會將款項退還給你。",
  "resolution.refundOf": "我們會退還你 {amount}。",
  "resolution.discount": "我們會為你提供折扣。",
  "resolution.discountOf": "我們會給你 {amount} 的優惠。",
  "resolution.replacement": "我們會補寄商品給你。",
  "resolution.repair": "我們會為你維修。",
  "resolution.other": "我們會依上文所述補償你。",
  "resolution.otherOf": "我們會補償你 {amount}。",
  "resolution.notFixed": "如果問題仍未解決，請在你的專屬頁面告訴我們，熟悉情況的同事會繼續跟進。",
  "resolution.changedMind": "如果你改變主意，請在你的專屬頁面告訴我們，我們會重新處理。",
  "resolution.changedMindByMail": "如果你改變主意，直接回覆這封郵件即可，我們會重新處理。",

  "reminder.subject": "需要你的回覆，我們才能繼續處理（{reference}）",
  "reminder.yourTurn": "我們曾就你的投訴傳送訊息給你，需要收到你的回覆才能繼續處理。",
  "reminder.onPage": "你可以在專屬頁面查看我們的訊息，並在那裡回覆：",
  "reminder.closing": "如果沒有收到你的回覆，我們會將此事結案。",
  "reminder.closingBy": "如果在 {by} 之前沒有收到你的回覆，我們會將此事結案。之後如果還需要我們，請再次來信。",

  "closingWarning.subject": "你的投訴即將結案（{reference}）",
  "closingWarning.waiting": "我們曾就你的投訴傳送訊息給你，也提醒過你，但還沒有收到你的回覆。",
  "closingWarning.closing": "如果仍然沒有收到你的回覆，我們會將此事結案。",
  "closingWarning.closingBy": "如果在 {by} 之前沒有收到你的回覆，我們會將此事結案。之後如果還需要我們，請再次來信。",

  "followUp.ask": "我們已告訴你投訴的處理結果，想確認是否真的幫到你。問題真的解決了嗎？",
  "followUp.how": "按任何一個按鈕都會開啟你的專屬頁面，請在那裡作答。如果還沒解決，熟悉情況的同事會優先重新處理。",

  "followUpReminder.ask":
    "我們曾詢問你的問題是否真的解決了，還沒有收到你的回覆。如果沒有解決，請告訴我們：幫你解決，本來就是我們該做的。",
  "followUpReminder.closing": "如果一切都好，你不用做什麼，我們不會再次詢問。",
  "followUpReminder.closingBy": "如果一切都好，你不用做什麼：我們會在 {by} 之後結案，不會再次詢問。",

  "page.queued.title": "我們已收到你的投訴",
  "page.queued.detail": "我們的同事會閱讀並回覆你。",
  "page.assigned.detail": "我們的同事正在跟進你的投訴。",
  "page.awaiting_customer.title": "等待你的回覆",
  "page.awaiting_customer.detail": "我們傳送了訊息給你，需要收到你的回覆才能繼續處理。",
  "page.closed.detail": "謝謝你告訴我們。",
  "page.byYou": "你",
  "page.partial":
    "為保護你的隱私，這個連結只顯示你提出時以及透過這個連結傳送的內容。我們郵件中的連結可以查看全部內容。",
  "page.followUp.answeredYes": "你已告訴我們問題解決了，謝謝。",
  "page.followUp.answeredNo": "你已告訴我們問題還沒解決，我們正在重新處理。",
  "page.followUp.change": "你可以在 {until} 之前更改回答。",
  "page.rating.question": "你對這件投訴的處理過程滿意嗎？",
  "page.rating.given": "你的評價：{rating}。",
  "page.rating.change": "你可以在 {until} 之前更改評價。",
  "page.notYou.title": "不是你本人提出的？",
  "page.notYou.detail": "可能有人誤填，或故意填寫了你的電子郵件地址。請告訴我們，我們不會再為這件投訴寄信給你。",
  "page.notYou.done": "你已告訴我們這件投訴不是你提出的，我們不會再為此寄信給你。",

  "notice.messageAdded": "謝謝，我們已收到你的訊息。",
  "notice.answerRecorded": "謝謝，我們已收到你的回答。",
  "notice.ratingRecorded": "謝謝，我們已收到你的評價。",
  "notice.notYouRecorded": "謝謝你告訴我們。我們不會再為這件投訴寄信給你。",
  "notice.notPossible": "你的投訴已有新的進展，無法再進行這項操作。本頁顯示的是目前的情況。",

  "gone.next": "請試試我們最近一封郵件中的連結。如果仍然無法開啟，請再次與我們聯絡：你傳送過的內容都還在。",

  "refused.title": "你的投訴尚未成功送出",
  "refused.detail": "{count, plural, other {有 # 處需要你確認。}}返回表單後，你填寫的內容仍會保留：",
  "refused.tryAgain": "我們這邊發生問題，沒有收到你的投訴。請返回表單並再次送出。",
  "refused.tooMany": "短時間內，有大量投訴從你的網路連線送出。請返回表單，過一會兒再試。",
  "fault.needWayToAnswer": "請填寫電子郵件地址或電話號碼，方便我們回覆你。",

  "chat.intro": "請告訴我們你遇到了什麼問題。我們會在這裡回覆你；如果你要先離開，我們會以電子郵件回覆。",
  "chat.label": "你的訊息",
  "chat.acknowledged": "謝謝，我們已收到你的訊息，案件編號是 {reference}。我們的同事會在 {by} 之前回覆你。",
  "chat.acknowledgedWithoutTime": "謝謝，我們已收到你的訊息，案件編號是 {reference}。",
  "chat.ahead": "{count, plural, =0 {下一位就是你。} other {你前面還有 # 位。}}",
  "chat.askEmail": "如果你要先離開，我們可以把回覆寄到哪個電子郵件地址？",
  "chat.emailLabel": "你的電子郵件地址",
  "chat.emailThanks": "謝謝。如果我們回覆時你不在，我們會寄信到 {email}。",
  "chat.mailed": "我們已以電子郵件回覆你。",
};
