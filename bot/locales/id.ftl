### Irisward, Indonesian. $refs holds citation numbers, already bracketed.


headline-high = Risiko tinggi. Sebaiknya jangan.
headline-high-trade = Risiko tinggi. Jangan menjual, menyewakan, atau memverifikasi akun untuk orang lain.
headline-high-phishing = Risiko tinggi. Ini tampak seperti jebakan untuk mengambil data Anda.
headline-high-minor = Risiko tinggi. Data tubuh anak tidak sepatutnya ditukar dengan imbalan.
headline-high-happened = Risiko tinggi, tetapi masih ada yang bisa dilakukan.
headline-elevated = Risiko cukup tinggi. Jangan setuju sebelum pertanyaan Anda dijawab.
headline-elevated-happened = Ini sudah terjadi, dan Anda masih bisa bertindak.
headline-caution = Perlu hati-hati. Periksa beberapa hal sebelum setuju.
headline-low = Penggunaan biasa, risiko rendah.
headline-info = Yang dikatakan sumber resmi:
headline-warning = Anda memperingatkan orang lain. Ini yang dikatakan sumber resmi tentang hal itu:
headline-mss-named-none = Tidak. Kementerian Keamanan Negara Tiongkok tidak menyebut nama perusahaan mana pun. { $refs }
headline-no-evidence = Saya tidak menemukan pemberitahuan resmi tentang hal ini.
headline-no-evidence-place = Saya tidak punya pemberitahuan resmi tentang hal ini dari tempat berikut: { $place }.
no-evidence-note = Itu tidak berarti hal ini tidak berbahaya: artinya hanya bahwa sumber saya tidak membahasnya.
headline-out-of-scope = Saya hanya membantu soal tawaran dan pertanyaan tentang pemindaian iris, wajah, sidik jari, telapak tangan, atau suara, pemeriksaan identitas, dan akun terverifikasi. Jika ada yang menawarkan sesuatu untuk pemindaian, kirimkan pesannya kepada saya.

section-now = Yang perlu dilakukan sekarang
section-sources = Sumber

reason-exchange = Yang diminta: { $biometric }. Imbalannya: { $reward }. Data tubuh seperti ini tidak bisa diganti seperti kata sandi jika bocor. { $refs }
reason-biometric = Ini menyangkut: { $biometric }. Data tubuh seperti ini tidak bisa diganti seperti kata sandi jika bocor. { $refs }
reason-consent = Persetujuan harus bebas. Jika dibeli atau didesak, persetujuan itu bisa jadi tidak sah. { $refs }
reason-no-choice = Anda semestinya bisa menolak dan mendapat cara lain. { $refs }
reason-minor = Pihak berwenang pernah berkeberatan atas pengumpulan data tubuh anak di bawah umur. { $refs }
reason-account-trade = Akun yang dijual, dipinjamkan, atau diverifikasi untuk orang lain bisa dipakai untuk kejahatan, dan pemilik nama di akun itu bisa dimintai tanggung jawab. { $refs }
reason-face-for-others = Video wajah atau pemeriksaan identitas yang dilakukan untuk orang lain bisa dipakai untuk membuka akun atau memalsukan identitas. { $refs }
reason-phishing = Pesan dan situs semacam ini pernah dipakai untuk mencuri gambar wajah, kode, atau uang. { $refs }
reason-unnamed = Siapa pun yang mengumpulkan data tubuh harus menyebutkan siapa mereka, mengapa data itu diperlukan, dan berapa lama disimpan. { $refs }
reason-erase = Anda bisa menarik persetujuan dan meminta data Anda dihapus. { $refs }
reason-voice = Rekaman suara bisa ditiru dan dipakai untuk penipuan. { $refs }
reason-password = Kata sandi bisa diganti setelah bocor; iris, wajah, atau sidik jari tetap sama seumur hidup. { $refs }
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

standing-in-force = berlaku saat terakhir diperiksa, { $date }
standing-expired = tidak berlaku lagi, per { $date }
standing-contested = dalam proses banding atau belum diputuskan, per { $date }
standing-advice = imbauan tanpa kekuatan hukum, { $date }
standing-company = pernyataan perusahaan itu sendiri, { $date }
standing-channel = saluran pelaporan, diperiksa { $date }
standing-undated = tanggal pemeriksaan terakhir tidak diketahui
may-have-changed = mungkin sudah berubah sejak itu

