import type { StaffCatalog } from "./en.ts";

export const id: StaffCatalog = {
  "report.subject": "Keluhan, {period}: {received, plural, =0 {tidak ada} other {# masuk}}",
  "report.lead":
    "{received, plural, other {# keluhan masuk}}, {resolved, plural, =0 {belum ada yang teratasi} other {# teratasi}}.",
  "report.quiet.day": "Pada hari itu tidak ada keluhan.",
  "report.quiet.week": "Minggu ini tidak ada keluhan.",
  "report.quiet.month": "Bulan ini tidak ada keluhan.",
  "report.quietAfter.day":
    "{before, plural, =0 {Sehari sebelumnya juga tidak.} other {Sehari sebelumnya ada # keluhan.}}",
  "report.quietAfter.week":
    "{before, plural, =0 {Minggu sebelumnya juga tidak.} other {Minggu sebelumnya ada # keluhan.}}",
  "report.quietAfter.month":
    "{before, plural, =0 {Bulan sebelumnya juga tidak.} other {Bulan sebelumnya ada # keluhan.}}",
  "report.quietBut": "{resolved, plural, other {# keluhan sebelumnya teratasi.}}",
  "report.changes": "Yang berubah",
  "report.look": "Yang perlu dilihat",
  "report.figures": "Ringkasan angka",
  "report.channels": "Lewat mana keluhan masuk",
  "report.products": "Produk",
  "report.categories": "Isi keluhan",
  "report.figure": "Angka",
  "report.channel": "Saluran",
  "report.product": "Produk",
  "report.category": "Kategori",
  "report.received": "Diterima",
  "report.change": "Perubahan",
  "report.about":
    "Perubahan hanya disebut di “Yang berubah” jika kebetulan semata menghasilkan perubahan sebesar itu kira-kira satu dari dua puluh kali, atau lebih jarang. Waktu mengikuti {zone}.",

  "period.now.day": "Hari itu",
  "period.now.week": "Minggu ini",
  "period.now.month": "Bulan ini",
  "period.before.day": "Sehari sebelumnya",
  "period.before.week": "Minggu sebelumnya",
  "period.before.month": "Bulan sebelumnya",
  "period.days.now": "Beberapa hari terakhir",
  "period.days.before": "Hari yang sama seminggu sebelumnya",

  "figure.received": "Diterima",
  "figure.acknowledged": "Sudah dikonfirmasi",
  "figure.acknowledgementHalf": "Separuh dikonfirmasi dalam",
  "figure.acknowledgementMost": "19 dari 20 dikonfirmasi dalam",
  "figure.responseHalf": "Separuh dijawab dalam",
  "figure.responseMost": "19 dari 20 dijawab dalam",
  "figure.resolved": "Teratasi",
  "figure.resolutionHalf": "Separuh teratasi dalam",
  "figure.firstContact": "Selesai pada kontak pertama",
  "figure.satisfaction": "Kepuasan, 1 sampai 5",
  "figure.answers": "Jawaban atas “Sudah teratasi?”",
  "figure.overdue": "Masih terlambat",
  "figure.reopened": "Dibuka kembali",
  "figure.repeatContacts": "Pelanggan harus bertanya lagi",
  "figure.handOvers": "Dialihkan",
  "figure.bounced": "Email yang kembali",

  "compare.same": "sama",
  "compare.none": "belum ada data",
  "compare.points": "{count, plural, other {{change} poin}}",

  "chart.received": "Keluhan yang diterima, hari demi hari",
  "chart.satisfaction": "Kepuasan, hari demi hari (dari 5)",
  "chart.acknowledgement": "19 dari 20 dikonfirmasi dalam, hari demi hari",
  "chart.listed": "{title}. {series}: {values}.",
  "chart.value": "{day} {value}",
  "chart.range": "{title}. {series}: dari {least} sampai {most} per hari, terbanyak pada {day}.",
  "chart.empty": "{title}. {series}: tidak ada.",

  "change.received.more": "Keluhan bertambah: {now}, sebelumnya {before}.",
  "change.received.less": "Keluhan berkurang: {now}, sebelumnya {before}.",
  "change.acknowledgement.more": "Konfirmasi lebih lambat: separuh terkirim dalam {now}, sebelumnya {before}.",
  "change.acknowledgement.less": "Konfirmasi lebih cepat: separuh terkirim dalam {now}, sebelumnya {before}.",
  "change.response.more": "Jawaban pertama lebih lambat: separuh terkirim dalam {now}, sebelumnya {before}.",
  "change.response.less": "Jawaban pertama lebih cepat: separuh terkirim dalam {now}, sebelumnya {before}.",
  "change.resolution.more": "Penyelesaian lebih lambat: separuh selesai dalam {now}, sebelumnya {before}.",
  "change.resolution.less": "Penyelesaian lebih cepat: separuh selesai dalam {now}, sebelumnya {before}.",
  "change.firstContact.more": "Lebih banyak yang selesai pada kontak pertama: {now}, sebelumnya {before}.",
  "change.firstContact.less": "Lebih sedikit yang selesai pada kontak pertama: {now}, sebelumnya {before}.",
  "change.satisfaction.more": "Pelanggan lebih puas dengan hasilnya: {now} dari 5, sebelumnya {before}.",
  "change.satisfaction.less": "Pelanggan kurang puas dengan hasilnya: {now} dari 5, sebelumnya {before}.",
  "change.reopened.more": "Lebih banyak keluhan dibuka kembali: {now}, sebelumnya {before}.",
  "change.reopened.less": "Lebih sedikit keluhan dibuka kembali: {now}, sebelumnya {before}.",
  "change.repeatContacts.more": "Lebih banyak pelanggan harus bertanya lagi: {now}, sebelumnya {before}.",
  "change.repeatContacts.less": "Lebih sedikit pelanggan harus bertanya lagi: {now}, sebelumnya {before}.",
  "change.handOvers.more": "Lebih banyak keluhan berpindah tangan: {now}, sebelumnya {before}.",
  "change.handOvers.less": "Lebih sedikit keluhan berpindah tangan: {now}, sebelumnya {before}.",
  "change.bounced.more": "Lebih banyak email kita yang kembali: {now}, sebelumnya {before}.",
  "change.bounced.less": "Lebih sedikit email kita yang kembali: {now}, sebelumnya {before}.",
  "change.product.more": "Keluhan tentang produk “{name}” bertambah: {now}, sebelumnya {before}.",
  "change.product.less": "Keluhan tentang produk “{name}” berkurang: {now}, sebelumnya {before}.",
  "change.category.more": "Keluhan tentang “{name}” bertambah: {now}, sebelumnya {before}.",
  "change.category.less": "Keluhan tentang “{name}” berkurang: {now}, sebelumnya {before}.",
  "change.rest": "Selebihnya tetap dalam batas yang bisa dijelaskan oleh kebetulan.",
  "change.more":
    "{count, plural, other {# angka lain berubah melebihi yang bisa dijelaskan oleh kebetulan: lihat di bawah.}}",
  "change.none": "Tidak ada yang berubah melebihi yang bisa dijelaskan oleh kebetulan.",
  "change.noComparison": "Belum ada pembanding: ini laporan pertama dari jenisnya.",

  "look.overdue.what": "{count, plural, other {# keluhan sudah terlambat.}}",
  "look.overdue.todo":
    "Tanyakan kepada para penyelia siapa yang menjawab hari ini, dan apa yang kurang jika tidak ada yang bisa.",
  "look.acknowledgement.what": "Satu dari dua puluh konfirmasi butuh lebih dari {time}.",
  "look.acknowledgement.todo":
    "Seharusnya hanya beberapa detik. Periksa apakah saat itu pengiriman email dibatasi atau dihentikan; jika tidak, apakah fungsi kehabisan jatah berjalan bersamaan.",
  "look.satisfaction.what": "Kepuasan turun dari {before} menjadi {now}.",
  "look.satisfaction.todo":
    "Baca tulisan pelanggan yang memberi nilai 1 atau 2, lalu bicarakan dengan petugas yang menjawab mereka.",
  "look.product.what": "{name}: naik dari {before} menjadi {now}.",
  "look.product.todo":
    "Baca lima yang terbaru. Di balik kenaikan biasanya hanya ada satu penyebab, dan pelanggan menyebutkannya.",
  "look.bounced.what": "{share} pelanggan yang kita beri konfirmasi mengalami email kembali.",
  "look.bounced.todo":
    "Periksa dari formulir atau saluran mana alamatnya berasal. Pada 10%, layanan email menghentikan akun, dan tidak ada yang menerima kabar dari kita.",
  "look.handOvers.what": "Keluhan lebih sering berpindah tangan: {now} kali, sebelumnya {before}.",
  "look.handOvers.todo":
    "Periksa tim mana yang mengalihkannya, dan perbaiki aturan yang mula-mula mengirimnya ke sana.",
  "look.none": "Saat ini tidak ada yang perlu dilakukan.",

  "channel.form": "Formulir",
  "channel.email": "Email",
  "channel.chat": "Chat",
  "channel.phone": "Telepon",
  "channel.visit": "Kunjungan",
  "channel.review": "Ulasan",
  "channel.social": "Media sosial",
  "name.unreadable": "Nama tidak ditampilkan (karakter tidak lazim)",

  "notice.subject": "{count, plural, other {# keluhan memerlukan seseorang}}",
  "notice.lead":
    "{count, plural, other {Keluhan berikut memerlukan seseorang dari tim. Yang paling mendesak ada di atas.}}",
  "notice.meaning": "{meaning} {todo}",
  "notice.complaint": "Keluhan",
  "notice.since": "Sejak",
  "notice.listed": "{count, plural, other {# keluhan}}",
  "notice.more": "{count, plural, other {dan # lagi}}",

  "alarm.regulatory-deadline-missed.title": "Tenggat hukum terlewat",
  "alarm.regulatory-deadline-missed.meaning":
    "Pelanggan kini boleh mengadu ke lembaga penyelesaian sengketa atau regulator.",
  "alarm.regulatory-deadline-missed.todo":
    "Beri tahu penanggung jawab kepatuhan, dan kirim jawaban akhir atau pemberitahuan keterlambatan hari ini.",
  "alarm.regulatory-deadline-near.title": "Tenggat hukum sudah dekat",
  "alarm.regulatory-deadline-near.meaning": "Menurut hukum, pelanggan harus segera menerima jawaban akhir.",
  "alarm.regulatory-deadline-near.todo":
    "Serahkan kepada orang yang bisa menuntaskannya, dan bebaskan dia dari pekerjaan lain.",
  "alarm.acknowledgement-overdue.title": "Belum dikonfirmasi tepat waktu",
  "alarm.acknowledgement-overdue.meaning": "Pelanggan belum tahu apakah keluhannya sudah sampai.",
  "alarm.acknowledgement-overdue.todo":
    "Konfirmasi akan terkirim sendiri setelah email berfungsi lagi. Jika beberapa keluhan menunggu, periksa mengapa email tidak terkirim.",
  "alarm.promise-broken.title": "Satu janji tidak ditepati",
  "alarm.promise-broken.meaning": "Pelanggan sudah diberi tahu suatu waktu, dan waktu itu lewat tanpa kabar.",
  "alarm.promise-broken.todo": "Tulis kepada pelanggan sekarang, dengan waktu baru yang pasti bisa ditepati.",
  "alarm.promise-at-risk.title": "Satu janji hampir tidak ditepati",
  "alarm.promise-at-risk.meaning": "Pelanggan sudah diberi tahu suatu waktu yang hampir kita lewatkan.",
  "alarm.promise-at-risk.todo": "Usahakan dijawab tepat waktu, atau beri tahu pelanggan sebelum dia harus bertanya.",
  "alarm.response-overdue.title": "Jawaban terlambat",
  "alarm.response-overdue.meaning": "Pelanggan menunggu jawaban petugas lebih lama daripada yang kita sampaikan.",
  "alarm.response-overdue.todo": "Keluhan ini kini ada di antrean mendesak. Pastikan ada yang mengambilnya hari ini.",
  "alarm.response-at-risk.title": "Jawaban terancam terlambat",
  "alarm.response-at-risk.meaning":
    "Sebentar lagi pelanggan sudah menunggu jawaban petugas selama yang kita sampaikan.",
  "alarm.response-at-risk.todo": "Keluhan ini sudah dimajukan dalam antrean. Pastikan ada yang mengambilnya.",
  "alarm.resolution-overdue.title": "Penyelesaian terlambat",
  "alarm.resolution-overdue.meaning": "Pelanggan sudah mendapat jawaban, tetapi masalahnya belum selesai.",
  "alarm.resolution-overdue.todo":
    "Tanyakan kepada petugasnya apa yang ditunggu, dan putuskan jika hanya keputusan yang kurang.",
  "alarm.not-fixed-twice.title": "Dua kali tidak teratasi",
  "alarm.not-fixed-twice.meaning": "Pelanggan memberi tahu untuk kedua kalinya bahwa masalahnya belum teratasi.",
  "alarm.not-fixed-twice.todo": "Periksa sendiri, dan telepon pelanggan sebelum mencoba hal lain.",
  "alarm.escalated.title": "Diteruskan ke penyelia",
  "alarm.escalated.meaning": "Petugasnya tidak bisa menyelesaikannya sendiri, dan pelanggan menunggu.",
  "alarm.escalated.todo": "Baca catatan petugas, lalu ambil alih atau serahkan kepada orang yang bisa.",
  "alarm.approval-needed.title": "Menunggu persetujuan",
  "alarm.approval-needed.meaning": "Pelanggan belum menerima apa pun sampai ada yang menyetujui usulan petugas.",
  "alarm.approval-needed.todo": "Setujui atau tolak.",
  "alarm.handed-over-twice.title": "Dialihkan dua kali",
  "alarm.handed-over-twice.meaning":
    "Pelanggan sudah berhadapan dengan dua petugas, dan keduanya tidak bisa menyelesaikannya.",
  "alarm.handed-over-twice.todo": "Putuskan siapa yang menyelesaikannya, dan beri tahu dia apa yang sudah dicoba.",
  "alarm.debt-unpaid.title": "Ada yang terus gagal",
  "alarm.debt-unpaid.meaning": "Email atau pesan yang harus diterima pelanggan tidak terkirim.",
  "alarm.debt-unpaid.todo":
    "Sistem terus mencoba. Minta penanggung jawab sistem membaca halaman alarm ini di panduan operasional.",

  "system.lead": "Ini tentang sistem keluhan itu sendiri, bukan tentang satu keluhan.",
  "system.webhook": "Webhook",
  "system.receiver": "Penerima",
  "system.switchOn": "Untuk mengaktifkannya lagi",
  "system.sendAgain": "Untuk mengirimnya lagi",
  "system.day": "Hari",
  "system.missing": "Yang tidak ditemukan",
  "system.things": "{count, plural, other {# hal}}",
  "system.missing.not-taken-in": "Masuk, dan tidak diketahui nasibnya",
  "system.missing.door-unwatched": "Pintu masuk yang tidak diawasi pihak lain",
  "system.missing.complaint-gone": "Keluhan hilang",
  "system.missing.unreadable": "Keluhan tidak terbaca",
  "system.missing.entry-gone": "Pesan hilang",
  "system.missing.parked-gone": "Email yang disisihkan hilang",
  "system.missing.file-gone": "Berkas hilang",
  "system.missing.no-next-check": "Tidak akan dilihat siapa pun lagi",
  "system.missing.check-overdue": "Seharusnya sudah diperiksa",
  "system.missing.debt-unpaid": "Tertunggak, terlambat, dan belum diberitahukan",
  "system.missing.mail-undecided": "Tidak dikirim, tidak pula ditahan",
  "system.list": "Daftar lengkap",
  "system.more": "{count, plural, other {dan # pemberitahuan lagi}}",

  "system.webhook-disabled.title": "Webhook dinonaktifkan",
  "system.webhook-disabled.meaning":
    "Sistem penerima menjawab bahwa ia sudah tidak ada lagi, jadi tidak ada yang dikirim ke sana. Peristiwa menunggu tiga hari; setelah itu dapat dikirim ulang.",
  "system.webhook-disabled.todo":
    "Tanyakan kepada penanggung jawab sistem penerima, lalu aktifkan lagi webhook setelah sistem itu kembali.",
  "system.proof-incomplete.title": "Pemeriksaan harian tidak lengkap",
  "system.proof-incomplete.meaning":
    "Sebagian dari yang masuk pada hari itu, atau yang harus diterima pelanggan, tidak ditemukan.",
  "system.proof-incomplete.todo": "Baca daftarnya hari ini: mungkin ada keluhan yang tidak dilihat siapa pun.",
  "system.webhook-lost.title": "Pengiriman peristiwa dihentikan",
  "system.webhook-lost.meaning":
    "Pengiriman peristiwa dari hari itu dihentikan karena selama tiga hari sistem penerima tidak menerimanya.",
  "system.webhook-lost.todo":
    "Tanyakan penyebabnya kepada penanggung jawab sistem penerima. Panggilan di bawah ini mengirim lagi yang hilang pada hari itu.",
  "system.webhook-failing.title": "Webhook gagal",
  "system.webhook-failing.meaning":
    "Sistem penerima tidak menerima apa pun selama satu jam. Peristiwa menunggu dan terus dicoba selama tiga hari.",
  "system.webhook-failing.todo":
    "Tanyakan kepada penanggung jawab sistem penerima. Begitu berfungsi lagi, yang menunggu terkirim dengan sendirinya.",

  "warning.subject.product": "Keluhan tentang produk “{name}” melonjak tidak wajar",
  "warning.subject.category": "Keluhan tentang “{name}” melonjak tidak wajar",
  "warning.lead":
    "{count, plural, other {# keluhan}} sejak {since}. Melihat sebelumnya, yang wajar sekitar {expected}.",
  "warning.next": "Yang perlu dilakukan",
  "warning.read.lead": "Baca yang terbaru lebih dulu.",
  "warning.read.text":
    "Di balik kenaikan mendadak biasanya hanya ada satu penyebab: satu lot produk, satu rilis, halaman yang rusak, surat yang terkirim.",
  "warning.stop.lead": "Cegah agar tidak meluas.",
  "warning.stop.text":
    "Jika ada yang bisa terluka atau kehilangan uang, hentikan penjualan atau turunkan halamannya, baru cari tahu lebih lanjut.",
  "warning.tell.lead": "Beri tahu para petugas.",
  "warning.tell.text":
    "Satu catatan tentang apa yang diketahui dan apa yang ditawarkan, supaya semua pelanggan mendengar hal yang sama.",
  "warning.behind": "Keluhan di baliknya",
  "warning.once": "Kenaikan ini hanya akan diberitahukan lagi jika menjadi sepuluh kali lipat.",
};
