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
