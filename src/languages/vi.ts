import type { LanguageWords } from '../model/contracts.ts'

export const vi: LanguageWords = {
  tag: 'vi', name: 'Vietnamese',
  phrases: {
    version: ['phiên bản di động', 'bản di động', 'thoát phiên bản di động', 'xem bản di động', 'phiên bản máy tính', 'xem phiên bản đầy đủ', 'phiên bản đầy đủ', 'bản in', 'xem bản in'],
    share: ['chia sẻ', 'chia sẻ:*', 'chia sẻ bài viết', 'chia sẻ bài viết này*', 'chia sẻ lên*', 'chia sẻ qua*', 'chia sẻ facebook', 'chia sẻ trên facebook', 'in', 'in bài viết', 'in bài', 'gửi email', 'gửi bài viết', 'gửi cho bạn bè', 'sao chép liên kết', 'sao chép link', 'copy link', 'đã sao chép*', 'theo dõi chúng tôi*', 'theo dõi*trên google news*', 'theo dõi', 'thích', 'lưu bài viết', 'lưu', 'nghe bài viết', 'nghe đọc bài', 'cỡ chữ', 'zalo', 'quan tâm'],
    subscribe: ['đăng ký', 'đăng ký nhận tin', 'đăng ký nhận bản tin*', 'đăng ký ngay', 'đăng ký theo dõi*', 'nhận bản tin*', 'bản tin', 'email của bạn', 'nhập email*', 'địa chỉ email', 'bạn đã là thành viên?*', 'chỉ dành cho thành viên*', 'dành cho độc giả trả phí*', 'tải ứng dụng*', 'tải app*', 'ủng hộ', 'ủng hộ chúng tôi*', 'đặt mua báo', 'tặng sao', 'mời bạn đọc*'],
    'sign-in': ['đăng nhập', 'đăng xuất', 'đăng ký tài khoản', 'tạo tài khoản', 'tài khoản của tôi', 'trang cá nhân', 'quên mật khẩu?*', 'quên mật khẩu', 'mật khẩu', 'tên đăng nhập', 'bạn đã có tài khoản?*', 'bạn chưa có tài khoản?*', 'ghi nhớ đăng nhập'],
    related: ['xem thêm', 'xem thêm:*', 'xem thêm*', 'đọc thêm', 'đọc thêm:*', 'đọc thêm*', 'đọc tiếp', 'đọc tiếp*', 'xem tiếp', 'xem tất cả', 'xem chi tiết', 'chi tiết', '>> xem thêm*', '>>> đọc thêm*', 'mời xem thêm*', 'mời độc giả*', 'tin liên quan', 'bài liên quan', 'bài viết liên quan', 'tin cùng chuyên mục', 'cùng chuyên mục', 'tin cùng chủ đề', 'chủ đề liên quan', 'bài viết cùng chủ đề', 'tin khác', 'bài viết khác', 'các tin khác', 'tin mới', 'tin mới nhất', 'mới nhất', 'tin tức mới nhất', 'bài mới nhất', 'đọc nhiều', 'đọc nhiều nhất', 'tin đọc nhiều', 'xem nhiều', 'xem nhiều nhất', 'tin xem nhiều', 'tin nổi bật', 'nổi bật', 'tin nóng', 'tiêu điểm', 'đáng chú ý', 'có thể bạn quan tâm*', 'có thể bạn thích*', 'bạn có thể quan tâm*', 'gợi ý cho bạn', 'đề xuất cho bạn', 'dành cho bạn', 'bài tiếp theo', 'bài trước', 'bài sau', 'tin trước', 'tin sau', 'tải thêm', 'đừng bỏ lỡ*', 'tin tài trợ', 'video liên quan*', 'quay lại*'],
    comments: ['bình luận', 'bình luận*', 'ý kiến', 'ý kiến bạn đọc', 'viết bình luận', 'viết bình luận*', 'gửi bình luận', 'để lại bình luận', 'để lại một bình luận', 'thêm bình luận', 'xem bình luận', 'xem tất cả bình luận', 'chưa có bình luận*', 'không có bình luận', '0 bình luận', '*bình luận', 'trả lời', 'hủy trả lời', 'hủy', 'email của bạn sẽ không được hiển thị công khai*', 'các trường bắt buộc được đánh dấu*', 'báo cáo', 'báo vi phạm', 'vi phạm', 'chia sẻ ý kiến của bạn*', 'hãy là người đầu tiên bình luận*', 'quan tâm nhất', 'gửi ý kiến'],
    consent: ['chấp nhận', 'chấp nhận tất cả', 'đồng ý', 'tôi đồng ý', 'từ chối', 'từ chối tất cả', 'cài đặt cookie', 'cài đặt quyền riêng tư', 'chúng tôi sử dụng cookie*', 'trang web này sử dụng cookie*', 'website này sử dụng cookie*', 'bằng cách tiếp tục*', 'đã hiểu', 'tìm hiểu thêm'],
    advertisement: ['quảng cáo', 'qc', 'nội dung tài trợ', 'được tài trợ', 'bài pr', 'thông tin doanh nghiệp', 'bài viết tiếp tục sau quảng cáo*', 'nội dung tiếp tục bên dưới*', 'đóng quảng cáo', 'tắt quảng cáo [x]', 'liên hệ quảng cáo', 'rao vặt'],
    tags: ['từ khóa', 'từ khóa:*', 'từ khoá*', 'thẻ', 'thẻ:*', 'tags:*', 'tag:*', 'chủ đề', 'chủ đề:*', 'chuyên mục', 'chuyên mục:*', 'danh mục', 'danh mục:*', 'đăng trong*', 'nhãn:*'],
    navigation: ['trang chủ', 'menu', 'tìm kiếm', 'đóng', 'mở menu', 'đóng menu', 'chuyển đến nội dung', 'bỏ qua nội dung', 'đi đến nội dung*', 'quay lại', 'trở lại', 'về đầu trang', 'lên đầu trang', 'trở về đầu trang', 'tiếp', 'tiếp theo', 'trước', 'sau', 'liên hệ', 'giới thiệu', 'về chúng tôi', 'tòa soạn', 'toà soạn', 'đường dây nóng*', 'tuyển dụng', 'tin tức', 'thời sự', 'thế giới', 'chính trị', 'xã hội', 'kinh tế', 'kinh doanh', 'thể thao', 'giải trí', 'văn hóa', 'văn hoá', 'pháp luật', 'giáo dục', 'sức khỏe', 'đời sống', 'du lịch', 'khoa học', 'công nghệ', 'số hóa', 'xe', 'góc nhìn', 'tâm sự', 'bạn đọc', 'ảnh', 'video', 'thời tiết', 'bạn đang ở đây*', 'mục lục', 'đang tải*', 'sơ đồ trang', 'lưu trữ', 'rss'],
    legal: ['bản quyền*', '*giữ bản quyền*', 'giữ bản quyền*', 'mọi quyền được bảo lưu*', '*bảo lưu mọi quyền', 'chính sách bảo mật', 'chính sách quyền riêng tư', 'điều khoản sử dụng', 'điều khoản dịch vụ', 'quy chế hoạt động', 'chính sách cookie', 'giấy phép số*', 'giấy phép*', 'cơ quan chủ quản*', 'tổng biên tập*', 'chịu trách nhiệm nội dung*', 'ghi rõ nguồn*', '® ghi rõ nguồn*', 'cấm sao chép*', '© *', 'copyright*', 'báo lỗi*', 'trụ sở:*', 'hotline:*'],
    'reading-time': ['thời gian đọc*', '*phút đọc', '*phút để đọc', 'đọc trong*phút', '*phút đọc bài'],
    credit: ['ảnh:*', 'ảnh :*', '(ảnh:*', 'ảnh minh họa*', 'ảnh minh hoạ*', 'ảnh tư liệu*', 'nguồn ảnh*', 'nguồn:*', 'theo:*', 'hình:*', 'hình minh họa*', 'đồ họa:*', 'clip:*', 'video:*', '*/ttxvn', 'minh họa:*'],
    updated: ['đăng ngày*', 'ngày đăng*', 'đăng lúc*', 'xuất bản*', 'ngày xuất bản*', 'cập nhật*', 'cập nhật:*', 'cập nhật lúc*', 'cập nhật lần cuối*', 'cập nhật ngày*', 'đăng bởi*'],
  },
  bylineOpeners: ['tác giả', 'tác giả:', 'bài:', 'bài và ảnh:', 'phóng viên:', 'viết bởi', 'đăng bởi', 'biên tập:', 'người viết:', 'dịch:', 'bởi'],
  nameJoiners: ['và', '-'],
  months: [[], [], [], [], [], [], [], [], [], [], [], []],
  notNames: ['ban biên tập', 'tòa soạn', 'toà soạn', 'pv', 'phóng viên', 'ttxvn', 'quản trị viên', 'admin', 'khách', 'ẩn danh', 'tác giả', 'biên tập viên', 'cập nhật', 'chia sẻ', 'theo ttxvn'],
  terms: {
    updated: 'cập nhật',
    published: 'đăng',
    received: 'nhận bài, chấp nhận',
  },
  standIns: {
    missing: ['lỗi 404*', '404 không tìm thấy*', 'không tìm thấy trang*', 'trang không tồn tại*', 'trang không tìm thấy*', 'trang bạn tìm*', 'trang bạn đang tìm*', 'trang bạn yêu cầu*', 'trang này không tồn tại*'],
    challenge: ['xác minh bạn là con người*', 'tôi không phải là người máy', 'tôi không phải là robot'],
    script: ['vui lòng bật javascript*', 'hãy bật javascript*', 'trình duyệt của bạn đã cũ*', 'trình duyệt của bạn không hỗ trợ*', 'trình duyệt của bạn không được hỗ trợ*'],
    parked: ['tên miền này đang được bán*', 'trang web đang được xây dựng*', 'website đang bảo trì*'],
  },
}