step-decline = Jangan berikan pindaian atau rekaman demi imbalan itu.
step-postpone = Tunggu dulu. Anda tidak rugi apa-apa jika memutuskan nanti.
step-ask = Tanyakan secara tertulis: siapa yang bertanggung jawab, hukum mana yang mengizinkannya, mengapa diperlukan, di mana disimpan, berapa lama, siapa yang menerimanya, dan bagaimana cara menghapusnya. { $refs }
step-alternative = Mintalah cara lain, misalnya kartu, kode, atau bantuan petugas.
step-keep = Simpan pesan, tempat, nama, dan waktunya.
step-withdraw = Tulis kepada pihak yang mengumpulkannya: Anda menarik persetujuan dan meminta penghapusan. Simpan jawabannya. { $refs }
step-company-erase = Yang dikatakan perusahaan itu sendiri tentang penghapusan: { $summary } { $refs }
step-child = Sebagai orang tua atau wali, mintalah penghapusan atas nama anak dan nyatakan bahwa Anda tidak menyetujuinya. { $refs }
step-no-account = Jangan melakukan verifikasi untuk orang lain dan jangan menyerahkan data login, kartu, atau kartu SIM.
step-secure-account = Segera beri tahu bank atau platform, ganti kata sandi, dan tanyakan kepada polisi apa yang harus dilakukan dengan akun atas nama Anda.
step-no-link = Jangan membuka tautan, menghubungkan dompet kripto, atau mengirim gambar mata atau wajah Anda.
step-official = Gunakan hanya aplikasi, situs, atau loket resmi yang Anda buka atau datangi sendiri.
step-report = Tempat melapor: { $summary } { $refs }
step-report-generic = Laporkan kepada otoritas pelindungan data di negara Anda atau kepada polisi.
step-own-device = Tetap pasang kode sandi; wajah atau sidik jari yang tersimpan bisa dihapus di pengaturan perangkat Anda.
step-ask-place = Sebutkan negara Anda, dan saya bisa menyampaikan apa yang dikatakan otoritasnya.
step-whom-to-ask = Tanyakan kepada otoritas pelindungan data di negara Anda; mereka bisa menjelaskan apa yang berlaku bagi Anda.
step-aid = Bantuan tidak boleh bergantung pada pemindaian tanpa cara lain: mintalah cara lain, dan beri tahu bagian pengaduan organisasi itu. { $refs }

source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = tanggal tidak diketahui
quote-language = bahasa asli: { $language }

biometric-iris = pemindaian iris (mata)
biometric-face = gambar wajah
biometric-fingerprint = sidik jari
biometric-palm = pemindaian telapak tangan
biometric-voice = rekaman suara
biometric-gait = rekaman cara berjalan
biometric-biometric = data biometrik
biometric-identity = pemeriksaan identitas
reward-money = uang
reward-token = token atau koin
reward-goods = barang atau voucer
reward-job = pekerjaan
reward-referral = bayaran untuk mengajak orang lain
reward-unknown = suatu keuntungan

hint-exchange = ⚠️ Pesan ini menawarkan imbalan untuk hal berikut: { $biometric }. Tawaran semacam ini pernah menjadi pokok peringatan atau perintah resmi.
hint-trade = ⚠️ Pesan ini menawarkan imbalan untuk pemeriksaan identitas atau akun terverifikasi. Ada peringatan resmi tentang hal ini.
hint-general = ⚠️ Pesan ini mirip dengan tawaran yang pernah menjadi pokok peringatan atau perintah resmi.
hint-phishing = ⚠️ Pesan ini meminta gambar wajah atau mata, atau data akun, dengan tekanan. Ada peringatan resmi tentang hal ini.
hint-source = { $issuer }, { $issued }: { $title } { $refs } ({ $standing }) { $url }

