/** Whole subjects or their beginnings, as mail systems write them; in lower case, as `plain` has it. */
export const BOUNCE_SUBJECTS: readonly RegExp[] = [
  /^(?:\S+\.\S+ )?(?:\[[^\]]{1,30}\] ?)?(?:e-?)?mail(?: message)? deliver(?:y|) ?(?:failed|failure|error|problem|status|subsystem)/,
  /^(?:\[[^\]]{1,30}\] ?)?(?:undeliver(?:able|ed)|undelivered mail|undelivered message|non-? ?deliver(?:y|able|ed)|undelivereable)\b/,
  /^(?:returned|return|rejected|bounced?|failed|blocked) (?:e-?)?mail\b/,
  /^failure notice|^failure delivery|^failed delivery|^failed mail|^permanent delivery failure|^mail failure\b/,
  /^delivery (?:status|failure|failed|error|report|problem|unsuccessful|delayed|has failed|has been delayed|notification|final failure|incomplete|attempts)/,
  /^message (?:delivery (?:failure|failed|notification|delayed|has been delayed)|undeliverable|rejected|not delivered|status - )/,
  /^(?:warning|notice)[:-].{0,20}(?:could not send|mail delivery status|message (?:delayed|still undelivered|not delivered))/,
  /^(?:returned mail|postmaster notify|mail returned|mail system error|mail error|could not deliver|unable to deliver|unzustellbar)/,
  /^(?:undeliverable|undelivered|unzustellbare?|nicht zustellbar|nicht gelesen zurück|rückgabe|zustellung (?:fehlgeschlagen|nicht möglich))/,
  /^(?:non remis|échec de (?:la )?(?:remise|distribution)|non distribu|message non distribu|retour de courrier|courrier non)/,
  /^(?:no se puede entregar|no entregado|correo no entregado|mensaje no entregado|devuelto|fallo en la entrega|error de entrega)/,
  /^(?:não (?:foi )?(?:entregue|é possível entregar)|não entregue|falha na entrega|mensagem não entregue|devolvido|falha ao entregar)/,
  /^(?:non recapitabile|impossibile recapitare|mancato recapito|mancata consegna|messaggio non (?:consegnato|recapitato)|recapito fallito)/,
  /^(?:onbestelbaar|niet te bezorgen|niet bezorgd|bezorging mislukt|kan niet worden bezorgd|bericht niet bezorgd)/,
  /^(?:går inte att leverera|olevererat|kan inte levereras|kan ikke leveres|ikke leverbar|ulevert|uleveret|kunne ikke leveres)/,
  /^(?:toimitus epäonnistui|ei voi toimittaa|niedostarczon|nie można dostarczyć|wiadomość niedostarczona|zwrot poczty|niedoręczalne)/,
  /^(?:nedoručiteln|nelze doručit|kézbesíthetetlen|nem kézbesíthető|nelivrat|imposibil de livrat|mesaj nelivrat)/,
  /^(?:teslim edilemedi|teslim edilemeyen|iletilemedi|αδύνατη η παράδοση|δεν παραδόθηκε|μη παραδοτέο)/,
  /^(?:недоставлен|не доставлено|ваше сообщение не доставлено|не удалось доставить|сбой доставки|не може бути доставлено|недоставлено|не вдалося доставити)/,
  /^(?:לא ניתן למסירה|לא ניתן למסור|תعذر|تعذر التسليم|تعذر تسليم|غير قابل للتسليم|لم يتم التسليم)/,
  /^(?:不明なアドレス|配信不能|配信できません|配信失敗|未配信|メッセージを配信できません|送信できませんでした|宛先不明|メール送信エラー|配送エラー)/,
  /^(?:전달되지 않음|배달되지 않음|배달 ?불가|메일 ?전송 ?실패|전송 실패|반송(?:된)? ?메일|\[?반송\]?|메일이 반송|발송 ?실패|메일 배달 실패)/,
  /^(?:无法送达|无法投递|未送达|未传递|退信|系统退信|邮件退回|邮件投递失败|无法传递|传递失败|未傳遞|無法傳遞|無法傳送|退信通知|退件|來自.{0,30}的退信|来自.{0,30}的退信)/,
  /^(?:ไม่สามารถส่ง|ส่งไม่สำเร็จ|ส่งไม่ได้|จดหมายตีกลับ|không thể gửi|không gửi được|thư trả lại|không thể phát|tidak dapat (?:dikirim|terkirim)|gagal terkirim|pengiriman gagal)/,
  /^\*{0,3} ?(?:a )?(?:e-?mail )?message (?:you sent|that you sent) (?:was |has been )?(?:blocked|rejected|could not)/,
  /^\*{0,3} ?there was an error sending your (?:e-?)?mail|^error sending|^problem delivering|^problems? (?:with|in) (?:mail )?delivery/,
  /^(?:loop alert|mail loop)|^banned file|^your (?:e-?mail|message) (?:was|could|has|to .{1,60}) (?:not|been blocked|rejected|could not)/,
  /^user unknown|^unknown user|^mailbox (?:is )?(?:full|unavailable)|^recipient unknown|^quota exceeded|^address (?:not found|unknown|rejected)/,
  /^(?:automatically )?rejected(?: mail)?[:.]|^your mail was rejected|^nondeliverable|^ndn:|^ndr:|^dsn:|^delay(?:ed)? (?:e-?)?mail|^(?:e-?)?mail delay/,
  /^mail could not be delivered|^(?:e-?)?mail (?:not|could not be) delivered|^mail not deliver|^unable to deliver|^mail deliver(?:y)? system/,
];

