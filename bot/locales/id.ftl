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