error-empty = Tidak ada teks untuk dibaca. Silakan kirim pertanyaan atau tawaran itu dalam bentuk teks.
error-too-long = Teks ini terlalu panjang: { $length } karakter, sedangkan batas saya { $limit }. Silakan kirim bagian yang penting.
error-language = Saya kurang menguasai bahasa ini. Saya menjawab dalam bahasa Inggris dan dalam bahasa terdekat yang saya kuasai.
error-image = Saya belum bisa membaca gambar. Silakan ketik teks pada poster itu.

build-done = Indeks { $generation } siap: { $advisories } pemberitahuan, { $passages } bagian teks.

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = Saya menyampaikan apa yang dikatakan sumber resmi ketika seseorang menawarkan sesuatu kepada Anda untuk pemindaian iris, wajah, sidik jari, telapak tangan, atau suara, atau untuk pemeriksaan identitas atau akun terverifikasi. Kirimkan tawaran itu, teruskan pesannya, atau ajukan pertanyaan.
start-automated = Saya sistem otomatis. Tidak ada otoritas atau perusahaan yang menjalankan saya, dan saya tidak berbicara atas nama otoritas atau perusahaan mana pun. Saya bisa keliru: buka sumbernya dan baca sendiri.
start-example = Contohnya:
example-question = Di mal ada yang memberi token senilai 800 ribu rupiah kalau mata saya boleh dipindai. Sebaiknya saya terima?
help = Kirimkan pertanyaan atau tawaran, atau teruskan sebuah pesan. Di obrolan mana pun Anda bisa mengetik nama saya, lalu pertanyaan Anda. Di grup, balas sebuah pesan dengan /check.
help-commands = Perintah:
ask-usage = Tulis pertanyaan Anda setelah perintah, seperti ini: /ask apakah menjual pindaian iris itu legal?
check-usage = Balas pesan yang ingin diperiksa dengan /check.
check-nothing = Pesan yang Anda balas tidak berisi teks yang bisa saya baca.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = Apa bot ini
command-help = Cara memakainya
command-ask = Ajukan pertanyaan
command-check = Periksa pesan yang Anda balas
command-language = Pilih bahasa jawaban
command-country = Atur negara Anda
command-sources = Telusuri pemberitahuan resmi
command-status = Seberapa baru informasinya
command-privacy = Apa yang disimpan tentang Anda
command-forget = Hapus semua tentang Anda
command-export = Dapatkan semua yang disimpan tentang Anda
command-feedback = Sampaikan sesuatu kepada pengelola
command-developer = Siapa yang menjalankan bot ini
bot-description = Ada yang menawari Anda uang, token, atau pekerjaan untuk pemindaian iris, wajah, telapak tangan, atau suara? Kirimkan tawarannya. Saya menyampaikan apa yang dikatakan pemberitahuan resmi, beserta tautannya. Sistem otomatis, tidak dijalankan oleh otoritas mana pun.
bot-about = Kata sumber resmi soal tawaran pindai iris, wajah, telapak tangan, suara. Otomatis; tidak dijalankan otoritas.

## Telegram: buttons under an answer, at most 30 characters
button-why = Mengapa?
button-questions = Apa yang perlu saya tanyakan?
button-scanned = Saya sudah dipindai
button-report = Tempat melapor
button-sources = Sumber
button-watch = Kabari saya jika ini berubah
button-unwatch = Berhenti mengabari saya
button-useful = 👍 Berguna
button-not-useful = 👎 Tidak berguna
button-got-offer = Saya mendapat tawaran ini
button-warning = Saya memperingatkan orang lain
button-country = Pilih negara saya
button-back = ‹ Kembali
button-next = Berikutnya ›
button-previous = ‹ Sebelumnya
button-open-page = Buka halaman
button-yes-forget = Ya, hapus semuanya
button-no = Tidak

