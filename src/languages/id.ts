import type { LanguageWords } from '../model/contracts.ts'

export const id: LanguageWords = {
  tag: 'id', name: 'Indonesian',
  phrases: {
    version: ['versi mobile', 'versi seluler', 'keluar dari versi seluler', 'lihat versi mobile', 'versi desktop', 'lihat versi lengkap', 'versi lengkap', 'versi cetak'],
    share: ['bagikan', 'bagikan artikel', 'bagikan artikel ini', 'bagikan berita ini*', 'bagikan ke*', 'bagikan di*', 'bagikan:*', 'bagikan ini:*', 'share artikel', 'share:*', 'sebarkan', 'sebarkan berita*', 'cetak', 'cetak artikel', 'kirim lewat email', 'kirim ke teman', 'salin link', 'salin tautan', 'tautan disalin*', 'link tersalin*', 'copy link', 'copy link berhasil*', 'ikuti kami*', 'ikuti kami di*', 'follow kami*', 'suka', 'menyukai ini:*', 'simpan artikel', 'simpan', 'dengarkan artikel', 'dengarkan berita', 'jadikan*sumber utama*', 'ukuran huruf', 'komentar dan bagikan*'],
    subscribe: ['berlangganan', 'langganan', 'berlangganan sekarang', 'langganan sekarang', 'berlangganan newsletter*', 'newsletter', 'buletin', 'daftar newsletter*', 'dapatkan berita*', 'dapatkan update berita*', 'dapatkan informasi*', 'alamat email', 'alamat email anda', 'masukkan email*', 'masukkan alamat email*', 'sudah berlangganan?*', 'artikel ini khusus untuk pelanggan*', 'khusus pelanggan', 'unduh aplikasi*', 'download aplikasi*', 'dukung kami', 'donasi', 'gabung di*', 'bergabung di grup*', 'mari bergabung di*', 'yuk gabung*'],
    'sign-in': ['masuk', 'login', 'log in', 'keluar', 'logout', 'daftar', 'daftar sekarang', 'registrasi', 'buat akun', 'akun saya', 'profil saya', 'lupa password?*', 'lupa kata sandi?*', 'kata sandi', 'nama pengguna', 'sudah punya akun?*', 'belum punya akun?*', 'ingat saya'],
    related: ['baca juga*', 'baca juga:*', 'baca juga :*', 'baca:*', 'baca selengkapnya', 'baca selengkapnya*', 'baca lebih lanjut', 'baca lanjutannya', 'baca artikel*selengkapnya*', 'selengkapnya', 'selanjutnya', 'lanjutkan membaca', 'lanjut membaca', 'halaman selanjutnya*', 'lihat juga*', 'lihat selengkapnya', 'lihat semua', 'lihat lainnya', 'lihat artikel asli', 'simak juga*', 'simak video*', 'saksikan video*', 'tonton juga*', 'artikel terkait', 'berita terkait', 'terkait', 'topik terkait', 'konten terkait', 'artikel lainnya', 'berita lainnya', 'artikel serupa', 'artikel menarik lainnya*', 'terpopuler', 'berita terpopuler', 'terbaru', 'berita terbaru', 'berita terkini', 'terkini', 'paling banyak dibaca', 'paling populer', 'populer', 'pilihan editor', 'pilihan redaksi', 'rekomendasi', 'rekomendasi untuk anda', 'rekomendasi untukmu', 'untuk anda', 'mungkin anda suka*', 'anda mungkin juga suka*', 'mungkin kamu suka*', 'artikel selanjutnya', 'artikel sebelumnya', 'berita selanjutnya', 'berita sebelumnya', 'muat lebih banyak', 'tampilkan lebih banyak', 'indeks berita', 'jangan lewatkan*', 'berita utama', 'video terkait*', 'pilihan untukmu'],
    comments: ['komentar', 'komentari', 'beri komentar', 'tulis komentar', 'tulis komentar anda*', 'tinggalkan komentar', 'tinggalkan balasan', 'tambahkan komentar', 'kirim komentar', 'lihat komentar', 'lihat semua komentar', 'belum ada komentar*', 'tidak ada komentar', '0 komentar', '1 komentar', '*komentar', 'balas', 'batalkan balasan', 'alamat email anda tidak akan dipublikasikan*', 'ruas yang wajib ditandai*', 'laporkan', 'laporkan komentar', 'komentar ditutup*', 'jadilah yang pertama berkomentar*', 'komentar sepenuhnya menjadi tanggung jawab*'],
    consent: ['terima', 'terima semua', 'setuju', 'saya setuju', 'terima cookie', 'tolak', 'tolak semua', 'pengaturan cookie', 'pengaturan privasi', 'kami menggunakan cookie*', 'situs ini menggunakan cookie*', 'situs web ini menggunakan cookie*', 'dengan melanjutkan*', 'mengerti', 'pelajari lebih lanjut'],
    advertisement: ['iklan', 'advertisement', 'advertorial', 'konten bersponsor', 'bersponsor', 'disponsori*', 'scroll to continue with content', 'scroll to resume content', 'gulir untuk lanjut membaca*', 'artikel berlanjut setelah iklan*', 'lanjutkan membaca setelah iklan*', 'tutup iklan', 'pasang iklan', 'kerja sama dengan*'],
    tags: ['tag', 'tag:*', 'tags:*', 'topik', 'topik:*', 'kata kunci*', 'label:*', 'kategori', 'kategori:*', 'rubrik:*', 'diposting di*', 'topik populer'],
    navigation: ['beranda', 'halaman utama', 'cari', 'pencarian', 'tutup', 'buka menu', 'tutup menu', 'langsung ke konten', 'lompat ke konten', 'loncat ke konten', 'langsung ke isi', 'kembali', 'kembali ke atas', 'ke atas', 'berikutnya', 'sebelumnya', 'kontak', 'kontak kami', 'hubungi kami', 'tentang kami', 'redaksi', 'info iklan', 'karir', 'karier', 'berita', 'nasional', 'internasional', 'politik', 'ekonomi', 'bisnis', 'olahraga', 'hiburan', 'budaya', 'gaya hidup', 'teknologi', 'opini', 'daerah', 'foto', 'indeks', 'cuaca', 'anda di sini*', 'daftar isi', 'memuat*', 'peta situs', 'arsip', 'jaringan media'],
    legal: ['hak cipta dilindungi*', '*hak cipta dilindungi*', 'hak cipta*', 'seluruh hak cipta*', 'kebijakan privasi', 'syarat dan ketentuan', 'syarat & ketentuan', 'ketentuan layanan', 'ketentuan penggunaan', 'kebijakan cookie', 'pedoman media siber', 'pedoman pemberitaan*', 'kode etik', 'kode etik jurnalistik', 'penafian', 'dilarang mengutip*', 'dilarang keras*', '© *', 'copyright*', 'laporkan kesalahan*'],
    'reading-time': ['waktu baca*', '*menit baca', '*menit membaca', '*menit dibaca', 'lama baca*', 'baca*menit', 'estimasi baca*', 'perkiraan waktu baca*'],
    credit: ['foto:*', 'foto :*', '(foto:*', 'gambar:*', 'sumber:*', 'sumber foto*', 'sumber gambar*', 'ilustrasi:*', 'ilustrasi foto*', 'ilustrasi. foto*', 'kredit foto*', 'dok.*', 'dokumentasi:*', 'video:*', '*/antara', 'tangkapan layar*', 'infografis:*'],
    updated: ['diterbitkan*', 'dipublikasikan*', 'diperbarui*', 'terakhir diperbarui*', 'terakhir diubah*', 'update terakhir*', 'pembaruan terakhir*', 'diposting pada*', 'diunggah*', 'tayang*', 'dibuat*', 'tanggal:*', 'tanggal terbit*', 'terbit:*'],
  },
  bylineOpeners: ['oleh', 'oleh:', 'penulis:', 'penulis', 'ditulis oleh', 'reporter:', 'reporter', 'wartawan:', 'editor:', 'pewarta:', 'pewarta', 'kontributor:', 'diposting oleh', 'laporan'],
  nameJoiners: ['dan', '&'],
  months: [['jan'], ['feb', 'pebruari'], ['mar'], ['apr'], [], ['jun'], ['jul'], ['agu', 'agt', 'ags'], ['sep', 'sept'], ['okt'], ['nov', 'nopember'], ['des']],
  notNames: ['redaksi', 'tim redaksi', 'tim liputan', 'antara', 'admin', 'administrator', 'tamu', 'anonim', 'penulis', 'editor', 'wartawan', 'reporter', 'diterbitkan', 'bagikan'],
  terms: {
    updated: 'diperbarui',
    published: 'diterbitkan',
    received: 'diterima, disetujui',
  },
  standIns: {
    missing: ['kesalahan 404*', 'galat 404*', '404 halaman tidak ditemukan', 'halaman tidak ditemukan*', 'halaman yang anda cari*', 'halaman yang kamu cari*', 'halaman yang anda minta*', 'halaman ini tidak tersedia*',
      'maaf, halaman*'],
    challenge: ['verifikasi bahwa anda manusia*', 'saya bukan robot', 'pastikan anda bukan robot*'],
    script: ['harap aktifkan javascript*', 'silakan aktifkan javascript*', 'aktifkan javascript*', 'javascript dinonaktifkan*', 'browser anda sudah usang*', 'browser anda tidak didukung*'],
    parked: ['domain ini dijual*', 'situs sedang dalam perbaikan*', 'situs dalam pengembangan'],
  },
}
