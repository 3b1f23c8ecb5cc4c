/**
 * Sentences by which a program says that it is one. They count at the beginning of a line or sentence: people write about
 * automatic answers, but don't say of their own mail that it is one.
 */
export const SAYS_AUTOMATIC: readonly string[] = [
  // en
  "(?:please note,? )?(?:that )?this (?:is|was|has been) an? (?:\\w+ )?(?:auto(?:mat(?:ic|ed|ically))?[- ]?(?:generated|reply|response|message|e-?mail|answer|acknowledge?ment|confirmation|notification|responder|alert)|autoreply|autoresponse|out[- ]of[- ]office|vacation)(?!\\w| (?:that|which|who|you|i|and|but|we got))",
  "this (?:e-?mail|message|reply|response|mail|notification)(?: (?:has been|was|is))? (?:automatically|auto-?)[- ]?(?:generated|sent|created|produced)",
  "(?:this (?:e-?mail|message) (?:was|is|has been) )?(?:generated|sent) automatically(?: by| from|,|\\.)",
  "(?:please )?(?:do not|don't) (?:reply|respond)(?: directly)? to this (?:e-?mail|message|mail|address|notification)(?=\\s*(?:[.,;!)*\\n]|$|-| as | because| since| directly))",
  "replies to this (?:e-?mail|message|mailbox|address) (?:are|is|will) not (?:be )?(?:monitored|read|answered)|this (?:mailbox|e-?mail address|inbox) is (?:not|un-?)(?: ?being)? ?monitored",
  "auto(?:mat(?:ic|ed))?[- ]?(?:reply|response)(?: message)?\\s*(?:[:!*\\n]|$|\\.\\n)",
  "you (?:have received|are receiving|will receive|received) this (?:auto(?:mat(?:ic|ed))?[- ]?(?:reply|response|message|e-?mail)) because",
  "i will be out of the office starting .{1,30} and will not return until",
  "(?:just )?confirming that we got your request|your (?:request|ticket|e-?mail) \\(?[\\w#-]{1,25}\\)? (?:has been (?:received|opened|created|registered)|is being reviewed)",
  "(?:a|your) (?:new )?(?:support )?(?:ticket|request|case) (?:for your [^.\\n]{1,40} )?(?:has been|was) (?:successfully )?(?:created|opened|registered|logged|received)|a request for support has been created",
  "##-? ?please type your reply above this line|-{2,}-? ?please (?:reply|type|enter) (?:your reply )?above this line|={3,}.{0,30}please reply above this line",
  // de
  "(?:bitte beachten sie:? )?(?:dies|das|hierbei handelt es sich um|es handelt sich um)(?: ist| hier ist)? ?(?:um )?eine (?:\\w+ )?(?:automatisch (?:generierte|erzeugte|erstellte|versendete|versandte|verschickte)|automatische|automatisierte) (?:e-?mail|nachricht|antwort|mail|abwesenheit|mitteilung|empfangs|eingangs|rück)",
  "diese (?:e-?mail|nachricht|mail|antwort|mitteilung) (?:wurde|wird|ist)(?: \\w+)? (?:automatisch|maschinell)",
  "bitte antworten sie nicht auf diese|auf diese (?:e-?mail|nachricht|mail) (?:kann|können) (?:nicht|sie nicht)",
  "automatische (?:antwort|abwesenheitsnotiz|empfangsbestätigung|eingangsbestätigung)\\s*(?:[:!*\\n]|$)",
  // fr
  "(?:ceci|cela|il s'agit d'|il s'agit|ce message|ce mail|cet e-?mail|ce courriel|cette réponse)(?: est| a été| d'un| d'une)* ?(?:une |un )?(?:\\w+ )?(?:réponse automatique|message automatique|courriel automatique|e-?mail automatique|mail automatique|automatiquement|généré automatiquement|envoyée? automatiquement|généré[e]? (?:de façon )?automati)",
  "(?:merci de|veuillez|prière de) ne pas répondre (?:à ce|à cet|directement)|ne (?:répondez pas|pas répondre) à ce",
  // es, pt, it, ro
  "(?:este|esta|ésta|esto|éste)(?: \\w+)? (?:es|ha sido|fue)(?: \\w+)?(?: un| una)? ?(?:\\w+ )?(?:respuesta automática|mensaje automático|correo automático|contestación automática|generad[oa] automáticamente|enviad[oa] automáticamente|automátic[oa])",
  "(?:por favor,? )?no (?:responda|responder|conteste|respondas) (?:a )?(?:este|esta|directamente)",
  "(?:esta|este|isto)(?: \\w+)?(?: \\w+)? (?:é|foi)(?: uma?)? ?(?:\\w+ )?(?:resposta automática|mensagem automática|e-?mail automático|gerad[oa] automaticamente|enviad[oa] automaticamente|automátic[oa])",
  "(?:por favor,? )?não respond(?:a|er|am) (?:a )?(?:est[ea]|ess[ea])|favor não responder",
  "(?:questa|questo|la presente|il presente)(?: \\w+)? (?:è|e'|è stat[oa])(?: una?| stat[oa])* ?(?:\\w+ )?(?:risposta automatica|messaggio automatico|e-?mail automatica|generat[oa] automaticamente|inviat[oa] automaticamente|automatic[oa])",
  "(?:si prega di |per favore,? |la preghiamo di )non rispondere|acesta este un (?:mesaj|răspuns|e-?mail) (?:automat|generat)|acest (?:mesaj|e-?mail) (?:a fost|este) (?:generat|trimis) automat|vă rugăm să nu răspundeți",
  // nl, sv, no, da, fi
  "dit is een (?:\\w+ )?(?:automatisch|geautomatiseerd)|di(?:t|ze) (?:bericht|e-?mail|mail) (?:is|wordt|werd) automatisch|(?:gelieve|u kunt|u hoeft) niet (?:te (?:antwoorden|reageren) )?op di(?:t|ze)",
  "det(?:ta|te) (?:är|er) e(?:tt|t|n) (?:\\w+ )?(?:autosvar|automati(?:sk|skt|serad|sert|seret))|de(?:tta|tte|nne|nna) (?:meddelande|e-?post|e-?mail|mail|mejl|melding|meddelelse|besked|e-?posten|mailen)(?:et|en)? (?:är|er|har|blev|ble) (?:\\w+ )?automatis",
  "(?:vänligen )?svara (?:inte|ej) på de(?:tta|t)|(?:vennligst )?ikke svar(?: direkte)? på|svar (?:venligst )?ikke på|tämä on (?:automaattinen|automaattisesti)|tämä viesti on (?:lähetetty |luotu )?automaatti|älä vastaa tähän",
  // pl, cs, hu, tr, el
  "(?:to jest|jest to|niniejsza wiadomość|ta wiadomość|wiadomość)(?: \\w+)? (?:automatyczn|wygenerowan\\w+ automatycznie|została (?:wygenerowana|wysłana) automatycznie|automatycznie)|(?:prosimy|proszę) nie odpowiadać na",
  "(?:toto|tato|tento)(?: \\w+)? (?:je|byl[ao]?)(?: \\w+)? automatick|(?:prosím,? )?neodpovídejte na t|(?:ez egy )automatikus(?:an)? |ez az? (?:e-?mail|üzenet|levél) automatikusan|kérjük,? ne válaszoljon",
  "bu (?:bir )?(?:otomatik|mesaj otomatik|e-?posta otomatik|ileti otomatik)|bu (?:mesaj|e-?posta|ileti)(?: \\w+){0,2} otomatik|lütfen bu (?:e-?posta|mesaj|ileti)\\w* (?:yanıt|cevap)lama|(?:αυτό|αυτή|το παρόν)(?: \\w+)? είναι (?:ένα |μια |μία )?(?:αυτόματ|αυτοματοποιημέν)|(?:παρακαλούμε )?μην απαντ(?:ήσετε|άτε) σε αυτό",
  // ru, uk, bg
  "(?:это |данное |настоящее )(?:письмо |сообщение |является )?(?:\\S+ )?(?:автоматическ|автоответ|отправлено автоматически|сформировано автоматически|создано автоматически|сгенерировано)|(?:пожалуйста,? )?не отвечайте на (?:это|данное)|просим не отвечать",
  "це (?:автоматичн|лист (?:створено|надіслано) автоматично|повідомлення (?:створено|надіслано|сформовано) автоматично|автовідповід)|(?:будь ласка,? )?не відповідайте на|това е автоматич",
  // he, ar
  '(?:זוהי|זו|זאת) (?:הודעה|תשובה|הודעת מענה) אוטומטית|(?:זהו|זה) מענה אוטומטי|(?:הודעה|מייל|דוא"ל) ז(?:ו|ה) נשלח(?:ה)? (?:באופן )?אוטומטי|(?:נא|אין) (?:לא )?להשיב ל(?:הודעה|מייל)',
  "هذ(?:ا|ه) (?:هو |هي )?(?:رد|رسالة|بريد|الرسالة|البريد|الرد)(?: \\S+){0,4} ?(?:تلقائي|آلي|أوتوماتيكي)|(?:يرجى|الرجاء|نرجو) عدم الرد",
  // id, vi, th
  "(?:ini adalah |e-?mail ini (?:adalah |dikirim |dibuat )|pesan ini (?:adalah |dikirim |dibuat )|surel ini )(?:\\S+ ){0,3}(?:otomatis|automatik)|(?:mohon|harap|jangan)(?: untuk)?(?: tidak)? ?(?:membalas|balas) (?:e-?mail|pesan) ini",
  "đây là (?:thư|email|e-mail|tin nhắn|thông báo|phản hồi|câu trả lời)(?: \\S+)? tự động|(?:email|thư|tin nhắn) này được (?:gửi|tạo)(?: \\S+)? tự động|(?:vui lòng|xin) (?:không|đừng) (?:trả lời|phản hồi|hồi đáp)",
  "(?:นี่|นี้)(?:เป็น|คือ)?(?:ข้อความ|อีเมล|จดหมาย|การ)?(?:ตอบกลับ|ตอบรับ|แจ้งเตือน)?(?:โดย)?อัตโนมัติ|(?:อีเมล|ข้อความ|จดหมาย)(?:ฉบับ)?นี้(?:เป็น|ถูก|คือ|ได้)?[^\\n]{0,30}อัตโนมัติ|(?:กรุณา|โปรด)(?:อย่า|ไม่)ตอบกลับ(?:อีเมล|ข้อความ)?",
  // zh, ja, ko
  "(?:这|這|此|本)(?:是|为|為)?(?:一)?(?:封|条|條|则|則)?(?:邮件|郵件|信件|信|电子邮件|電子郵件|消息|訊息)?(?:是|为|為|由)?(?:系统|系統)?自[动動](?:回复|回覆|发送|發送|发出|發出|生成|产生|產生|答复|答覆|回应|回應|邮件|郵件)|(?:请|請)(?:勿|不要)(?:直接)?回[复覆復]|(?:系统|系統)自[动動](?:发送|發送|发出|發出|回复|回覆|生成)",
  "(?:※? ?)?(?:この|こちらの|本)(?:e?メール|メッセージ|返信|電子メール)は[^\\n。]{0,40}自動(?:で|的に|返信|送信|配信|応答|生成)|(?:これは)?自動(?:返信|応答|送信|配信)(?:メール|メッセージ)?(?:です|となります|になります|でお送り)|(?:この|本)(?:メール|メッセージ)(?:に|へ)(?:の|は)?(?:直接)?(?:ご)?返信(?:は|し|を|いただ)(?:できません|ない|ご遠慮|いても)",
  "(?:※ ?)?(?:본|이|해당) (?:메일|이메일|메시지)(?:은|는)[^\\n.]{0,40}(?:자동|발신 ?전용|회신(?:이|하실| ?불가))|자동(?:으로)? ?(?:회신|응답|발송|답장|전송)(?:된|되는|하는|드리는)?(?: ?(?:메일|메시지|이메일))?(?:입니다|되었습니다|됩니다)|발신 ?전용",
];
