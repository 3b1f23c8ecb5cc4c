import type { Catalog } from "./en.ts";

export const ja: Catalog = {
  "greeting.named": "{name} 様",
  "greeting.plain": "お客様",
  signOff: "どうぞよろしくお願いいたします。",

  "label.reference": "受付番号",
  "label.answerBy": "弊社からのご連絡期限",
  "button.open": "お申し出の内容を見る",
  "button.answer": "確認して返信する",
  "button.write": "返信を書く",

  "category.delivery": "配送",
  "category.billing": "ご請求・お支払い",
  "category.refund": "返金",
  "category.quality": "商品の品質",
  "category.service": "サービス",
  "category.account": "アカウント",
  "category.injury": "けが",
  "category.fraud": "詐欺・不正利用",
  "category.safety": "安全",
  "category.data-protection": "個人情報の取り扱い",
  "category.other": "その他",

  "acknowledgement.subject": "お申し出を承りました（{reference}）",
  "acknowledgement.arrived":
    "お知らせいただき、ありがとうございます。お申し出は確かに承りました。このようなご連絡をいただくことになり、申し訳ございません。",
  "acknowledgement.who": "お寄せいただいた内容は、担当者がすべて拝読し、メールでお返事いたします。",
  "acknowledgement.whoTeam": "お寄せいただいた内容は、{team}の担当者がすべて拝読し、メールでお返事いたします。",
  "acknowledgement.noTime":
    "お返事できる時期は、まだ申し上げることができません。守れないかもしれない日時をお約束することは控えさせていただきます。",
  "acknowledgement.addOnPage":
    "同じ内容を改めてお送りいただく必要はございません。補足のご連絡や対応状況のご確認は、専用ページをご利用ください。",
  "acknowledgement.addByMail":
    "同じ内容を改めてお送りいただく必要はございません。補足がございましたら、このメールにそのままご返信ください。対応状況は専用ページでご覧いただけます。",
  "acknowledgement.preview": "{by} までに担当者がお返事いたします。",
  "acknowledgement.previewNoTime": "お寄せいただいた内容は、担当者がすべて拝読し、メールでお返事いたします。",

  "harm.urgent": "緊急を要する件として、順番にかかわらず優先して対応いたします。",
  "harm.injury":
    "けがをされた方や体調のすぐれない方がいらっしゃる場合は、まず医療機関を受診してください。症状が重い場合は、いらっしゃる地域の緊急通報番号に電話してください。",
  "harm.fraud":
    "お金やカード、パスワードが第三者の手に渡ったおそれがある場合は、すぐに銀行やカード会社に連絡し、パスワードを変更してください。弊社がパスワードやカード番号をお尋ねすることはございません。",
  "harm.danger":
    "火や煙、ガス、電気など、人に危険が及ぶおそれがある場合は、使用を中止し、近づかないでください。危険が差し迫っている場合は、いらっしゃる地域の緊急通報番号に電話してください。",
  "harm.phone": "お電話ですぐに担当者とお話しいただけます：{phone}",

  "notYou.why":
    "このメールは、{company}へのお申し出の際に、このメールアドレスが連絡先として入力されたためお送りしています。お心当たりのない場合はお知らせください。この件で再びメールをお送りすることはございません。",
  "notYou.link": "心当たりがありません",

  "digest.subject": "{count, plural, other {お申し出をさらに#件承りました}}",
  "digest.subjectMany": "お申し出はすべて承りました",
  "digest.arrived":
    "数分のうちに、このメールアドレスで複数のお申し出をいただきました。メールが何通も届くことのないよう、次の件をまとめてお知らせいたします。",
  "digest.complaint": "受付番号 {reference}",
  "digest.more": "同じ時間帯に、ここに記載した以外のお申し出もいただいております。すべて確かに承っております。",
  "digest.next":
    "お送りいただいた内容はすべて届いており、改めてお送りいただく必要はございません。担当者が拝読し、お返事いたします。",
  "digest.notYou":
    "このメールは、{company}へのお申し出の際に、このメールアドレスが連絡先として繰り返し入力されたためお送りしています。お心当たりのない場合はお知らせください。これらの件でのメールを停止いたします。",

  "reply.subject": "お申し出の件について（{reference}）",
  "reply.subjectAbout": "Re: {about}（{reference}）",
  "reply.answerOnPage":
    "これまでのやり取りは専用ページですべてご覧いただけます。ご返信も専用ページからお願いいたします。",
  "reply.answerByMail":
    "ご返信は、このメールにそのままお送りください。これまでのやり取りは専用ページですべてご覧いただけます。",

  "update.subject": "お申し出の対応状況のお知らせ（{reference}）",
  "update.late":
    "お申し出の件につきまして、まだお返事を差し上げることができておりません。お伝えした時期よりも時間がかかっており、誠に申し訳ございません。お問い合わせをいただく前に弊社からお伝えしたく、ご連絡いたしました。",
  "update.raised": "順番にかかわらず優先して対応することとし、責任者にも伝えました。",
  "update.working":
    "お申し出の件は、引き続き対応を進めております。お忘れしたわけではございませんので、特に何もしていただく必要はございません。",
  "update.by": "{by} までに改めてご連絡いたします。",
  "update.noTime":
    "お返事できる時期は、まだ申し上げることができません。守れないかもしれない日時をお約束することは控えさせていただきます。",

  "resolution.subject": "お申し出への対応結果のお知らせ（{reference}）",
  "resolution.upheld": "お申し出の内容をお調べしましたところ、ご指摘のとおりでした。",
  "resolution.partlyUpheld": "お申し出の内容をお調べしましたところ、一部はご指摘のとおりでした。",
  "resolution.notUpheld":
    "お申し出の内容を詳しくお調べしましたが、弊社の誤りは見つかりませんでした。その理由をご説明いたします。",
  "resolution.withdrawn": "お申し出を取り下げるとのご連絡をいただきましたので、対応を終了いたしました。",
  "resolution.explanation": "経緯",
  "resolution.redress": "今回の対応",
  "resolution.refund": "お支払いいただいた代金を返金いたします。",
  "resolution.refundOf": "{amount} を返金いたします。",
  "resolution.discount": "割引いたします。",
  "resolution.discountOf": "{amount} を割引いたします。",
  "resolution.replacement": "代わりの品をお送りいたします。",
  "resolution.repair": "修理いたします。",
  "resolution.other": "上記のとおり補償いたします。",
  "resolution.otherOf": "{amount} 相当の補償をいたします。",
  "resolution.notFixed":
    "これで解決しない場合は、専用ページからお知らせください。経緯を把握している担当者が引き続き対応いたします。",
  "resolution.notFixedByMail":
    "これで解決しない場合は、このメールにそのままご返信ください。経緯を把握している担当者が引き続き対応いたします。",
  "resolution.changedMind": "お気持ちが変わりましたら、専用ページからお知らせください。改めて対応いたします。",
  "resolution.changedMindByMail":
    "お気持ちが変わりましたら、このメールにそのままご返信ください。改めて対応いたします。",

  "reminder.subject": "対応を進めるため、ご返信をお願いいたします（{reference}）",
  "reminder.yourTurn": "お申し出の件でご連絡を差し上げましたが、お返事をいただけないと対応を進めることができません。",
  "reminder.onPage": "弊社からのメッセージは専用ページでご覧いただけます。ご返信も専用ページからお願いいたします。",
  "reminder.closing": "ご返信がない場合は、この件の対応を終了いたします。",
  "reminder.closingBy":
    "{by} までにご返信がない場合は、この件の対応を終了いたします。その後もお困りのことがございましたら、改めてご連絡ください。",

  "closingWarning.subject": "お申し出の件は、まもなく対応を終了いたします（{reference}）",
  "closingWarning.waiting":
    "お申し出の件でご連絡を差し上げ、改めてお知らせもいたしましたが、まだお返事をいただいておりません。",
  "closingWarning.closing": "このままご返信がない場合は、この件の対応を終了いたします。",
  "closingWarning.closingBy":
    "{by} までにご返信がない場合は、この件の対応を終了いたします。その後もお困りのことがございましたら、改めてご連絡ください。",

  "followUp.subject": "その後、問題は解決しましたか（{reference}）",
  "followUp.ask":
    "先日、お申し出への対応結果をお知らせいたしました。お役に立てたかどうか、確認させてください。問題は本当に解決しましたか。",
  "followUp.yes": "はい、解決しました",
  "followUp.no": "いいえ、まだです",
  "followUp.how":
    "どちらのボタンからも専用ページが開きますので、そちらでご回答ください。解決していない場合は、経緯を把握している担当者が、順番にかかわらず優先して改めて対応いたします。",
  "followUp.byMail": "または、このメールにそのままご返信のうえ、まだ解決していない点をお知らせください。",

  "followUpReminder.subject": "念のためお伺いします。問題は解決しましたか（{reference}）",
  "followUpReminder.ask":
    "問題が本当に解決したかどうかをお尋ねしましたが、まだお返事をいただいておりません。解決していない場合は、どうぞお知らせください。そのために私どもがおります。",
  "followUpReminder.closing":
    "問題がなければ、特に何もしていただく必要はございません。この件で再びお尋ねすることはございません。",
  "followUpReminder.closingBy":
    "問題がなければ、特に何もしていただく必要はございません。{by} を過ぎましたらこの件の対応を終了し、再びお尋ねすることはございません。",

  "page.queued.title": "お申し出を承りました",
  "page.queued.detail": "担当者が拝読し、お返事いたします。",
  "page.assigned.title": "対応を進めております",
  "page.assigned.detail": "担当者がお申し出の件に対応しております。",
  "page.awaiting_customer.title": "ご返信をお待ちしております",
  "page.awaiting_customer.detail": "弊社からご連絡を差し上げました。お返事をいただき次第、対応を進めます。",
  "page.resolved.title": "対応が完了しました",
  "page.resolved.detail": "実際には解決していない場合は、こちらからお知らせください。改めて対応いたします。",
  "page.closed.title": "この件の対応は終了しました",
  "page.closed.detail": "お知らせいただき、ありがとうございました。",
  "page.merged.title": "別のお申し出とあわせて対応しております",
  "page.merged.detail": "両方をまとめてお返事いたします。こちらにご記入いただいた内容も、同じ担当者に届きます。",
  "page.conversation": "これまでのやり取り",
  "page.byYou": "お客様",
  "page.byUs": "{company}",
  "page.partial":
    "プライバシー保護のため、このリンクでは、お申し出の際とこのリンクからお送りいただいた内容のみを表示しております。弊社からのメールにあるリンクでは、すべての内容をご覧いただけます。",
  "page.add.title": "補足を送る",
  "page.add.label": "メッセージ",
  "page.add.button": "送信する",
  "page.followUp.title": "問題は本当に解決しましたか",
  "page.followUp.detail":
    "解決していない場合は、経緯を把握している担当者が、順番にかかわらず優先して改めて対応いたします。",
  "page.followUp.comment": "お伝えになりたいこと（任意）",
  "page.followUp.answeredYes": "解決したとのご回答をいただきました。ありがとうございます。",
  "page.followUp.answeredNo": "解決していないとのご回答をいただきました。改めて対応しております。",
  "page.followUp.change": "ご回答は {until} まで変更していただけます。",
  "page.followUp.nowYes": "その後、解決しました",
  "page.followUp.nowNo": "実際には解決していません",
  "page.rating.title": "弊社の対応はいかがでしたか",
  "page.rating.question": "お申し出への対応に、どの程度ご満足いただけましたか。",
  "page.rating.1": "非常に不満",
  "page.rating.2": "不満",
  "page.rating.3": "どちらともいえない",
  "page.rating.4": "満足",
  "page.rating.5": "非常に満足",
  "page.rating.comment": "改善してほしかった点（任意）",
  "page.rating.button": "評価を送信する",
  "page.rating.given": "いただいた評価：{rating}",
  "page.rating.change": "評価は {until} まで変更していただけます。",
  "page.notYou.title": "お心当たりがございませんか",
  "page.notYou.detail":
    "どなたかが、誤って、または故意に、お客様のメールアドレスを入力した可能性がございます。お知らせいただければ、この件で再びメールをお送りすることはございません。",
  "page.notYou.all":
    "今後、フォームからほかのお申し出があった場合も、このメールアドレスにメールを送らないことを希望する",
  "page.notYou.button": "心当たりがありません",
  "page.notYou.done":
    "ご自身のお申し出ではないとのご連絡をいただきました。この件で再びメールをお送りすることはございません。",

  "notice.messageAdded": "ありがとうございます。メッセージを承りました。",
  "notice.answerRecorded": "ありがとうございます。ご回答を承りました。",
  "notice.ratingRecorded": "ありがとうございます。評価を承りました。",
  "notice.notYouRecorded": "お知らせいただき、ありがとうございます。この件で再びメールをお送りすることはございません。",
  "notice.messageEmpty": "先に内容を入力してください。",
  "notice.messageTooLong": "一度にお送りいただける長さを超えています。{most, number}文字以内に分けてお送りください。",
  "notice.ratingMissing": "5つの中から1つお選びください。",
  "notice.notPossible":
    "お申し出の対応状況が変わったため、この操作はできなくなりました。現在の状況はこのページでご覧いただけます。",

  "gone.title": "このリンクは開けません",
  "gone.detail": "有効期限が切れているか、リンクの一部が欠けている可能性がございます。",
  "gone.next":
    "弊社からお送りした最新のメールにあるリンクをお試しください。それでも開けない場合は、お手数ですが改めてご連絡ください。これまでにお送りいただいた内容は失われておりません。",

  "refused.title": "お申し出はまだ受け付けられていません",
  "refused.detail":
    "フォームに戻ると、入力された内容はそのまま残っています。{count, plural, other {次の#か所をご確認ください。}}",
  "refused.tryAgain":
    "弊社側の不具合により、お申し出が届いておりません。お手数ですが、フォームに戻ってもう一度お送りください。",
  "refused.tooMany":
    "お使いのインターネット接続から、短時間に多くのお申し出が送信されました。フォームに戻り、しばらくたってからもう一度お送りください。",
  "field.message": "内容",
  "field.email": "メールアドレス",
  "field.phone": "電話番号",
  "field.name": "お名前",
  "field.subject": "件名",
  "field.orderId": "ご注文番号",
  "field.product": "商品",
  "field.category": "分類",
  "field.other": "フォームのその他の項目",
  "fault.needed": "入力してください。",
  "fault.needWayToAnswer": "お返事を差し上げるため、メールアドレスか電話番号を入力してください。",
  "fault.tooLong": "長すぎます。{most, number}文字以内で入力してください。",
  "fault.invalid": "入力内容に誤りがあるようです。ご確認ください。",

  "chat.open": "チャットで連絡する",
  "chat.title": "{company}チャット窓口",
  "chat.close": "チャットを閉じる",
  "chat.intro":
    "お困りのことをお聞かせください。こちらでお返事いたします。席を外される場合は、メールでお返事いたします。",
  "chat.label": "メッセージ",
  "chat.send": "送信",
  "chat.acknowledged":
    "ありがとうございます。メッセージを承りました。受付番号は {reference} です。{by} までに担当者がお返事いたします。",
  "chat.acknowledgedWithoutTime": "ありがとうございます。メッセージを承りました。受付番号は {reference} です。",
  "chat.ahead": "{count, plural, =0 {次がお客様の順番です。} other {お客様の前に#名様がお待ちです。}}",
  "chat.joined": "担当者が対応を始め、メッセージを拝読しております。",
  "chat.typing": "お返事を入力しております…",
  "chat.resolved": "この件は解決したものと考えております。解決していない場合は、そのままメッセージをお送りください。",
  "chat.over": "このチャットは終了しました。",
  "chat.startNew": "新しいチャットを始める",
  "chat.askEmail": "席を外されてもお返事できるよう、よろしければメールアドレスをお知らせください。",
  "chat.emailLabel": "メールアドレス",
  "chat.emailSave": "登録する",
  "chat.emailThanks": "ありがとうございます。お返事の際に席を外されている場合は、{email} にお送りいたします。",
  "chat.emailInvalid": "メールアドレスではないようです。ご確認ください。",
  "chat.notNow": "今はしない",
  "chat.sending": "未送信",
  "chat.reconnecting": "接続が切れました。再接続しております。内容は失われておりません。",
  "chat.elsewhere": "このチャットは別のタブで開いています。",
  "chat.useHere": "ここで続ける",
  "chat.tooLong": "メッセージが長すぎます。分けてお送りください。",
  "chat.tooMany": "短時間に続けて送信されました。少々お待ちください。",
  "chat.failed": "弊社側で不具合が発生しました。もう一度試しております。",
  "chat.mailed": "メールでお返事いたしました。",
};
