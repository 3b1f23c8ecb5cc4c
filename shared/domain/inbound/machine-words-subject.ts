/**
 * Beginnings of subjects that programs write, in lower case, as `plain` has them. They count where the subject ends after
 * them, or goes on after a colon, bracket or dash: "Automatic reply: your order" is one, "Automatic reply never came" isn't.
 */
export const AUTOMATIC_SUBJECTS: readonly string[] = [
  // en
  "auto(?:mat(?:ic|ed|ically generated))?[- ]?(?:reply|response|answer|responder|acknowledge?ment|e-?mail reply)(?: message| from [^:]{1,60}| to [^:]{1,60})?",
  "(?:re: ?)?auto ?: ?re",
  "out[- ]of[- ](?:the[- ])?office(?: (?:auto[- ]?)?(?:reply|response|notification|message|notice|assistant|alert))?",
  "out[- ]of[- ](?:the[- ])?office (?:until|till|from|through|between|returning|back|today|this week|\\d).{0,80}",
  "ooo|oof|ooto|away from (?:my )?(?:e-?mail|mail|desk|office)|(?:away|absence|vacation|holiday|leave) (?:reply|response|message|notice|notification|auto-?reply|responder)",
  "on (?:annual |maternity |paternity |parental |sick )?(?:leave|vacation) (?:until|till|from).{0,60}",
  "\\[?(?:support )?(?:ticket|request|case|enquiry|inquiry|message|e-?mail) (?:received|created|opened|registered|acknowledge?ment)",
  "new (?:support )?ticket (?:received|created|opened)|support ticket opened",
  // de
  "automatische (?:antwort|r[üu]ckantwort|nachricht|abwesenheitsnotiz|abwesenheitsnachricht|abwesenheit|antwortmail|empfangsbestätigung|eingangsbestätigung|e-?mail)",
  "auto(?:matische)?-?antwort|abwesenheits(?:notiz|meldung|nachricht|benachrichtigung|mitteilung|info|assistent|mail|agent)(?: von [^:]{1,60})?",
  "(?:bin )?(?:derzeit |zur zeit |momentan )?(?:nicht im (?:büro|haus|office)|außer haus|abwesend)(?: (?:bis|vom|ab|von) .{0,60})?",
  // fr
  "r[ée]ponse automatique(?: d'absence)?|r[ée]pondeur automatique|message (?:automatique )?d'absence|notification d'absence|avis d'absence|absente?(?: du bureau)?|absence du bureau|message automatique",
  "absente?(?: du bureau)? (?:jusqu'|du |à partir).{0,60}",
  // es, ca
  "respuesta autom[áa]tica|auto-?respuesta|contestador autom[áa]tico|fuera de (?:la )?oficina|mensaje (?:autom[áa]tico|de ausencia)|aviso de ausencia|resposta autom[àa]tica|fora de l'oficina",
  "fuera de (?:la )?oficina (?:hasta|del|desde).{0,60}",
  // pt
  "resposta autom[áa]tica|auto-?resposta|ausência tempor[áa]ria|fora d[oe] escrit[óo]rio|ausente do escrit[óo]rio|mensagem (?:autom[áa]tica|de ausência)|aviso de (?:ausência|férias)",
  // it
  "risposta automatica|risponditore automatico|messaggio automatico|fuori (?:sede|ufficio)|assente dall'ufficio|assenza dall'ufficio|avviso di assenza|autorisposta",
  // nl
  "automatisch(?:e)? (?:antwoord|reactie|bericht|beantwoording|e-?mail|reply)|afwezig(?:heid)?(?:s?(?:bericht|melding|assistent))?|niet aanwezig|niet op kantoor|buiten kantoor|afwezig (?:tot|van|t/m).{0,60}",
  // sv, no, da
  "auto-?svar|automati(?:sk|skt|sch) svar|automatiskt? (?:meddelande|besked|melding)|frånvaro(?:meddelande|besked)?|frånvarande|ej på kontoret|inte på kontoret|fravær(?:s?(?:melding|meddelelse|assistent|besked))?|fraværende|ikke (?:på kontoret|til ?stede)|ute av kontoret|ikke på kontor(?:et)?",
  // fi, et
  "automaattinen (?:vastaus|poissaoloilmoitus|viesti|kuittaus)|automaattivastaus|poissaolo(?:ilmoitus|viesti)?|poissa(?: toimistosta)?|lomavastaus|automaatvastus|automaatne vastus",
  // pl, cs, sk
  "odpowiedź automatyczna|automatyczna odpowiedź|auto-?odpowiedź|poza biurem|nieobecność|nieobecny|nieobecna|jestem poza biurem|wiadomość automatyczna|automatická odpov[ěe][ďd]|mimo kancel[áa]ř|nepřítomnost|neprítomnosť|mimo kancelárie",
  // hu, ro
  "automatikus válasz|házon kívül|irodán kívül|távollét(?:i (?:értesítés|üzenet))?|r[ăa]spuns automat|absent din birou|[îi]n afara biroului|mesaj automat",
  // tr, el
  "otomatik (?:yanıt|cevap|yan[ıi]tlama|mesaj)|ofis dışında(?:yım)?|αυτόματη απάντηση|αυτόματο μήνυμα|εκτός γραφείου|απουσία από το γραφείο",
  // ru, uk, bg, sr, hr
  "автоматический ответ|авто-?ответ(?:чик)?|автоматическое (?:сообщение|уведомление)|вне офиса|нет на (?:рабочем )?месте|отсутствую|автоматична відповідь|авто-?відповідь|поза офісом|автоматичен отговор|извън офиса|automatski odgovor|аутоматски одговор|samodejni odgovor|automatinis atsakymas|automātiskā atbilde",
  // he, ar, fa
  "תשובה אוטומטית|מענה אוטומטי|הודעה אוטומטית|מחוץ למשרד|הודעת היעדרות|(?:ال)?رد (?:ال)?تلقائي|رد آلي|(?:ال)?رد (?:ال)?آلي|خارج المكتب|رسالة تلقائية|پاسخ خودکار",
  // hi, id, ms, vi, th
  "स्वचालित (?:उत्तर|जवाब)|स्वत: उत्तर|(?:balasan|jawaban|respons) (?:otomatis|automatik)|di luar kantor|tidak (?:di|berada di) kantor|(?:thư )?trả lời tự động|tự động trả lời|phản hồi tự động|thư tự động|vắng mặt(?: tại văn phòng)?",
  "(?:การ)?ตอบกลับอัตโนมัติ|(?:ข้อความ|อีเมล|จดหมาย)?ตอบ(?:กลับ|รับ)?(?:โดย)?อัตโนมัติ|ข้อความอัตโนมัติ|(?:แจ้ง)?ไม่อยู่(?:ที่)?(?:สำนักงาน|ออฟฟิศ)|ไม่อยู่ที่ทำงาน",
  // zh, ja, ko
  "(?:系统|系統)?自[动動](?:答复|回复|回覆|回復|答覆|回应|回應|应答|應答|回信)(?:邮件|郵件)?|不在(?:办公室|辦公室)|外出(?:自动回复|通知|中)|休假(?:通知|中|自动回复|自動回覆)|[离離][开開](?:办公室|辦公室)",
  "自動(?:応答|返信|返答|回答|配信)(?:メール|メッセージ)?|不在(?:通知|応答|連絡|のお知らせ|のご連絡|です)|外出中|(?:夏季|年末年始)?休業のお知らせ",
  "(?:부재[ ]?중[ ]?)?자동[ ]?(?:회신|응답|답장|답변)(?:[ ]?(?:메일|메시지))?|부재[ ]?중(?:[ ]?(?:알림|메시지|안내|입니다))?|\\[?휴가[ ]?중(?:입니다)?",
];

