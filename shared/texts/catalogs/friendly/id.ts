import type { Catalog } from "../en.ts";

export const id: Partial<Catalog> = {
  "greeting.named": "Halo {name},",
  "greeting.plain": "Halo,",
  signOff: "Salam hangat,",

  "acknowledgement.arrived":
    "Terima kasih sudah memberi tahu kami. Keluhan Anda sudah sampai, dan kami minta maaf Anda sampai harus menulis kepada kami.",
  "acknowledgement.who": "Tim kami akan membaca seluruh pesan Anda dan menjawabnya lewat email.",
  "acknowledgement.whoTeam": "Rekan kami dari {team} akan membaca seluruh pesan Anda dan menjawabnya lewat email.",
  "acknowledgement.noTime":
    "Kami belum tahu pasti kapan, dan tidak mau menjanjikan waktu yang mungkin tidak bisa kami tepati.",
  "acknowledgement.addOnPage":
    "Anda tidak perlu mengulang apa pun. Kalau ingin menambahkan sesuatu, atau melihat sejauh mana keluhan Anda ditangani, buka saja halaman keluhan Anda:",
  "acknowledgement.addByMail":
    "Anda tidak perlu mengulang apa pun. Kalau ingin menambahkan sesuatu, balas saja email ini. Sejauh mana keluhan Anda ditangani bisa dilihat di halaman keluhan Anda:",
  "acknowledgement.preview": "Tim kami akan menjawab Anda paling lambat {by}.",
  "acknowledgement.previewNoTime": "Tim kami akan membaca seluruh pesan Anda dan menjawabnya lewat email.",

  "digest.next":
    "Tidak ada yang hilang, dan Anda tidak perlu mengirim ulang apa pun. Tim kami akan membaca dan menjawabnya.",

  "reply.answerByMail": "Untuk menjawab, balas saja email ini. Seluruh percakapan ada di halaman keluhan Anda:",

  "update.late":
    "Keluhan Anda masih menunggu jawaban kami. Waktunya lebih lama daripada yang kami sampaikan, dan kami minta maaf. Kami ingin Anda tahu dari kami, sebelum Anda perlu bertanya.",
  "update.noTime":
    "Kami belum tahu pasti kapan kami bisa menjawab, dan tidak mau menjanjikan waktu yang mungkin tidak bisa kami tepati.",

  "resolution.upheld": "Kami sudah memeriksa keluhan Anda, dan Anda benar.",
  "resolution.notFixed":
    "Kalau masalahnya belum selesai, beri tahu kami di halaman keluhan Anda. Keluhan Anda lalu kembali ke orang yang sudah memahaminya.",
  "resolution.notFixedByMail":
    "Kalau masalahnya belum selesai, balas saja email ini. Keluhan Anda lalu kembali ke orang yang sudah memahaminya.",
  "resolution.changedMind":
    "Kalau Anda berubah pikiran, beri tahu kami di halaman keluhan Anda, dan kami akan menanganinya lagi.",
  "resolution.changedMindByMail": "Kalau Anda berubah pikiran, balas saja email ini, dan kami akan menanganinya lagi.",

  "reminder.subject": "Kami butuh jawaban Anda untuk melanjutkan ({reference})",
  "reminder.closing": "Kalau tidak ada kabar dari Anda, keluhan ini akan kami tutup.",
  "reminder.closingBy":
    "Kalau sampai {by} tidak ada kabar dari Anda, keluhan ini akan kami tutup. Kalau setelah itu Anda membutuhkan kami, tulis saja lagi.",

  "closingWarning.waiting":
    "Kami sudah menulis kepada Anda tentang keluhan Anda dan mengirim pengingat, tapi belum mendapat kabar dari Anda.",
  "closingWarning.closing": "Kalau tetap tidak ada kabar dari Anda, keluhan ini akan kami tutup.",
  "closingWarning.closingBy":
    "Kalau sampai {by} tidak ada kabar dari Anda, keluhan ini akan kami tutup. Kalau setelah itu Anda membutuhkan kami, tulis saja lagi.",

  "followUp.subject": "Masalahnya benar-benar sudah beres? ({reference})",
  "followUp.ask":
    "Kami sudah memberi tahu apa yang kami lakukan atas keluhan Anda, dan ingin memastikan bahwa itu membantu. Apakah masalahnya benar-benar sudah beres?",
  "followUp.yes": "Ya, sudah beres",
  "followUp.no": "Belum beres",
  "followUp.how":
    "Setiap pilihan membuka halaman keluhan Anda, tempat Anda memberikan jawaban. Kalau belum beres, orang yang sudah memahami keluhan Anda akan menanganinya lagi dan mendahulukannya.",
  "followUp.byMail": "Atau balas saja email ini dan ceritakan apa yang masih belum beres.",

  "followUpReminder.subject": "Sekadar memastikan: masalahnya sudah beres? ({reference})",
  "followUpReminder.ask":
    "Kami menanyakan apakah masalah Anda benar-benar sudah beres, dan belum mendapat kabar dari Anda. Kalau belum, beri tahu kami: untuk itulah kami ada.",
  "followUpReminder.closing":
    "Kalau semuanya sudah baik, Anda tidak perlu melakukan apa pun. Kami tidak akan bertanya lagi.",
  "followUpReminder.closingBy":
    "Kalau semuanya sudah baik, Anda tidak perlu melakukan apa pun: keluhan ini akan kami tutup setelah {by}, dan kami tidak akan bertanya lagi.",

  "page.queued.detail": "Tim kami akan membaca dan menjawabnya.",
  "page.assigned.detail": "Salah satu rekan kami sedang mengurusnya.",
  "page.resolved.detail":
    "Kalau masalahnya belum benar-benar beres, beri tahu kami di sini, dan kami akan menanganinya lagi.",
  "page.followUp.title": "Masalahnya benar-benar sudah beres?",
  "page.followUp.detail":
    "Kalau belum, orang yang sudah memahami keluhan Anda akan menanganinya lagi dan mendahulukannya.",
  "page.followUp.comment": "Ada yang perlu kami tahu? (boleh dikosongkan)",
  "page.followUp.answeredYes": "Anda memberi tahu kami bahwa masalahnya sudah beres. Terima kasih.",
  "page.followUp.answeredNo": "Anda memberi tahu kami bahwa masalahnya belum beres. Kami mulai menanganinya lagi.",
  "page.followUp.change": "Anda bisa mengubah jawaban ini sampai {until}.",
  "page.followUp.nowYes": "Ternyata sudah beres",
  "page.followUp.nowNo": "Ternyata belum beres",
  "page.rating.3": "Biasa saja",
  "page.rating.comment": "Apa yang seharusnya bisa kami lakukan dengan lebih baik? (boleh dikosongkan)",
  "page.rating.change": "Anda bisa mengubah penilaian ini sampai {until}.",

  "notice.messageEmpty": "Tulis sesuatu dulu, ya.",
  "notice.ratingMissing": "Pilih dulu salah satu dari kelima jawaban, ya.",

  "chat.intro": "Ceritakan saja masalahnya. Kami menjawab di sini, atau lewat email kalau Anda harus pergi.",
  "chat.acknowledged":
    "Terima kasih, pesan Anda sudah kami terima. Nomor referensi Anda {reference}. Tim kami akan menjawab Anda paling lambat {by}.",
  "chat.joined": "Rekan kami menangani pesan Anda dan sedang membacanya.",
  "chat.resolved": "Menurut kami masalahnya sudah beres. Kalau belum, langsung tulis saja di sini.",
  "chat.askEmail": "Kalau Anda harus pergi: ke alamat email mana kami bisa menulis?",
  "chat.emailThanks": "Terima kasih. Kalau Anda tidak ada di sini saat kami menjawab, kami akan menulis ke {email}.",
  "chat.tooLong": "Pesan ini terlalu panjang. Kirim dalam beberapa bagian, ya.",
  "chat.tooMany": "Pesan dikirim terlalu cepat. Tunggu sebentar, ya.",
};
