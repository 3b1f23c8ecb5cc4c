/**
 * By what words customers tell of harm, a line or two for each language that we write. Too many of them cost a place in the
 * urgent lane, too few somebody's health: a company adds its own rules beside these.
 */

const listed = (lines: string): string[] =>
  lines
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

export const harmWords = {
  injury: listed(`
    injured, an injury, injuries, got hurt, hospital, hospitalized, hospitalised, emergency room, ambulance
    was bleeding, needed stitches, allergic reaction, food poisoning, vomiting, burned my hand
    다쳤, 다쳐서, 부상을 입, 부상당, 화상을 입, 출혈, 응급실, 병원에 실려, 입원했, 골절, 식중독, 두드러기, 알레르기 반응, 호흡곤란, 호흡 곤란
    บาดเจ็บ, เลือดออก, เลือดไหล, เข้าโรงพยาบาล, ไปโรงพยาบาล, ห้องฉุกเฉิน, อาหารเป็นพิษ, ท้องเสีย, อาเจียน
    อาการแพ้, ผื่นขึ้น, ลวกมือ, แผลไหม้, กระดูกหัก, หมดสติ
    けがをし, ケガをし, 怪我をし, 火傷, やけどをし, やけどを負, 出血し, 骨折, 救急車, 入院し, 食中毒, アレルギー反応, じんましん, 呼吸困難, 意識を失
    受伤, 烫伤, 烧伤, 割伤, 流血, 出血, 急诊, 住院, 食物中毒, 过敏反应, 上吐下泻, 呕吐, 呼吸困难, 晕倒
    受傷, 燙傷, 燒傷, 割傷, 急診, 救護車, 過敏反應, 急症室, 嘔吐, 暈倒
    herido, herida, heridas, lesión, lesiones, quemaduras, me quemé, me corté, urgencias, ambulancia
    reacción alérgica, intoxicación, intoxicado, vómitos
    blessé, blessée, blessés, blessure, blessures, brûlure, brûlures, hôpital, hospitalisé, hospitalisée
    aux urgences, réaction allergique, intoxication, vomissements
    verletzt, Verletzung, Verletzungen, Verbrennung, Verbrennungen, mich verbrannt, mich geschnitten, Krankenhaus
    Notaufnahme, Notarzt, geblutet, Vergiftung, Lebensmittelvergiftung, allergische Reaktion, erbrochen
    ferido, ferida, ferimento, ferimentos, machuquei, machucou, queimadura, queimaduras, me queimei, me cortei
    pronto-socorro, reação alérgica, intoxicação, vomitando
    ferito, ferita, feriti, ferite, lesioni, ustione, ustioni, mi sono tagliato, mi sono tagliata, ospedale
    pronto soccorso, ambulanza, reazione allergica, intossicazione, vomito
    bị thương, chấn thương, chảy máu, bị bỏng, bị phỏng, đứt tay, gãy xương, nhập viện, cấp cứu, ngộ độc, ngo doc
    dị ứng, khó thở, nôn mửa, ngất xỉu
    terluka, luka bakar, luka-luka, cedera, cidera, berdarah, pendarahan, patah tulang, masuk rumah sakit, UGD
    IGD, keracunan, alergi, muntah, pingsan
    إصابة, اصابة, إصابات, جروح, بجروح, جرحت, حروق, بحروق, نزيف, تسمم, بتسمم, الطوارئ, إغماء, ضيق تنفس, حساسية شديدة
  `),
  fraud: listed(`
    fraud, fraudulent, scam, scammed, stolen, stole my, identity theft, phishing, hacked, unauthorized charge, unauthorized charges
    unauthorised charge, unauthorised charges, unauthorized payment, unauthorised payment, unauthorized transaction, my card was used
    사기를 당, 사기 당, 명의도용, 명의 도용, 도용당, 도용됐, 무단 결제, 무단결제, 부정 결제, 결제한 적이 없, 결제한 적 없, 해킹, 피싱, 개인정보 유출, 개인정보가 유출
    มิจฉาชีพ, โดนโกง, ถูกโกง, ฉ้อโกง, หลอกลวง, โดนหลอก, ถูกหลอก, ขโมยเงิน, ขโมยบัตร, ดูดเงิน, โดนแฮ, ถูกแฮ
    แอบอ้าง, ข้อมูลรั่ว, ข้อมูลหลุด
    詐欺, だまし取, 騙し取, 不正利用, 不正請求, 不正アクセス, 覚えのない請求, 覚えのない決済, 覚えのない引き落とし, 乗っ取られ, フィッシング, 個人情報が漏, 情報漏えい, 情報漏洩, 盗まれ
    诈骗, 骗走, 骗钱, 钱被骗, 盗刷, 被盗, 盗用, 冒用, 未经授权的扣款, 不是我消费的, 钓鱼网站, 钓鱼链接, 信息泄露, 信息被泄露, 欺诈
    詐騙, 騙走, 騙錢, 錢被騙, 盜刷, 被盜, 盜用, 未經授權的扣款, 不是我刷的, 釣魚網站, 釣魚連結, 個資外洩, 資料外洩
    fraude, fraudulento, fraudulenta, estafa, estafado, estafada, estafaron, hackearon, me robaron, me han robado
    cargo no autorizado, cargos no autorizados, suplantación, robo de identidad
    frauduleux, frauduleuse, escroquerie, escroqué, escroquée, arnaque, arnaqué, arnaquée, piraté, piratée
    usurpation, carte volée, prélèvement non autorisé
    Betrug, Betrüger, betrogen, betrügerisch, betrügerische, gestohlen, gehackt, Identitätsdiebstahl
    Identitätsmissbrauch, Kartenmissbrauch, unberechtigte Abbuchung, unberechtigt abgebucht, nicht autorisierte
    nicht autorisiert
    caí num golpe, caí em um golpe, vítima de golpe, estelionato, clonado, clonada, clonaram, hackeada, hackearam
    roubaram, compra não reconhecida
    frode, frodi, fraudolento, fraudolenta, truffa, truffato, truffata, hackerato, carta clonata, mi hanno rubato
    addebito non autorizzato, addebiti non autorizzati, furto di identità, conto svuotato
    lừa đảo, lua dao, bị lừa, gian lận, mạo danh, chiếm đoạt, đánh cắp, lấy cắp, trộm tiền, bị hack, giao dịch lạ
    lộ thông tin, lộ dữ liệu, rò rỉ thông tin, mất tiền trong tài khoản
    penipuan, penipu, ditipu, tertipu, menipu, dicuri, pencurian, dibobol, pembobolan, diretas, dihack
    disalahgunakan, kebocoran data, data bocor, transaksi mencurigakan
    احتيال, الاحتيال, احتيالية, نصابين, سرقة, سرقوا, سرقت, مسروقة, اختراق, تهكير, انتحال, دون علمي
    بدون علمي, سحب من حسابي
  `),
  danger: listed(`
    on fire, caught fire, burst into flames, smoke coming, fire hazard, exploded, explosion, gas leak
    smell of gas, smells of gas, electric shock, electrocuted, sparking, carbon monoxide, broken glass
    불이 났, 불이 붙, 화재가 발생, 연기가 나, 연기가 났, 폭발했, 배터리가 터, 가스 누출, 가스 냄새, 감전, 누전, 타는 냄새, 유리 조각, 유리조각, 과열
    ไฟไหม้, ไฟลุก, ลุกไหม้, เพลิงไหม้, ระเบิด, มีควัน, ควันขึ้น, กลิ่นไหม้, แก๊สรั่ว, ก๊าซรั่ว, ไฟดูด, ไฟช็อต
    ไฟรั่ว, ลัดวงจร, เศษแก้ว
    発火, 火が出, 火を噴, 火花が, 火災, 火事, 煙が出, 焦げ臭, 爆発し, 破裂し, ガス漏れ, ガスが漏, 感電, 漏電, ガラスの破片, ガラス片
    着火, 起火, 火灾, 自燃, 冒烟, 爆炸, 燃气泄漏, 煤气泄漏, 漏电, 触电, 被电到, 短路, 烧焦, 玻璃碎片, 碎玻璃
    著火, 冒煙, 瓦斯外洩, 瓦斯漏, 煤氣洩漏, 觸電, 被電到, 燒焦
    incendio, se incendió, en llamas, prendió fuego, humo, explotó, explosión, fuga de gas, olor a gas
    huele a gas, descarga eléctrica, cortocircuito, chispas, cristales rotos, vidrios rotos
    incendie, pris feu, prend feu, en feu, de la fumée, fumée noire, explosé, fuite de gaz, odeur de gaz
    décharge électrique, électrocuté, court-circuit, étincelles, éclats de verre
    Brand geraten, geriet in Brand, Brandgefahr, Feuer gefangen, in Flammen, Rauch, explodiert, Gasgeruch
    Gasleck, Stromschlag, Kurzschluss, Funken, Glassplitter, durchgeschmort
    incêndio, pegou fogo, pegando fogo, em chamas, fumaça, explodiu, explosão, vazamento de gás, fuga de gás
    cheiro de gás, choque elétrico, levei um choque, curto-circuito, faíscas, cacos de vidro
    preso fuoco, in fiamme, usciva fumo, esce fumo, del fumo, esploso, esplosa, esplosione, fuga di gas
    odore di gas, scossa elettrica, scintille, schegge di vetro
    bị cháy, bốc cháy, cháy nổ, phát nổ, nổ tung, hỏa hoạn, hoả hoạn, bốc khói, mùi khét, rò rỉ gas, rò gas
    điện giật, rò điện, chập điện, mảnh kính
    kebakaran, terbakar, pecahan kaca, meledak, ledakan, berasap, keluar asap, percikan api, bau gosong, bau hangus, korsleting
    konsleting, tersetrum, kesetrum, gas bocor, kebocoran gas
    حريق, حريقا, حريقًا, احترق, احترقت, اشتعل, اشتعلت, انفجر, انفجرت, انفجار, دخان, تسرب غاز, تسرب الغاز
    صعقة كهربائية, ماس كهربائي
  `),
};
