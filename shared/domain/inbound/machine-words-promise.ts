/** What automatic answers go on with: who helps meanwhile, when somebody answers, that nothing is read. */
export const PROMISES: readonly string[] = [
  // en
  "\\b(?:up)?on my return|\\bwhen i (?:return|get back|am back|come back)|\\bi (?:will|'ll|shall) (?:be back|return|respond|reply|get back|answer|read|be returning|not be (?:reading|checking))|\\bas soon as (?:possible|i (?:can|return|get|am))|\\bat (?:my|our|the) earliest",
  "\\bin (?:urgent cases|case of (?:emergency|urgency)|my absence|the meantime|the interim|emergencies)|\\b(?:for|if (?:it|this|your \\w+|the matter) is|if you (?:need|require|have)(?: an?| any)?) ?(?:urgent|immediate|emergency|emergencies|assistance|anything urgent|time-sensitive)|\\bfor (?:any )?urgent|\\bfor immediate|\\burgent (?:matters?|issues?|requests?|enquir|inquir)",
  "\\bplease (?:contact|e-?mail|call|reach|direct|get in touch with|forward|copy|allow|note that|expect|refer)\\b(?! (?:me|us)\\b)|\\bcontact (?:my|our|the) (?:colleague|assistant|help)|\\b(?:limited|no|little|intermittent|sporadic|occasional) access to|\\byour (?:e-?mail|message|mail) (?:will|is|has|was) (?:not |be |been )*(?:be )?(?:read|forwarded|received|answered|processed)",
  "\\bwill (?:respond|reply|get back|be in touch|contact you|review|answer|return|get in touch|come back to you)\\b|\\bwithin (?:\\w+ )?(?:\\d+|one|two|three|the next)[^\\n.]{0,20}(?:hours?|days?|minutes)|\\b(?:business|working) (?:days?|hours)|\\bback (?:in the office )?on\\b",
  // de
  "in dringenden (?:fällen|angelegenheiten)|bei (?:dringenden|eiligen)|wenden sie sich|nach meiner rückkehr|nicht weitergeleitet|schnellstmöglich|so (?:bald|schnell) wie möglich|umgehend|meine (?:kolleg|vertretung)|vertret(?:en|ung|er)|(?:bin|wieder) (?:ich )?(?:ab|am) |wieder (?:erreichbar|im (?:büro|haus)|für sie da|zurück)|zeitnah|werden uns|melde(?:n)? (?:mich|uns)|kontaktieren sie|ihre (?:e-?mail|nachricht|mail) wird|bearbeite",
  // fr
  "à mon retour|en cas d'urgence|(?:veuillez|vous pouvez|merci de|n'hésitez pas à) (?:contacter|vous adresser|joindre|vous rapprocher)|dès (?:que possible|mon retour)|dans les (?:meilleurs|plus brefs)|(?:de|mon) retour|je (?:vous )?répondrai|traitera|urgence|sous \\d|accès limité",
  // es, pt, it, ro
  "a mi (?:regreso|vuelta)|en caso de urgencia|(?:para|si es|asuntos?) (?:\\S+ )?urgente|(?:por favor,? )?(?:contacte|póngase en contacto|diríjase|comuníquese)|(?:lo|tan pronto) (?:antes posible|como)|a la mayor brevedad|responderé|responderemos|acceso limitado|en breve|regreso",
  "no meu (?:regresso|retorno)|em caso de urgência|(?:assuntos?|casos?) urgente|(?:por favor,? |favor )?(?:contate|contacte|entre em contato|entrar em contato|contactar)|(?:assim que|o mais|logo que) (?:possível|breve)|responderei|retornarei|retornaremos|responderemos|em breve|regresso|retorno",
  "al mio (?:rientro|ritorno)|in caso di urgenz|per (?:urgenze|questioni urgenti|comunicazioni urgenti)|(?:si prega di|potete|può|contattare|rivolgersi)|(?:il|non) (?:prima possibile|appena)|al più presto|risponderò|rientr|verrà|la ricontatteremo|la contatteremo",
  "la întoarcere|pentru urgențe|în caz de urgență|vă rog (?:să )?contactați|vă rugăm|revin|cât mai curând",
  // nl, sv, no, da, fi
  "bij (?:mijn )?terugkomst|voor (?:dringende|spoed|urgente)|(?:in|bij) (?:dringende|spoed)|(?:kunt u|u kunt|neem|neemt u)(?: \\S+){0,4}? (?:contact|terecht|bellen|mailen)|zo (?:snel|spoedig) mogelijk|ben ik (?:weer|er weer)|weer (?:aanwezig|bereikbaar)|terug|niet (?:gelezen|doorgestuurd)|binnen \\S+ (?:werkdagen|uur|dagen)",
  "vid (?:brådskande|akuta)|åter(?:kommer|igen)?|tillbaka|kontakta|så snart|svarar|återkom|läses (?:inte|ej)|vidarebefordras|ved (?:hastende|presserende|behov|haster)|tilbage|tilbake|kontakt(?:e|es)?|så (?:snart|hurtig|raskt|fort)|svarer|vender tilbage|besvare|inom \\d|innen \\d|inden for",
  "kiireellis|kiireisissä|palaan|takaisin|vastaan|ota(?:thän)? yhteyttä|mahdollisimman pian|sijaise|tavoitettavissa|viestiä(?:si|nne)? ei",
  // pl, cs, hu, tr, el
  "w pilnych|po (?:moim )?powrocie|(?:proszę|prosimy) o kontakt|skontaktow|kontaktować|jak najszybciej|niezwłocznie|odpowiem|wrócę|wracam|odpowiemy|w sprawach|v (?:naléhavých|nutných|případě|prípade)|po (?:mém )?návrat|kontaktujte|obraťte|co nejdříve|vrátím|odpovím|ozveme|zastup",
  "sürgős (?:esetben|ügy)|(?:vissza)?érkezés|visszatér|forduljon|keresse|mielőbb|válaszol|hamarosan|(?:acil|önemli) (?:durum|konu|iş)|döndüğümde|dönüş|irtibat|iletişime|ulaşabilir|en kısa (?:süre|zaman)|yanıtla|cevapla",
  "(?:για|σε) (?:επείγον|περίπτωση)|επικοινων|το συντομότερο|επιστρ|θα σας απαντήσ",
  // ru, uk
  "по возвращени|в (?:срочных|экстренных)|по (?:срочным|всем)|(?:обращайтесь|обратитесь|свяжитесь|связаться|обращаться|пишите|звоните)|как только|вернусь|отвечу|ответим|(?:в )?ближайшее время|в течение|ограничен|рассмотр|після поверн|у (?:термінових|нагальних)|з (?:термінових|нагальних)|зверта|зв'яж|якнайшвидше|повернусь|відповім|відповімо|найближч|протягом",
  // he, ar, hi, id, vi, th
  "במקר(?:ה|ים) (?:דחוף|דחופים|של)|בדחיפות|ניתן לפנות|(?:אנא|נא) (?:פנ|צור|ליצור|לפנות)|בהקדם|אחזור|נחזור|אשוב|עם (?:שובי|חזרתי)|للحالات|في (?:الحالات|حال|حالة)|للأمور|(?:يرجى|الرجاء) (?:التواصل|الاتصال|مراسلة|الانتظار)|التواصل مع|عند عودتي|سأعود|سأرد|سنرد|سوف (?:أرد|نرد|نقوم|يتم)|في أقرب|أقرب وقت",
  "(?:तत्काल|आपात)|संपर्क करें|वापस|(?:untuk|jika|bila|dalam) (?:\\S+ )?(?:mendesak|urgen|darurat)|(?:silakan|mohon|harap) (?:hubungi|menghubungi|menunggu)|hubungi|segera|kembali|secepatnya|akan (?:membalas|merespon|menjawab|menghubungi)|dalam \\d|(?:trường hợp|việc|vấn đề) (?:\\S+ )?(?:khẩn|gấp)|vui lòng (?:liên hệ|chờ|gọi)|liên hệ|quay lại|trả lời|phản hồi|sớm nhất|trong vòng",
  "เร่งด่วน|กรณี(?:ด่วน|ฉุกเฉิน)|(?:กรุณา|โปรด|สามารถ)ติดต่อ|ติดต่อ(?:กลับ|ที่|คุณ)|ตอบกลับ|โดยเร็ว|กลับมา|จะ(?:รีบ)?(?:ตอบ|ติดต่อ|ดำเนินการ)|ภายใน ?\\d",
  // zh, ja, ko
  "(?:如(?:有|遇)?|若(?:有|您)?|急事|紧急|緊急)[^\\n]{0,12}(?:请|請|急|联系|聯|事)|(?:请|請)(?:联系|聯絡|聯繫|致电|致電|拨打)|尽快|盡快|儘快|稍后|稍後|及时|回来|回來|返回|后(?:回复|给您|与您)|後(?:回覆|給您)|(?:工作日|小时|小時)内?",
  "(?:お)?急ぎ(?:の|で)|緊急(?:の|時)|(?:ご連絡|お電話|お問い?合わ?せ)(?:を)?(?:ください|下さい|いただ|お願い|まで|願い)|戻り(?:次第|ましたら)|追って|改めて|後日|以降|順次|(?:ご)?(?:返信|回答|対応|返答|連絡)(?:は|を|いたし|させて|申し上げ|差し上げ)|営業日|担当(?:者)?(?:より|から)",
  "(?:급한|긴급(?:한)?|급하신|시급한) ?(?:용무|용건|업무|일|사항|경우|문의|연락)?|연락(?:주|바랍|하|처|드리)|복귀|(?:빠른|최대한 빨리|확인|추후|돌아)[^\\n]{0,12}(?:답변|회신|연락|시일|와서|오는)|답변(?:드리|을|해)|회신(?:드리|을|해|하)|문의(?:해|하|주)|영업일|업무일|시간 (?:이내|내)",
];

