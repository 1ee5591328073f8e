# Tập ghi một vụ, việc: đi qua đúng các bước thật, không lưu gì, không báo ai.
# @codes practice-end dialogue/intake/practice/mod.rs Told

section-tapghi = 🎓 Tập ghi vụ
command-tapghi = Tập ghi một vụ, việc; không lưu gì
help-tapghi = • /tapghi – tập ghi một vụ, việc bịa ra; không lưu, không tính, không báo ai
practice-offer = 🎓 Tập ghi trước
practice-card =
    🎓 <b>TẬP GHI – không lưu, không tính</b>

    { $body }
practice-question =
    { $body }

    { $example }
practice-example = 🎓 Ở phường Sen (bịa ra) người ta bấm: <b>{ $label }</b>
practice-example-words = 🎓 Ở phường Sen (bịa ra) người ta gõ, ví dụ: <i>{ $words }</i>
practice-example-officer = 🎓 Khi ghi thật, cán bộ phường được hỏi và trả lời. Đang tập thì bấm <b>Dùng ví dụ này</b>, coi như cán bộ đã trả lời là được.
practice-waiting = <b>Đang chờ cán bộ phường trả lời</b>
practice-use = Dùng ví dụ này
practice-taken = Đã lấy ví dụ.
practice-earnest = Đây là việc thật
practice-in-earnest = Từ đây là <b>ghi thật</b>. Những gì ông/bà tự ghi đã chuyển sang; chỗ nào lấy từ ví dụ thì tôi hỏi lại.
practice-in-earnest-new = Từ đây là <b>ghi thật</b>.
practice-left = Đã thôi tập. Phần tập không lưu gì, không báo ai.
practice-report = ⚠ Phần tập không báo cho ai. Có người gặp nguy hiểm thật, xin bấm <b>Báo nguy hiểm</b> ngay.
practice-nobody = Đang tập nên chưa báo cho ai.
practice-danger =
    <b>⚠ Tôi nghe thấy điều nguy hiểm</b>
    { $told } Nếu có thật: xin tránh xa, gọi ngay
    { $numbers }
    rồi bấm <b>Báo nguy hiểm</b>: báo ở đó là báo thật.
practice-danger-brief =
    { $told } Nếu có thật: xin gọi ngay
    { $numbers }
practice-calm = Chỉ là tập, ghi tiếp
practice-end =
    <b>Xong rồi!</b> { $told }
    Nếu là thật thì bây giờ:
    { $lines }
practice-end-told = Phần tập không lưu gì, không báo ai.
practice-end-line = • { $line }
practice-end-officer = Cán bộ phường được hỏi việc này có thuộc phạm vi không, không nêu tên ai.
practice-end-saved = Vụ, việc vào sổ với một mã số, được tính vào số liệu của tổ. Tên các bên chỉ còn chữ cái đầu trên màn hình; lời kể giữ nguyên.
practice-end-head = Tổ trưởng nhận tin ngay: loại việc, tình trạng, ai ghi.
practice-end-mediator = Hòa giải viên được chọn nhận tin ngay.
practice-end-nobody = Không ai khác nhận tin, vì chính ông/bà phụ trách tổ.
practice-end-begin = Xin gặp hai bên chậm nhất là hết { $day }. Tôi nhắc trước; quá ngày mà chưa ghi thì tổ trưởng được biết.
practice-end-kept = Sau một tuần, một tháng, ba tháng, tôi hỏi hai bên có giữ lời không. Có hẹn ngày thì tôi nhắc trước ngày ấy.
practice-end-referred = Chỉ đếm là một việc không nhận, đã hướng dẫn đến { $body }. Không lưu tên ai, không báo ai.
practice-to-earnest = Ghi vụ thật
practice-again = Tập lại
practice-session = Tập ghi một buổi hòa giải
practice-session-saved = Đã hiểu một buổi hòa giải. Khi ghi thật, buổi này vào vụ, việc; có hẹn buổi sau thì tôi nhắc ông/bà trước một ngày.
