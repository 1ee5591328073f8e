# Danh sách bản nháp.

drafts-list =
    <b>Bản nháp</b>
    Ông/bà có { $count } bản ghi dở. Bấm một bản để mở.
drafts-line = { $title } · { $day }
drafts-known-by = { $title } · { $who } · ghi ngày { $day }
drafts-none =
    <b>Bản nháp</b>
    Không có bản ghi dở nào.
drafts-of-case = { $title }, { $code }
drafts-untitled = Vụ, việc mới
drafts-unknown = Bản nháp
drafts-unanswered = { $title }, có lời kể nguy hiểm chưa trả lời
drafts-recap =
    <b>Bản nháp</b>
    Lần trước ông/bà đã ghi:
    { $summary }
drafts-recap-salvaged =
    <b>Bản nháp</b>
    Bản này ghi từ trước, có mục không đọc lại được nên sẽ hỏi lại. Còn giữ được:
    { $summary }
drafts-form =
    <b>Bản nháp</b>
    { $title }. Bấm <b>Tiếp tục</b> để làm tiếp đúng chỗ đã dừng.
drafts-form-lost =
    <b>Bản nháp</b>
    { $title }. Bản này ghi từ trước, không mở lại được nữa. Xin làm lại từ đầu.
form-outcome = Ghi kết quả vụ, việc
form-assign = Phân công hòa giải viên
form-amend = Sửa thông tin vụ, việc
form-decline = Từ chối hòa giải vụ, việc
form-void = Hủy vụ, việc ghi nhầm
form-invitation = Mời người mới
form-bulletin = Đính chính thông báo, bản tin
form-training = Buổi tập huấn đang soạn
form-sighting = Việc mâu thuẫn đang báo
form-pay = Thù lao đang làm dở
form-difficulty = Khó khăn, vướng mắc đang viết
form-param = Sửa quy định của phường
form-day_off = Sửa ngày nghỉ
form-paper = Giấy tờ của vụ, việc đang điền
form-register = Thay đổi nhân sự, tổ
form-told = Lời viết có thể là nguy hiểm, chưa trả lời
drafts-continue = ▶ Tiếp tục
drafts-review = Xem lại
drafts-delete = Xóa nháp
drafts-delete-really =
    <b>Xóa bản nháp?</b>
    { $title }. Xóa rồi không lấy lại được.
drafts-delete-yes = Xóa hẳn
drafts-deleted = Đã xóa bản nháp.
drafts-gone = Bản nháp này không còn nữa: đã lưu thành vụ, việc hoặc đã xóa.
drafts-announcements = Thông báo đang soạn
drafts-sessions = Tập huấn đang soạn