/** "We have your mail": what helpdesks and contact forms answer. */
export const ACKNOWLEDGES: readonly string[] = [
  // en
  "\\bwe(?:'ve| have)?(?: \\w+)? received your (?:\\w+ )?(?:e-?mail|message|request|enquiry|inquiry|mail|ticket|query|application|case|complaint|feedback|question|submission|correspondence)|\\byour (?:\\w+ )?(?:e-?mail|message|request|enquiry|inquiry|query|ticket|case|complaint|submission)(?: [\\w#()-]{1,20}){0,2} (?:has been|was|is) (?:successfully |being )?(?:received|registered|logged|processed|forwarded|recorded|created)",
  "\\bthank(?:s| you) for (?:contacting|reaching out|getting in touch|writing to|your (?:enquiry|inquiry|request|interest)|e-?mailing|submitting|your (?:e-?mail|message|mail) to)",
  "\\bthank(?:s| you) for (?:your (?:recent )?)(?:e-?mail|message|mail)\\b",
  // de, fr
  "(?:vielen|herzlichen|besten) dank für (?:ihre|die|deine) (?:e-?mail|nachricht|anfrage|mail|kontakt|mitteilung)|(?:danke|dank) für (?:ihre|deine|eure) (?:e-?mail|nachricht|anfrage)|(?:ihre|deine) (?:e-?mail|nachricht|anfrage|mail|beschwerde)(?: \\S+){0,3}? (?:ist bei uns|haben wir|wurde|ist) (?:eingegangen|erhalten|registriert)|wir haben ihre (?:e-?mail|nachricht|anfrage|mail)(?: \\S+)? (?:erhalten|bekommen)",
  "(?:nous avons|j'ai)(?: \\S+)? (?:bien )?reçu votre|(?:nous )?(?:accusons|accuse) (?:bonne )?réception|votre (?:demande|message|e-?mail|mail|courriel)(?: \\S+){0,3}? (?:a (?:bien )?été|est) (?:bien )?(?:reçue?|enregistrée?|prise? en compte|transmise?)|(?:nous vous )?remercions? (?:de|pour) votre|merci (?:de|pour) (?:votre|nous avoir)",
  // es, pt, it, ro
  "hemos recibido su|su (?:mensaje|correo|solicitud|consulta)(?: \\S+)? (?:ha sido|fue) (?:recibid|registrad)|gracias por (?:contactar|su (?:mensaje|correo|consulta|e-?mail|interés)|comunicarse|escribir)|recebemos (?:a |o )?(?:su?a|seu)|(?:sua|seu) (?:mensagem|e-?mail|solicitação|pedido|contato)(?: \\S+)? (?:foi|está) (?:recebid|registrad)|obrigad[oa] (?:por|pelo|pela) (?:entrar em|seu|sua|contat|contact)|agradecemos (?:o |a )?(?:seu|sua|contato|contacto)",
  "abbiamo ricevuto la (?:sua|tua|vostra)|la (?:sua|tua|vostra) (?:richiesta|e-?mail|mail|comunicazione)(?: \\S+)? (?:è stata|è) (?:ricevuta|registrata|presa)|(?:la )?(?:ringraziamo|grazie) per (?:averci|la sua|il suo|la vostra|aver)|am primit (?:mesajul|solicitarea|e-?mailul)|(?:vă )?mulțumim (?:pentru|că)",
  // nl, sv, no, da, fi
  "(?:wij|we) hebben (?:uw|je) (?:\\S+ )?(?:e-?mail|bericht|aanvraag|vraag|mail)(?: \\S+){0,3}? ?ontvangen|(?:hartelijk )?(?:bedankt|dank) voor (?:uw|je) (?:e-?mail|bericht|aanvraag|mail|vraag)|uw (?:e-?mail|bericht|aanvraag|vraag)(?: \\S+)? (?:is|werd) (?:ontvangen|geregistreerd|in goede orde)|vi har (?:\\S+ )?(?:mottagit|tagit emot|mottatt|modtaget|fått) (?:ditt|din|dit|deres|er)|tack för (?:ditt|din|att)|t(?:akk|ak) for (?:din|di|henvendelsen|deres|at du)|olemme vastaanottaneet|kiitos (?:viestistä|sähköposti|yhteydenoto|palaut)",
  // pl, cs, hu, tr, el
  "(?:otrzymaliśmy|dziękujemy za|dziękuję za) (?:\\S+ ){0,2}?(?:wiadomość|zgłoszenie|zapytanie|kontakt|e-?mail|przesłan)|(?:twoje|państwa|pani|pana) zgłoszenie|(?:obdrželi jsme|děkujeme za|děkuji za|přijali jsme) (?:\\S+ ){0,2}?(?:zprávu|dotaz|e-?mail|požadavek|váš)|(?:megkaptuk|köszönjük|köszönöm) (?:\\S+ ){0,2}?(?:levelét|üzenetét|megkeresését|e-?mailjét|hogy|a)",
  "(?:mesajınız|talebiniz|e-?postanız|başvurunuz|iletiniz)(?: \\S+){0,3}? (?:alın|ulaş|bize)|(?:bizimle )?iletişime geçtiğiniz|(?:mesajınız|e-?postanız) için teşekkür|(?:λάβαμε|ελήφθη|ευχαριστούμε για) (?:\\S+ ){0,2}?(?:μήνυμα|αίτημα|email|e-mail|επικοινων)",
  // ru, uk
  "(?:мы )?получили ваш[еу]|ваш[еа] (?:обращение|письмо|заявка|запрос|сообщение)(?: \\S+){0,3}? (?:получен|принят|зарегистрирован|поступил|доставлен)|(?:спасибо|благодарим)(?: \\S+)? за (?:ваш[еу]?|обращение|письмо|то)|(?:ми )?отримали ваш|ваш[еа]? (?:звернення|лист|заявк\\S|запит)(?: \\S+){0,3}? (?:отриман|прийнят|зареєстрован)|дякуємо за (?:ваш|звернення|лист)",
  // he, ar, id, vi, th
  "(?:פנייתך|פנייתכם|הודעתך|הודעתכם|המייל שלך|בקשתך)(?: \\S+)? (?:התקבל|נקלט|נרשמ)|קיבלנו את (?:פנ|הודע)|תודה (?:על|ש)(?:פני|פנ)|(?:تم|لقد تم|تلقينا|لقد تلقينا|استلمنا|لقد استلمنا) ?(?:استلام|تسجيل)? ?(?:رسالت|طلب|بريد|استفسار)|شكر[اًا]* (?:ل(?:تواصل|مراسل|رسالت|اتصال|ك على)|على)",
  "(?:kami|e-?mail|pesan|permintaan|keluhan)(?: \\S+){0,2}? (?:telah|sudah)(?: kami)? (?:menerima|terima|diterima)|terima kasih (?:atas|telah|sudah|karena)|(?:chúng tôi )?đã nhận được (?:email|thư|yêu cầu|tin nhắn|phản hồi|câu hỏi)|cảm ơn (?:bạn|quý khách|anh|chị|quý vị)?(?: \\S+)? ?(?:đã|vì)|(?:เรา|บริษัท|ทางเรา)?(?:ได้)?รับ(?:อีเมล|ข้อความ|เรื่อง|คำร้อง|คำขอ|จดหมาย)[^\\n]{0,20}(?:แล้ว|ของ(?:คุณ|ท่าน))|ขอบคุณ(?:ที่|สำหรับ)",
  // zh, ja, ko
  "(?:已|已经|已經)收到(?:您|你)|(?:您|你)(?:的|发送的|發送的|提交的)?(?:邮件|郵件|来信|來信|请求|請求|问题|問題|工单|信件|咨询|反馈)(?:我们|我們|我)?(?:已|已经|已經)(?:收到|受理|提交|收悉)|(?:感谢|感謝|谢谢|謝謝)(?:您|你)?(?:的|对|對)?(?:来信|來信|来电|邮件|郵件|联系|聯繫|聯絡|咨询|諮詢|反馈|支持)|(?:来信|來信|邮件|郵件)(?:已)?收到",
  "(?:お問い?合わ?せ|ご連絡|メール|ご意見|ご返信|お申し?込み)[^\\n。]{0,12}(?:ありがとうございま|頂き|いただき|を受け付け|受付|受領|誠に)|(?:受け付け|受付|受信|受領)(?:いたし|致し|を(?:いたし|完了)|完了|しました)",
  "(?:문의|메일|접수|요청|의견|민원)(?:가|이|를|을|해|하신|하여|내용)?[^\\n.]{0,15}(?:접수|감사|수신)(?:되었|됐|하였|드립니다|합니다|되셨|완료)|(?:보내주신|보내 주신|문의해 ?주셔서|연락 ?주셔서|이용해 ?주셔서)[^\\n]{0,20}(?:감사|접수|확인)",
];
