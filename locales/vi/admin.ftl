# Lời nhắc cho quản trị kỹ thuật: chỉ có con số, không có thông tin của ai.

admin-parked =
    <b>Nhắc quản trị kỹ thuật</b>
    Có { $count } lượt gửi đến chưa xử lý được và đã được để riêng. Không lượt nào bị mất. Đề nghị ông/bà xem nhật ký trên máy chủ; sau khi nâng cấp, đưa các lượt ấy vào hàng chờ trở lại.
admin-restarted =
    <b>Nhắc quản trị kỹ thuật</b>
    Một phần của chương trình gặp lỗi và đã tự chạy lại. Không có gì bị mất. Đề nghị ông/bà xem nhật ký trên máy chủ và báo lỗi cho người làm chương trình.
admin-silent =
    <b>Nhắc quản trị kỹ thuật</b>
    Đã { $hours } giờ chương trình không lấy được tin từ Telegram. Đề nghị ông/bà kiểm tra đường mạng của máy chủ, mã kết nối, và xem có máy nào khác đang chạy cùng mã kết nối hay không.
admin-disk =
    <b>Nhắc quản trị kỹ thuật</b>
    Ổ đĩa chứa dữ liệu sắp đầy, chỉ còn { $free } MB. Đề nghị ông/bà dọn bớt: khi hết chỗ, chương trình không ghi thêm được gì nữa.
admin-objected =
    <b>Nhắc quản trị kỹ thuật</b>
    Ở { $wards } có người báo không biết việc một cán bộ mới tham gia. Đề nghị ông/bà hỏi lãnh đạo của phường ấy; nếu không đúng người, thu hồi quyền truy cập bằng lệnh <code>hoagiai revoke</code>. Ai mời, ai tham gia: <code>hoagiai audit</code>.
admin-clock-ahead =
    <b>Nhắc quản trị kỹ thuật</b>
    Đồng hồ máy chủ chạy trước { $hours } giờ so với lần ghi gần nhất. Việc nhắc và gửi theo giờ đang tạm dừng. Đề nghị ông/bà chỉnh lại đồng hồ; nếu đồng hồ đúng, xác nhận bằng lệnh <code>{ $command }</code> trên máy chủ.
admin-clock-behind =
    <b>Nhắc quản trị kỹ thuật</b>
    Đồng hồ máy chủ chạy sau { $hours } giờ so với lần ghi gần nhất. Việc nhắc và gửi theo giờ đang tạm dừng. Đề nghị ông/bà chỉnh lại đồng hồ; nếu đồng hồ đúng, xác nhận bằng lệnh <code>{ $command }</code> trên máy chủ.
admin-refused =
    <b>Nhắc quản trị kỹ thuật</b>
    Telegram đang từ chối gần hết các tin gửi đi. Chương trình không đánh dấu ai là không liên lạc được và sẽ tự gửi lại. Đề nghị ông/bà kiểm tra mã kết nối (có đúng của trợ lý này không) và nhật ký trên máy chủ.
admin-throttled =
    <b>Nhắc quản trị kỹ thuật</b>
    Telegram yêu cầu chương trình ngừng gửi từ một ngày trở lên. Chương trình chờ nhiều nhất một ngày rồi gửi lại. Đề nghị ông/bà xem nhật ký trên máy chủ.
