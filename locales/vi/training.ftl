# Tập huấn, bồi dưỡng: lên lịch, mời, nhắc, điểm danh, góp ý.

section-taphuan = Tập huấn
command-taphuan = Các buổi tập huấn
help-taphuan = • /taphuan – các buổi tập huấn: trả lời thư mời, điểm danh, tài liệu
announce-kind-training = Thư mời tập huấn

training-when = { $day }, { $from }–{ $to }
training-when-days = từ { $from } { $day } đến { $to } { $last }
training-about =
    <b>{ $topic }</b>
    Thời gian: { $when }
    Địa điểm: { $place }
    Đơn vị tổ chức: { $host }

training-list-plan =
    <b>Tập huấn</b>
    Bấm một buổi để xem ai tham gia, điểm danh, đổi hoặc hủy.
training-list-none-plan =
    <b>Tập huấn</b>
    Chưa có buổi nào. Ông/bà bấm <b>Lên lịch buổi mới</b> để bắt đầu.
training-list =
    <b>Tập huấn</b>
    Các buổi ông/bà được mời và tài liệu các buổi đã qua.
training-list-open =
    <b>Tập huấn</b>
    Đang có buổi tập huấn. Ông/bà gõ mã 6 số được đọc tại lớp để điểm danh.
training-list-none =
    <b>Tập huấn</b>
    Chưa có buổi nào. Khi Văn phòng HĐND và UBND phường mời, ông/bà sẽ nhận được thư ở đây.
training-list-help = Bấm một buổi trong danh sách, hoặc gõ mã điểm danh 6 số được đọc tại lớp.
training-line = { $state } { $day } · { $topic }
training-state-draft = Đang soạn
training-state-coming = Sắp tới
training-state-now = Đang diễn ra
training-state-over = Đã qua
training-state-cancelled = Đã hủy
training-button-list = Các buổi tập huấn
training-button-new = + Lên lịch buổi mới
training-button-open = Xem chi tiết
training-gone = Không thấy buổi tập huấn này, hoặc ông/bà không được mời.

training-step =
    <b>Lên lịch tập huấn · Bước { $n }/{ $all }</b>
    { $ask }
training-change-step =
    <b>{ $topic }</b>
    { $ask }
training-ask-topic =
    Nội dung buổi tập huấn là gì?
    <i>Ví dụ: Kỹ năng hòa giải tranh chấp đất đai</i>
training-ask-host =
    Đơn vị nào tổ chức? Bấm chọn hoặc gõ tên.
    <i>Ví dụ: Sở Tư pháp tỉnh Bắc Ninh</i>
training-host-ward = UBND phường { $ward }
training-ask-place =
    Tổ chức ở đâu?
    <i>Ví dụ: Hội trường UBND phường</i>
training-ask-start =
    Bắt đầu lúc nào? Gõ giờ và ngày.
    <i>Ví dụ: 8h ngày { $example }</i>
training-ask-end =
    Bắt đầu { $time } { $day }. Kết thúc lúc nào?
    <i>Ví dụ: { $example }</i>
training-ask-material =
    Gửi vào đây một ảnh hoặc một tệp tài liệu, nếu có. Người tham gia tải được tài liệu này, sau buổi tập huấn cả phường xem lại được.
training-ask-material-again = Buổi này đã có tài liệu. Gửi tệp khác để thay.
training-button-same-material = Giữ tài liệu cũ
training-button-no-material = Bỏ tài liệu
training-ask-recipients =
    Mời ai? Mỗi người chỉ nhận một thư mời, dù giữ nhiều nhiệm vụ.
training-words-help = Nội dung hơi ngắn hoặc quá dài. Xin gõ rõ hơn, từ 3 đến { $most } chữ cái.
training-start-help = Chưa đọc được giờ và ngày. Ví dụ: <i>8h ngày 5/12</i> hoặc <i>mai 14h</i>
training-start-past = { $time } { $day } đã qua. Xin gõ lại; ngày của năm sau thì gõ cả năm.
training-start-no-time = Còn thiếu giờ. Xin gõ cả giờ và ngày, ví dụ: <i>mai 14h</i>
training-end-help = Giờ kết thúc phải sau { $time } ngày { $day }; một buổi dài nhất 5 ngày. Ví dụ: <i>11h30</i> hoặc <i>17h ngày { $next }</i>
training-type-words = Bước này xin ông/bà gõ bằng chữ.
training-material-kept = ✔ Đã nhận tài liệu.
training-material-help = Xin gửi một ảnh hoặc một tệp. Không có tài liệu thì bấm <b>Bỏ qua</b>; đang đổi thì bấm <b>Quay lại</b>.
training-check =
    <b>Xem lại trước khi gửi thư mời</b>

    { $about }
    Tài liệu: { $material }
    Mời: { $to } – { $people } người nhận được, { $unreachable } người chưa có Telegram

    Thư mời sẽ được gửi từ { $begins }. Trừ người đã báo không tham gia, mọi người được nhắc trước 3 ngày, trước 1 ngày và trước 2 giờ, nếu còn kịp.