/** What follows the beginning. */
export const AFTER_SUBJECT = "(?=\\s*(?:$|[::;|(\\[<\\])>【「\"'!.…~,,。]|-|re:))";

/** Whole subjects of people on holiday and of their answering programs: they count beside "I'm away". */
export const AWAY_SUBJECTS: readonly string[] = [
  "(?:i am |i'm )?(?:currently )?(?:away|on (?:annual |maternity |parental )?(?:leave|vacation|holidays?)|travell?ing|absent|unavailable|out)(?: (?:until|till|from|on|through|between|this|returning)\\b.{0,40})?|gone (?:fishing|until .{1,30})|(?:on )?(?:vacation|holidays?|leave|absence)",
  "(?:bin )?(?:im |in )?(?:urlaub|verreist|elternzeit|mutterschutz|abwesend)(?: (?:bis|vom|ab).{0,40})?|(?:en )?(?:cong[ée]s?|vacances)(?: (?:jusqu'|du ).{0,40})?|(?:de |em |in |en )?(?:vacaciones|férias|ferie|vakantie|ausente|assente|ausencia|ausência|assenza)(?: (?:hasta|até|fino|tot).{0,40})?",
  "(?:på |ferie|semester|ledig|loma|lomalla|urlop|na urlopie|dovolená|szabadság|concediu|izin|izindeyim|tatil|άδεια|διακοπές|(?:в )?отпуск[е]?|(?:у )?відпустк[аи]|(?:ב)?חופשה|إجازة|اجازة|cuti|nghỉ phép|ลาพักร้อน|ลาหยุด|休假|外出|出差|年假|不在|休暇|出張|외출|휴가|출장)",
];

