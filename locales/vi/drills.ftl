# Câu hỏi tình huống: mỗi lần hai câu, trả lời xong nói vì sao. Nội dung câu hỏi nằm trong locales/drills.
# @codes drill-duty domain/drills.rs Duty
# @codes drill-letter domain/drills.rs Letter

section-tinhhuong = 💡 Câu hỏi tình huống
command-tinhhuong = Hai câu hỏi tình huống, có giải thích
help-tinhhuong = • /tinhhuong – hai câu hỏi tình huống, trả lời xong có giải thích và điều luật; không chấm điểm
drill-start =
    <b>Câu hỏi tình huống</b>
    Mỗi lần hai câu, chừng hai phút. Trả lời xong tôi nói vì sao. Không chấm điểm, không ai biết ông/bà trả lời thế nào.
    Ông/bà đã xem { $seen }/{ $count } câu.
drill-button-begin = Bắt đầu hai câu
drill-button-resume = Làm tiếp { $count } câu còn dở
drill-button-topics = Chọn theo loại việc
drill-topics =
    <b>Chọn loại việc</b>
    ✓ là đã xem hết, làm lại vẫn được.
drill-topic = { $name } ({ $count } câu)
drill-topic-some = { $name } (đã xem { $seen }/{ $count })
drill-topic-all = ✓ { $name }
drill-question =
    <b>{ $topic }</b>
    { $tell }

    <b>A.</b> { $a }
    <b>B.</b> { $b }
    <b>C.</b> { $c }

    Ông/bà chọn cách nào?
drill-letter-a = A
drill-letter-b = B
drill-letter-c = C
drill-right =
    ✅ <b>Đúng rồi.</b> { $say }
    { $why }

    Căn cứ: { $law }
drill-other =
    <b>Cách này chưa ổn.</b> { $say }
    { $why }

    Nên chọn <b>{ $letter }.</b> { $right }
    { $because }

    Căn cứ: { $law }
drill-button-card = 📖 Đọc thẻ luật
drill-button-next = Câu tiếp ({ $count })
drill-button-done = Xong
drill-button-later = Để sau
drill-left = Tôi giữ lại câu này. Lúc nào rảnh, ông/bà bấm “Làm tiếp”.
drill-done = Xong hai câu. Cảm ơn ông/bà.
drill-pick-help = Xin bấm A, B hoặc C.
drill-gone = Câu hỏi này không còn.
drill-begun = { $count } câu hỏi tình huống còn dở
drill-duty-ground = Khi nào bắt đầu hòa giải
drill-duty-scope = Việc được và không được hòa giải
drill-duty-begin = Bắt đầu đúng hạn
drill-duty-choice = Các bên chọn hòa giải viên
drill-duty-voluntary = Không ép ai
drill-duty-refuse = Khi phải từ chối
drill-duty-secret = Giữ kín chuyện riêng
drill-duty-care = Người già, trẻ em, người khuyết tật
drill-duty-danger = Sắp có bạo lực
drill-duty-violation = Dấu hiệu vi phạm
drill-duty-invite = Mời người cùng dự
drill-duty-session = Buổi hòa giải
drill-duty-book = Ghi Sổ theo dõi
drill-duty-written = Văn bản hòa giải thành
drill-duty-ending = Kết thúc vụ, việc
drill-duty-follow = Theo dõi sau khi thành
drill-duty-guide = Hướng dẫn khi không thành
drill-duty-head = Việc của tổ trưởng
drill-sent =
    Hai câu hỏi tình huống về <b>{ $topic }</b>, chừng hai phút. Ông/bà xem lúc nào rảnh cũng được.
drill-sent-any = Hai câu hỏi tình huống, chừng hai phút. Ông/bà xem lúc nào rảnh cũng được.
drill-button-settings = Không nhận nữa: Cài đặt
settings-drills-on = Câu hỏi tình huống: đang nhận
settings-drills-off = Câu hỏi tình huống: đang tắt
settings-drills-muted = Từ nay tôi không gửi câu hỏi tình huống. Ông/bà vẫn mở được khi muốn.
settings-drills-again = Từ nay ông/bà lại nhận câu hỏi tình huống.
drill-button-gaps = 📊 Chỗ cần tập huấn
drill-gaps =
    <b>Đã gặp, đã học, đã xem</b> (12 tháng qua)
    ⚠ là việc phường có gặp mà chưa đủ người học. Không có tên ai; dưới 3 người thì không nêu số.

    { $lines }
drill-gaps-none =
    <b>Đã gặp, đã học, đã xem</b> (12 tháng qua)
    Chưa có gì để nêu.
drill-gap = { $name }: { $handled } vụ · học: { $trained } · xem câu hỏi: { $answered }
drill-gap-open = ⚠ { $name }: { $handled } vụ · học: { $trained } · xem câu hỏi: { $answered }
drill-people = { $count } người
drill-few = dưới 3 người
