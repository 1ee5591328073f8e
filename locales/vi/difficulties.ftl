# Khó khăn, vướng mắc (phần IV của kế hoạch).
# @codes difficulty-about domain/difficulty.rs Subject
# @codes difficulty-standing domain/difficulty.rs Standing
# @codes difficulty-do domain/difficulty.rs Move
# @codes difficulty-did domain/difficulty.rs Move
# @codes difficulty-done domain/difficulty.rs Move
# @codes difficulty-write domain/difficulty.rs Move -pass -propose -solve
# @codes difficulty-asker domain/difficulty.rs Move -add
# @codes difficulty-office domain/difficulty.rs Move -answer -pass -propose -solve
# @codes difficulty-leader domain/difficulty.rs Move -add -answer -direct -propose -solve

section-vuongmac = Khó khăn, vướng mắc
command-vuongmac = Nêu khó khăn, vướng mắc
help-vuongmac = <b>Khó khăn, vướng mắc</b>: nêu với Văn phòng phường, xem đã giải quyết đến đâu
difficulty-words =
    <b>Khó khăn, vướng mắc</b>
    Ông/bà gặp khó khăn gì khi hòa giải? Gõ một tin, hoặc gửi tin thoại kèm một dòng chữ.

    Ví dụ: <i>Tổ chưa được chi thù lao vụ, việc quý II.</i>
    Xin không ghi tên các bên tranh chấp.
difficulty-words-voice =
    <b>Khó khăn, vướng mắc</b>
    Đã nhận tin thoại. Xin gõ thêm một dòng nói đó là việc gì.

    Ví dụ: <i>Không có phòng để hòa giải.</i>
difficulty-words-help = Xin gõ rõ hơn bằng chữ, từ 5 đến { $most } chữ cái. Ví dụ: <i>Tổ chưa được chi thù lao vụ, việc quý II.</i>
difficulty-answer-help = Xin gõ rõ hơn bằng chữ, từ 5 đến { $most } chữ cái.
difficulty-names =
    <b>Khó khăn, vướng mắc</b>
    Trong tin có tên người: { $names }. Tên các bên tranh chấp không ghi ở đây.
difficulty-names-neutral = Thay tên bằng “bên A”, “bên B”
difficulty-names-again = Viết lại, bỏ tên
difficulty-names-others = Đó không phải tên các bên
difficulty-neutral = Đã thay: { $names }. Xin xem lại trước khi gửi.
difficulty-party-neutral = Trong tin có tên các bên của vụ, việc, đã thay: { $names }. Xin xem lại trước khi gửi.
difficulty-party = “{ $name }” là tên một bên của vụ, việc. Xin viết lại, ghi <i>bên A</i>, <i>bên B</i> thay cho tên.
difficulty-subject =
    <b>Khó khăn, vướng mắc</b>
    Đó là khó khăn về việc gì?
difficulty-about-law = Pháp luật
difficulty-about-people = Con người: thiếu người, cần tập huấn
difficulty-about-money = Kinh phí, thù lao
difficulty-about-means = Nơi hòa giải, phương tiện
difficulty-about-cooperation = Phối hợp với nơi khác
difficulty-about-other = Việc khác
difficulty-case =
    <b>Khó khăn, vướng mắc</b>
    Có liên quan đến vụ, việc nào không? Bấm một vụ, việc, hoặc gõ mã vụ, việc.
difficulty-case-none = Không liên quan vụ, việc nào
difficulty-case-line = { $code } · { $kind }
difficulty-case-help = Xin bấm một vụ, việc, gõ mã như <i>VN-01-2026-003</i>, hoặc gõ <b>1</b> nếu không liên quan.
difficulty-of = Về: { $subject }
difficulty-of-case = Vụ, việc: { $code }
difficulty-of-standing = Tình trạng: <b>{ $standing }</b>
difficulty-has-voice = Có tin thoại kèm theo
difficulty-review =
    <b>Xem lại rồi gửi</b>
    { $words }

    { $lines }

    Gửi đến Văn phòng HĐND và UBND phường.
difficulty-send = ✔ Gửi Văn phòng phường
difficulty-sent = ✔ Đã gửi Văn phòng HĐND và UBND phường. Có trả lời, trợ lý báo ông/bà ngay; xem lại ở <b>Khó khăn, vướng mắc</b>.
difficulty-kept = ✔ Đã ghi vào danh sách của phường.
difficulty-told =
    <b>{ $name } nêu khó khăn, vướng mắc</b>
    Về: { $subject }

    { $words }
difficulty-button-open = Mở xem
difficulty-button-new = Nêu khó khăn, vướng mắc
difficulty-button-list = Danh sách
difficulty-button-filter = Xem theo loại
difficulty-button-voice = Nghe tin thoại
difficulty-button-case = Mở vụ, việc { $code }
difficulty-list-own =
    <b>Khó khăn, vướng mắc của ông/bà</b>
    { $count ->
        [0] Ông/bà chưa nêu khó khăn nào.
       *[other] Có { $count }. Bấm một dòng để xem đã giải quyết đến đâu.
    }