training-change =
    <b>Đổi buổi tập huấn</b>

    { $about }
    Tài liệu: { $material }
    Đã mời: { $guests } người

    Bấm mục cần đổi. Khi bấm <b>Lưu và báo cho mọi người</b>, tất cả người được mời sẽ nhận tin.
training-has-material = có
training-no-material = không
training-field-topic = Nội dung
training-field-host = Đơn vị tổ chức
training-field-place = Địa điểm
training-field-start = Giờ bắt đầu
training-field-end = Giờ kết thúc
training-field-material = Tài liệu
training-field-recipients = Người được mời
training-count =
    <b>Xác nhận gửi thư mời</b>
    Thư mời sẽ đến { $count } người. Để tránh gửi nhầm, xin gõ đúng số người: <b>{ $count }</b>
training-button-send = Gửi thư mời ({ $people } người)
training-button-save = Lưu và báo cho mọi người
training-button-drop = Bỏ bản soạn
training-kept = Đã giữ bản soạn. Ông/bà mở lại trong danh sách.
training-not-kept = Đã dừng. Bản soạn chưa đủ giờ bắt đầu và kết thúc nên không được giữ.
training-unchanged = Không có gì thay đổi; không gửi gì cho ai.
training-dropped = Đã bỏ bản soạn.
training-changed-meanwhile = Người khác vừa đổi buổi này. Xin xem lại.
training-invited = Thư mời bắt đầu gửi { $begins }.
training-changed = Đã lưu. Báo thay đổi bắt đầu gửi { $begins }.
training-changed-again = Đã lưu. Vì đổi giờ, mọi người được hỏi lại; câu trả lời cũ không tính nữa. Bắt đầu gửi { $begins }.

training-office =
    { $about }
    Tình trạng: { $state }

    { $lines }
    { $code }
training-code-line = Mã điểm danh: <b>{ $code }</b>
training-sent = • Đã gửi thư: { $sent }/{ $all } người được mời
training-to-call = • Chưa nhận được, nên gọi điện: { $count } người
training-answers = • Tham gia { $yes } · không { $no } · chưa rõ { $unsure } · chưa trả lời { $none }
training-attended = • Có mặt: { $count } người
training-ratings = • Góp ý: rất có ích { $great } · có ích { $useful } · chưa có ích { $useless }
training-button-change = Đổi giờ, địa điểm…
training-button-attendance = Điểm danh
training-button-qr = Mã QR để chiếu tại lớp
training-button-material = Tải tài liệu
training-button-sending = Xem việc gửi thư mời
training-button-cancel = Hủy buổi tập huấn
training-attendance =
    <b>Điểm danh</b>
    Có mặt { $attended }/{ $all } người. Bấm tên để đánh dấu hoặc bỏ dấu; gõ tên để tìm, ví dụ: <i>binh</i>
training-attendance-found =
    <b>Điểm danh</b>
    Tìm “{ $find }”: { $count } người. Bấm tên để đánh dấu hoặc bỏ dấu.
training-button-all = Tất cả
training-qr =
    <b>{ $topic }</b>
    Quét mã để điểm danh, hoặc gõ /taphuan rồi gõ số <b>{ $code }</b>
training-cancel =
    Hủy buổi này? Tôi sẽ báo cho mọi người, trừ người đã trả lời không tham gia. Để tránh hủy nhầm, xin gõ chữ <b>hủy</b>.

    { $about }
training-cancel-help = Chưa hủy. Muốn hủy, xin gõ chữ <b>hủy</b>; không thì bấm Quay lại.
training-cancelled-told = Đã hủy. Những người đã nhận thư mời và không từ chối sẽ được báo từ { $begins }.
training-too-late-to-cancel = Buổi này đã kết thúc hoặc đã hủy, không hủy được nữa.
training-over-office =
    Buổi tập huấn đã kết thúc. Đã điểm danh { $count } người; xin đánh dấu thêm những người đã đến.

    { $about }

training-card =
    { $about }

    { $state }
training-your-answer = Trả lời của ông/bà: <b>{ $answer }</b>
training-not-answered = chưa trả lời
training-for-others = Buổi này mời những người khác.
training-type-code = Đang điểm danh: ông/bà gõ mã 6 số được đọc tại lớp.
training-was-there = ✔ Đã ghi nhận ông/bà có mặt.
training-was-there-ask =
    ✔ Đã ghi nhận ông/bà có mặt.
    Buổi này có ích cho ông/bà không?
training-was-there-rated =
    ✔ Đã ghi nhận ông/bà có mặt.
    Góp ý của ông/bà: <b>{ $rating }</b>. Cảm ơn ông/bà.
