/** "I'm away", said of now or of days to come. What somebody was doing is a person's tale. */
export const SAYS_AWAY: readonly string[] = [
  // en
  "\\b(?:i am|i'm|i will be|i'll be|we are|we're|we will be)(?: \\w+)? ?(?:out of|away from|not in|not at) (?:the |my |our )?(?:office|desk|country|e-?mail|mail|work)",
  "\\b(?:i am|i'm|i will be|i'll be)(?: \\w+)? (?:on (?:\\w+ )?(?:leave|vacation|holidays?|pto|business travel|a business trip|sabbatical)|away (?:until|till|from|on|and|at|between|through|this|returning)|travel(?:l)?ing|out until|out of town|absent|unavailable)",
  "\\bi am (?:currently )?(?:away|absent|out)\\b(?=[ ,.]|$)|\\b(?:thank you|thanks) for (?:your )?(?:e-?mail|message|mail|note)[^\\n]{0,80}\\b(?:currently )?(?:out of|away|on (?:\\w+ )?leave|on vacation|on holiday)",
  "\\bcurrently (?:out of (?:the )?office|on (?:\\w+ )?leave|on vacation|on holiday|away|travel(?:l)?ing)|\\bour (?:office|offices|shop|store|company) (?:is|are|will be) (?:currently )?closed",
  "\\bi (?:will have|have) (?:limited|no|intermittent|sporadic|little|restricted) access to|\\bi (?:no longer work|am no longer (?:with|working|employed))|has left the (?:company|organi[sz]ation)|no longer works? (?:for|at|here)|is no longer (?:with|employed)",
  "\\bi(?: will|'ll| shall)? (?:not be|won't be) (?:in the office|reading|checking|available|able to (?:read|check|answer|respond))",
  // de
  "ich bin (?:\\S+ ){0,6}?(?:nicht (?:im (?:büro|haus|hause|dienst|office)|erreichbar|am (?:arbeitsplatz|platz)|verfügbar|da)|außer haus|im urlaub|abwesend|verreist|unterwegs|in elternzeit|im mutterschutz|in den ferien|erst (?:wieder )?(?:am|ab)|wieder (?:ab|am))",
  "ich (?:befinde mich|habe) (?:\\S+ ){0,6}?(?:im urlaub|außer haus|urlaub|nicht im)|(?:bin|sind) (?:wir |ich )?(?:\\S+ ){0,5}?(?:nicht (?:im büro|erreichbar)|im urlaub|betriebsferien|geschlossen)|ab (?:dem )?[\\d.]{2,10} (?:\\S+ ){0,3}?(?:wieder|zurück)|unser büro ist (?:\\S+ ){0,5}?(?:geschlossen|nicht besetzt)|nicht mehr (?:im unternehmen|für .{1,30} tätig|bei uns)",
  // fr
  "je (?:suis|serai)(?: \\S+)? (?:absente?|en (?:congés?|vacances|déplacement|formation|arrêt)|hors du bureau|indisponible|de retour)|(?:je suis|étant) (?:actuellement )?(?:absent|en congé)|notre (?:bureau|société|entreprise) (?:est|sera) fermé|je n'ai pas accès à (?:ma|mes)|absente? (?:du bureau )?(?:jusqu'|du \\d|à partir)",
  // es, ca
  "(?:estoy|estaré|me encuentro|me encontraré|estamos)(?: \\S+)? (?:fuera de (?:la |mi )?(?:oficina|despacho)|ausente|de (?:vacaciones|baja|viaje|permiso)|fuera (?:hasta|del)|fora de l'oficina|de vacances)|no (?:estaré|estoy) (?:disponible|en la oficina)|nuestra oficina (?:está|permanecerá) cerrada",
  // pt
  "(?:estou|estarei|encontro-me|estamos)(?: \\S+)? (?:(?:de|em|em gozo de) (?:férias|licença|viagem)|ausente|fora d[oe] (?:escritório|serviço|país)|fora (?:até|de)|indisponível)|não estarei (?:disponível|no escritório)|nosso escritório (?:está|estará) fechado",
  // it
  "(?:sono|sarò|siamo|saremo)(?: \\S+)? (?:fuori (?:sede|ufficio|dall'ufficio|stanza)|assente|in (?:ferie|vacanza|congedo|maternità|malattia|trasferta|viaggio)|lontan[oa] dall'ufficio|non (?:in ufficio|disponibile|raggiungibile))|non (?:sono|sarò) (?:in ufficio|disponibile|raggiungibile)|(?:i nostri )?uffici (?:sono|saranno) chiusi",
  // nl
  "(?:ik ben|wij zijn|we zijn|momenteel ben ik|op dit moment ben ik|vanaf .{1,30} ben ik)(?: \\S+){0,6}? (?:afwezig|niet (?:aanwezig|op kantoor|bereikbaar|in de gelegenheid|werkzaam)|op (?:vakantie|reis)|met (?:vakantie|verlof|zwangerschapsverlof|ouderschapsverlof)|vrij|buiten kantoor|weer (?:aanwezig|bereikbaar)|gesloten)",
  // sv, no, da
  "jag (?:är|har)(?: \\S+){0,4}? (?:på semester|ledig|semester|föräldraledig|tjänstledig|borta|bortrest|inte på (?:kontoret|plats)|ej på (?:kontoret|plats)|frånvarande|på tjänsteresa|tillbaka|åter)|jeg (?:er|har|holder)(?: \\S+){0,4}? (?:på ferie|ferie|fraværende|bortreist|bortrejst|ikke (?:på kontoret|til ?stede|på kontor|tilgængelig|tilgjengelig)|ute av kontoret|ude af kontoret|permisjon|i permisjon|på barsel|på reise|tilbage|tilbake)|jag är tillbaka",
  // fi, et
  "olen (?:\\S+ ){0,3}?(?:lomalla|poissa|vuosilomalla|kesälomalla|matkoilla|vapaalla|äitiyslomalla|hoitovapaalla|tavoitettavissa|työmatkalla)|en ole (?:paikalla|toimistolla|töissä|tavoitettavissa)|viibin (?:\\S+ )?puhkusel|olen (?:\\S+ )?puhkusel",
  // pl, cs, sk
  "(?:jestem|będę|przebywam|obecnie przebywam|obecnie jestem)(?: \\S+){0,4}? (?:poza biurem|na urlopie|nieobecn[ya]|na zwolnieniu|w delegacji|w podróży|niedostępn[ya]|w biurze)|nie ma mnie w (?:biurze|pracy)|(?:jsem|budu|nejsem|som|nie som)(?: \\S+){0,4}? (?:mimo (?:kancelář|firmu|kanceláriu)|na dovolen(?:é|ej)|nepřítom|neprítom|v kanceláři|na služební cestě|na mateřské)|čerpám dovolenou",
  // hu, ro
  "(?:jelenleg |most )?(?:szabadságon|szabadságomat|házon kívül|irodán kívül|távol) (?:vagyok|leszek|vagyunk|töltöm|tartózkodom)|nem vagyok (?:az irodában|elérhető|bent)|(?:sunt|voi fi|mă aflu|nu sunt|nu voi fi)(?: \\S+){0,2}? (?:în (?:concediu|vacanță|afara biroului|delegație)|plecat|absent|la birou|disponibil|in concediu)",
  // tr
  "(?:ofis(?:te|in)? (?:dışında|değil)|izinde|yıllık izinde|tatilde|izinli|ofiste olmay|seyahatte|doğum iznin)\\S*|(?:yıllık|doğum|annual) izn\\S+",
  // el
  "(?:είμαι|θα είμαι|βρίσκομαι|απουσιάζω|θα απουσιάζω|λείπω|θα λείπω)(?: \\S+){0,3}? ?(?:εκτός γραφείου|σε άδεια|με άδεια|εκτός|διακοπές|από το γραφείο|μέχρι|έως|ταξίδι)",
  // ru, uk, bg
  "(?:я |сейчас |в настоящее время |на данный момент |с \\S+ по \\S+ ){0,3}(?:нахожусь|буду|отсутствую|меня (?:сейчас )?(?:нет|не будет))(?: \\S+){0,4}? ?(?:в (?:\\S+ )?отпуске|в командировке|вне офиса|на (?:рабочем )?месте|на больничном|в офисе|отсутствовать|недоступ|до |на работе)|я (?:сейчас )?в (?:отпуске|командировке|декрете)|отсутствую (?:в офисе|на рабочем|до|с )|в отпуске (?:до|с|по) ",
  "(?:я |зараз |наразі ){0,3}(?:перебуваю|буду|відсутн\\S+|мене немає)(?: \\S+){0,4}? ?(?:у відпустці|в відпустці|у відрядженні|поза офісом|в офісі|на лікарняному|на робочому|до )|я (?:зараз )?у відпустці|в отпуск съм|извън офиса съм",
  // he, ar, fa
  '(?:אני|אנחנו|אהיה|נמצא(?:ת)?)(?: \\S+){0,3}? ?(?:בחופשה|בחופשת|מחוץ למשרד|לא (?:במשרד|זמין|זמינה|נמצא)|בחו"ל|נעדר)|(?:أنا|سأكون|أكون|نحن|حاليا|حالياً|لست)(?: \\S+){0,4}? ?(?:خارج (?:المكتب|مكتبي|البلاد)|في (?:إجازة|اجازة|عطلة)|غير (?:متواجد|متاح|موجود)|متواجد)|در (?:مرخصی|تعطیلات) هستم',
  // hi, id, ms, vi
  "मैं (?:\\S+ ){0,6}?(?:छुट्टी|अवकाश|कार्यालय से बाहर|कार्यालय में नहीं)|(?:saya|kami)(?: \\S+){0,3}? (?:sedang |akan )?(?:cuti|berlibur|di luar kantor|tidak (?:berada )?di (?:kantor|tempat|pejabat)|dinas luar|tidak masuk|bercuti|tutup)|(?:tôi|mình|chúng tôi)(?: \\S+){0,5}? (?:nghỉ phép|đi công tác|vắng mặt|không (?:có mặt|ở) (?:tại )?(?:văn phòng|cơ quan)|đi vắng|nghỉ (?:lễ|thai sản)|đang nghỉ)",
  // th
  "(?:ขณะนี้|ตอนนี้|ช่วงนี้|ในช่วง)?[^\\n]{0,30}(?:ลาพักร้อน|ลาพักผ่อน|ลาหยุด|ลากิจ|ลาป่วย|ลาคลอด|อยู่ระหว่าง(?:การ)?(?:ลา|เดินทาง)|ไม่อยู่(?:ที่|ใน)?(?:สำนักงาน|ออฟฟิศ|ที่ทำงาน|บริษัท|โต๊ะ)|ไม่ได้อยู่(?:ที่|ใน)?(?:สำนักงาน|ออฟฟิศ|ที่ทำงาน)|เดินทางไปต่างประเทศ|หยุดทำการ|ปิดทำการ|ไม่สะดวกตอบ)",
  // zh
  "(?:我|本人|目前|现在|現在|暂时|暫時|正在)[^\\n。.]{0,20}(?:休假|度假|出差|外出|不在(?:办公室|辦公室|公司|座位)|请假|請假|年假|产假|產假|休年假|无法(?:及时)?(?:回复|查看)|無法(?:即時)?(?:回覆|查看))|(?:公司|办公室|辦公室)[^\\n。]{0,15}(?:放假|休息|关闭|關閉)",
  // ja
  "(?:ただいま|只今|現在|誠に勝手ながら|下記(?:の)?期間|本日|[\\d月日/~-]{2,20}(?:まで|の間|は))?[^\\n。]{0,40}(?:不在(?:に|と|です|の|にし|期間)|休暇(?:を|中|取得|のため|をいただ|を頂)|外出(?:して|中|し)|出張(?:の|中|し|に)|お休み(?:を|させ)|休業(?:と|させ|いた|中|日)|育児休業|産休|夏季休業|席を外して)",
  // ko
  "(?:현재|지금|저는|본인은|당사는|[\\d월일~-]{2,20}(?:까지|부터|동안))[^\\n.]{0,40}(?:부재|휴가|출장|외근|휴직|연차|교육|휴무|자리를 비|사무실에 없|사무실을 비)|(?:휴가|출장|부재|외근|휴직|휴무) ?중(?:입니다|이오니|이라|이므로|에는|이며|인 관계)|휴가(?:로|입니다| 기간)|부재(?:중)?(?:입니다|이오니|인 관계|하오니)",
];