## Telegram: what the buttons say
ask-role = Apakah Anda mendapat tawaran ini, atau Anda memperingatkan orang lain?
role-warning = Terima kasih sudah memperingatkan orang lain. Ini sumber yang bisa Anda bagikan:
why-risk = Bagaimana saya sampai ke sana: tingkat risiko berasal dari aturan tetap yang menimbang isi pesan. Tidak ada orang atau perusahaan yang menentukannya.
why-noticed = Yang saya lihat: { $things }.
why-sources = Dasarnya:
questions-title = Tanyakan kepada mereka secara tertulis, dan tunggu jawabannya sebelum Anda setuju:
question-who = Siapa yang bertanggung jawab: nama, alamat, pendaftaran?
question-law = Hukum mana yang mengizinkannya, dan untuk apa data itu diperlukan?
question-stored = Di mana dan bagaimana data disimpan, dan apakah dikirim ke negara lain?
question-how-long = Berapa lama disimpan?
question-receives = Siapa lagi yang menerimanya?
question-delete = Bagaimana cara saya menarik persetujuan dan meminta penghapusan, dan siapa yang mengonfirmasinya?
question-otherwise = Cara lain apa yang ada jika saya menolak?
scanned-title = Jika Anda sudah dipindai:
report-title = Anda bisa melapor di sini:
report-none = Saya tidak mengetahui saluran pelaporan resmi untuk negara ini. Otoritas pelindungan data di sana atau polisi bisa memberi tahu Anda.
source-title = { $number } dari { $count }
source-quote = Dalam kata-kata sumber ({ $language }):
source-passage = Yang dikatakan sumber ({ $language }):
source-summary = Singkatnya:
source-gone = Pemberitahuan ini tidak ada lagi di basis pengetahuan.
source-replaced = Pemberitahuan ini sudah digantikan oleh yang lebih baru:
source-changed = Pemberitahuan ini sudah berubah sejak jawaban itu. Begini keadaannya sekarang:
watching = Saya akan mengabari Anda jika ini berubah.
watching-stopped = Saya tidak akan mengabari Anda lagi.
watch-changed = Pemberitahuan yang pernah Anda tanyakan sudah berubah:
watch-gone = Pemberitahuan yang pernah Anda tanyakan tidak ada lagi di basis pengetahuan: { $title }
thanks = Terima kasih.
thanks-useful = Terima kasih. Saya menyimpan penilaian Anda selama 90 hari, tanpa teks pesan Anda.
button-old = Tombol ini sudah terlalu lama. Silakan bertanya lagi.

## Telegram: settings
language-ask = Dalam bahasa apa saya sebaiknya menjawab?
language-set = Saya akan menjawab dalam bahasa ini: { $language }
language-automatic = Sesuai bahasa setiap pesan
language-unknown = Saya tidak menguasai bahasa ini. Bahasa yang saya kuasai:
country-ask = Anda di negara mana? Dengan begitu saya bisa menyampaikan apa yang dikatakan otoritasnya.
country-set = Negara Anda: { $country }
country-none = Tanpa negara
country-unset = Saya tidak menyimpan negara untuk Anda.
country-unknown = Saya tidak mengenal negara ini. Silakan kirim nama Inggrisnya atau dua hurufnya, misalnya /country KE.

## Telegram: browsing the knowledge base
browse-title = Basis pengetahuan: { $notices } pemberitahuan dari { $places } negara dan wilayah. Bagaimana Anda ingin menelusurinya?
browse-by-country = Menurut negara
browse-by-kind = Menurut jenis
browse-search = Cari
browse-search-how = Tulis yang Anda cari setelah perintah, seperti ini: /sources pembayaran dengan telapak tangan
browse-page = Halaman { $page } dari { $pages }
browse-nothing = Tidak ada yang ditemukan.
kind-warning = Peringatan
kind-order = Perintah resmi
kind-court = Putusan pengadilan
kind-law = Undang-undang
kind-guidance = Panduan
kind-report = Laporan
kind-research = Penelitian
kind-channel = Tempat melapor
kind-company-statement = Yang dikatakan perusahaan