training-is-over = Buổi tập huấn đã kết thúc.
training-is-cancelled = Buổi tập huấn này đã hủy.
training-answer-kept = Đã ghi: { $answer }
training-not-invited = Thư này mời người khác.
training-too-late = Buổi này đã bắt đầu, đã qua hoặc đã hủy, không cần trả lời nữa.
training-checked-in = ✔ Đã điểm danh. Cảm ơn ông/bà.
training-office-help = Muốn đổi, xin bấm <b>Đổi giờ, địa điểm…</b>. Muốn điểm danh cho mình, xin gõ mã 6 số.
training-code-help = Ở đây xin bấm nút, hoặc gõ mã điểm danh 6 số.
training-code-wrong = Mã này không đúng. Xin xem lại mã được đọc tại lớp.
training-not-open = Chỉ điểm danh được từ 1 giờ trước khi bắt đầu đến hết ngày.
training-rated = Cảm ơn ông/bà đã góp ý.
training-not-there = Chỉ người có mặt mới góp ý được.
training-material-caption = Tài liệu: { $topic }
training-calendar-host = Đơn vị tổ chức: { $host }

rsvp-yes = Tham gia
rsvp-no = Không tham gia
rsvp-unsure = Chưa rõ
rating-great = Rất có ích
rating-useful = Có ích
rating-useless = Chưa có ích

notice-invitation = Kính mời ông/bà dự tập huấn
notice-changed = Buổi tập huấn có thay đổi. Xin ông/bà xem và trả lời lại.
notice-cancelled = Xin lỗi ông/bà, buổi tập huấn sau đây đã hủy, không tổ chức nữa. Mong ông/bà thông cảm.
notice-three_days = Nhắc ông/bà có buổi tập huấn sắp tới
notice-one_day = Sắp đến buổi tập huấn
notice-two_hours = Buổi tập huấn sắp bắt đầu
notice-feedback = Cảm ơn ông/bà đã dự tập huấn
training-invite =
    { $head }

    { $about }

    Ông/bà có tham gia được không?
training-told =
    { $head }

    { $about }
training-remind =
    { $head }

    { $about }

    Nếu không đến được, xin ông/bà bấm nút để báo.
training-ask =
    { $head } <b>{ $topic }</b>.
    Buổi này có ích cho ông/bà không?

# Danh sách theo tổ
training-button-by-team = Theo từng tổ
training-button-team-here = ☑ Cả tổ có mặt
training-button-everybody = Danh sách đầy đủ
training-by-team =
    <b>Điểm danh theo tổ</b>
    Ông/bà chọn tổ. Sau tên tổ là số người có mặt trên số người được mời.
training-team-line = { $team } ({ $attended }/{ $all })
training-of-no-team = Không thuộc tổ nào
training-attendance-team =
    <b>Điểm danh – { $team }</b>
    Có mặt { $attended } trên { $all } người. Bấm vào tên để đánh dấu hoặc bỏ đánh dấu.
training-list-all =
    <b>Danh sách dự tập huấn: { $topic }</b>
    { $lines }
training-list-team = <b>{ $team }</b> – có mặt { $attended }/{ $all }
training-list-guest = { $nth }. { $name } – { $answer }
training-list-there = có mặt
training-list-no-answer = chưa trả lời
training-left = Buổi tập huấn đang soạn được giữ ở <b>Tập huấn</b> và ở /nhap.
training-begun = Tập huấn đang soạn: { $words }

# Lớp đã dự: của cấp trên, hoặc lớp trước đây
# @codes training-record-field dialogue/training/record.rs Ask
# @codes training-paper domain/training/course.rs TrainingPaper
training-button-record = + Ghi lớp đã dự (cấp trên, lớp cũ)
training-host-province = Sở Tư pháp
training-record-step =
    <b>Ghi lớp tập huấn đã dự · Bước { $n }/{ $all }</b>
    { $ask }
training-record-topic =
    Lớp này về nội dung gì?
    <i>Ví dụ: Bồi dưỡng kỹ năng hòa giải năm 2026</i>
training-record-host =
    Đơn vị nào tổ chức? Bấm chọn hoặc gõ tên.
    <i>Ví dụ: Hội Luật gia tỉnh</i>
training-record-days =
    Lớp diễn ra ngày nào? Nhiều ngày thì gõ ngày đầu và ngày cuối, như 12/3 đến 14/3.
    <i>Ví dụ: { $example }</i>
training-record-hours =
    Cả lớp học bao nhiêu giờ? Bấm chọn hoặc gõ.
    <i>Ví dụ: 6 giờ</i>
training-record-trainer =
    Giảng viên, báo cáo viên là ai? Không rõ thì bấm Bỏ qua.
    <i>Ví dụ: bà Nguyễn Thị Hòa, Sở Tư pháp</i>
