# Tuyên truyền: một bài viết thành bài phát thanh, ý trao đổi, tranh và tin cho trang của phường; tổ trưởng và Mặt trận báo lại.
# @codes outreach-standing domain/outreach/kit.rs KitStanding
# @codes outreach-do domain/outreach/kit.rs DoneKind
# @codes outreach-ask domain/outreach/kit.rs DoneKind
# @codes outreach-times domain/outreach/kit.rs DoneKind
# @codes outreach-saved domain/outreach/kit.rs DoneKind
# @codes outreach-file domain/outreach/kit.rs KitFile
# @codes outreach-write dialogue/outreach/at.rs Field
# @codes outreach-edit dialogue/outreach/at.rs Field -point -question

section-tuyentruyen = Tuyên truyền
command-tuyentruyen = Bài phát thanh, ý trao đổi khi họp tổ
help-tuyentruyen = <b>Tuyên truyền</b>: bài phát thanh đọc ngay được, ý để trao đổi khi họp; báo lại đã phát, đã sinh hoạt

outreach-none =
    <b>Tuyên truyền</b>
    Chưa có bộ tài liệu nào. Bấm <b>Tạo bộ mới</b>: từ một bản tin hay một bài viết, tôi soạn bài phát thanh, ý trao đổi khi họp tổ và tranh cho trang của phường.
outreach-none-given =
    <b>Tuyên truyền</b>
    Hiện chưa có bài nào cần phát hay sinh hoạt.
outreach-home =
    <b>Tuyên truyền</b>
    Chọn một bộ để xem, hoặc tạo bộ mới.
outreach-home-given =
    <b>Tuyên truyền</b>
    Chọn bài để xem, rồi báo <b>Đã phát</b> hoặc <b>Đã sinh hoạt</b>.
outreach-line = { $title } ({ $standing })
outreach-button-new = Tạo bộ mới
outreach-new =
    Bộ mới lấy từ bản tin nào? Chọn một bản tin đã gửi, hoặc gõ (dán) bài viết vào đây.
outreach-new-text = Mời ông/bà gõ hoặc dán bài viết vào đây.
outreach-no-bulletin = Bản tin này chưa gửi hoặc đã rút, nên không lấy được.
outreach-text-help = Bài viết cần từ { $least } đến { $most } chữ cái. Xin gõ lại.
outreach-made = Đã soạn xong bản nháp. Xin xem lại từng phần trước khi giao.

outreach-standing-draft = đang soạn
outreach-standing-given = đã giao
outreach-standing-closed = đã kết thúc
outreach-kit =
    <b>{ $title }</b>
    { $lines }
outreach-standing = Tình trạng: { $standing }
outreach-time = Bài phát thanh: { $seconds } giây ({ $rate } tiếng/phút)
outreach-time-parts = Bài phát thanh: { $seconds } giây, chia { $parts } phần ({ $rate } tiếng/phút)
outreach-schedule = Lịch phát: { $words }
outreach-times-broadcast =
    Đã phát: { $times } lần, { $people ->
        [0] không đếm người nghe
       *[other] { $people } người nghe
    }
outreach-times-meeting = Đã sinh hoạt: { $times } lần, { $people } người dự
outreach-answered = Đã báo lại: { $answered }/{ $asked } người được giao
outreach-long = ⚠ Còn { $count } câu dài, khó đọc một hơi, như câu “{ $words }”. Nên sửa ngắn lại.
outreach-too-long = ⚠ Có phần dài { $seconds } giây vì một câu quá dài.
outreach-unsure = ⚠ Xem lại cách đọc: { $words }
outreach-button-script = Bài phát thanh
outreach-button-points = Ý trao đổi
outreach-button-give = Giao cho cơ sở
outreach-button-close = Kết thúc
outreach-button-open = Xem bài
outreach-button-undo =
    Bỏ lần ghi của tôi ({ $day }{ $people ->
        [0] {""}
       *[other] , { $people } người
    })
outreach-button-sure = Giao ngay
outreach-button-uncounted = Không đếm được
outreach-button-make = Làm bài phát thanh
outreach-gone = Không thấy bài này. Xin quay lại.
outreach-file-paper = Bản in (Word)
outreach-file-poster = Tranh đăng trang
outreach-file-web = Tin đăng trang
outreach-caption = { $name }, ngày { $day }
outreach-printing = Đang làm tệp, xin chờ một chút.