/** The mail system tries on. Only beside another sign that it is one. */
export const DELAY_SUBJECTS: readonly RegExp[] = [
  /\(delay(?:ed)?\)|^warning[:-].{0,20}could not send|^delay(?:ed)? (?:e-?)?mail|still being retried|status notification: (?:delayed|warning)/,
  /^delivery (?:delayed|has been delayed|status notification.{0,3}delay)|^message (?:delivery )?(?:has been )?delayed|delivery (?:is |has been )?delayed|message delayed/,
  /^(?:zustellung verzögert|verzögert|remise différée|entrega (?:retrasada|atrasada)|配信遅延|遅延|지연|延迟|延遲)/,
];

/** It arrived, or was opened. */
export const NOTICE_SUBJECTS: readonly RegExp[] = [
  /^(?:successful mail delivery report|delivery status notification \((?:relay|success)\)|delivery notification: delivery has been successful)/,
  /^(?:read|delivered|relayed|expanded|not read|return receipt|read receipt|displayed)(?: ?[:(-]|$)|^return receipt/,
  /^(?:gelesen|zugestellt|übermittelt|ungelesen gelöscht|lesebestätigung|lu|remis|relayé|accusé de lecture|leído|entregado|confirmación de lectura|lida|entregue|letto|recapitato|conferma di lettura|gelezen|bezorgd|leesbevestiging)(?: ?[:(-])/,
  /^(?:läst|levererat|lest|læst|luettu|przeczytano|dostarczono|přečteno|doručeno|elolvasva|okundu|прочтено|доставлено|прочитано|διαβάστηκε|נקרא|تمت القراءة|開封済み|配信済み|既読|읽음|배달됨|수신확인|已读|已讀|已送达|已送達|อ่านแล้ว|đã đọc|dibaca)(?: ?[:(-])/,
];

/** How they open, in the first lines of the text. */
export const BOUNCE_OPENINGS: readonly RegExp[] = [
  /(?:^|\n)this (?:message|report) was (?:created|generated) automatically by (?:the )?(?:mail|smtp|e-?mail|dragonfly)/,
  /(?:^|\n)(?:hi\. )?this is the (?:qmail|mail system|mail delivery|mailer-daemon|dragonfly mail agent|mail transfer|postfix|deliver program|machine generated)/,
  /(?:^|\n)(?:i'm sorry to have to inform you|i'm afraid i wasn't able to deliver|unfortunately, (?:i was|we were) (?:un|not )able to deliver)/,
  /(?:^|\n)sorry, we were unable to deliver your message|(?:^|\n)we (?:had trouble|were unable to) deliver(?:ing)? (?:your )?(?:e-?mail|message)/,
  /(?:^|\n)(?:your )?(?:message|e-?mail)[^\n]{0,200}(?:\n[^\n]{0,200}){0,6}did not reach the following recipient/,
  /(?:^|\n)(?:delivery (?:has failed )?to (?:the following|these) recipients?|delivery to the following recipients? (?:has |have )?(?:failed|been delayed))/,
  /(?:^|\n)-{2,} ?(?:the following addresses had|transcript of session|failure reasons|non-?delivered information|the following address)/,
  /(?:^|\n)(?:the original message was received at|an error occurred while trying to deliver|there was an error delivering your mail)/,
  /(?:^|\n)(?:message from [^\n]{1,80}\n)?unable to deliver message to the following/,
  /(?:^|\n)(?:your mail sent on|your message (?:to [^\n]{1,100} )?(?:was not delivered|could not be delivered|cannot be delivered|wasn't delivered|has been (?:rejected|blocked|delayed)))/,
  /(?:^|\n)(?:could not be delivered to:?|user mailbox exceeds allowed size|undeliverable to |could not deliver (?:the )?message to|unknown user: )/,
  /(?:^|\n)(?:a message (?:that )?you (?:have )?sent (?:could not|contained|was)|an e-?mail that you attempted to send|a message (?:from|to) <?[^\n ]{1,100}>? (?:could not|cannot) be delivered)/,
  /(?:^|\n)(?:the following (?:recipients?|message|addresses?|user)[^\n]{0,60} (?:could not be|cannot be|was not|were not|did not|is unknown|not) ?(?:delivered|reached|receive)?)/,
  /(?:^|\n)(?:reporting-mta|final-recipient|remote-mta|diagnostic-code|arrival-date|original-recipient): ?[^\n]/,
  /(?:^|\n)(?:<<< |>>> |received >>> |remote host said: ?)\d{3}|(?:^|\n)duplicated message-id in/,
  /(?:^|\n)(?:technical details of (?:permanent|temporary) failure|google tried to deliver your message|address not found\n|message blocked\n|message not delivered\n)/,
  /(?:^|\n)(?:we're writing to let you know that the group you tried to contact|user's mailbox is full: )/,
  /(?:^|\n)(?:これはメールサーバ|次のあて先への|以下のメールアドレスへの送信に失敗|このメールは「?m-filter|ディレクトリのリストにありません|お客様が送信されたメール|以下の宛先に(?:メール|送信))/,
  /(?:^|\n)(?:это письмо создано автоматически сервером|к сожалению, ваше письмо не может быть доставлено|ваше сообщение не (?:было|может быть) доставлено)/,
  /(?:^|\n)(?:die folgende(?:n)? (?:nachricht|empfänger|adresse)[^\n]{0,60} (?:nicht|konnte)|ihre (?:nachricht|e-?mail)[^\n]{0,150} (?:konnte nicht|wurde nicht) zugestellt|fehler bei der (?:nachrichten)?zustellung|die nachricht konnte nicht)/,
  /(?:^|\n)(?:échec de la remise|votre message[^\n]{0,150} n'a (?:pas pu être|pu être) (?:remis|distribué)|je suis désolé de vous informer|no se pudo entregar|error de entrega|su mensaje[^\n]{0,100} no (?:se pudo|pudo|ha podido))/,
  /(?:^|\n)(?:il (?:tuo )?messaggio[^\n]{0,100} non (?:è stato|può essere) (?:recapitato|consegnato)|recapito non riuscito|sua mensagem[^\n]{0,100} não (?:pôde|foi)|falha na entrega|uw bericht[^\n]{0,100} (?:kan|kon) niet)/,
  /(?:^|\n)(?:보내신 메일(?:이|을)|메일이 (?:정상적으로 )?전송되지|수신자에게 (?:메일을 )?(?:보낼|전달)|다음 (?:받는 사람|수신자)[^\n]{0,60}(?:배달|전달|전송)|회원님이 보내신 메일)/,
  /(?:^|\n)(?:很抱歉[,,]?您(?:的邮件|发送的邮件)|抱歉[,,]?您的邮件|您(?:的|发送的|寄出的)(?:邮件|郵件|信件)[^\n]{0,40}(?:无法|無法|未能|被退回|没有)|无法(?:将您的邮件)?(?:投递|送达|传递))/,
  /^\{"notificationtype":"(?:bounce|delivery|complaint)"/,
];