## Telegram: status and trouble
status = Basis pengetahuan: generasi { $generation }, { $notices } pemberitahuan. Terakhir diperiksa: { $checked }.
busy = Saya sedang menerima sangat banyak pertanyaan. Silakan coba lagi dalam satu menit.
too-many = Anda mengirim banyak pesan dalam waktu singkat. Silakan tunggu { $seconds } detik.
too-many-day = Anda sudah mengirim sangat banyak pesan hari ini. Silakan kembali besok.
failed = Ada yang salah di pihak saya, dan saya tidak bisa menjawab. Silakan coba lagi nanti. Referensi: { $reference }
not-read = Saya belum bisa membaca { $things }. Silakan kirim isi tawaran itu dalam bentuk teks, atau teruskan pesannya.
not-read-photo = gambar
not-read-voice = pesan suara
not-read-video = video
not-read-document = berkas
not-read-other = jenis pesan ini
not-downloaded = Saya tidak mengunduhnya.
inline-button = Buka bot

## Telegram: privacy
privacy = Yang saya simpan tentang Anda, dan alasannya:
privacy-none = Dari pesan Anda, saya tidak menyimpan apa pun setelah dijawab. Saya tidak menyimpan gambar, nama, atau nomor telepon.
privacy-memory = Untuk pertanyaan lanjutan, saya mengingat beberapa percakapan terakhir paling lama setengah jam, hanya di memori sementara.
privacy-encrypted = Yang disimpan dienkripsi, dengan kunci yang disimpan di tempat lain. Di log, Anda hanya tampak sebagai kode yang dibuat dengan kunci rahasia.
privacy-shared = Tidak ada yang diteruskan, dan tidak ada yang dipakai untuk pelatihan atau iklan.
privacy-rights = /export memberi Anda semua yang disimpan, /forget langsung menghapusnya.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
   *[other] { $days } hari
 }
privacy-hours = { $hours ->
   *[other] { $hours } jam
 }
stored-message = Yang Anda kirim, supaya tidak hilang sebelum saya menjawab
stored-sent = Nomor pesan-pesan jawaban saya, supaya tidak ada bagian yang terkirim dua kali
stored-update = Nomor dari yang Anda kirim, supaya saya tidak menjawabnya dua kali
stored-kind = Apakah itu pesan, tombol, atau hal lain, supaya saya menanganinya dengan tepat
stored-times = Kapan itu masuk dan kapan dijawab, supaya dicoba lagi dan dihapus pada waktunya
stored-unanswered = Jika saya tidak bisa menjawab: bahwa itu terjadi, tanpa yang Anda tulis, untuk menemukan kesalahannya
stored-chat-code = Kode yang dibuat dari nomor obrolan ini dengan kunci rahasia, untuk mengetahui mana yang saling terkait
stored-address = Nomor obrolan ini, jika Anda mengatur atau memantau sesuatu, supaya saya bisa menghubungi Anda
stored-settings = Bahasa dan negara yang Anda pilih, supaya saya menjawab sesuai dengan itu
stored-seen = Hari terakhir saya menerima sesuatu dari Anda, jika Anda mengatur sesuatu, untuk mengetahui kapan menghapusnya
stored-watch = Pemberitahuan yang ingin Anda ikuti, sejak kapan, dalam bahasa apa, dan bagaimana keadaannya waktu itu, untuk melihat perubahan
stored-feedback = Penilaian atau komentar Anda: harinya, bahasanya, dan pemberitahuan yang dimaksud, untuk memperbaiki kesalahan
stored-comment = Isi komentar yang Anda kirim kepada pengelola, supaya bisa dibaca oleh seseorang
stored-technical = Nomor urut dan penghitung basis data yang tidak memuat apa pun tentang Anda
privacy-until-answered = sampai dijawab
privacy-until-forget = sampai /forget
forget-ask = Hapus pengaturan, pantauan, dan masukan Anda sekarang?
forgotten = Semua tentang Anda sudah dihapus.
export-done = Ini semua yang disimpan tentang Anda.
feedback-usage = Tulis pesan Anda kepada pengelola setelah perintah, seperti ini: /feedback tautannya rusak. Pesan disimpan selama 90 hari, terenkripsi. Mohon jangan mengirim data pribadi.
feedback-done = Terima kasih. Pesan ini akan dibaca oleh seseorang.
developer = Irisward adalah perangkat lunak sumber terbuka. Bot ini dijalankan oleh: { $operator }. Kontak: { $contact }
developer-unknown = Irisward adalah perangkat lunak sumber terbuka. Pengelola bot ini tidak mencantumkan kontak.