/** Beginnings that helpdesks and people use: they count beside "we have your mail". */
export const LIKELY_SUBJECTS: readonly RegExp[] = [
  /^\[?(?:thank(?:s| you) for|acknowledge?ment|confirmation|we(?:'ve| have)? received|your (?:request|ticket|e-?mail|message|enquiry|inquiry|case))\b/,
  /^\[?(?:eingangsbestätigung|empfangsbestätigung|bestätigung|ihre (?:anfrage|nachricht|e-?mail)|vielen dank|danke für|accusé de réception|votre (?:demande|message)|merci)/,
  /^\[?(?:acuse de recibo|gracias|su (?:solicitud|consulta)|obrigad|confirma|conferma|grazie|ontvangstbevestiging|bedankt|tack för|takk|tak for|kiitos)/,
  /^\[?(?:potwierdzenie|dziękuj|děkuj|potvrzení|köszön|visszaigazolás|mulțum|confirmare|teşekkür|ευχαριστ|επιβεβαίωση|спасибо|ваше (?:обращение|письмо)|ваша заявка|дякуємо|ваше звернення)/,
  /^[[【]?(?:תודה|פנייתך|شكر|تم استلام|terima kasih|cảm ơn|xác nhận|ขอบคุณ|ได้รับ|感谢|感謝|谢谢|謝謝|已收到|您的|お問い?合わ?せ|ありがとう|受付|감사|문의|접수|고객)/,
  /(?:ticket|case|request|anfrage|demande|solicitud|zgłoszenie|обращение)[ #:№-]{0,3}[a-z]{0,6}-?\d{2,}|^\[#?[a-z]{0,10}[-#]?\d{2,}[\w-]*\]|^\[[^\]]{1,30} #\d+\]/,
];

/** Whole subjects that Notes, helpdesks and trackers write, whatever stands before the sign. */
export const TELLING_SUBJECTS: readonly RegExp[] = [
  /^auto: .{1,120}(?:is out of|is away|returning|ist (?:abwesend|außer haus|nicht)|est absent|retour|zurück|rückkehr|está (?:fuera|ausente)|è (?:fuori|assente)|afwezig|terug)/,
  /^.{2,60} is (?:currently )?(?:out of (?:the )?office|on vacation|on leave|away)(?:\.|$| ?\((?:returning|until|back)| (?:until|returning|from) .{1,60}$)/,
  /^.{2,60} ist (?:derzeit |zur zeit )?(?:nicht im büro|außer haus|im urlaub|abwesend)(?:\.|$| ?\(| bis .{1,40}$)/,
  /^.{2,60} est (?:actuellement )?absente?(?: du bureau)?(?:\.|$| ?\(| jusqu.{1,40}$)/,
  /\bhas been assigned to you\b|^you have (?:a |\d+ )?(?:new |unread )(?:message|notification)s?\b/,
  /^\[(?:[^\]]{1,40} )?#?[\w.-]{1,30}\] ?auto-?reply: |^\[?request received\]?:? |^ticket received - |^case #?\w{1,20} (?:created|received)|^(?:your )?(?:request|ticket|case|enquiry|inquiry) .{0,30}has been (?:received|opened|created|logged|registered)/,
];