training-record-check =
    <b>Xem lại lớp tập huấn</b>

    { $about }

    Lưu xong, ông/bà đánh dấu những ai đã dự.
training-record-field-topic = Nội dung
training-record-field-host = Đơn vị tổ chức
training-record-field-days = Ngày học
training-record-field-hours = Số giờ
training-record-field-trainer = Giảng viên
training-record-field-check = Xem lại
training-record-save = Lưu và đánh dấu người dự
training-record-save-again = Lưu thay đổi
training-record-saved = ✔ Đã ghi lớp tập huấn.
training-days-help = Xin gõ ngày đã qua, đúng lịch, ngày đầu trước ngày cuối; một lớp dài nhất { $most } ngày. Ví dụ: <i>12/3/2026</i> hoặc <i>12/3/2026 đến 14/3/2026</i>
training-hours-help = Xin gõ số giờ học. Ví dụ: <i>7</i>, <i>3,5</i>, <i>3 giờ 30</i> hoặc <i>8 tiết</i>
training-hours = { $hours } giờ
training-hours-minutes = { $hours } giờ { $minutes } phút
training-course-day = { $day }
training-course-days = từ { $from } đến { $to }
training-course-about =
    <b>{ $topic }</b>
    Ngày học: { $when }
    Thời lượng: { $hours }
    Đơn vị tổ chức: { $host }
    Giảng viên: { $trainer }
training-course =
    { $about }

    Đã dự: <b>{ $count }</b> người
training-course-struck =
    { $about }

    Lớp này đã bỏ, không tính nữa.
training-course-struck-now = Đã bỏ lớp này; số liệu không tính lớp này nữa.
training-record-strike =
    Bỏ lớp này khỏi số liệu? Để tránh bỏ nhầm, xin gõ chữ <b>hủy</b>.

    { $about }
training-button-who-went = Ai đã dự
training-button-correct = Sửa
training-button-strike = Bỏ lớp ghi nhầm
training-attendance-course =
    <b>Ai đã dự lớp?</b>
    Đã đánh dấu { $attended }/{ $all } người. Bấm tên, gõ tên để tìm, hoặc gửi cả danh sách, mỗi dòng một tên.
training-button-all-here = ☑ Tất cả có mặt
training-everybody-count =
    <b>Đánh dấu tất cả đã dự</b>
    { $count } người đang giữ nhiệm vụ khi đó sẽ được ghi là đã dự lớp, cả cán bộ và lãnh đạo. Để tránh ghi nhầm, xin gõ đúng số người: <b>{ $count }</b>
training-all-there = Đã đánh dấu thêm { $count } người.
training-all-there-but = Đã đánh dấu thêm { $count } người. { $left } người đã báo không tham gia nên chưa đánh dấu; ai vẫn đến thì bấm tên người đó.
training-all-there-already = Mọi người đã được đánh dấu.
training-declined-left = { $count } người đã báo không tham gia nên chưa đánh dấu; ai vẫn đến thì bấm tên người đó.
training-list-ticked = Đã đánh dấu { $count } người trong danh sách.
training-list-ticked-but = Đã đánh dấu { $count } người. Còn { $left } tên chưa rõ là ai: { $names }. Xin gõ từng tên để tìm.
training-not-yet = Chưa đến ngày tập huấn nên chưa điểm danh được.

# Mời thêm
training-button-late = Mời thêm người
training-late =
    <b>Mời thêm: { $topic }</b>
    Bấm tên hoặc gõ tên để tìm. Người được mời thêm nhận thư mời và lời nhắc như mọi người.
training-late-found =
    <b>Mời thêm</b>
    Tìm “{ $find }”: { $count } người chưa được mời.
training-late-invited = Đã mời { $name }. Thư mời bắt đầu gửi { $begins }.
training-late-known = Người này đã được mời, hoặc không còn giữ nhiệm vụ.
training-late-too-late = Buổi này đã bắt đầu hoặc đã qua, không mời thêm được. Ai đến thì điểm danh bằng tên.

# Giấy tờ
training-button-papers = Giấy tờ để in
training-papers =
    <b>Giấy tờ để in</b>
    Số, ngày và chữ ký để trống cho văn thư.

    { $about }
training-paper-letter = Giấy mời (Word)
training-paper-list = Danh sách tham dự (Word)
training-paper-sheet = Danh sách tham dự (Excel)
training-paper-minutes = Biên bản (Word)
training-printing = Đang chuẩn bị, tệp sẽ gửi vào đây.
training-print-caption = { $name }: { $topic }, { $day }
training-attended-beside = • Có mặt: { $count } người, trong đó { $beside } người ngoài danh sách mời
training-list-there-beside = có mặt (ngoài danh sách mời)
training-list-absent = vắng ({ $answer })
