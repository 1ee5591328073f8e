# Danh sách bản nháp.

drafts-list =
    <b>Bản nháp</b>
    Ông/bà có { $count } bản ghi dở. Bấm một bản để mở.
drafts-line = { $title } · { $day }
drafts-none =
    <b>Bản nháp</b>
    Không có bản ghi dở nào.
drafts-untitled = Vụ, việc mới
drafts-unknown = Bản nháp
drafts-recap =
    <b>Bản nháp</b>
    Lần trước ông/bà đã ghi:
    { $summary }
drafts-recap-salvaged =
    <b>Bản nháp</b>
    Bản này ghi từ trước, có mục không đọc lại được nên sẽ hỏi lại. Còn giữ được:
    { $summary }
drafts-continue = ▶ Tiếp tục
drafts-review = Xem lại
drafts-delete = Xóa nháp
drafts-delete-really =
    <b>Xóa bản nháp?</b>
    { $title }. Xóa rồi không lấy lại được.
drafts-delete-yes = Xóa hẳn
drafts-deleted = Đã xóa bản nháp.
drafts-gone = Bản nháp này không còn nữa: đã lưu thành vụ, việc hoặc đã xóa.
