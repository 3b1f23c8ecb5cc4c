import type { Catalog } from "./en.ts";

export const id: Catalog = {
  "greeting.named": "Yth. {name},",
  "greeting.plain": "Yth. Bapak/Ibu,",
  signOff: "Hormat kami,",

  "label.reference": "Nomor referensi Anda",
  "label.answerBy": "Kabar dari kami paling lambat",
  "button.open": "Lihat keluhan Anda",
  "button.answer": "Baca dan jawab",
  "button.write": "Tulis jawaban",

  "category.delivery": "pengiriman",
  "category.billing": "tagihan",
  "category.refund": "pengembalian dana",
  "category.quality": "mutu produk",
  "category.service": "layanan kami",
  "category.account": "akun Anda",
  "category.injury": "cedera",
  "category.fraud": "penipuan",
  "category.safety": "keselamatan",
  "category.data-protection": "perlindungan data pribadi",
  "category.other": "hal lain",

  "acknowledgement.subject": "Keluhan Anda sudah kami terima ({reference})",
  "acknowledgement.arrived":
    "Terima kasih sudah memberi tahu kami. Keluhan Anda sudah kami terima, dan kami mohon maaf atas hal yang membuat Anda harus menulis kepada kami.",
  "acknowledgement.who": "Petugas kami akan membaca seluruh pesan Anda dan menjawabnya lewat email.",
  "acknowledgement.whoTeam": "Petugas dari {team} akan membaca seluruh pesan Anda dan menjawabnya lewat email.",
  "acknowledgement.noTime":
    "Kami belum bisa memastikan kapan, dan tidak ingin menjanjikan waktu yang mungkin tidak dapat kami tepati.",
  "acknowledgement.addOnPage":
    "Anda tidak perlu mengulang apa pun. Untuk menambahkan sesuatu, atau melihat sejauh mana keluhan Anda ditangani, silakan buka halaman keluhan Anda:",
  "acknowledgement.addByMail":
    "Anda tidak perlu mengulang apa pun. Untuk menambahkan sesuatu, cukup balas email ini. Sejauh mana keluhan Anda ditangani dapat dilihat di halaman keluhan Anda:",
  "acknowledgement.preview": "Petugas kami akan menjawab Anda paling lambat {by}.",
  "acknowledgement.previewNoTime": "Petugas kami akan membaca seluruh pesan Anda dan menjawabnya lewat email.",

  "harm.urgent": "Kami menganggap hal ini mendesak: keluhan Anda kami dahulukan.",
  "harm.injury":
    "Jika ada yang terluka atau merasa tidak sehat, mohon cari pertolongan medis terlebih dahulu, dan hubungi nomor darurat setempat jika keadaannya serius.",
  "harm.fraud":
    "Jika uang, kartu, atau kata sandi Anda mungkin jatuh ke tangan orang lain, mohon segera beri tahu bank Anda dan ganti kata sandinya. Kami tidak pernah meminta kata sandi atau nomor kartu.",
  "harm.danger":
    "Jika ada sesuatu yang dapat membahayakan orang, misalnya karena api, gas, atau listrik, mohon berhenti menggunakannya dan jauhi, serta hubungi nomor darurat setempat jika bahayanya sudah di depan mata.",
  "harm.phone": "Anda dapat langsung berbicara dengan petugas kami lewat telepon: {phone}",

  "notYou.why":
    "Anda menerima email ini karena ada yang memberikan alamat ini saat menyampaikan keluhan kepada {company}. Jika itu bukan Anda, mohon beri tahu kami, dan kami tidak akan mengirim email tentang hal ini lagi kepada Anda.",
  "notYou.link": "Ini bukan saya",

  "digest.subject": "{count, plural, other {# keluhan lain dari Anda sudah kami terima}}",
  "digest.subjectMany": "Semua keluhan Anda sudah kami terima",
  "digest.arrived":
    "Dalam beberapa menit kami menerima beberapa keluhan dengan alamat email Anda. Agar kotak masuk Anda tidak penuh, kami menjawab keluhan berikut sekaligus:",
  "digest.complaint": "Keluhan {reference}",
  "digest.more":
    "Dalam menit-menit itu masih ada keluhan lain yang tidak tercantum di sini. Semuanya sudah kami terima.",
  "digest.next":
    "Tidak ada yang hilang, dan Anda tidak perlu mengirim ulang apa pun. Petugas kami akan membaca dan menjawabnya.",
  "digest.notYou":
    "Anda menerima email ini karena ada yang berulang kali memberikan alamat ini saat menyampaikan keluhan kepada {company}. Jika itu bukan Anda, mohon beri tahu kami, dan kami akan berhenti mengirim email tentang hal ini kepada Anda.",

  "reply.subject": "Tentang keluhan Anda ({reference})",
  "reply.subjectAbout": "Re: {about} ({reference})",
  "reply.answerOnPage": "Seluruh percakapan dan tempat untuk menulis jawaban ada di halaman keluhan Anda:",
  "reply.answerByMail": "Untuk menjawab, cukup balas email ini. Seluruh percakapan ada di halaman keluhan Anda:",

  "update.subject": "Perkembangan keluhan Anda ({reference})",
  "update.late":
    "Keluhan Anda masih menunggu jawaban kami. Waktunya lebih lama daripada yang kami sampaikan, dan kami mohon maaf. Kami ingin Anda mengetahuinya dari kami, sebelum Anda perlu bertanya.",
  "update.raised": "Keluhan Anda kini kami dahulukan, dan penanggung jawabnya sudah kami beri tahu.",
  "update.working":
    "Kami masih menangani keluhan Anda. Keluhan ini tidak terlupakan, dan Anda tidak perlu melakukan apa pun.",
  "update.by": "Anda akan mendapat kabar lagi dari kami paling lambat {by}.",
  "update.noTime":
    "Kami belum bisa memastikan kapan kami dapat menjawab, dan tidak ingin menjanjikan waktu yang mungkin tidak dapat kami tepati.",

  "resolution.subject": "Hasil penanganan keluhan Anda ({reference})",
  "resolution.upheld": "Kami sudah memeriksa keluhan Anda, dan Anda memang benar.",
  "resolution.partlyUpheld": "Kami sudah memeriksa keluhan Anda, dan sebagian memang benar.",
  "resolution.notUpheld":
    "Kami sudah memeriksa keluhan Anda dengan saksama. Kami tidak menemukan kesalahan di pihak kami, dan ingin menjelaskan alasannya.",
  "resolution.withdrawn": "Anda menarik kembali keluhan Anda, jadi kami berhenti menanganinya.",
  "resolution.explanation": "Apa yang terjadi",
  "resolution.redress": "Yang kami lakukan untuk Anda",
  "resolution.refund": "Kami mengembalikan uang Anda.",
  "resolution.refundOf": "Kami mengembalikan {amount} kepada Anda.",
  "resolution.discount": "Kami memberi Anda potongan harga.",
  "resolution.discountOf": "Kami memberi Anda potongan harga sebesar {amount}.",
  "resolution.replacement": "Kami mengirimkan pengganti untuk Anda.",
  "resolution.repair": "Kami memperbaikinya untuk Anda.",
  "resolution.other": "Kami memberi Anda kompensasi seperti yang dijelaskan di atas.",
  "resolution.otherOf": "Kami memberi Anda kompensasi senilai {amount}.",
  "resolution.notFixed":
    "Jika masalahnya belum selesai, mohon beri tahu kami di halaman keluhan Anda. Keluhan Anda lalu kembali ke petugas yang sudah memahaminya.",
  "resolution.notFixedByMail":
    "Jika masalahnya belum selesai, cukup balas email ini. Keluhan Anda lalu kembali ke petugas yang sudah memahaminya.",
  "resolution.changedMind":
    "Jika Anda berubah pikiran, mohon beri tahu kami di halaman keluhan Anda, dan kami akan menanganinya kembali.",
  "resolution.changedMindByMail":
    "Jika Anda berubah pikiran, cukup balas email ini, dan kami akan menanganinya kembali.",

  "reminder.subject": "Kami memerlukan jawaban Anda untuk melanjutkan ({reference})",
  "reminder.yourTurn":
    "Kami sudah menulis kepada Anda tentang keluhan Anda, dan tidak dapat melanjutkan tanpa jawaban Anda.",
  "reminder.onPage": "Pesan kami dan tempat untuk menulis jawaban ada di halaman keluhan Anda:",
  "reminder.closing": "Jika tidak ada kabar dari Anda, keluhan ini akan kami tutup.",
  "reminder.closingBy":
    "Jika sampai {by} tidak ada kabar dari Anda, keluhan ini akan kami tutup. Bila setelah itu Anda memerlukan kami, silakan menulis lagi.",

  "closingWarning.subject": "Keluhan Anda akan segera kami tutup ({reference})",
  "closingWarning.waiting":
    "Kami sudah menulis kepada Anda tentang keluhan Anda dan mengirim pengingat, tetapi belum mendapat kabar dari Anda.",
  "closingWarning.closing": "Jika tetap tidak ada kabar dari Anda, keluhan ini akan kami tutup.",
  "closingWarning.closingBy":
    "Jika sampai {by} tidak ada kabar dari Anda, keluhan ini akan kami tutup. Bila setelah itu Anda memerlukan kami, silakan menulis lagi.",

  "followUp.subject": "Apakah masalahnya benar-benar sudah teratasi? ({reference})",
  "followUp.ask":
    "Kami sudah menyampaikan apa yang kami lakukan atas keluhan Anda, dan ingin memastikan bahwa itu membantu. Apakah masalahnya benar-benar sudah teratasi?",
  "followUp.yes": "Ya, sudah teratasi",
  "followUp.no": "Belum teratasi",
  "followUp.how":
    "Setiap pilihan membuka halaman keluhan Anda, tempat Anda memberikan jawaban. Jika belum teratasi, petugas yang sudah memahami keluhan Anda akan menanganinya kembali dan mendahulukannya.",
  "followUp.byMail": "Atau cukup balas email ini dan beri tahu kami apa yang masih belum teratasi.",

  "followUpReminder.subject": "Sekadar memastikan: apakah masalahnya sudah teratasi? ({reference})",
  "followUpReminder.ask":
    "Kami menanyakan apakah masalah Anda benar-benar sudah teratasi, dan belum mendapat kabar dari Anda. Jika belum, mohon beri tahu kami: untuk itulah kami ada.",
  "followUpReminder.closing":
    "Jika semuanya sudah baik, Anda tidak perlu melakukan apa pun. Kami tidak akan bertanya lagi.",
  "followUpReminder.closingBy":
    "Jika semuanya sudah baik, Anda tidak perlu melakukan apa pun: keluhan ini akan kami tutup setelah {by}, dan kami tidak akan bertanya lagi.",

  "page.queued.title": "Keluhan Anda sudah kami terima",
  "page.queued.detail": "Petugas kami akan membaca dan menjawabnya.",
  "page.assigned.title": "Keluhan Anda sedang kami tangani",
  "page.assigned.detail": "Salah satu petugas kami sedang mengurusnya.",
  "page.awaiting_customer.title": "Kami menunggu jawaban Anda",
  "page.awaiting_customer.detail": "Kami sudah menulis kepada Anda, dan memerlukan jawaban Anda untuk melanjutkan.",
  "page.resolved.title": "Keluhan Anda sudah kami selesaikan",
  "page.resolved.detail":
    "Jika masalahnya belum benar-benar teratasi, mohon beri tahu kami di sini, dan kami akan menanganinya kembali.",
  "page.closed.title": "Keluhan ini sudah ditutup",
  "page.closed.detail": "Terima kasih sudah memberi tahu kami.",
  "page.merged.title": "Keluhan ini dilanjutkan bersama keluhan lain",
  "page.merged.detail": "Kami menjawab keduanya sebagai satu. Apa yang Anda tulis di sini sampai ke orang yang sama.",
  "page.conversation": "Percakapan kita",
  "page.byYou": "Anda",
  "page.byUs": "Kami",
  "page.partial":
    "Untuk melindungi privasi Anda, tautan ini hanya menampilkan apa yang dikirim dari sini. Tautan dalam email kami menampilkan semuanya.",
  "page.add.title": "Tambahkan sesuatu",
  "page.add.label": "Pesan Anda kepada kami",
  "page.add.button": "Kirim pesan",
  "page.followUp.title": "Apakah masalahnya benar-benar sudah teratasi?",
  "page.followUp.detail":
    "Jika belum, petugas yang sudah memahami keluhan Anda akan menanganinya kembali dan mendahulukannya.",
  "page.followUp.comment": "Adakah yang perlu kami ketahui? (boleh dikosongkan)",
  "page.followUp.answeredYes": "Anda memberi tahu kami bahwa masalahnya sudah teratasi. Terima kasih.",
  "page.followUp.answeredNo":
    "Anda memberi tahu kami bahwa masalahnya belum teratasi. Kami mulai menanganinya kembali.",
  "page.followUp.change": "Anda dapat mengubah jawaban ini sampai {until}.",
  "page.followUp.nowYes": "Ternyata sudah teratasi",
  "page.followUp.nowNo": "Ternyata belum teratasi",
  "page.rating.title": "Bagaimana pelayanan kami?",
  "page.rating.question": "Seberapa puas Anda dengan cara kami menangani keluhan Anda?",
  "page.rating.1": "Sangat tidak puas",
  "page.rating.2": "Tidak puas",
  "page.rating.3": "Netral",
  "page.rating.4": "Puas",
  "page.rating.5": "Sangat puas",
  "page.rating.comment": "Apa yang seharusnya dapat kami lakukan dengan lebih baik? (boleh dikosongkan)",
  "page.rating.button": "Kirim penilaian",
  "page.rating.given": "Penilaian Anda: {rating}.",
  "page.rating.change": "Anda dapat mengubah penilaian ini sampai {until}.",
  "page.notYou.title": "Ini bukan Anda?",
  "page.notYou.detail":
    "Mungkin ada yang memberikan alamat Anda karena keliru, atau dengan sengaja. Beri tahu kami, dan kami tidak akan mengirim email tentang keluhan ini lagi kepada Anda.",
  "page.notYou.all": "Jangan pula mengirim email ke alamat ini tentang keluhan lain yang dikirim orang lewat formulir.",
  "page.notYou.button": "Ini bukan saya",
  "page.notYou.done":
    "Anda memberi tahu kami bahwa keluhan ini bukan dari Anda. Kami tidak akan mengirim email tentang hal ini lagi kepada Anda.",

  "notice.messageAdded": "Terima kasih. Pesan Anda sudah kami terima.",
  "notice.answerRecorded": "Terima kasih. Jawaban Anda sudah kami terima.",
  "notice.ratingRecorded": "Terima kasih. Penilaian Anda sudah kami terima.",
  "notice.notYouRecorded":
    "Terima kasih sudah memberi tahu kami. Kami tidak akan mengirim email tentang keluhan ini lagi kepada Anda.",
  "notice.messageEmpty": "Mohon tulis sesuatu terlebih dahulu.",
  "notice.messageTooLong":
    "Pesan ini terlalu panjang. Mohon kirim dalam beberapa bagian, masing-masing paling banyak {most, number} karakter.",
  "notice.ratingMissing": "Mohon pilih salah satu dari kelima jawaban.",
  "notice.notPossible":
    "Hal itu tidak dapat dilakukan lagi: keluhan Anda sudah masuk ke tahap lain. Halaman ini menunjukkan keadaannya sekarang.",

  "gone.title": "Tautan ini tidak berfungsi",
  "gone.detail": "Mungkin masa berlakunya sudah habis, atau ada bagian yang hilang.",
  "gone.next":
    "Silakan coba tautan dalam email terakhir kami kepada Anda. Jika itu tidak membantu, silakan menulis lagi kepada kami: apa yang sudah Anda kirim tidak hilang.",

  "refused.title": "Keluhan Anda belum dapat kami terima",
  "refused.detail":
    "{count, plural, other {Ada # hal yang perlu diperiksa.}} Silakan kembali, dan yang sudah Anda ketik masih ada di sana:",
  "refused.tryAgain":
    "Terjadi kesalahan di pihak kami, dan keluhan Anda belum sampai kepada kami. Mohon kembali dan kirim sekali lagi.",
  "refused.tooMany":
    "Dalam waktu singkat ada banyak keluhan dari koneksi internet Anda. Mohon kembali dan coba lagi beberapa saat lagi.",
  "field.message": "Pesan",
  "field.email": "Alamat email",
  "field.phone": "Nomor telepon",
  "field.name": "Nama",
  "field.subject": "Judul",
  "field.orderId": "Nomor pesanan",
  "field.product": "Produk",
  "field.category": "Kategori",
  "field.other": "Bagian lain dari formulir",
  "fault.needed": "Mohon diisi.",
  "fault.needWayToAnswer": "Mohon berikan alamat email atau nomor telepon, agar kami dapat menjawab Anda.",
  "fault.tooLong": "Ini terlalu panjang: paling banyak {most, number} karakter.",
  "fault.invalid": "Mohon periksa lagi: sepertinya ada yang belum benar.",

  "chat.open": "Hubungi kami",
  "chat.title": "Obrolan dengan {company}",
  "chat.close": "Tutup obrolan",
  "chat.intro": "Silakan ceritakan masalahnya. Kami menjawab di sini, atau lewat email jika Anda harus pergi.",
  "chat.label": "Pesan Anda",
  "chat.send": "Kirim",
  "chat.acknowledged":
    "Terima kasih, pesan Anda sudah kami terima. Nomor referensi Anda {reference}. Petugas kami akan menjawab Anda paling lambat {by}.",
  "chat.acknowledgedWithoutTime": "Terima kasih, pesan Anda sudah kami terima. Nomor referensi Anda {reference}.",
  "chat.ahead": "{count, plural, =0 {Berikutnya giliran Anda.} other {Ada # orang sebelum Anda.}}",
  "chat.joined": "Petugas kami menangani pesan Anda dan sedang membacanya.",
  "chat.typing": "Kami sedang menulis…",
  "chat.resolved": "Menurut kami masalahnya sudah teratasi. Jika belum, silakan langsung menulis di sini.",
  "chat.over": "Obrolan ini sudah berakhir.",
  "chat.startNew": "Mulai obrolan baru",
  "chat.askEmail": "Jika Anda harus pergi: ke alamat email mana kami dapat menulis?",
  "chat.emailLabel": "Alamat email Anda",
  "chat.emailSave": "Simpan",
  "chat.emailThanks": "Terima kasih. Jika Anda tidak ada di sini saat kami menjawab, kami akan menulis ke {email}.",
  "chat.emailInvalid": "Sepertinya ini bukan alamat email.",
  "chat.notNow": "Nanti saja",
  "chat.sending": "Belum terkirim",
  "chat.reconnecting": "Koneksi terputus. Kami sedang menyambungkannya kembali, dan tidak ada yang hilang.",
  "chat.elsewhere": "Obrolan ini terbuka di tab lain.",
  "chat.useHere": "Lanjutkan di sini",
  "chat.tooLong": "Pesan ini terlalu panjang. Mohon kirim dalam beberapa bagian.",
  "chat.tooMany": "Pesan dikirim terlalu cepat. Mohon tunggu sebentar.",
  "chat.failed": "Terjadi kesalahan di pihak kami. Kami mencoba lagi.",
  "chat.mailed": "Kami sudah menjawab Anda lewat email.",
};