difficulty-list-ward =
    <b>Khó khăn, vướng mắc của phường</b>
    { $count ->
        [0] Chưa có ai nêu khó khăn nào.
       *[other] Có { $count }, đang chờ lâu nhất ở trên.
    }
difficulty-list-about =
    <b>Khó khăn, vướng mắc: { $subject }</b>
    { $count ->
        [0] Chưa có.
       *[other] Có { $count }, đang chờ lâu nhất ở trên.
    }
difficulty-line =
    { $days ->
        [0] mới nêu
       *[other] chờ { $days } ngày
    } · { $name }: { $words }
difficulty-line-over = { $standing } · { $name }: { $words }
difficulty-line-own = { $standing } · { $words }
difficulty-filter =
    <b>Khó khăn, vướng mắc</b>
    Xem những khó khăn về việc gì?
difficulty-filter-all = Tất cả
difficulty-standing-open = Đang chờ Văn phòng
difficulty-standing-passed = Đã chuyển lãnh đạo
difficulty-standing-answered = Đã trả lời
difficulty-standing-proposed = Đã kiến nghị tỉnh
difficulty-standing-solved = Đã giải quyết
difficulty-card =
    <b>Khó khăn, vướng mắc</b>
    { $who } nêu ngày { $day } ({ $days ->
        [0] hôm nay
       *[other] { $days } ngày trước
    })

    { $words }

    { $lines }

    { $steps }
difficulty-who = { $parts }
difficulty-no-step = Chưa có trả lời.
difficulty-steps = { $lines }
difficulty-steps-before = (còn { $count } lần trước đó)
difficulty-step = { $day } – { $name } { $what }
difficulty-step-words = { $day } – { $name } { $what }: { $words }
difficulty-did-add = nói thêm
difficulty-did-answer = trả lời
difficulty-did-pass = chuyển lãnh đạo phường
difficulty-did-direct = (lãnh đạo) cho ý kiến
difficulty-did-propose = đưa vào kiến nghị với tỉnh
difficulty-did-solve = ghi là đã giải quyết
difficulty-do-add = Nói thêm
difficulty-do-answer = Trả lời
difficulty-do-pass = Chuyển lãnh đạo phường
difficulty-do-direct = Cho ý kiến
difficulty-do-propose = Kiến nghị với tỉnh
difficulty-do-solve = Đã giải quyết xong
difficulty-write =
    <b>{ $ask }</b>
    { $words }
difficulty-write-add = Ông/bà gõ điều muốn nói thêm
difficulty-write-answer = Gõ câu trả lời; người nêu sẽ nhận được
difficulty-write-direct = Gõ ý kiến; Văn phòng và người nêu sẽ nhận được
difficulty-done-add = ✔ Đã gửi Văn phòng phường.
difficulty-done-answer = ✔ Đã gửi câu trả lời.
difficulty-done-pass = ✔ Đã chuyển lãnh đạo phường và báo người nêu.
difficulty-done-direct = ✔ Đã gửi ý kiến cho Văn phòng và người nêu.
difficulty-done-propose = ✔ Đã ghi là kiến nghị với tỉnh và báo người nêu.
difficulty-done-solve = ✔ Đã ghi là đã giải quyết và báo người nêu.
difficulty-call = ✔ Đã ghi. { $name } hiện không nhận được tin của trợ lý, xin gọi điện: { $phone }
difficulty-call-unknown = ✔ Đã ghi. { $name } hiện không nhận được tin của trợ lý và chưa có số điện thoại.
difficulty-asker-answer =
    <b>Văn phòng phường trả lời khó khăn ông/bà đã nêu</b>
    Ông/bà nêu: { $words }

    { $said }
difficulty-asker-pass =
    <b>Khó khăn ông/bà nêu đã được chuyển lãnh đạo phường</b>
    { $words }
difficulty-asker-direct =
    <b>Lãnh đạo phường có ý kiến về khó khăn ông/bà đã nêu</b>
    Ông/bà nêu: { $words }

    { $said }
difficulty-asker-propose =
    <b>Khó khăn ông/bà nêu đã được đưa vào kiến nghị với tỉnh</b>
    { $words }
difficulty-asker-solve =
    <b>Khó khăn ông/bà nêu được ghi là đã giải quyết</b>
    { $words }

    Nếu chưa xong, xin mở ra và bấm <b>Nói thêm</b>.
difficulty-office-add =
    <b>{ $name } nói thêm về khó khăn đã nêu</b>
    { $words }

    { $said }
difficulty-office-direct =
    <b>Lãnh đạo phường có ý kiến về khó khăn của { $name }</b>
    { $words }

    { $said }
difficulty-leader-pass =
    <b>Văn phòng chuyển khó khăn, vướng mắc của { $name }</b>
    { $words }
difficulty-gone = Không thấy khó khăn, vướng mắc này.
difficulty-todo =
    { $subject } – { $words } ({ $days ->
        [0] mới nêu
       *[other] chờ { $days } ngày
    })
difficulty-digest = Khó khăn, vướng mắc: { $stated } mới nêu, { $answered } được trả lời
difficulty-digest-long = Khó khăn, vướng mắc chờ quá { $days } ngày: { $count }