outreach-script =
    <b>Phần { $nth }/{ $parts }</b> – đọc khoảng { $seconds } giây

    { $words }
outreach-points =
    <b>Ý trao đổi</b>
    { $points }

    <b>Câu hỏi cho bà con</b>
    { $questions }
outreach-numbered = { $nth }. { $words }
outreach-edit-part = Sửa phần này
outreach-change-point = Sửa ý { $nth }
outreach-change-question = Sửa câu hỏi { $nth }
outreach-edit-schedule = Lịch phát
outreach-edit-rate = Tốc độ đọc
outreach-edit-title = Sửa tên
outreach-write =
    { $ask }

    Hiện nay: { $now }
outreach-write-part = Gõ lại phần này. Chữ viết tắt và số tôi sẽ viết ra cách đọc.
outreach-write-point = Gõ ý cần trao đổi.
outreach-write-question = Gõ câu hỏi cho bà con.
outreach-write-schedule = Phát khi nào? Ví dụ: 5 giờ 30 và 17 giờ, từ thứ Hai đến thứ Sáu.
outreach-write-rate = Loa của phường đọc bao nhiêu tiếng một phút? Đọc chậm rãi là khoảng 180.
outreach-write-title = Gõ tên bài.
outreach-written = Đã sửa.
outreach-changed-meanwhile = Có người vừa sửa. Xin xem lại rồi gõ.
outreach-rate-help = Xin gõ một số từ { $least } đến { $most }.
outreach-line-help = Xin gõ không quá { $most } chữ cái.

outreach-give =
    Giao bài <b>{ $title }</b> cho { $count } người: tổ trưởng tổ hòa giải, tổ trưởng tổ dân phố, trưởng ban công tác Mặt trận?
    Ai cũng nhận được tin ngoài giờ nghỉ. Sau 7 ngày, tôi nhắc một lần những người chưa báo lại.
outreach-handed-out = Đã giao cho { $count } người.
outreach-closed = Đã kết thúc. Không nhắc ai nữa.
outreach-moved-already = Việc này đã làm rồi.
outreach-given =
    Phường gửi bài tuyên truyền: <b>{ $title }</b>
    Nhờ ông/bà phát loa hoặc đưa vào buổi sinh hoạt, rồi bấm báo lại.
outreach-reminder =
    Nhắc một lần: bài <b>{ $title }</b>
    Ông/bà đã phát loa hay sinh hoạt chưa? Nếu đã, xin bấm báo lại.
outreach-do-broadcast = Đã phát
outreach-do-meeting = Đã sinh hoạt
outreach-ask-broadcast =
    Đã phát bài <b>{ $title }</b> ngày { $day }.
    Khoảng bao nhiêu người nghe? Xin gõ một số. Nếu là ngày khác, bấm hoặc gõ ngày trước.
outreach-ask-meeting =
    Đã sinh hoạt bài <b>{ $title }</b> ngày { $day }.
    Có bao nhiêu người dự? Xin gõ một số. Nếu là ngày khác, bấm hoặc gõ ngày trước.
outreach-saved-broadcast =
    Đã ghi: phát ngày { $day }, { $people ->
        [0] không đếm người nghe
       *[other] { $people } người nghe
    }. Cảm ơn ông/bà.
outreach-saved-meeting = Đã ghi: sinh hoạt ngày { $day }, { $people } người dự. Cảm ơn ông/bà.
outreach-undone = Đã bỏ lần ghi đó.
outreach-not-given = Bài này không trong đợt tuyên truyền nữa, hoặc chưa giao.
outreach-number-help = Xin gõ số người, ví dụ 45; hoặc ngày, ví dụ 12/5.
outreach-too-many = Số này lớn quá { $most }. Xin gõ lại.
outreach-day-to-come = Ngày { $day } chưa tới. Xin gõ ngày đã làm.
outreach-day-too-early = Ngày { $day } chưa có bài này. Xin chọn lại ngày.
outreach-todo = Báo lại bài tuyên truyền: { $title }
outreach-begun = Bài tuyên truyền đang soạn: { $title }
