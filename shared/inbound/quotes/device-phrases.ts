/**
 * How programs name themselves in a line of its own, by language (BCP 47), alternatives parted by `|`, without case. `…` is
 * where the device's name goes; without it, it follows. "Sent from Samsung" may be said of a parcel, so no phrase is here that
 * people need for parcels and phones.
 */
export const SENT_FROM = {
  en: "Sent from|Sent via|Sent with|Get Outlook for",
  ko: "…에서 보냄|…에서 보낸 메일|…에서 보낸 메일입니다|…에서 보냈습니다|…Outlook 다운로드|…Outlook 받기",
  th: "ส่งจาก|ดาวน์โหลด Outlook|รับ Outlook สำหรับ",
  ja: "…から送信|…から送信しました|…より送信|…Outlook を入手|Outlook for…を入手|Outlook for…を取得|…用 Outlook を取得",
  zh: "发自|发送自|寄自我的|傳送自|来自我的|從我的…傳送|从我的…发送|從我的…寄出|获取 Outlook|取得 Outlook|下载 Outlook|下載 Outlook|获取适用于|取得適用於|下载适用于",
  es: "Enviado desde|Obtener Outlook para|Obtén Outlook para",
  fr: "Envoyé de mon|Envoyé de ma|Envoyé depuis|Envoyé à partir de|Envoyé à partir d'|Télécharger Outlook pour|Obtenir Outlook pour|Obtenez Outlook pour",
  de: "Von meinem…gesendet|Von meiner…gesendet|Gesendet von|Gesendet mit|Gesendet aus|Diese Nachricht wurde von…gesendet|Diese Nachricht wurde mit…gesendet|Holen Sie sich Outlook für|Outlook für…herunterladen|Outlook für…beziehen",
  pt: "Enviado do meu|Enviado da minha|Enviado do|Enviado pelo|Enviado via|Enviado a partir|Obter o Outlook para|Obtenha o Outlook para",
  it: "Inviato da|Inviato dal|Inviato dall'|Inviato con|Scarica Outlook per|Ottieni Outlook per|Scaricare Outlook per",
  vi: "Được gửi từ|Gửi từ|Đã gửi từ|Tải Outlook|Tải về Outlook",
  id: "Dikirim dari|Terkirim dari|Dapatkan Outlook untuk|Unduh Outlook untuk",
  ar: "أرسلت من|أُرسلت من|أرسل من|مرسل من|مُرسل من|تم الإرسال من|تم إرساله من|تم إرسالها من|احصل على Outlook|الحصول على Outlook",
  ru: "Отправлено с|Отправлено из|Отправлено через|Скачать Outlook|Получить Outlook",
  nl: "Verzonden vanaf|Verstuurd vanaf|Verzonden met|Verstuurd met|Verzonden via|Outlook voor…downloaden|Download Outlook voor",
  sv: "Skickat från|Skickades från|Hämta Outlook för",
  no: "Sendt fra|Skaff deg Outlook for|Få Outlook for|Last ned Outlook for",
  da: "Hent Outlook til|Få Outlook til",
  fi: "Lähetetty iPhonesta|Lähetetty iPadista|Lähetetty Androidista|Lähetetty Outlook|Lähetetty Samsung|Lähetetty Windows|Lähetetty Yahoo|Lähetetty puhelimesta|Lähetetty puhelimestani|Hanki Outlook",
  pl: "Wysłane z|Wysłano z|Wysłane przy użyciu|Pobierz program Outlook|Pobierz Outlook|Uzyskaj program Outlook|Uzyskaj Outlook",
  cs: "Odesláno z|Odesláno pomocí|Posláno z|Získejte Outlook|Stáhněte si Outlook|Získat Outlook",
  sk: "Odoslané z|Získajte Outlook",
  tr: "…mdan gönderildi|…mden gönderildi|…mdan gönderilmiştir|…Outlook'u edinin|…Outlook'u indirin",
  uk: "Надіслано з|Відправлено з|Надіслано із|Завантажити Outlook|Отримати Outlook",
  he: "נשלח מה|נשלח מ|נשלח מהטלפון|קבל את Outlook|השג את Outlook|הורד את Outlook",
  hu: "…mről küldve|…mról küldve|…mről elküldve|Outlook…beszerzése|Az Outlook…letöltése",
  ro: "Trimis de pe|Trimis din|Obțineți Outlook|Descarcă Outlook",
  el: "Στάλθηκε από|Εστάλη από|Αποκτήστε το Outlook",
} as const;

/** Makes and programs, by the beginnings of their names, and the plain words for such a thing. */
export const DEVICES =
  "iphon|ipad|ipod|android|galaxy|samsung|huawei|honor|xiaomi|redmi|poco|oppo|vivo|oneplus|realme|pixel|nokia|htc|sony|xperia|motorola|blackberry|windows|outlook|hotmail|yahoo|gmail|gmx|web.de|mailbox|airmail|protonmail|proton|spark|typeapp|bluemail|aquamail|k-9|thunderbird|zoho|daum|verizon|t-mobile|wiko|alcatel|lenovo|asus|phone|smartphone|mobile|cell|tablet|device|handy|mobilgerät|mobiltelefon|téléphone|móvil|teléfono|celular|telemóvel|telefone|telefon|cellulare|dispositivo|telefoon|mobil|puhelime|телефон|смартфон|мобильного|мобільного|휴대폰|휴대전화|스마트폰|携帯|スマートフォン|手机|手機|QQ邮箱|网易|新浪邮箱|โทรศัพท์|มือถือ|điện thoại|ponsel|هاتف|جوال|טלפון|κινητό|네이버|다음메일";
